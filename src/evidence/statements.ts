/** What documents say, sentence by sentence and cell by cell, with the values in it and what each of them is of. */
import { noHints } from '../recognise/found.ts'
import type { LibraryDocument } from '../words/document.ts'
import type { SourceText } from '../words/text.ts'
import { type Clause, clauseOf, sentencesIn } from './clause.ts'
import { plainWords } from './contradiction.ts'
import { meaningOfHeader } from './header-meaning.ts'
import { normalKey } from './library.ts'
import { matterOf } from './matter.ts'
import { passagesOf } from './passages.ts'
import { linesOf, valuesWithin } from './source-values.ts'
import { covers, overlap, type Span } from './span.ts'
import { cellsOfTable, type RowCells } from './table-rows.ts'
import { type TypedValue, valuesIn } from './typed-values.ts'
import { wordedValuesIn } from './worded-values.ts'

/** A sentence of a document, or a cell of a table that lists no articles, with its row and heading around it. */
export type Statement = Span & {
  text: string
  values: readonly TypedValue[]
  /** The terms of its title and headings; of a cell, also of its header. */
  about: ReadonlySet<string>
  /** Of a cell, what its row is called in one way or another ("New customer, or no credit line"): a draft names one. */
  row: readonly ReadonlySet<string>[]
  /** Of a cell, all its row says. */
  around: { words: readonly string[]; values: readonly TypedValue[] }
  clauseOf: (value: TypedValue) => Clause
}

const kept = new WeakMap<SourceText, { title: string; statements: Statement[] }>()

/** Every statement of a document in reading order, those of tables last; read once for as long as its text is kept. */
export function statementsOf(document: LibraryDocument): readonly Statement[] {
  const { title } = document.card
  let known = kept.get(document.text)
  if (known?.title !== title) {
    known = { title, statements: readStatements(document) }
    kept.set(document.text, known)
  }
  return known.statements
}

/** The terms of a text that tell what it is on, and not what sort of text it is. */
export function topicOf(text: string): string[] {
  return matterOf(text).filter((term) => !general.has(term))
}

function readStatements(document: LibraryDocument): Statement[] {
  const { text } = document
  const title = topicOf(document.card.title)
  const cells = text.tables.flatMap(({ rows }) => rows.flat()).filter(({ start, end }) => end > start)
  const sentences = passagesOf(document)
    .filter((passage) => !cells.some((cell) => covers(passage, cell)))
    .flatMap((passage) => {
      const about = new Set([...title, ...topicOf(passage.above)])
      return sentencesIn(text.text, linesOf(text.text, passage.start, passage.end)).map((sentence) =>
        statementAt(text, sentence, [], { about, row: [], around: { words: [], values: [] } }),
      )
    })
  const rows = text.tables.flatMap((table) => {
    const found = cellsOfTable(table)
    const isOfProperties =
      found.length === 1 && table.rows.length > 2 && table.rows.every((row) => row.length === 2)
    return found.flatMap((row) => cellStatements(text, row, title, isOfProperties))
  })
  return [...sentences, ...rows]
}

/** Rows about articles are asked for by name, see `rowVerdict`; what other rows say is of what leads them. */
function cellStatements(
  text: SourceText,
  row: RowCells,
  title: readonly string[],
  isOfProperties: boolean,
): Statement[] {
  // Codes too short to be told from words name nothing in a draft.
  const isArticle = ({ header, cell }: RowCells[number]): boolean =>
    meaningOfHeader(header) === 'sku' && normalKey(cell.text).length >= 3
  if (row.some(isArticle)) return []
  const [lead, ...others] = row.filter(({ cell }) => cell.end > cell.start)
  if (lead === undefined) return []
  const hints = { ...noHints, language: text.language }
  const rowAround = {
    words: [lead, ...others].flatMap(({ cell }) => plainWords(cell.text)),
    values: [lead, ...others].flatMap(({ cell }) => valuesWithin(text, cell, hints)),
  }
  return [lead, ...others].map((one) => {
    const isLed = one !== lead && !isOfProperties
    const around = isOfProperties ? [] : others.filter((other) => other !== one).map(({ cell }) => cell.text)
    const about = [...title, ...topicOf(`${one.header} ${isLed ? lead.header : ''}`)]
    const names = isLed ? lead.cell.text.split(/,|\b(?:or|oder|ou)\b/).map(matterOf) : []
    const name = names.flat()
    const wholeRow = one === lead ? matterOf(around.join(' ')) : []
    const rates = valuesIn(one.header, hints)
      .filter(({ key, number }) => key.startsWith('duration:') && number === '1')
      .map((rate) => ({ ...rate, start: one.cell.start, end: one.cell.end }))
    return statementAt(text, one.cell, rates, {
      about: new Set([...about, ...name, ...wholeRow, ...(isLed ? textCells(others, one) : [])]),
      row: names.filter((words) => words.length > 0).map((words) => new Set(words)),
      around: isOfProperties ? { words: [], values: [] } : rowAround,
    })
  })
}

/** What the other cells of a row say in words: "No water supply | Open the water tap" are of one row. */
function textCells(cells: RowCells, but: RowCells[number]): string[] {
  return cells
    .filter((one) => one !== but && !/\d/.test(one.cell.text))
    .flatMap(({ cell }) => matterOf(cell.text))
}

function statementAt(
  text: SourceText,
  { start, end }: Span,
  /** What the heading of a cell says besides: the "a year" of "Visits a year". */
  above: readonly TypedValue[],
  told: Pick<Statement, 'about' | 'row' | 'around'>,
): Statement {
  const figures = valuesWithin(text, { start, end }, { ...noHints, language: text.language })
  const words = wordedValuesIn(
    text.text.slice(start, end),
    figures.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
  ).map((one) => ({ ...one, start: one.start + start, end: one.end + start }))
  const values = [...figures, ...words, ...above].sort((a, b) => a.start - b.start)
  const clauses = new Map<TypedValue, Clause>()
  return {
    start,
    end,
    text: text.text.slice(start, end),
    values,
    ...told,
    clauseOf: (value) => {
      const known = clauses.get(value) ?? clauseOf(text.text, { start, end }, values, value)
      clauses.set(value, known)
      return known
    },
  }
}

/** The statements of a document that stand in, or hold, a stretch of it. */
export function statementsWithin(document: LibraryDocument, stretch: Span): Statement[] {
  return statementsOf(document).filter((statement) => overlap(statement, stretch))
}

/** What a text is, which says nothing about what it is on. */
const general = new Set(
  matterOf(
    `policy policies terms conditions rules guide guideline overview summary information faq questions internal general
    manual handbook procedure sheet list details company document version new current our regeln richtlinie bedingungen
    allgemeine hinweise conditions générales politique condiciones generales política condizioni generali`,
  ),
)
