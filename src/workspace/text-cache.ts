/** Extracted texts of approved documents, kept between runs of `countersign draft`: a price list is parsed once, not at every mail. */
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../base/hash.ts'
import type { ReadDocument } from './extract-documents.ts'

const readers = new URL('../evidence/text/', import.meta.url)
const packages = new URL('../../package-lock.json', import.meta.url)

/**
 * The same reader, asking the cache first. A text is found by the bytes it was read from and by the readers that read
 * it, so a changed file or a changed reader never meets an old text. A folder that cannot be written to costs time only.
 */
export async function cachedReader(folder: string, read: ReadDocument): Promise<ReadDocument> {
  const version = await readerVersion()
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  return async (file) => {
    const name = sha256(
      `${version}\n${file.source}\n${file.name}\n${sha256(file.bytes).toString('hex')}`,
    ).toString('hex')
    const path = join(folder, `${name}.json`)
    const kept = await readFile(path, 'utf8').catch(() => null)
    // Written whole by `keep` below, from the same reader's answer.
    if (kept !== null) return JSON.parse(kept) as Awaited<ReturnType<ReadDocument>>
    const fresh = await read(file)
    await keep(path, JSON.stringify({ text: fresh.text, findings: fresh.findings })).catch(() => undefined)
    return fresh
  }
}

async function keep(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, text, { mode: 0o600 })
  await rename(unfinished, path)
}

async function readerVersion(): Promise<string> {
  const names = (await readdir(readers)).sort()
  const files = [...names.map((name) => new URL(name, readers)), packages]
  const stats = await Promise.all(files.map((file) => stat(file)))
  return stats.map(({ size, mtimeMs }, index) => `${names[index] ?? ''} ${size} ${mtimeMs}`).join('\n')
}
