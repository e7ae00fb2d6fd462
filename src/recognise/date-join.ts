/** Joins what belongs to one date: "Friday, 12 May", "12/05 (Fri)", "2 weeks after Christmas", "Monday of next week". */
import type { CalendarDate } from '../words/money.ts'
import { asDate, type Day, plusDays, plusMonths, weekday, weekdayNames, weekdayPattern } from './calendar.ts'
import { type Found, foundAt } from './found.ts'
import { countOf } from './relative-day.ts'

/** A date with the weekday beside it taken in; where the two disagree the date stays and is marked. */
export function withWeekday(text: string, one: Found<CalendarDate>): Found<CalendarDate> {
  const before = weekdayBefore.exec(text.slice(Math.max(0, one.start - 28), one.start))
  weekdayBehind.lastIndex = one.end
  const behind = before === null ? weekdayBehind.exec(text) : null
  const name = before?.groups?.day ?? behind?.groups?.day
  const wanted = name === undefined ? undefined : weekdayNames.get(name.toLowerCase())
  if (wanted === undefined) return one
  const span = { start: one.start - (before?.[0].length ?? 0), end: one.end + (behind?.[0].length ?? 0) }
  const day = dayOf(one.value)
  if (weekday(day) === wanted)
    return { ...foundAt(text, span, one.value, { confidence: Math.max(one.confidence, 0.95) }) }
  const turned = turnedRound(one, wanted)
  if (turned !== null) return foundAt(text, span, turned, { confidence: 0.9 })
  const otherYear = /\d{4}|['’]\d\d/.test(one.text) ? null : yearThatFits(day, wanted)
  if (otherYear !== null) return foundAt(text, span, otherYear, { confidence: 0.8 })
  return foundAt(text, span, one.value, { confidence: 0.5, note: `${one.value} is not a ${name}` })
}

const weekdayBefore = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:this|next|coming|diesen|kommenden) )?(?<day>${weekdayPattern})\\.?,?[ ]{0,2}(?:the |den |dem |der |le |el |il |día |dia )?[-–]?[ ]?$`,
  'iu',
)
const weekdayBehind = new RegExp(`,? ?\\((?<day>${weekdayPattern})\\.?\\)`, 'iuy')

/** `03/04 (Wed)`: the weekday settles which number is the day. */
function turnedRound(one: Found<CalendarDate>, wanted: number): CalendarDate | null {
  const other = /other way round: (\d{4}-\d\d-\d\d)/.exec(one.note ?? '')?.[1]
  return other !== undefined && weekday(dayOf(other)) === wanted ? other : null
}

function yearThatFits(day: Day, wanted: number): CalendarDate | null {
  for (const step of [1, -1]) {
    const date = asDate({ ...day, year: day.year + step })
    if (date !== null && weekday(dayOf(date)) === wanted) return date
  }
  return null
}

const offset =
  /(?<![\p{L}\d])(?<count>\d{1,3}|\p{L}{1,12}) (?<unit>days?|weeks?|months?|years?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|días?|semanas?|mes(?:es)?|dias?|giorn[io]|settiman[ae]|mesi) (?<way>after|from|before|prior to|ahead of|since|nach|vor|après|avant|después de|antes de|depois d[eo]|dopo|prima di|prima del)(?: the| l['’]|\s)?\s?$/iu

/** The date that many days, weeks or months from the one found. */
export function withOffset(text: string, one: Found<CalendarDate>): Found<CalendarDate> {
  const match = offset.exec(text.slice(Math.max(0, one.start - 44), one.start))
  const count = match === null ? null : countOf(match.groups?.count ?? '')
  if (match === null || count === null) return one
  const back = /^(?:before|prior|ahead|vor|avant|antes|prima)/i.test(match.groups?.way ?? '')
  const unit = (match.groups?.unit ?? '').toLowerCase()
  const date = asDate(moved(dayOf(one.value), back ? -count : count, unit))
  if (date === null) return one
  return foundAt(text, { start: one.start - match[0].length, end: one.end }, date, {
    confidence: Math.min(one.confidence, 0.8),
    note: `counted from ${one.value}`,
  })
}

function moved(day: Day, count: number, unit: string): Day {
  if (/^(?:week|woche|semaine|semana|settiman)/.test(unit)) return plusDays(day, count * 7)
  if (unit.startsWith('year')) return plusMonths(day, count * 12)
  if (/^(?:month|monat|mois|mes)/.test(unit)) return plusMonths(day, count)
  return plusDays(day, count)
}

export function dayOf(date: CalendarDate): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}
