/** Passages of documents as answers are looked for in them: sentences with places, and terms by meaning. */

import { passagesOf } from '../../evidence/passages.ts'
import { cellsOfTable } from '../../evidence/table-rows.ts'
import { termsOf } from '../../evidence/terms.ts'
import type { LibraryDocument } from '../../words/document.ts'
import type { Evidence } from '../../words/evidence.ts'
import { inPlainWords } from './same-meaning.ts'

export type Sentence = { start: number; end: number; text: string; plain: string; terms: ReadonlySet<string> }

export type ReadPassage = {
  start: number
  end: number
  /** A row of a table: it is quoted whole, under its headers. */
  row: { header: string; text: string }[] | null
  sentences: Sentence[]
  /** Terms of the passage itself, and of the headings and the title above it. */
  body: ReadonlySet<string>
  head: ReadonlySet<string>
  /** Terms of the headings alone. */
  heading: ReadonlySet<string>
  /** What stands above it, in plain words. */
  above: string
}

const kept = new WeakMap<LibraryDocument['text'], { title: string; passages: ReadPassage[] }>()

/** All passages of a document, read once for as long as its text is kept. */
export function readPassages(document: LibraryDocument): ReadPassage[] {
  const { title } = document.card
  const known = kept.get(document.text)
  if (known?.title === title) return known.passages
  const rows = new Map(
    document.text.tables.flatMap(cellsOfTable).flatMap((cells) => {
      const starts = cells.filter(({ cell }) => cell.end > cell.start).map(({ cell }) => cell.start)
      return starts.length === 0 ? [] : [[Math.min(...starts), cells] as const]
    }),
  )
  const passages = passagesOf(document).map(({ start, end, above }): ReadPassage => {
    const cells = rows.get(start)
    const row =
      cells
        ?.filter(({ cell }) => cell.text.trim() !== '')
        .map(({ header, cell }) => ({ header, text: cell.text.trim() })) ?? null
    const sentences =
      row === null
        ? sentencesOf(document.text.text, start, end)
        : [sentenceAt(document.text.text, start, end)]
    const head = inPlainWords(`${above} ${title}`)
    return {
      start,
      end,
      row,
      sentences,
      // The headers say what the cells of a row are.
      body: new Set([
        ...sentences.flatMap(({ terms }) => [...terms]),
        ...(row === null ? [] : termsOf(inPlainWords(above))),
      ]),
      head: new Set(termsOf(head)),
      heading: row === null ? headingTerms(document.text.text, start, { above, title }) : new Set(),
      above: head,
    }
  })
  kept.set(document.text, { title, passages })
  return passages
}

/** Lines above a passage in which its heading is looked for. */
const mostLinesUp = 200

/** Terms of the nearest heading; one that only repeats the document's title adds nothing. */
function headingTerms(
  text: string,
  start: number,
  { above, title }: { above: string; title: string },
): ReadonlySet<string> {
  const lines = text.slice(0, start).trimEnd().split('\n').slice(-mostLinesUp)
  const near = lines
    .map((line) => line.replace(/^#{1,6}\s+/, '').trim())
    .findLast((line) => line !== '' && above.endsWith(line))
  const titled = new Set(near === undefined || near === above ? termsOf(inPlainWords(title)) : [])
  return new Set(termsOf(inPlainWords(near ?? above)).filter((term) => !titled.has(term)))
}

/** The passage that a piece of evidence of the library's search points at. */
export function passageAt(
  document: LibraryDocument,
  { start }: Pick<Evidence, 'start'>,
): ReadPassage | undefined {
  return readPassages(document).find((passage) => passage.start === start)
}

const termsKept = new WeakMap<LibraryDocument['text'], ReadonlySet<string>>()

/** Every term of a document by meaning. */
export function documentTerms(document: LibraryDocument): ReadonlySet<string> {
  const known = termsKept.get(document.text)
  if (known !== undefined) return known
  const terms = new Set(termsOf(inPlainWords(`${document.card.title}\n${document.text.text}`)))
  termsKept.set(document.text, terms)
  return terms
}

function sentencesOf(text: string, start: number, end: number): Sentence[] {
  const slice = text.slice(start, end)
  const cuts = [
    ...slice.matchAll(
      /(?<!\b(?:no|nr|e\.g|i\.e|approx|ca|z\.b|St|Dr|Mr|Mrs|max|min|incl|\d))[.!?。！？]["”’)]*(?=\s+[\p{Lu}\d¿¡"“(*-])|\n(?=\s*(?:[-*•]|\d{1,2}[.)])\s)|\n(?=\s*(?:Q|A|Question|Answer|Frage|Antwort)\s*[:.])/gu,
    ),
  ].map((match) => match.index + match[0].length)
  return [...cuts, slice.length].flatMap((to, place, all) => {
    const from = place === 0 ? 0 : (all[place - 1] ?? 0)
    const raw = slice.slice(from, to)
    const lead = /^\s*(?:(?:[-*•–]|\d{1,2}[.)])\s+)?/.exec(raw)?.[0].length ?? 0
    const tail = raw.trimEnd().length
    return tail <= lead ? [] : [sentenceAt(text, start + from + lead, start + from + tail)]
  })
}

function sentenceAt(text: string, start: number, end: number): Sentence {
  const said = text.slice(start, end)
  const plain = inPlainWords(said)
  return { start, end, text: said, plain, terms: new Set([...termsOf(plain), ...impliedIn(said)]) }
}

/** A figure with its unit says what it is of: "5 to 15 °C" is a temperature without the word. */
function impliedIn(text: string): string[] {
  return units.flatMap(([sign, name]) => (sign.test(text) ? name : []))
}

const units: readonly [RegExp, string[]][] = (
  [
    [/\d ?°\s?[CF]\b/, 'temperature temperatur temperatura'],
    [/\d ?(?:kg|g|lbs?|pounds|tonnes?)\b/i, 'weight weigh gewicht wiegen peso'],
    [
      /\d ?(?:mm|cm|inch(?:es)?|metres?|meters?)\b/i,
      'size dimension width height length depth größe maße tamaño',
    ],
    [/\d ?(?:km|miles?)\b/i, 'distance range reichweite'],
    [/(?:EUR|USD|GBP|€|£|\$) ?\d|\d ?(?:EUR|USD|GBP|€|£)/, 'cost'],
    [
      /\d ?(?:minutes?|hours?|days?|weeks?|months?|years?|stunden?|tagen?|wochen?|monaten?|jahren?|días|horas|semanas|meses|años)\b/i,
      'time period duration deadline dauer dauert frist plazo',
    ],
    [/\S@\S+\.\S/, 'email'],
    [/\+\d[\d ]{6,}/, 'telephone number'],
    [/\d ?(?:kb|mb|gb|tb)\b/i, 'size'],
    [/\d ?%/, 'percentage percent'],
  ] as const
).map(([sign, names]) => [sign, termsOf(inPlainWords(names))])
