/**
 * What a model's answer is worth: each value must carry a quote that stands word for word in a text it was shown, and
 * be what that quote says. Such a value fills a cell that is empty, or stands beside one that is unsure; it replaces
 * nothing. Everything else is dropped and counted.
 */
import { findAimedAtMachine } from '../recognise/aimed-at-machine.ts'
import { type Hints, noHints } from '../recognise/found.ts'
import { canonical } from '../words/canonical.ts'
import type { Cell, Evidence } from '../words/evidence.ts'
import type { Lane } from '../words/lane.ts'
import type { AnswerForm, ModelReads } from '../words/model.ts'
import { type Reading, textOf } from '../words/signal.ts'
import type { SourceText } from '../words/text.ts'
import { blankEntry, cellAt, listAt } from './blank-fields.ts'
import { cellsOf } from './cells.ts'
import { evidenceAt } from './quote.ts'
import { placesOfWords, saidValue } from './said-value.ts'
import { overlap, type Span } from './span.ts'

/** One value as a model gives it. */
export type Pointed = { path: string; source: string; quote: string; value: string }

export type Judged = { fields: Record<string, unknown>; filled: number; proposed: number; dropped: number }

type Judging = {
  lane: Pick<Lane, 'fields'>
  reads: readonly ModelReads[]
  fields: Record<string, unknown>
  reading: Reading
  /** Sources that were sent. */
  shown: readonly string[]
  hints: Hints
  /** Below it a cell is unsure. */
  lowConfidence: number
}

/** More values than a mail can hold are an attack on our patience, not an answer. */
const mostValues = 300
/** What a recogniser read in words a model pointed at, and what a model chose: each is looked at by a person. */
const confidence = { read: 0.6, chosen: 0.5 }

/** How the answer must look; single values are judged one by one, so that a bad one spoils no other. */
export function pointedForm(reads: readonly ModelReads[]): AnswerForm<Pointed[]> {
  const text = { type: 'string' }
  const item = {
    type: 'object',
    properties: { path: text, source: text, quote: text, value: text },
    required: ['path', 'source', 'quote', 'value'],
    additionalProperties: false,
  }
  return {
    schema: {
      type: 'object',
      properties: { values: { type: 'array', items: item } },
      required: ['values'],
      additionalProperties: false,
    },
    read: (answer) => {
      const values =
        typeof answer === 'object' && answer !== null && 'values' in answer ? answer.values : null
      if (!Array.isArray(values) || reads.length === 0) return null
      return values.slice(0, mostValues).map(pointedOf)
    },
  }
}

/** An entry that is not one at all is kept as one that holds nothing: it is dropped and counted like any other. */
function pointedOf(entry: unknown): Pointed {
  const given: Record<string, unknown> =
    typeof entry === 'object' && entry !== null ? Object.fromEntries(Object.entries(entry)) : {}
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '')
  return { path: text('path'), source: text('source'), quote: text('quote'), value: text('value') }
}

/** The fields with what holds of the answer. Pure; the given fields stay as they are. */
export function judgeAnswer(answer: readonly Pointed[], judging: Judging): Judged {
  const work: Judged = { fields: structuredClone(judging.fields), filled: 0, proposed: 0, dropped: 0 }
  const added = new Map<string, number>()
  for (const pointed of answer) {
    const done = judgeOne(withOwnNumber(pointed, work.fields, added), work, judging)
    if (done === 'filled') work.filled += 1
    if (done === 'proposed') work.proposed += 1
    if (done === 'dropped') work.dropped += 1
  }
  return { ...work, fields: work.fields }
}

type Done = 'filled' | 'proposed' | 'dropped' | 'known'

function judgeOne(pointed: Pointed, work: Judged, judging: Judging): Done {
  const field = fieldOf(pointed.path, judging.reads)
  const evidence = field === null ? null : evidenceOf(pointed, judging)
  if (field === null || evidence === null) return 'dropped'
  const text = textOf(judging.reading, evidence.source)
  if (text === undefined) return 'dropped'
  const value = saidValue(field, { text: text.text, span: evidence, claimed: pointed.value }, judging.hints)
  if (value === null) return 'dropped'
  const before = structuredClone(work.fields)
  const cell =
    cellAt(work.fields, pointed.path) ?? addEntry(field, { pointed, evidence, value }, work, judging)
  if (cell === null) {
    work.fields = before
    return 'dropped'
  }
  const done = put(cell, { value, evidence, chosen: field.as === 'choice' }, judging.lowConfidence)
  if (done === 'known' || judging.lane.fields.safeParse(work.fields).success) return done
  work.fields = before
  return 'dropped'
}

function put(
  cell: Cell<unknown>,
  { value, evidence, chosen }: { value: unknown; evidence: Evidence; chosen: boolean },
  low: number,
): Done {
  if (cell.enteredBy !== undefined) return 'known'
  if (cell.value === null) {
    Object.assign(cell, {
      value,
      confidence: chosen ? confidence.chosen : confidence.read,
      evidence: [evidence],
      readBy: 'model',
    })
    return 'filled'
  }
  const known = [cell.value, ...(cell.candidates ?? []).map((candidate) => candidate.value)]
  if (cell.confidence >= low || known.some((one) => canonical(one) === canonical(value))) return 'known'
  cell.candidates = [...(cell.candidates ?? []), { value, evidence: [evidence] }]
  return 'proposed'
}

function fieldOf(path: string, reads: readonly ModelReads[]): ModelReads | null {
  if (!/^[a-z_]+(?:\[\d{1,4}\])?(?:\.[a-z_]+(?:\[\d{1,4}\])?)*$/.test(path)) return null
  const general = path.replace(/\[\d+\]/g, '[]')
  return reads.find((field) => field.path === general) ?? null
}

/** The place in the texts that were shown, newest words first; never what is only quoted, or speaks to a machine. */
function evidenceOf({ source, quote }: Pointed, { reading, shown }: Judging): Evidence | null {
  const text = shown.includes(source) ? textOf(reading, source) : undefined
  if (text === undefined || quote.trim() === '') return null
  const place = placesOfWords(quote.trim(), text.text).find((one) => !isOld(text, one) && !isAimed(text, one))
  return place === undefined ? null : evidenceAt(text, place.start, place.end)
}

function isOld({ regions }: SourceText, place: Span): boolean {
  return regions.some(({ kind, start, end }) => {
    return (kind === 'quoted' || kind === 'disclaimer') && overlap({ start, end }, place)
  })
}

const aims = new WeakMap<SourceText, Span[]>()

function isAimed(text: SourceText, place: Span): boolean {
  const spans = aims.get(text) ?? aimedLines(text.text.slice(0, 100_000))
  aims.set(text, spans)
  return spans.some((span) => overlap(span, place))
}

/** Who tells a machine to forget its rules says in the same line what it shall believe instead. */
function aimedLines(text: string): Span[] {
  return findAimedAtMachine(text, noHints).map(({ start, end }) => {
    const after = text.indexOf('\n', end)
    return { start: text.lastIndexOf('\n', start) + 1, end: after < 0 ? text.length : after }
  })
}

/** A list's last entry is a place to add to; a model that counts on from another number adds to the same one. */
function withOwnNumber(
  pointed: Pointed,
  fields: Record<string, unknown>,
  added: Map<string, number>,
): Pointed {
  const [, list, number, rest = ''] = /^([a-z_.]+)\[(\d{1,4})\](.*)$/.exec(pointed.path) ?? []
  const length = list === undefined ? null : (listAt(fields, list)?.length ?? null)
  if (list === undefined || number === undefined || length === null) return pointed
  const key = `${list} ${number}`
  const known = added.get(key)
  if (known === undefined && Number(number) < length) return pointed
  const at = known !== undefined && known < length ? known : length
  added.set(key, at)
  return { ...pointed, path: `${list}[${at}]${rest}` }
}

/** A new entry of a list, which begins with the cell it cannot be without, in words no other entry rests on. */
function addEntry(
  field: ModelReads,
  { pointed, evidence }: { pointed: Pointed; evidence: Evidence; value: unknown },
  work: Judged,
  { lane, reads }: Judging,
): Cell<unknown> | null {
  const list = /^([a-z_.]+)\[\d+\]/.exec(pointed.path)?.[1]
  const entries = list === undefined ? null : listAt(work.fields, list)
  if (list === undefined || entries === null) return null
  const first = reads.find(({ path }) => path === `${list}[]` || path.startsWith(`${list}[].`))
  if (first?.path !== field.path) return null
  const taken = cellsOf(entries).some(({ cell }) =>
    cell.evidence.some((other) => other.source === evidence.source && overlap(other, evidence)),
  )
  if (taken) return null
  const blank = blankEntry(lane.fields, list)
  if (blank === null) return null
  entries.push(blank)
  return cellAt(work.fields, pointed.path)
}
