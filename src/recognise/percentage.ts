/** Percentages: `5%`, `5 percent`, `2,5 %`, `5 Prozent`, `Percentage: 5`; of a range the upper end, the lower is a number. */
import type { Decimal } from '../words/money.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { scanNumberWords } from './number-word.ts'
import { scanNumerals } from './numeral.ts'

/** Every percentage as a plain decimal: `12.5 %` → 12.5. */
export function findPercentages(text: string, hints: Hints): Found<Decimal>[] {
  const digits = scanNumerals(text, hints).filter((numeral) => !numeral.glued)
  const words = scanNumberWords(text, hints.language).map((word) => ({ ...word, confidence: 0.85 }))
  const found: Found<Decimal>[] = []
  for (const number of [...digits, ...words]) {
    sign.lastIndex = number.end
    const match = sign.exec(text)
    const span =
      match === null ? labelled(text, number) : { start: number.start, end: number.end + match[0].length }
    if (span !== null) found.push(foundAt(text, span, number.value, number))
  }
  return withoutOverlaps(found)
}

const names =
  'percent(?:age)?s?(?: points?)?|per[ -]cents?|pct|prozent(?:punkte?)?|vom hundert|pour[ -]cent|por ?ciento|por ?cento|per cento|procent|v\\.h\\.'
const sign = new RegExp(`[ \\u00a0\\u202f-]{0,2}(?:[%％٪]|(?:${names})(?![\\p{L}]))`, 'iuy')

// The word leads only where it opens a line: "a small percent of 500 customers" says nothing of 500 percent.
const label = new RegExp(`(?:^|\\n)[ \\t]{0,8}((?:in )?(?:${names})(?:\\s?[:=]|\\sof)\\s)$`, 'iu')
const goesOn = /^[ \u00a0-]?[\p{L}\p{N}%]/u

/** `Percentage: 12` and `percent of 12`: a line that begins with the word, and nothing behind the number. */
function labelled(
  text: string,
  number: { start: number; end: number },
): { start: number; end: number } | null {
  const before = text.slice(Math.max(0, number.start - 40), number.start)
  const match = label.exec(number.start <= 40 ? before : before.slice(1))
  const words = match?.[1]
  if (words === undefined || goesOn.test(text.slice(number.end, number.end + 2))) return null
  // A cut at 40 characters is no beginning of a line.
  if (match?.index === 0 && number.start > 40 && !match[0].startsWith('\n')) return null
  return { start: number.start - words.length, end: number.end }
}
