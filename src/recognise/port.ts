/** Seaports and cities with a port, by the table of `data/ports.ts`. */
import type { Port } from '../words/place.ts'
import { type KnownPort, ports } from './data/ports.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { phraseTable, scanPhrases } from './phrase.ts'

/** Every port the table knows, by name, foreign name or UN/LOCODE; `CN SHA` and `CNSHA` only in capitals. */
export function findPorts(text: string, _hints: Hints): Found<Port>[] {
  const found: Found<Port>[] = []
  for (const { start, end, value } of scanPhrases(text, byName)) {
    if (!isName(text, start, end)) continue
    found.push(foundAt(text, { start, end }, asPort(value), { confidence: surenessOf(text, start, end) }))
  }
  for (const match of text.matchAll(/(?<![A-Z\d])[A-Z]{2} ?[A-Z]{3}(?![A-Z\d])/g)) {
    const port = byCode.get(match[0].replace(' ', ''))
    if (port === undefined) continue
    found.push(foundAt(text, { start: match.index, end: match.index + match[0].length }, asPort(port)))
  }
  for (const match of text.matchAll(chinese)) {
    const port = byChinese.get(match[0])
    if (port === undefined) continue
    found.push(foundAt(text, { start: match.index, end: match.index + match[0].length }, asPort(port)))
  }
  return withoutOverlaps(found)
}

/** The port of exactly that name or code, null where the table has none. */
export function portNamed(name: string): Port | null {
  const hit = scanPhrases(name, byName).find(
    (phrase) => phrase.start === 0 && phrase.end === name.trimEnd().length,
  )
  const port = hit?.value ?? byCode.get(name.trim().replace(' ', '')) ?? byChinese.get(name.trim())
  return port === undefined ? null : asPort(port)
}

function asPort(port: KnownPort): Port {
  return { name: port.name, country: port.country, unlocode: port.unlocode }
}

/** A name starts with a capital; `santos` in running lower-case text may be anything, `SANTOS` is shouted. */
function isName(text: string, start: number, end: number): boolean {
  const first = text[start] ?? ''
  if (first !== first.toLowerCase()) return true
  return end - start > 6 || portWord.test(text.slice(Math.max(0, start - 24), start))
}

const portWord =
  /(?:port|hafen|puerto|porto|incoterms?|fob|cif|cfr|c&f|cnf|fas|dap|ddp|cpt|cip|to|nach|via)\s*(?:of|de|di|do|von)?\s*[:,-]?\s*$/i

/** Cities that are also surnames, first names or words; alone they are no port. */
const doubtful = new Set([
  'santos',
  'cork',
  'hull',
  'victoria',
  'boston',
  'san antonio',
  'lagos',
  'hamad',
  'khalifa',
  'darwin',
  'wellington',
  'salvador',
  'rosario',
  'manta',
  'napier',
  'london',
  'balboa',
  'caldera',
  'fos',
  'flushing',
  'canton',
  'kingston',
  'valencia',
  'valence',
  'charleston',
  'norfolk',
  'newark',
  'san vicente',
  'vitoria',
  'caucedo',
  'rauma',
  'saigon',
  'lae',
  'bar',
  'moji',
  'oran',
  'nantes',
  'bergen',
])

function surenessOf(text: string, start: number, end: number): number {
  if (
    portWord.test(text.slice(Math.max(0, start - 24), start)) ||
    /^\s+port\b/i.test(text.slice(end, end + 8))
  )
    return 0.97
  return doubtful.has(text.slice(start, end).toLowerCase()) ? 0.6 : 0.85
}

const byCode = new Map(ports.map((port) => [port.unlocode, port]))
const han = /^[\u4e00-\u9fff]+$/
const byChinese = new Map(
  ports.flatMap((port) => port.names.filter((name) => han.test(name)).map((name) => [name, port] as const)),
)
const chinese = new RegExp([...byChinese.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
const byName = phraseTable(
  ports.flatMap((port) => port.names.filter((name) => !han.test(name)).map((name) => [name, port] as const)),
)
