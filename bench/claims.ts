/**
 * `script/bench claims`: the claim checker on a draft of 400 words over the sample's documents, checked again after each
 * of many changes, as while someone types.
 */
import { readdir, readFile } from 'node:fs/promises'
import { checkClaims } from '../src/evidence/claims.ts'
import { openLibrary } from '../src/evidence/library.ts'
import { readSignal } from '../src/evidence/mail/read-signal.ts'
import { passagesOf } from '../src/evidence/passages.ts'
import { flagStatements } from '../src/evidence/statement-flags.ts'
import { defaultLimits } from '../src/evidence/text/limits.ts'
import { openFileReader } from '../src/file-reader.ts'
import { supports } from '../src/words/document.ts'
import type { Claim, Draft } from '../src/words/packet.ts'
import { extractDocuments } from '../src/workspace/extract-documents.ts'
import { readWorkspace } from '../src/workspace/read-folder.ts'
import { machineLine, percentile, printTable } from './parts/table.ts'

const machine = machineLine()
const sample = new URL('../samples/exporter/', import.meta.url).pathname
const now = new Date('2026-11-24T09:00:00Z')
const reader = openFileReader()
const workspace = await readWorkspace(sample)
const documents = await extractDocuments(workspace.documents, (one) =>
  reader.read({ ...one, limits: defaultLimits }),
)
const reading = await readSignal({
  raw: await readFile(`${sample}signals/${process.argv[2] ?? (await firstSignal())}`),
  mediaType: 'message/rfc822',
  fileName: 'signal.eml',
  limits: defaultLimits,
  readAttachment: reader.read,
})
await reader.end()
const library = openLibrary(
  documents.map(({ document }) => ({ document, withdrawn: false })),
  { now },
)
const passages = library.documents.filter(supports).flatMap(passagesOf)

const texts = Array.from({ length: 300 }, (_, round) => bodyOf(round))
let flagged = 0
const flagging: number[] = []
const began = performance.now()
let claims = checked(texts[0] ?? '')
const first = performance.now() - began
const times = texts.slice(1).map((body) => {
  const start = performance.now()
  claims = checked(body)
  return performance.now() - start
})
const statuses = Map.groupBy(claims, ({ status }) => status)

console.log(`${machine}\n`)
printTable([
  ['words of the draft', String(texts[0]?.split(/\s+/).length), '400'],
  ['passages that may support', String(passages.length), '50'],
  [
    'claims',
    `${claims.length} (${[...statuses].map(([status, some]) => `${some.length} ${status}`).join(', ')})`,
    '',
  ],
  ['flags', String(flagged), ''],
  ['first check of a new program', `${first.toFixed(0)} ms`, ''],
  [
    'again after a change, p50 / p99',
    `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)} ms`,
    'under 20 ms',
  ],
  [
    'of it flags, p50 / p99',
    `${percentile(flagging, 0.5).toFixed(1)} / ${percentile(flagging, 0.99).toFixed(1)} ms`,
    '',
  ],
])

async function firstSignal(): Promise<string> {
  const [first] = (await readdir(`${sample}signals`)).sort()
  if (first === undefined) throw new Error('the sample has no signals')
  return first
}

/** A long reply that somebody types on: each round another word, and other figures in three places. */
function bodyOf(round: number): string {
  const lines = [
    'Dear Jonas Petersen,',
    'thank you for your request. We can offer you the following:',
    ...library
      .rowsOf('price-list')
      .slice(0, 8)
      .map((row, at) => {
        const [sku = '', name = ''] = row.cells.map(({ cell }) => cell.text)
        return `${at + 1}. ${1000 + round * 7 + at} pcs of ${name} (${sku})
   Price: EUR ${(4 + at + (round % 90) / 100).toFixed(2)} per piece, lead time ${20 + (round % 9)} working days, MOQ 200 pcs, certificate ISO 9001:2015`
      }),
    'The prices are FOB Izmir. Freight to Hamburg is not included. They are valid until 31 December 2026, and a discount of 3 % is given from 10,000 pieces.',
    'Samples of up to two pieces per article are free of charge; samples with logo take 15 working days. All articles are packed in five-ply export cartons, and only full cartons are shipped.',
    'We guarantee that the goods arrive within six weeks. Payment: 30 % deposit with the order, 70 % against copy of the bill of lading.',
    `If you have questions, please call +90 232 555 01 01. ${'We are glad to help. '.repeat(10)}${'word '.repeat(round % 40)}`,
    'Kind regards',
  ]
  return lines.join('\n')
}

/** Claims and flags, as the page asks for both on every pause of typing. */
function checked(body: string): Claim[] {
  const support = { reading, library }
  const draft = draftOf(body)
  const found = checkClaims({ draft, support })
  const between = performance.now()
  flagged = flagStatements({ draft: { ...draft, claims: found }, support }).length
  flagging.push(performance.now() - between)
  return found
}

function draftOf(body: string): Draft {
  return {
    kind: 'reply',
    to: ['jonas@hamburg.example'],
    cc: [],
    subject: 'Re: RFQ',
    body,
    claims: [],
    slots: [],
  }
}
