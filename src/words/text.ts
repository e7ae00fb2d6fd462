/** Extracted text with positions: what every piece of evidence points into. */
import { z } from 'zod'

/** Where a span stands in the file, for people: `page 2`, `paragraph 5`, `Sheet1!C4`. */
export const Mark = z.strictObject({ start: z.int(), end: z.int(), where: z.string() })
export type Mark = z.infer<typeof Mark>

/** A table cell; `text` is exactly `start..end` of the text it stands in (empty cells: start = end). */
export const TableCell = z.strictObject({ text: z.string(), start: z.int(), end: z.int(), where: z.string() })
export type TableCell = z.infer<typeof TableCell>

/** Rows of cells, rectangular; merged cells repeat the span of the cell they were merged into. */
export const Table = z.strictObject({ where: z.string(), rows: z.array(z.array(TableCell)) })
export type Table = z.infer<typeof Table>

/** Parts of a mail body. Order of time: `new` is what this message says, `quoted` what it answers. */
export const Region = z.strictObject({
  kind: z.enum(['new', 'quoted', 'signature', 'disclaimer']),
  start: z.int(),
  end: z.int(),
})
export type Region = z.infer<typeof Region>

/** Text a person would not see (`display:none`, white on white …): kept aside, never content. */
export const HiddenText = z.strictObject({ text: z.string(), how: z.string() })
export type HiddenText = z.infer<typeof HiddenText>

export const SourceText = z.strictObject({
  /** The evidence source this is the text of: `signal:body`, `document:price-list@3fa9…`. */
  source: z.string(),
  text: z.string(),
  marks: z.array(Mark),
  tables: z.array(Table),
  regions: z.array(Region),
  hidden: z.array(HiddenText),
  /** ISO 639-1 of the passage, where it could be told. */
  language: z.string().nullable(),
})
export type SourceText = z.infer<typeof SourceText>

/** What a text without structure looks like. */
export function plainText(source: string, text: string): SourceText {
  return { source, text, marks: [], tables: [], regions: [], hidden: [], language: null }
}

/** The label of the mark that holds `start`, if any. */
export function whereIs(text: SourceText, start: number): string | undefined {
  return text.marks.find((mark) => mark.start <= start && start < mark.end)?.where
}
