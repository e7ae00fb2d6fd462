/** A paper as PDF, in a plain layout of our own; whoever wants another one prints the DOCX of their template. */
import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { type Paper, type PaperTable, type PaperValue, shownText, unfinished } from '../words/paper.ts'
import { Refusal } from '../words/refusal.ts'

/** `business` heads the first page; `madeAt` is the file's date, so that the same paper gives the same bytes. */
export type PdfMaking = { business: string; madeAt: Date }

/** Roboto, which comes with the library, has these scripts and no others. */
const printable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u

const face = (name: string) => fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`))

const fonts = {
  Roboto: {
    normal: face('Regular'),
    bold: face('Medium'),
    italics: face('Italic'),
    bolditalics: face('MediumItalic'),
  },
}

/** More columns than these are laid across the page. */
const mostUpright = 7

const open = { color: '#b00020' } as const

/** A4 pages with real text. Refusal('bad-argument') where the paper needs a script the font does not have. */
export async function renderPdf(paper: Paper, { business, madeAt }: PdfMaking): Promise<Uint8Array> {
  refuseUnprintable(paper)
  // Nothing of a paper is an address: the library may read its fonts and nothing else.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path: string) => Object.values(fonts.Roboto).includes(path))
  pdfmake.setFonts(fonts)
  const { title, words } = paper
  const marks = unfinished(paper)
  const small = paper.kind === 'context'
  const document = pdfmake.createPdf({
    info: { title, author: business, creationDate: madeAt, modDate: madeAt },
    pageSize: 'A4',
    pageOrientation: paper.tables.some((table) => filledColumns(table).length > mostUpright)
      ? 'landscape'
      : 'portrait',
    pageMargins: small ? [36, 32, 36, 36] : [56, 56, 56, 56],
    ...(marks.length > 0 && !small
      ? { watermark: { text: words.draft, color: '#b00020', opacity: 0.12, bold: true } }
      : {}),
    content: [
      { text: business, bold: true },
      { text: title, fontSize: small ? 12 : 16, bold: true, margin: [0, small ? 2 : 14, 0, 8] },
      ...factsPart(paper),
      ...(small ? sectionsPart(paper) : []),
      ...paper.tables.flatMap((table) => tablePart(table, paper)),
      ...(small ? [] : sectionsPart(paper)),
      ...(marks.length > 0 && !small
        ? [headingPart(`${words.draft} – ${words.open}`), { ul: marks, ...open }]
        : []),
    ],
    footer: (page: number, pages: number) => ({
      text: `${page} / ${pages}`,
      alignment: 'center',
      fontSize: 8,
    }),
    defaultStyle: { font: 'Roboto', fontSize: small ? 8 : 10, lineHeight: small ? 1.05 : 1.2 },
  })
  return new Uint8Array(await document.getBuffer())
}

function factsPart(paper: Paper): Content[] {
  const told = paper.facts.filter(({ value }) => shownText(value, paper.words) !== '')
  if (told.length === 0) return []
  const body = told.map(({ label, value }): TableCell[] => [{ text: label, bold: true }, shown(value, paper)])
  return [{ table: { widths: ['auto', '*'], body }, layout: 'noBorders' }]
}

function sectionsPart(paper: Paper): Content[] {
  return paper.sections.flatMap(({ heading, lines }): Content[] => {
    const texts = lines.map((line) => shown(line, paper))
    // Without a heading it is a letter's greeting, opening or sign-off, and no list.
    return heading === '' ? [...texts, ' '] : [headingPart(heading), { ul: texts }]
  })
}

function tablePart(table: PaperTable, paper: Paper): Content[] {
  if (table.rows.length === 0) return []
  const { rows, heading } = table
  const filled = filledColumns(table)
  const align = (numeric: boolean | undefined) =>
    numeric ? ({ alignment: 'right', noWrap: true } as const) : {}
  const head = filled.map(({ label, numeric }): TableCell => ({ text: label, bold: true, ...align(numeric) }))
  const body = rows.map((row) =>
    filled.map(({ name, numeric }): TableCell => ({ ...shown(row[name], paper), ...align(numeric) })),
  )
  const widest = filled.findIndex(({ name }) => name === 'description')
  return [
    headingPart(heading),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: filled.map((_, index) => (index === Math.max(0, widest) ? '*' : 'auto')),
        body: [head, ...body],
      },
      layout: 'lightHorizontalLines',
    },
  ]
}

function filledColumns({ columns, rows }: PaperTable): PaperTable['columns'] {
  return columns.filter(({ name }) => rows.some((row) => row[name]))
}

function headingPart(text: string): Content {
  return { text, bold: true, margin: [0, 10, 0, 3] }
}

function shown(value: PaperValue | null | undefined, { words }: Paper): { text: string } {
  const text = shownText(value, words)
  return value && 'open' in value ? { text, ...open } : { text }
}

function refuseUnprintable(paper: Paper): void {
  const texts = [
    paper.title,
    ...paper.facts.map(({ value }) => value),
    ...paper.tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row))),
    ...paper.sections.flatMap(({ lines }) => lines),
  ].map((value) => (typeof value === 'string' ? value : shownText(value, paper.words)))
  const strange = texts.find((text) => !printable.test(text))
  if (strange !== undefined)
    throw new Refusal(
      'bad-argument',
      `the PDF’s font has no letters for “${strange.slice(0, 60)}”: take the DOCX, which uses the fonts of your computer`,
    )
}
