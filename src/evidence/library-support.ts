/** Whether approved documents say a value about what the draft speaks of. */
import type { Hints } from '../recognise/found.ts'
import { noHints } from '../recognise/found.ts'
import { type Library, type LibraryDocument, type LibraryRow, supports } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import type { ClaimKind, ClaimStatus } from '../words/packet.ts'
import { conflictsAbout } from './conflicts.ts'
import { type HeaderMeaning, meaningOfHeader } from './header-meaning.ts'
import { normalKey } from './library.ts'
import { evidenceOfCell, spelledIn } from './quote.ts'
import { linesOf, type RowValue, valuesOfRow, valuesWithin } from './source-values.ts'
import type { Subject } from './subjects.ts'
import { cellsOfTable } from './table-rows.ts'
import { termsOf } from './terms.ts'
import { sameValue, type TypedValue } from './typed-values.ts'

/** What documents say about a value; `found` null where they say nothing of it. */
export type Verdict = { status: ClaimStatus; evidence: Evidence[]; reason?: string }

/** How many passages are looked at for one sentence. */
const passagesASentence = 8

/** Where a value stands: the article its place speaks of, and the sentence around it. */
export type Context = { library: Library; subject: Subject | null; sentence: string; question: Question }

/** The column in which a value of this kind must stand; other kinds may stand in any. */
export function columnOf(kind: ClaimKind): HeaderMeaning | undefined {
  if (kind === 'price') return 'unit-price'
  return kind === 'moq' || kind === 'lead-time' ? kind : undefined
}

/**
 * The verdict of the documents on a value in its sentence. Where the draft names an article that a table has a row
 * about, that row decides: another article's price supports nothing. Otherwise a passage about the same thing must
 * say it. Documents that contradict each other give `conflicting`, ones no longer in force `expired`.
 */
export function librarySupport(value: TypedValue, context: Context): Verdict | null {
  const { library, subject } = context
  const byRow = subject === null ? null : rowVerdict(value, subject, library)
  if (byRow !== null) return byRow
  const inForce = passageSupport(value, context)
  const certified = value.kind === 'certificate' ? certificateVerdict(value, library) : null
  if (certified !== null) return certified
  if (inForce !== null) return { status: 'supported', evidence: [inForce] }
  return expiredPassage(value, library)
}

/** An article's name in a draft is known from the rows about it. */
export function subjectVerdict({ key, rows }: Subject): Verdict {
  const row = rows.find(({ document }) => supports(document)) ?? rows[0]
  const cell = row?.cells.find((one) => normalKey(one.cell.text) === key)?.cell
  if (row === undefined || cell === undefined) return { status: 'unsupported', evidence: [] }
  const evidence = [evidenceOfCell(row.document.text, cell)]
  if (supports(row.document)) return { status: 'supported', evidence }
  return { status: isPast(row.document) ? 'expired' : 'unsupported', evidence, reason: whyNot(row.document) }
}

function rowVerdict(value: TypedValue, subject: Subject, library: Library): Verdict | null {
  const column = columnOf(value.kind)
  const said = subject.rows.flatMap((row) =>
    valuesOfRow(row, hintsOf(row.document))
      .filter((cell) => speaksOf(cell, column))
      .map((cell) => ({ row, cell })),
  )
  const same = said.filter(({ cell }) => cell.values.some((other) => sameValue(other, value)))
  const inForce = same.find(({ row }) => supports(row.document))
  if (inForce !== undefined) {
    const evidence = rowEvidence(inForce.row, inForce.cell, subject)
    const conflict = conflictsAbout(subject.key, library).find(({ field, values }) => {
      return field === inForce.cell.meaning && values.some((one) => one.cell === inForce.cell.cell)
    })
    if (conflict === undefined) return { status: 'supported', evidence }
    const others = conflict.values
      .map((one) => `${one.cell.text} in ${one.row.document.card.title}`)
      .join(', ')
    return { status: 'conflicting', evidence, reason: `approved documents disagree: ${others}` }
  }
  const old = same.find(({ row }) => isPast(row.document))
  if (old !== undefined) {
    const { document } = old.row
    return { status: 'expired', evidence: rowEvidence(old.row, old.cell, subject), reason: whyNot(document) }
  }
  const other = column === undefined ? undefined : said.find(({ row }) => supports(row.document))
  if (other === undefined) return null
  const reason = `${other.row.document.card.title} says ${other.cell.cell.text.trim()}`
  return { status: 'unsupported', evidence: [], reason }
}

function speaksOf(cell: RowValue, column: HeaderMeaning | undefined): boolean {
  if (cell.cell.end <= cell.cell.start) return false
  return column === undefined || cell.meaning === column
}

/** The cell, and the cell that names the article, so that a reader sees whose value it is. */
function rowEvidence(row: LibraryRow, { cell }: RowValue, subject: Subject): Evidence[] {
  const key = row.cells.find((one) => normalKey(one.cell.text) === subject.key)?.cell
  return [cell, key].flatMap((one) =>
    one && one.end > one.start ? [evidenceOfCell(row.document.text, one)] : [],
  )
}

function passageSupport(value: TypedValue, { subject, sentence, question }: Context): Evidence | null {
  const own = new Set(termsOf(value.text))
  const { about, passages } = question(sentence)
  const wanted = about.filter((term) => !own.has(term))
  const needed = wanted.length >= 5 ? 2 : Math.min(1, wanted.length)
  for (const { document, evidence, terms, isArticle } of passages) {
    if (isArticle) continue
    if (wanted.filter((term) => terms.has(term)).length < needed) continue
    if (
      subject !== null &&
      columnOf(value.kind) !== undefined &&
      spelledIn(subject.key, document.text) === null
    )
      continue
    const found = saidIn(value, document, evidence)
    if (found !== null) return found
  }
  return null
}

/** What the library has to say on a sentence, asked once for all values in it. */
export type Question = (sentence: string) => { about: string[]; passages: Asked[] }
type Asked = { document: LibraryDocument; evidence: Evidence; terms: Set<string>; isArticle: boolean }

/** Asks the library about sentences and remembers the answers, for one check of one draft. */
export function asking(library: Library): Question {
  const answers = new Map<string, ReturnType<Question>>()
  return (sentence) => {
    const known = answers.get(sentence)
    if (known !== undefined) return known
    const found = library.search(sentence, passagesASentence).filter(({ document }) => supports(document))
    const passages = found.map(({ document, evidence }) => ({
      document,
      evidence,
      terms: new Set(termsOf(`${document.card.title} ${evidence.quote}`)),
      isArticle: isArticleRow(document, evidence),
    }))
    const answer = { about: [...new Set(termsOf(sentence))], passages }
    answers.set(sentence, answer)
    return answer
  }
}

const articleRows = new WeakMap<LibraryDocument['text'], Set<number>>()

/** A row about an article speaks only where the draft names that article; see `rowVerdict`. */
function isArticleRow({ text }: LibraryDocument, { start }: Evidence): boolean {
  let starts = articleRows.get(text)
  if (starts === undefined) {
    const rows = text.tables
      .flatMap(cellsOfTable)
      .filter((cells) => cells.some(({ header }) => meaningOfHeader(header) === 'sku'))
    starts = new Set(
      rows.map((cells) =>
        Math.min(...cells.map(({ cell }) => (cell.end > cell.start ? cell.start : Number.POSITIVE_INFINITY))),
      ),
    )
    articleRows.set(text, starts)
  }
  return starts.has(start)
}

function saidIn(
  value: TypedValue,
  { text }: LibraryDocument,
  { start, end }: { start: number; end: number },
): Evidence | null {
  for (const line of linesOf(text.text, start, end)) {
    const same = valuesWithin(text, line, { ...noHints, language: text.language }).find((other) =>
      sameValue(other, value),
    )
    if (same !== undefined) {
      return {
        source: text.source,
        start: same.start,
        end: same.end,
        quote: text.text.slice(same.start, same.end),
      }
    }
  }
  return null
}

/** A certificate is what its own document says: where that one has expired, a brochure does not keep it alive. */
function certificateVerdict(value: TypedValue, library: Library): Verdict | null {
  const own = library.documents.filter(({ card }) => /certificat/.test(card.kind ?? ''))
  const naming = own.flatMap((document) => {
    const evidence = spelledIn(value.text, document.text)
    return evidence === null ? [] : [{ document, evidence }]
  })
  const inForce = naming.find(({ document }) => supports(document))
  if (inForce !== undefined) return { status: 'supported', evidence: [inForce.evidence] }
  const old = naming.find(({ document }) => isPast(document))
  return old === undefined
    ? null
    : { status: 'expired', evidence: [old.evidence], reason: whyNot(old.document) }
}

function expiredPassage(value: TypedValue, library: Library): Verdict | null {
  for (const document of library.documents) {
    if (!isPast(document)) continue
    const evidence = spelledIn(value.text, document.text)
    if (evidence !== null) return { status: 'expired', evidence: [evidence], reason: whyNot(document) }
  }
  return null
}

/** Once in force, and no more: what it says was true and may not be said now. */
export function isPast({ state }: LibraryDocument): boolean {
  return state === 'expired' || state === 'superseded'
}

/** Why a document supports nothing, in words for a reviewer. */
export function whyNot({ card, state }: LibraryDocument): string {
  if (state === 'expired') return `${card.title} expired on ${card.valid_until}`
  return state === 'draft' ? `${card.title} is not approved` : `${card.title} is ${state}`
}

function hintsOf(document: LibraryDocument): Hints {
  return { ...noHints, language: document.text.language }
}
