/** One XML part of a Word document: its paragraphs, tables and hidden runs. */
import { isOn } from './docx-styles.ts'
import type { FlowTables } from './flow-tables.ts'
import type { HiddenTexts } from './hidden-texts.ts'
import { type Attributes, readMarkup } from './markup.ts'
import type { OpenSpan, TextBuilder } from './text-builder.ts'

export type DocxPart = {
  xml: string
  /** The mark of each paragraph; null numbers them `paragraph 1` … */
  where: string | null
  builder: TextBuilder
  tables: FlowTables
  hiddenStyles: ReadonlySet<string>
  hidden: HiddenTexts
  mostCharacters: number
}

type Run = { vanish: boolean; white: boolean; tiny: boolean; shaded: boolean }
type Paragraph = { span: OpenSpan; hiddenStyle: boolean; shaded: boolean; listed: boolean; fresh: boolean }
type State = DocxPart & {
  /** Innermost last: text boxes are paragraphs inside of paragraphs. */
  paragraphs: Paragraph[]
  cells: { shaded: boolean }[]
  /** For each open table, whether a table style may give it colours we do not know. */
  styled: boolean[]
  run: Run | null
  inRunProperties: boolean
  inText: boolean
  skipping: { name: string; depth: number }
  numbered: number
}

/** Elements whose text is not part of the document as it stands: struck-out text, old copies, what old readers show. */
const skipped = new Set(
  'del moveFrom Fallback rPrChange pPrChange tcPrChange tblPrChange sdtPr instrText delText'.split(' '),
)

/** Appends the part's text to the builder. */
export function readDocxPart(part: DocxPart): void {
  const state: State = {
    ...part,
    paragraphs: [],
    cells: [],
    styled: [],
    run: null,
    inRunProperties: false,
    inText: false,
    skipping: { name: '', depth: 0 },
    numbered: 0,
  }
  readMarkup(part.xml, 'xml', {
    open: (name, attributes, selfClosing) => open(state, name, attributes, selfClosing),
    close: (name) => close(state, name),
    text: (text) => {
      if (state.inText && state.skipping.depth === 0) say(state, text)
    },
    isDone: () => part.builder.size() > part.mostCharacters,
  })
  while (part.tables.depth() > 0) part.tables.closeTable()
  while (state.paragraphs.length > 0) closeParagraph(state)
}

function open(state: State, name: string, attributes: Attributes, selfClosing: boolean): void {
  const { skipping, builder, tables, run } = state
  if (skipping.depth > 0 || skipped.has(name)) {
    if (!selfClosing && (skipping.depth === 0 || name === skipping.name)) {
      state.skipping = { name, depth: skipping.depth + 1 }
    }
  } else if (name === 'p' && !selfClosing) openParagraph(state)
  else if (name === 'r' && !selfClosing)
    state.run = { vanish: false, white: false, tiny: false, shaded: false }
  else if (name === 'rPr') state.inRunProperties = run !== null && !selfClosing
  else if (name === 't') state.inText = !selfClosing
  else if (name === 'tab' && run !== null) builder.tab()
  else if ((name === 'br' || name === 'cr') && run !== null) builder.breakLine()
  else if (name === 'noBreakHyphen') say(state, '-')
  else if (name === 'tbl') {
    state.styled.push(false)
    tables.openTable()
  } else if (name === 'tr') tables.openRow()
  else if (name === 'tc') {
    state.cells.push({ shaded: false })
    tables.openCell(1, 1, false)
  } else if (run !== null && state.inRunProperties) runProperty(state, run, name, attributes)
  else blockProperty(state, name, attributes)
}

function close(state: State, name: string): void {
  const { skipping, tables } = state
  if (skipping.depth > 0) {
    if (name === skipping.name) state.skipping = { name, depth: skipping.depth - 1 }
  } else if (name === 'p') closeParagraph(state)
  else if (name === 'r') state.run = null
  else if (name === 'rPr') state.inRunProperties = false
  else if (name === 't') state.inText = false
  else if (name === 'tbl') {
    state.styled.pop()
    tables.closeTable()
  } else if (name === 'tr') tables.closeRow()
  else if (name === 'tc') {
    state.cells.pop()
    tables.closeCell()
  }
}

function runProperty({ hiddenStyles }: State, run: Run, name: string, attributes: Attributes): void {
  const value = attributes.get('val')
  if (name === 'vanish' || name === 'webHidden') run.vanish = isOn(value)
  if (name === 'rStyle' && value && hiddenStyles.has(value)) run.vanish = true
  if (name === 'color') run.white = /^f{6}$/i.test(value ?? '')
  if (name === 'sz') run.tiny = Number(value) <= 3
  if (name === 'highlight' || (name === 'shd' && fills(attributes))) run.shaded = true
}

function blockProperty(state: State, name: string, attributes: Attributes): void {
  const { tables, paragraphs, cells, styled, hiddenStyles } = state
  const value = attributes.get('val')
  const paragraph = paragraphs.at(-1)
  if (name === 'shd' && fills(attributes)) {
    // The shading of a cell is told before its paragraphs begin.
    const owner = paragraphs.length > cells.length ? paragraph : (cells.at(-1) ?? paragraph)
    if (owner) owner.shaded = true
  } else if (name === 'pStyle' && paragraph && value && hiddenStyles.has(value)) paragraph.hiddenStyle = true
  else if (name === 'numPr' && paragraph) paragraph.listed = true
  else if (name === 'gridSpan') tables.spreadCell({ columns: Math.min(200, Math.max(1, Number(value) || 1)) })
  else if (name === 'vMerge') tables.spreadCell({ continues: value !== 'restart' })
  else if (name === 'tblStyle' && styled.length > 0) styled[styled.length - 1] = value !== 'TableGrid'
}

function fills(attributes: Attributes): boolean {
  return !/^(?:auto|f{6})$/i.test(attributes.get('fill') ?? 'auto')
}

function openParagraph({ builder, paragraphs, cells }: State): void {
  builder.breakTo(cells.length > 0 ? 1 : 2)
  paragraphs.push({
    span: builder.openSpan(),
    hiddenStyle: false,
    shaded: false,
    listed: false,
    fresh: true,
  })
}

function closeParagraph(state: State): void {
  const { builder, paragraphs, cells, where } = state
  const paragraph = paragraphs.pop()
  if (paragraph === undefined) return
  const { start, end } = builder.closeSpan(paragraph.span)
  builder.breakTo(cells.length > 0 ? 1 : 2)
  if (cells.length > 0 || end === start) return
  state.numbered++
  builder.mark(start, end, where ?? `paragraph ${state.numbered}`)
}

function say(state: State, text: string): void {
  const { builder, paragraphs, hidden } = state
  const paragraph = paragraphs.at(-1)
  const how = hiddenHow(state, paragraph)
  if (how !== null) return hidden.add(text, how)
  if (paragraph?.listed && paragraph.fresh && text.trim() !== '') builder.write('- ')
  if (paragraph && text.trim() !== '') paragraph.fresh = false
  builder.say(text)
}

function hiddenHow({ run, cells, styled }: State, paragraph: Paragraph | undefined): string | null {
  if (run?.vanish || paragraph?.hiddenStyle) return 'hidden text of Word'
  if (run?.tiny) return 'font size'
  const shaded =
    run?.shaded || paragraph?.shaded || cells.some((cell) => cell.shaded) || styled.some((one) => one)
  return run?.white && !shaded ? 'colour of the background' : null
}
