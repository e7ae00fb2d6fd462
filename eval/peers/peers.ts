/** Other libraries measured beside the product, from `eval/peers/package.json`; `script/eval` installs them. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const folder = new URL('./', import.meta.url)
const require = createRequire(new URL('package.json', folder))

/** A peer's exports and its name with version for the table; null where the peers are not installed. */
export function peerNamed<Exports>(name: string): { exports: Exports; label: string } | null {
  const manifest = new URL(`node_modules/${name}/package.json`, folder)
  if (!existsSync(manifest)) return null
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return { exports: require(name) as Exports, label: `${name.replace(/^@[^/]+\//, '')} ${version}` }
}
