/** Numbers that claim nothing: list numbering, "one of our colleagues", and what our own signature block says. */
import { covers, placesOf, type Span } from './span.ts'
import type { TypedValue } from './typed-values.ts'

const ordinal =
  /^\s*(?:[-*•]\s*)?(?:(?:item|line|pos(?:ition|\.)?|no\.?|nr\.?|point|punkt|artikel|ligne|l[íi]nea|linha|riga|#)\s*)?$/i

/** Whether the value is a line's own number (`1.`, `Item 2:`) or stands in one of our own texts. */
export function isHarmless(body: string, value: TypedValue, own: readonly string[]): boolean {
  return (
    isLineNumber(body, value) ||
    isSmallWord(value) ||
    own.some((text) => placesOf(text.trim(), body).some((place) => covers(place, value)))
  )
}

/** `two weeks` and `five pieces` are values of their own; a bare small number word is only speech. */
function isSmallWord({ kind, text, number }: TypedValue): boolean {
  return kind === 'number' && number !== null && !/\d/.test(text) && Number(number) <= 12
}

function isLineNumber(body: string, { start, end, text }: Span & { text: string }): boolean {
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start)
  if (!/^\d{1,3}$/.test(text) || !ordinal.test(before)) return false
  const after = body.slice(end, end + 2)
  return /[\p{L}#]/u.test(before) ? /^(?:[:.)]|\s*[-–—]|\s*$)/.test(after) : /^[.)](?:\s|$)/.test(after)
}
