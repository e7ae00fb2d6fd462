/** A source text as a reader sees it: paragraphs, tables and page breaks in order, by region of the mail. */
import type { Region, SourceText, Table } from '../../../src/words/text.ts'
import type { Span } from './segments.ts'

export type Block =
  | (Span & { kind: 'text' })
  | (Span & { kind: 'table'; table: Table })
  | (Span & { kind: 'page'; where: string })

/** Consecutive blocks of one region; text that no region claims is `new`. */
export type Part = Span & { kind: Region['kind']; blocks: Block[] }

/** The parts of a source text in reading order. Every character outside tables stands in exactly one text block. */
export function partsOf(source: SourceText): Part[] {
  const tables = tableSpans(source)
  const pages = source.marks.filter(({ where }) => /^page /i.test(where))
  return regionsOf(source).map((region) => {
    const fixed: Block[] = [
      ...tables
        .filter(({ start }) => within(start, region))
        .map((table) => ({ kind: 'table' as const, ...table })),
      ...pages
        .filter(({ start }) => within(start, region) && !tables.some((table) => within(start, table)))
        .map(({ start, where }) => ({ kind: 'page' as const, start, end: start, where })),
    ].sort((a, b) => a.start - b.start || a.end - b.end)
    return { ...region, blocks: withTextBetween(source.text, fixed, region) }
  })
}

type TableSpan = Span & { table: Table }

/** Where each table stands; a table inside another one is part of its text, not shown twice. */
function tableSpans({ tables, text }: SourceText): TableSpan[] {
  const spans = tables
    .flatMap((table): TableSpan[] => {
      const cells = table.rows.flat()
      if (cells.length === 0) return []
      const start = Math.min(...cells.map((cell) => cell.start))
      const end = Math.max(...cells.map((cell) => cell.end))
      return start < 0 || end > text.length || end <= start ? [] : [{ start, end, table }]
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: TableSpan[] = []
  for (const span of spans) {
    const last = kept[kept.length - 1]
    if (!last || span.start >= last.end) kept.push(span)
  }
  return kept
}

type PlainRegion = Span & { kind: Region['kind'] }

/** The regions in order, with what lies between them as `new`. */
function regionsOf({ regions, text }: SourceText): PlainRegion[] {
  const all: PlainRegion[] = []
  let at = 0
  for (const region of [...regions].sort((a, b) => a.start - b.start)) {
    const start = Math.max(region.start, at)
    const end = Math.min(region.end, text.length)
    if (end <= start) continue
    if (start > at) all.push({ kind: 'new', start: at, end: start })
    all.push({ kind: region.kind, start, end })
    at = end
  }
  if (at < text.length) all.push({ kind: 'new', start: at, end: text.length })
  return all.reduce<PlainRegion[]>((merged, region) => {
    const last = merged[merged.length - 1]
    if (last?.kind !== region.kind) return [...merged, region]
    return [...merged.slice(0, -1), { ...last, end: region.end }]
  }, [])
}

function withTextBetween(text: string, fixed: readonly Block[], region: Span): Block[] {
  const blocks: Block[] = []
  let at = region.start
  const addText = (end: number) => {
    if (text.slice(at, end).trim() !== '') blocks.push({ kind: 'text', start: at, end })
  }
  for (const block of fixed) {
    addText(block.start)
    blocks.push(block)
    at = Math.max(at, block.end)
  }
  addText(region.end)
  return blocks
}

function within(place: number, span: Span): boolean {
  return place >= span.start && place < span.end
}
