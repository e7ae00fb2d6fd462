/** Labels of fields: `Label: value` lines and table headers. */
import { type LabelField, labelFields, labelNames } from './data/labels.ts'
import { type Found, foundAt, type Hints, trimmed } from './found.ts'
import { fold, phraseTable, scanPhrases } from './phrase.ts'

/** A labelled value: `value` is the field, the span is that of what stands behind the label. */
export type Labelled = Found<LabelField> & { label: string }

/** Every `Label: value` (also `Label = value`, `Label<tab>value`, and the value on the line below an empty label). */
export function findLabelled(text: string, _hints: Hints): Labelled[] {
  const found: Labelled[] = []
  const lines = linesOf(text)
  for (const [index, line] of lines.entries()) {
    for (const part of partsOf(line)) {
      const value = part.value ?? valueBelow(text, lines, index)
      if (value === null) continue
      const one: Labelled = {
        ...foundAt(text, value, part.field, { confidence: part.value === null ? 0.7 : 0.9 }),
        label: part.label,
      }
      found.push(one)
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0))
}

/** The field a label or table header means: `Qty (pcs)` → quantity, `Liefertermin` → delivery-date, null where it is none. */
export function labelOf(header: string): LabelField | null {
  if (header.length > 80) return null
  const plain = header
    .replace(/[([（【][^)\]）】]{0,60}[)\]）】]/g, ' ')
    .replace(/[*_:：]+/g, ' ')
    .trim()
  const exact = exactLabel(plain)
  if (exact !== null) return exact
  const words = keyOf(plain).split(' ')
  if (words.length > 6) return null
  // "Required quantity", "Menge in Stück", "Qty/units": the longest known label in it, at least half of its words.
  const hits = scanPhrases(plain, table).filter((hit) => keyOf(hit.name).length > 2)
  const best = hits.sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (best === undefined) return null
  return keyOf(best.name).split(' ').length * 2 >= words.length || words.length <= 3 ? best.value : null
}

function exactLabel(plain: string): LabelField | null {
  return exact.get(keyOf(plain)) ?? null
}

/** Letters and digits only, folded: `Q.tà` → `q ta`, `RFQ #` → `rfq`. */
function keyOf(text: string): string {
  return fold(text.trim())
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}

const pairs = labelFields.flatMap((field) =>
  labelNames[field].split('|').map((name) => [name, field] as const),
)
const exact = new Map<string, LabelField>()
for (const [name, field] of pairs) if (!exact.has(keyOf(name))) exact.set(keyOf(name), field)
const table = phraseTable(pairs.filter(([name]) => name.length > 2 && name !== '#'))

type Line = { text: string; start: number }
type Part = { field: LabelField; label: string; value: { start: number; end: number } | null }

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line.replace(/\r$/, ''), start })
    start += line.length + 1
  }
  return lines
}

// A bullet or number, the label (no sentence marks in it), a sign, the rest of the line.
const labelled =
  /^[\s>*•·▪◦–—-]{0,12}(?:\(?\d{1,2}[.)]\s{1,4})?\**([^\s:：=\t|;,.!?][^:：=\t|;!?]{0,59}?)\**[ ]{0,12}(?::|：|=|\t|\|)/u
// A further label inside a line: "Qty: 500 pcs; Delivery: CIF Hamburg".
const further = /[;,|\t][ ]{0,4}([\p{L}][^:：=\t|;,!?]{0,39}?)[ ]{0,4}[:：]/gu

function partsOf(line: Line): Part[] {
  const first = labelled.exec(line.text)
  if (first === null) return []
  const heads: { field: LabelField; label: string; from: number; to: number }[] = []
  const field = labelOf(first[1] ?? '')
  const after = first[0].length
  if (field !== null && !line.text.startsWith('//', after)) {
    heads.push({ field, label: (first[1] ?? '').trim(), from: 0, to: after })
  }
  for (const match of line.text.slice(0, 1000).matchAll(further)) {
    if (match.index < after - 1) continue
    const more = exactLabel((match[1] ?? '').trim())
    if (more !== null)
      heads.push({
        field: more,
        label: (match[1] ?? '').trim(),
        from: match.index,
        to: match.index + match[0].length,
      })
  }
  return heads.map((head, index) => {
    const end = heads[index + 1]?.from ?? line.text.length
    const span = valueSpan(line.text, head.to, end)
    const value =
      span.start === span.end ? null : { start: line.start + span.start, end: line.start + span.end }
    return { field: head.field, label: head.label, value: value }
  })
}

/** The value without white space, emphasis marks and closing punctuation. */
function valueSpan(line: string, from: number, to: number): { start: number; end: number } {
  let { start, end } = trimmed(line, from, to)
  while (start < end && /[*_:=|]/.test(line[start] ?? '')) ({ start, end } = trimmed(line, start + 1, end))
  while (end > start && /[*_;,|]/.test(line[end - 1] ?? '')) ({ start, end } = trimmed(line, start, end - 1))
  return { start, end }
}

/** The line below an empty label, unless that is a label itself. */
function valueBelow(
  text: string,
  lines: readonly Line[],
  index: number,
): { start: number; end: number } | null {
  const next = lines[index + 1]
  if (next === undefined || next.text.trim() === '' || next.text.length > 200) return null
  const label = labelled.exec(next.text)
  if (label !== null && labelOf(label[1] ?? '') !== null) return null
  return trimmed(text, next.start, next.start + next.text.length)
}
