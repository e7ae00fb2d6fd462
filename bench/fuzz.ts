/**
 * `script/bench fuzz [--mails N] [--files N] [--seed N] [--corpus FOLDER]`: the sample's mails and documents, and the
 * `.eml` files below FOLDER (a mail parser's test suite, say), are damaged at random and read.
 * A mail must be read (or refused with a finding) without an exception and within 5 s; a file too, in its process with
 * limits, which must never crash. What fails is kept in a folder, and the seed brings it back.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSignal } from '../src/evidence/mail/read-signal.ts'
import { defaultLimits } from '../src/evidence/text/limits.ts'
import { openFileReader } from '../src/file-reader.ts'
import { mediaTypeOf } from '../src/workspace/media-type.ts'
import { damage, randomOf } from './parts/damage.ts'
import { damageInside } from './parts/damage-inside.ts'
import { machineLine, percentile, printTable } from './parts/table.ts'

const { values: options } = parseArgs({
  options: {
    mails: { type: 'string', default: '50000' },
    files: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
  },
})
const longest = 5_000
const machine = machineLine()
const kept = join(tmpdir(), `countersign-fuzz-${options.seed}`)
const reader = openFileReader()
const samples = new URL('../samples/exporter/', import.meta.url).pathname

type Sample = { name: string; bytes: Buffer }
type Outcome = { times: number[]; failures: string[]; slow: number; findings: Map<string, number> }

const corpus = options.corpus === undefined ? [] : await samplesIn(options.corpus, /\.eml$/)
const mails = [...(await samplesIn(join(samples, 'signals'), /\.eml$/)), ...corpus]
const files = await samplesIn(join(samples, 'documents'), /\.(pdf|docx|xlsx)$/)
const readMails = await run(Number(options.mails), mails, async ({ name, bytes }) => {
  const reading = await readSignal({
    raw: bytes,
    mediaType: 'message/rfc822',
    fileName: name,
    limits: defaultLimits,
    // The files of a mail are damaged with it; those alone come below, many more of them.
    readAttachment: reader.read,
  })
  return reading.findings.map(({ code }) => code)
})
const memory = process.memoryUsage().rss
const readFiles = await run(Number(options.files), files, async ({ name, bytes }) => {
  const source = `signal:attachment:${name}`
  const { findings } = await reader.read({
    source,
    name,
    mediaType: mediaTypeOf(name),
    bytes,
    limits: defaultLimits,
  })
  return findings.map(({ code }) => code)
})
await reader.end()
console.log(`${machine}\n`)
printTable([
  ...rowsOf('mails', readMails),
  ['memory after the mails (RSS)', `${(memory / 1e6).toFixed(0)} MB`, 'under 512 MB'],
  ...rowsOf('files', readFiles),
])
const failures = [...readMails.failures, ...readFiles.failures]
if (failures.length > 0) {
  console.log(`\n${failures.slice(0, 20).join('\n')}\nkept in ${kept}`)
  process.exitCode = 1
}

async function samplesIn(folder: string, ending: RegExp): Promise<Sample[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => ending.test(name)).sort()
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}

async function run(
  count: number,
  from: readonly Sample[],
  read: (sample: Sample) => Promise<string[]>,
): Promise<Outcome> {
  const outcome: Outcome = { times: [], failures: [], slow: 0, findings: new Map() }
  const random = randomOf(Number(options.seed))
  for (let index = 0; index < count; index++) {
    const one = from[index % from.length]
    const other = from[Math.floor(random() * from.length)]
    if (one === undefined || other === undefined) throw new Error('there are no samples to damage')
    const inside =
      !one.name.endsWith('.eml') && random() < 0.7 ? await damageInside(one.bytes, other.bytes, random) : null
    const sample = { name: one.name, bytes: inside ?? damage(one.bytes, other.bytes, random) }
    const began = performance.now()
    const codes = await read(sample).catch((error: unknown) => [`threw: ${String(error)}`])
    const took = performance.now() - began
    outcome.times.push(took)
    const bad = codes.find((code) => code.startsWith('threw') || code === 'attachment-timed-out')
    if (took > longest) outcome.slow += 1
    if (bad !== undefined || took > longest) {
      outcome.failures.push(`${index} ${one.name}: ${bad ?? `${took.toFixed(0)} ms`}`)
      await mkdir(kept, { recursive: true })
      await writeFile(join(kept, `${index}-${basename(one.name)}`), sample.bytes)
    }
    for (const code of new Set(codes)) outcome.findings.set(code, (outcome.findings.get(code) ?? 0) + 1)
  }
  return outcome
}

function rowsOf(what: string, { times, failures, slow, findings }: Outcome): [string, string, string][] {
  const told = [...findings].sort((a, b) => b[1] - a[1]).slice(0, 4)
  return [
    [`damaged ${what} read`, String(times.length), ''],
    [
      `  p50 / p99 / longest`,
      `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(0)} / ${Math.max(...times).toFixed(0)} ms`,
      '5,000 ms at most',
    ],
    ['  exceptions and hangs', `${failures.length} (${slow} over 5 s)`, '0'],
    ['  findings told most', told.map(([code, count]) => `${code} ${count}`).join(', '), ''],
  ]
}
