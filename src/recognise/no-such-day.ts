/** Dates that are written out and do not exist: `29/02/2027`, `31.04.2027`. */
import { asDate, type Day, monthNames, monthPattern } from './calendar.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

const numeric = /(?<![\d/.,-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20|21)\d\d)(?![\d]|[./-]\d)/g
const iso = /(?<![\d/.,-])((?:19|20|21)\d\d)-(\d{1,2})-(\d{1,2})(?![\d]|[./-]\d)/g
const named = new RegExp(
  `(?<![\\p{L}\\d.,/$€£-])(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?\\s(?:of |de )?(${monthPattern})\\.?,?\\s(?:de )?((?:19|20|21)\\d\\d)(?!\\d)`,
  'giu',
)

/**
 * Every date with a year that is on no calendar, in the words of the text; the note says so. Where day and month could
 * be the other way round, only what exists in neither order is named.
 */
export function findNoSuchDays(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  const take = (match: RegExpExecArray, orders: readonly Day[]): void => {
    if (orders.some((day) => asDate(day) !== null)) return
    const span = { start: match.index, end: match.index + match[0].length }
    found.push(
      foundAt(text, span, match[0], { note: `there is no ${match[0]}: please ask which day is meant` }),
    )
  }
  for (const match of text.matchAll(numeric)) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    // 45.67.2026 is no slip in a date.
    if (first > 31 || second > 31 || Math.min(first, second) > 12 || first * second === 0) continue
    take(match, [
      { year, month: second, day: first },
      { year, month: first, day: second },
    ])
  }
  for (const match of text.matchAll(iso)) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
    if (month > 0 && month <= 12 && day > 0 && day <= 31) take(match, [{ year, month, day }])
  }
  for (const match of text.matchAll(named)) {
    const month = monthNames.get((match[2] ?? '').toLowerCase())
    if (month !== undefined && Number(match[1]) <= 31)
      take(match, [{ year: Number(match[3]), month, day: Number(match[1]) }])
  }
  return withoutOverlaps(found)
}
