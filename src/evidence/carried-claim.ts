/** Claims that a draft was written with: whether their evidence still holds, is in force and says what the text says. */
import { noHints } from '../recognise/found.ts'
import { type LibraryDocument, type LibraryRow, supports } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import { normalDecimal } from '../words/money.ts'
import type { Claim, Slot } from '../words/packet.ts'
import { plainText } from '../words/text.ts'
import { unitNamed } from '../words/units.ts'
import { isOurs } from './claim-kinds.ts'
import { whyDisputed } from './conflicts.ts'
import { documentId } from './grounding.ts'
import { meaningOfHeader } from './header-meaning.ts'
import { libraryDocument, normalKey, textNamed } from './library.ts'
import type { Counted } from './price-break.ts'
import { holds, spelledIn } from './quote.ts'
import { columnOf, isForOtherQuantity, isPast, type Verdict, whyNot } from './row-support.ts'
import { hintsOf } from './signal-support.ts'
import { valuesWithin } from './source-values.ts'
import { overlap } from './span.ts'
import type { Subject } from './subjects.ts'
import type { Support } from './support.ts'
import { sameValue, type TypedValue, valuesIn } from './typed-values.ts'

/**
 * The verdict on a slot or statement with evidence; `values` are the typed values in it. It is supported while every
 * quote stands at its place, every document it comes from is in force and uncontradicted, and each value is in the
 * evidence: as the same value, as the bare number of a cell, or as the product of two numbers (a line total).
 */
export function carriedVerdict(
  claim: Claim,
  values: readonly TypedValue[],
  support: Support & { slots: readonly Slot[]; subject: Subject | null; quantity: Counted },
): Verdict {
  const { evidence } = claim
  const fails = (status: Verdict['status'], reason: string): Verdict => ({ status, evidence, reason })
  const documents = evidence.flatMap(({ source }) => documentsNamed(source, support))
  for (const { name, document } of documents) {
    if (document === undefined) return fails('unsupported', `${name} is not among the approved documents`)
    if (!supports(document)) return fails(isPast(document) ? 'expired' : 'unsupported', whyNot(document))
  }
  const loose = evidence.find(
    (one) =>
      !one.source.startsWith('record:') &&
      !holds(one, (source) => textNamed(source, support.reading, support.library)),
  )
  if (loose !== undefined) return fails('unsupported', `${loose.source} does not say “${loose.quote}” there`)
  const inSlot = support.slots.some(({ start, end }) => start === claim.start && end === claim.end)
  if (inSlot && isOurs(claim.kind) && documents.length === 0)
    return fails('unsupported', 'only an approved document may fill this')
  if (isOfAnother(claim, support.subject, support))
    return fails('unsupported', 'its evidence is about another article')
  if (support.subject !== null && isForOtherQuantity(claim, support.subject, support.quantity))
    return fails('unsupported', 'its evidence is for another quantity')
  const dispute = disputeOf(claim, support)
  if (dispute !== null) return fails(dispute.status, dispute.reason)
  const sources = documents.flatMap(({ document }) => document ?? [])
  const said = values.length === 0 ? [] : evidence.flatMap((one) => valuesSaid(one, support))
  // Words that are repeated as they stand say what they say, however their figures are read.
  const isRepeated = evidence.some(({ quote }) => quote === claim.text)
  const missing = isRepeated
    ? undefined
    : values.find((value) => !isSaid(value, { evidence, documents: sources, said }))
  if (missing !== undefined) return fails('unsupported', `its evidence does not say “${missing.text}”`)
  return { status: 'supported', evidence }
}

function documentsNamed(
  source: string,
  { library }: Support,
): { name: string; document: LibraryDocument | undefined }[] {
  const name = documentId(source)
  if (name === null) return []
  const document = libraryDocument(library, name)
  return [{ name, document: document?.text.source === source ? document : undefined }]
}

/**
 * The draft speaks of one article, and the evidence stands in the row of another. A row about a product group, a
 * passage, or a column the header tables do not know is not another article's.
 */
function isOfAnother({ kind, evidence }: Claim, subject: Subject | null, { library }: Support): boolean {
  if (columnOf(kind) === undefined || subject === null) return false
  const rows = evidence.flatMap((one) =>
    library
      .rowsAbout([one.quote])
      .filter(
        ({ document, cells }) =>
          one.source === document.text.source && cells.some(({ cell }) => overlap(one, cell)),
      ),
  )
  return !rows.some((row) => isAbout(row, subject.key)) && rows.some(({ cells }) => cells.some(isArticleKey))
}

function isAbout({ cells }: LibraryRow, key: string): boolean {
  return cells.some(({ cell }) => normalKey(cell.text) === key)
}

function isArticleKey({ header, cell }: LibraryRow['cells'][number]): boolean {
  return meaningOfHeader(header) === 'sku' && cell.text.trim() !== ''
}

/** A row is contradicted where the evidence names the article and stands in a cell that another document disputes. */
function disputeOf({ evidence }: Claim, { library }: Support): ReturnType<typeof whyDisputed> {
  for (const { quote, source } of evidence) {
    if (!source.startsWith('document:') || quote.length > 80) continue
    const dispute = whyDisputed(quote, library, ({ row, cell }) =>
      evidence.some((one) => one.source === row.document.text.source && overlap(one, cell)),
    )
    if (dispute !== null) return dispute
  }
  return null
}

type Saying = {
  evidence: readonly Evidence[]
  documents: readonly LibraryDocument[]
  said: readonly TypedValue[]
}

function isSaid(value: TypedValue, { evidence, documents, said }: Saying): boolean {
  if (said.some((other) => sameValue(other, value) || sameInBase(other, value))) return true
  if (value.key.startsWith('date:')) {
    const date = value.key.slice('date:'.length)
    return (
      documents.some(({ card }) => card.valid_until === date) ||
      !said.some(({ key }) => key.startsWith('date:'))
    )
  }
  if (value.number === null)
    return evidence.some(({ source, quote }) => spelledIn(value.text, plainText(source, quote)) !== null)
  const bare = said.filter(({ key }) => key.startsWith('number:') || value.key.startsWith('number:'))
  return bare.some(({ number }) => number === value.number) || isProduct(value.number, said)
}

/** The values of a quote, kept with the text it stands in. */
function valuesSaid(one: Evidence, support: Support): TypedValue[] {
  const { reading } = support
  const text = textNamed(one.source, reading, support.library)
  if (text === undefined) return valuesIn(one.quote, { ...noHints, language: reading.language })
  const ofSignal = documentId(one.source) === null
  return valuesWithin(text, one, ofSignal ? hintsOf(reading) : { ...noHints, language: text.language })
}

/** 100 dozen and 1200 pieces: a lane may count in the unit of the price where the factor is fixed. */
function sameInBase(one: TypedValue, other: TypedValue): boolean {
  const [a, b] = [inBase(one), inBase(other)]
  return (
    a !== null && b !== null && a.unit === b.unit && Math.abs(a.value - b.value) <= 1e-9 * Math.abs(a.value)
  )
}

function inBase({ key, number }: TypedValue): { unit: string; value: number } | null {
  const [type, unit] = key.split(':')
  const base = type === 'quantity' && unit !== undefined ? unitNamed(unit)?.base : undefined
  return base === undefined || number === null
    ? null
    : { unit: base.unit, value: Number(number) * base.factor }
}

function isProduct(number: string, said: readonly TypedValue[]): boolean {
  const numbers = said.flatMap((value) => value.number ?? [])
  return numbers.some((one, index) =>
    numbers.slice(index + 1).some((other) => product(one, other) === number),
  )
}

function product(one: string, other: string): string {
  const places = (one.split('.')[1] ?? '').length + (other.split('.')[1] ?? '').length
  const digits = (BigInt(one.replace('.', '')) * BigInt(other.replace('.', '')))
    .toString()
    .padStart(places + 1, '0')
  return normalDecimal(places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`)
}
