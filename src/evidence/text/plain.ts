/** Plain text and Markdown: the text as it stands, with the tables that bars or tabs draw in it. */
import type { Finding } from '../../words/finding.ts'
import type { Table } from '../../words/text.ts'
import { decodeBytes } from './charset.ts'
import { cleanText } from './clean-text.ts'
import type { FileText, FileToRead } from './file-text.ts'
import { asSeen } from './unseen-characters.ts'

/** The whole text; its tables are blocks of lines with the same number of bars or tabs. */
export async function readPlain(file: FileToRead): Promise<FileText> {
  const findings: Finding[] = []
  const {
    text: raw,
    charset,
    guessed,
  } = decodeBytes(file.bytes, /charset=["']?([\w.:-]+)/i.exec(file.mediaType)?.[1])
  if (guessed)
    findings.push({
      code: 'charset-guessed',
      message: `The charset was not given; read as ${charset}.`,
      at: file.source,
    })
  const { text: whole, hidden } = asSeen(cleanText(raw))
  const text = whole.slice(0, file.limits.characters)
  if (text.length < whole.length) {
    findings.push({
      code: 'attachment-too-large',
      message: `Only the first ${text.length} characters were read.`,
      at: file.source,
    })
  }
  const tables = tablesInText(text, file.limits.cells)
  return {
    text: { source: file.source, text, marks: [], tables, regions: [], hidden, language: null },
    findings,
  }
}

type Line = { start: number; end: number; cells: { start: number; end: number }[]; rule: boolean }

/** Tables drawn with `|` or tabs: two or more lines in a row with the same two or more cells. Quoted lines are left out. */
export function tablesInText(text: string, mostCells: number): Table[] {
  const tables: Table[] = []
  let block: Line[] = []
  let cells = 0
  const close = () => {
    const rows = block.filter(({ rule }) => !rule)
    if (rows.length >= 2 && cells < mostCells) {
      const where = `table ${tables.length + 1}`
      tables.push({ where, rows: rows.map((line, at) => cellsOf(text, line, `${where} row ${at + 1}`)) })
      cells += rows.length * (rows[0]?.cells.length ?? 0)
    }
    block = []
  }
  for (const line of linesOf(text)) {
    if (line.cells.length < 2) close()
    else {
      if (block[0] && block[0].cells.length !== line.cells.length) close()
      block.push(line)
    }
  }
  close()
  return tables
}

function cellsOf(text: string, line: Line, where: string) {
  return line.cells.map(({ start, end }) => ({ text: text.slice(start, end), start, end, where }))
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    yield lineAt(text, start, end)
    start = end + 1
  }
}

function lineAt(text: string, start: number, end: number): Line {
  const line = text.slice(start, end)
  if (line.length > 20_000 || line.startsWith('>')) return { start, end, cells: [], rule: false }
  const bars = line.includes('|')
  const [from, to] = bars ? withoutOuterBars(line) : [0, line.length]
  const cells: Line['cells'] = []
  let at = from
  for (const piece of line.slice(from, to).split(bars ? '|' : '\t')) {
    const left = at + piece.length - piece.trimStart().length
    const right = Math.max(left, at + piece.trimEnd().length)
    cells.push({ start: start + left, end: start + right })
    at += piece.length + 1
  }
  return { start, end, cells, rule: bars && /^[\s|:+-]*-[\s|:+-]*$/.test(line) }
}

function withoutOuterBars(line: string): [from: number, to: number] {
  const lead = line.length - line.trimStart().length
  const end = line.trimEnd().length
  return [line[lead] === '|' ? lead + 1 : 0, end > lead + 1 && line[end - 1] === '|' ? end - 1 : line.length]
}
