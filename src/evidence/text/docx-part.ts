/** One XML part of a Word document: its paragraphs, tables and hidden runs. */
import type { HiddenText } from '../../words/text.ts'
import { cleanLine } from './clean-text.ts'
import { isOn } from './docx-styles.ts'
import type { FlowTables } from './flow-tables.ts'
import { type Attributes, readMarkup } from './markup.ts'
import type { OpenSpan, TextBuilder } from './text-builder.ts'

export type DocxPart = {
  xml: string
  /** The mark of each paragraph; null numbers them `paragraph 1` … */
  where: string | null
  builder: TextBuilder
  tables: FlowTables
  hiddenStyles: ReadonlySet<string>
  hidden: HiddenText[]
  mostCharacters: number
}

type Run = { vanish: boolean; white: boolean; tiny: boolean; shaded: boolean }
type Paragraph = { span: OpenSpan; hiddenStyle: boolean; shaded: boolean; listed: boolean; fresh: boolean }

/** Elements whose text is not part of the document as it stands: struck-out text, old copies, what old readers show. */
const skipped = new Set(
  'del moveFrom Fallback rPrChange pPrChange tcPrChange tblPrChange sdtPr instrText delText'.split(' '),
)

/** Appends the part's text to the builder. */
export function readDocxPart(part: DocxPart): void {
  const { builder, tables, hiddenStyles } = part
  const paragraphs: Paragraph[] = []
  const cells: { shaded: boolean }[] = []
  let styledTables = 0
  const tableStyled: boolean[] = []
  let run: Run | null = null
  let inRunProperties = false
  let inText = false
  let skipping = ''
  let skipDepth = 0
  let numbered = 0

  function properties(name: string, attributes: Attributes): void {
    const value = attributes.get('val')
    const paragraph = paragraphs.at(-1)
    const fill = attributes.get('fill') ?? 'auto'
    const fills = !/^(?:auto|f{6})$/i.test(fill)
    if (run !== null && inRunProperties) {
      if (name === 'vanish' || name === 'webHidden') run.vanish = isOn(value)
      if (name === 'rStyle' && value && hiddenStyles.has(value)) run.vanish = true
      if (name === 'color') run.white = /^f{6}$/i.test(value ?? '')
      if (name === 'sz') run.tiny = Number(value) <= 3
      if (name === 'highlight' || (name === 'shd' && fills)) run.shaded = true
    } else if (name === 'shd' && fills) {
      // The shading of a cell is told before its paragraphs begin.
      const owner = paragraphs.length > cells.length ? paragraph : (cells.at(-1) ?? paragraph)
      if (owner) owner.shaded = true
    } else if (name === 'pStyle' && paragraph && value && hiddenStyles.has(value))
      paragraph.hiddenStyle = true
    else if (name === 'numPr' && paragraph) paragraph.listed = true
    else if (name === 'gridSpan')
      tables.spreadCell({ columns: Math.min(200, Math.max(1, Number(value) || 1)) })
    else if (name === 'vMerge') tables.spreadCell({ continues: value !== 'restart' })
    else if (name === 'tblStyle' && tableStyled.at(-1) === false && value !== 'TableGrid') {
      tableStyled[tableStyled.length - 1] = true
      styledTables++
    }
  }

  function open(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (skipDepth > 0 || skipped.has(name)) {
      if (selfClosing || (skipDepth > 0 && name !== skipping)) return
      skipping = name
      skipDepth++
      return
    }
    if (name === 'p' && !selfClosing) {
      builder.breakTo(cells.length > 0 ? 1 : 2)
      paragraphs.push({
        span: builder.openSpan(),
        hiddenStyle: false,
        shaded: false,
        listed: false,
        fresh: true,
      })
    } else if (name === 'r' && !selfClosing) run = { vanish: false, white: false, tiny: false, shaded: false }
    else if (name === 'rPr') inRunProperties = run !== null && !selfClosing
    else if (name === 't') inText = !selfClosing
    else if (name === 'tab' && run !== null) builder.tab()
    else if ((name === 'br' || name === 'cr') && run !== null) builder.breakLine()
    else if (name === 'noBreakHyphen') say('-')
    else if (name === 'tbl') {
      tableStyled.push(false)
      tables.openTable()
    } else if (name === 'tr') tables.openRow()
    else if (name === 'tc') {
      cells.push({ shaded: false })
      tables.openCell(1, 1, false)
    } else properties(name, attributes)
  }

  function close(name: string): void {
    if (skipDepth > 0) {
      if (name === skipping) skipDepth--
      return
    }
    if (name === 'p') closeParagraph()
    else if (name === 'r') run = null
    else if (name === 'rPr') inRunProperties = false
    else if (name === 't') inText = false
    else if (name === 'tbl') {
      if (tableStyled.pop()) styledTables--
      tables.closeTable()
    } else if (name === 'tr') tables.closeRow()
    else if (name === 'tc') {
      cells.pop()
      tables.closeCell()
    }
  }

  function closeParagraph(): void {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    const { start, end } = builder.closeSpan(paragraph.span)
    builder.breakTo(cells.length > 0 ? 1 : 2)
    if (cells.length > 0 || end === start) return
    numbered++
    builder.mark(start, end, part.where ?? `paragraph ${numbered}`)
  }

  function say(text: string): void {
    const paragraph = paragraphs.at(-1)
    const how = hiddenHow(paragraph)
    if (how !== null) return keepAside(part.hidden, text, how)
    if (paragraph?.listed && paragraph.fresh && text.trim() !== '') builder.write('- ')
    if (paragraph && text.trim() !== '') paragraph.fresh = false
    builder.say(text)
  }

  function hiddenHow(paragraph: Paragraph | undefined): string | null {
    if (run?.vanish || paragraph?.hiddenStyle) return 'hidden text of Word'
    if (run?.tiny) return 'font size'
    const shaded = run?.shaded || paragraph?.shaded || cells.some((cell) => cell.shaded) || styledTables > 0
    return run?.white && !shaded ? 'colour of the background' : null
  }

  readMarkup(part.xml, 'xml', {
    open,
    close,
    text: (text) => {
      if (inText && skipDepth === 0) say(text)
    },
    isDone: () => builder.size() > part.mostCharacters,
  })
  while (tables.depth() > 0) tables.closeTable()
  while (paragraphs.length > 0) closeParagraph()
}

function keepAside(hidden: HiddenText[], text: string, how: string): void {
  const last = hidden.at(-1)
  if (cleanLine(text) === '') return
  if (last?.how === how && last.text.length < 100_000) last.text = `${last.text} ${cleanLine(text)}`
  else if (hidden.length < 1_000) hidden.push({ text: cleanLine(text), how })
}
