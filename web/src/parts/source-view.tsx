/** A source text to read: paragraphs, tables and pages, with the spans that support values marked. */
import { memo, type ReactNode, useMemo } from 'react'
import type { SourceText, Table, TableCell } from '../../../src/words/text.ts'
import { t } from '../messages/messages.ts'
import { type Block, type Part, partsOf } from '../text/blocks.ts'
import { type Segment, type Span, segments } from '../text/segments.ts'
import { PressableMark } from './pressable-mark.tsx'

/** A span to mark; `key` is what `onChoose` gets back. */
export type Marked = Span & { count: number }

export type Marks = {
  /** The evidence source the text belongs to. */
  source: string
  spans: readonly Marked[]
  /** The span that is looked at. */
  chosen: Span | null
  onChoose: (span: Marked) => void
}

export const noMarks: Marks = { source: '', spans: [], chosen: null, onChoose: () => undefined }

type SourceViewProps = { text: SourceText; marks: Marks }

/** Quoted history, signatures and disclaimers stand apart from what is new; hidden text is warned of, never mixed in. */
export const SourceView = memo(function SourceView({ text, marks }: SourceViewProps) {
  const parts = useMemo(() => partsOf(text), [text])
  return (
    <div className="text-base break-words">
      {text.hidden.length > 0 && <Hidden hidden={text.hidden} />}
      {parts.length === 0 && <p className="p-4 text-ink-3">{t.original.empty}</p>}
      {parts.map((part) => (
        <PartView key={part.start} part={part} text={text.text} marks={marks} />
      ))}
    </div>
  )
})

function PartView({ part, text, marks }: { part: Part; text: string; marks: Marks }) {
  const blocks = part.blocks.map((block) => (
    <BlockView key={`${block.kind} ${block.start}`} block={block} text={text} marks={marks} />
  ))
  if (blocks.length === 0) return null
  if (part.kind === 'new') return <div className="px-4 py-2">{blocks}</div>
  const { chosen } = marks
  const holdsChosen = chosen !== null && chosen.start < part.end && chosen.end > part.start
  if (part.kind === 'quoted') {
    return (
      // The key opens it again when a chosen span lies inside, and leaves it to the reader otherwise.
      <details
        key={String(holdsChosen)}
        open={holdsChosen}
        className="mx-4 my-1 border-l-2 border-line pl-3 text-ink-2"
      >
        <summary className="w-fit py-1 text-sm text-ink-3">{t.original.quoted}</summary>
        {blocks}
      </details>
    )
  }
  return (
    <div className="px-4 py-1 text-sm text-ink-3">
      <span className="sr-only">{t.original[part.kind]}: </span>
      {blocks}
    </div>
  )
}

function BlockView({ block, text, marks }: { block: Block; text: string; marks: Marks }) {
  if (block.kind === 'page') {
    return <p className="mt-3 mb-1 border-t border-line pt-1 text-xs text-ink-3">{block.where}</p>
  }
  if (block.kind === 'table') return <TableView table={block.table} text={text} marks={marks} />
  const [start, end] = withoutOuterBreaks(text, block)
  return (
    <div className="whitespace-pre-wrap">
      <MarkedText text={text} start={start} end={end} marks={marks} />
    </div>
  )
}

function TableView({ table, text, marks }: { table: Table; text: string; marks: Marks }) {
  return (
    <div className="my-2 overflow-x-auto">
      <table className="w-max border-collapse text-left text-sm">
        <tbody>
          {table.rows.map((row, index) => (
            // Rows and cells of a stored text never change order.
            <tr key={index} className={index === 0 ? 'bg-sunk font-medium' : ''}>
              {mergedCells(row).map(({ cell, columns, at }) => (
                <td
                  key={at}
                  colSpan={columns}
                  title={cell.where}
                  className="max-w-64 border border-line px-2 py-1 align-top"
                >
                  <MarkedText text={text} start={cell.start} end={cell.end} marks={marks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type MergedCell = { cell: TableCell; columns: number; at: number }

/** Cells that were merged repeat the span of the first one: they are shown as the one cell they were. */
function mergedCells(row: readonly TableCell[]): MergedCell[] {
  return row.reduce<MergedCell[]>((cells, cell, at) => {
    const last = cells[cells.length - 1]
    const same = last && cell.end > cell.start && last.cell.start === cell.start && last.cell.end === cell.end
    return same
      ? [...cells.slice(0, -1), { ...last, columns: last.columns + 1 }]
      : [...cells, { cell, columns: 1, at }]
  }, [])
}

/** A stretch of a text with its marks. */
export function MarkedText({
  text,
  start,
  end,
  marks,
}: {
  text: string
  start: number
  end: number
  marks: Marks
}): ReactNode {
  const { source, spans, chosen, onChoose } = marks
  const all = chosen ? [...spans, { ...chosen, count: 0 }] : spans
  return segments(text, all, start, end).map((segment) => {
    const span = innermost(segment)
    if (!span) return <span key={segment.start}>{segment.text}</span>
    const isChosen = chosen !== null && segment.start >= chosen.start && segment.end <= chosen.end
    return (
      <PressableMark
        key={segment.start}
        title={t.original.span(Math.max(1, span.count))}
        pressed={isChosen}
        onPress={() => onChoose(span)}
        data-span={`${segment.start} ${segment.end} ${source}`}
        data-chosen={isChosen && segment.start === chosen.start ? '' : undefined}
        className={`span cursor-pointer ${isChosen ? 'span-chosen' : ''}`}
      >
        {segment.text}
      </PressableMark>
    )
  })
}

/** Of spans within one another the shortest is meant; a chosen span that supports nothing else comes last. */
function innermost(segment: Segment<Marked>): Marked | undefined {
  return [...segment.spans].sort((a, b) => a.end - a.start - (b.end - b.start) || b.count - a.count)[0]
}

function Hidden({ hidden }: { hidden: SourceText['hidden'] }) {
  return (
    <details className="m-4 rounded-md border border-bad bg-bad-soft px-3 py-2 text-sm">
      <summary className="font-medium text-bad">{t.original.hidden(hidden.length)}</summary>
      <ul className="mt-2 flex flex-col gap-2">
        {hidden.map(({ text, how }, index) => (
          <li key={`${how} ${index}`}>
            <p className="text-xs text-ink-2">{t.original.hiddenHow(how)}</p>
            <p className="whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function withoutOuterBreaks(text: string, { start, end }: Span): [number, number] {
  let [from, to] = [start, end]
  while (from < to && /[\r\n]/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return [from, to]
}
