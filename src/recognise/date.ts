/** Calendar dates as mails give them: full, without a year, by weekday, by week, "end of March". */
import type { CalendarDate } from '../words/money.ts'
import {
  asDate,
  type Day,
  dayNamePattern,
  dayNames,
  daysBetween,
  monthNames,
  monthPattern,
  today,
  weekdayPattern,
} from './calendar.ts'
import { currencyCodes } from './data/currencies.ts'
import { withOffset, withWeekday } from './date-join.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { findHolidays } from './holiday.ts'
import { findPeriods } from './period.ts'
import { findRelativeDays } from './relative-day.ts'

/** A date; for a span of time (`KW 3`, `March`, `end of April`) the value is its last day and `period` the whole of it. */
export type FoundDate = Found<CalendarDate> & { period?: { from: CalendarDate; to: CalendarDate } }

/** Every date; day/month order follows the hints, else the text's own dates, else country and language, else it is marked (< 0.7). */
export function findDates(text: string, hints: Hints): FoundDate[] {
  const written = [
    ...isoDates(text),
    ...numericDates(text, hints),
    ...namedDates(text, hints),
    ...chineseDates(text, hints),
  ].map((one) => withWeekday(text, one))
  const told = [...written, ...findHolidays(text, hints), ...findRelativeDays(text, hints)]
  return withoutOverlaps([...told.map((one) => withOffset(text, one)), ...findPeriods(text, hints)])
}

function at(
  text: string,
  match: RegExpExecArray,
  day: Day,
  doubt: { confidence?: number; note?: string } = {},
): FoundDate[] {
  const date = asDate(day)
  if (date === null) return []
  // The dot of "Aug." at the end of a sentence is the sentence's; that of "15.12." is the date's.
  const dot = /\p{L}\.$/u.test(match[0]) ? 1 : 0
  return [foundAt(text, { start: match.index, end: match.index + match[0].length - dot }, date, doubt)]
}

function isoDates(text: string): FoundDate[] {
  return [...text.matchAll(iso), ...text.matchAll(isoByName)].flatMap((match) => {
    const month = monthNames.get((match[3] ?? '').toLowerCase()) ?? Number(match[3])
    return at(text, match, { year: Number(match[1]), month, day: Number(match[4]) }, { confidence: 0.97 })
  })
}

// A letter or dash may touch: `report-2026-12-15.xlsx`.
const iso = /(?<![\d.,/]|\d-)((?:19|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/g
const isoByName = new RegExp(
  `(?<![\\d.,/-])((?:19|20|21)\\d\\d)([-/.])(${monthPattern})\\2(\\d{1,2})(?!\\d)`,
  'giu',
)

type Order = { order: 'dmy' | 'mdy'; sure: boolean }

const numeric = /(?<![\d/.,-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[./-]\d)/g
// Without a year only where the words say it is a date: "bis 15.12.", "by 15/12", "am 3.4."
const withoutYear = /(?<![\d/.,-])(\d{1,2})([./])(\d{1,2})(\.?)(?![\d%€$£]|[./,-]\d)/g
const before = new RegExp(
  `(?:(?<!\\p{L})(?:by|before|until|till|on|due|am|bis|zum|vom|ab|le|el|em|il|del|dal|antes|avant|entrega|embarque|livraison|lieferung|versand|consegna|delivery|shipment|para|pour|per|entro|até|hasta|for|dated?|dates|termin|from|to|and|und|jusqu'au|au|dès|desde|al|${weekdayPattern}|mo|di|mi|do|fr|sa|so)(?!\\p{L})|[(–-])[.,]{0,2}\\s{0,2}(?:the |zum |al |el |le |o |il |den |dem |dia |día )?$`,
  'iu',
)

function numericDates(text: string, hints: Hints): FoundDate[] {
  const order = orderOf(text, hints)
  const full = [...text.matchAll(numeric)].flatMap((match) => {
    const [, first = '', separator = '', second = '', year = ''] = match
    return ordered(text, match, {
      first: Number(first),
      second: Number(second),
      separator,
      year: fullYear(Number(year)),
      order,
    })
  })
  const short = [...text.matchAll(withoutYear)].flatMap((match) => {
    const [, first = '', separator = '', second = '', dot = ''] = match
    const lead = text.slice(Math.max(0, match.index - 24), match.index)
    if (isPriceOrPart(lead)) return []
    const german = separator === '.' && dot === '.' && second.length <= 2
    const cued = before.test(lead)
    if (!(german && (cued || /\d{1,2}\.$/.test(match[0]))) && !(cued && separator === '/')) return []
    if (Number(second) > 31 || Number(first) > 31) return []
    const choice = ordered(text, match, {
      first: Number(first),
      second: Number(second),
      separator,
      year: null,
      order,
      hints,
    })
    return german && !cued
      ? choice.map((one) => ({ ...one, confidence: Math.min(one.confidence, 0.6) }))
      : choice
  })
  return [...full, ...short]
}

const partWords =
  /(?:§|(?<!\p{L})(?:sections?|sect?|rev(?:ision)?|versions?|vers?|v|release|chapter|clause|paragraph|para|figure|fig|table|item|step|no|nr|nos|num|núm|abschnitt|kapitel|ziffer|punkt|absatz|abs|tabelle|abb|stand|capítulo|cap|sección|seção|section|artículo|artigo|art|article|chapitre|paragraphe|sezione|capitolo|articolo|punto|ponto)\.?)\s?$/iu

/** "USD 6.12." is a price and "Rev. 2.11." a version. */
function isPriceOrPart(lead: string): boolean {
  const code = /(?<![A-Za-z])([A-Z]{3})[\s:]{0,2}$/.exec(lead)?.[1]
  return /[$€£¥]\s?$/.test(lead) || (code !== undefined && currencyCodes.has(code)) || partWords.test(lead)
}

type Parts = {
  first: number
  second: number
  separator: string
  year: number | null
  order: Order
  hints?: Hints
}

function ordered(text: string, match: RegExpExecArray, parts: Parts): FoundDate[] {
  const { first, second, separator, year, order } = parts
  const dayFirst = dayComesFirst(first, second, separator, order)
  const [day, month] = dayFirst.dayFirst ? [first, second] : [second, first]
  const whole = year === null ? nearest({ month, day }, parts.hints) : { year, month, day }
  if (whole === null) return []
  const otherWay = asDate({ ...whole, month: day, day: month })
  const doubtful = !dayFirst.sure && otherWay !== null && first !== second
  const base = year === null ? 0.8 : 0.95
  if (!doubtful) return at(text, match, whole, { confidence: base })
  return at(text, match, whole, {
    confidence: 0.6,
    note: `day and month could be the other way round: ${otherWay}`,
  })
}

function dayComesFirst(
  first: number,
  second: number,
  separator: string,
  order: Order,
): { dayFirst: boolean; sure: boolean } {
  if (first > 12) return { dayFirst: true, sure: true }
  if (second > 12) return { dayFirst: false, sure: true }
  if (order.sure) return { dayFirst: order.order === 'dmy', sure: true }
  // 03.04.2026 with points is a European date.
  if (separator === '.') return { dayFirst: true, sure: true }
  return { dayFirst: order.order === 'dmy', sure: false }
}

const monthFirstCountries = new Set(['US', 'PH', 'PW', 'FM', 'MH', 'GU', 'PR'])

function orderOf(text: string, hints: Hints): Order {
  if (hints.dateOrder === 'mdy') return { order: 'mdy', sure: true }
  if (hints.dateOrder !== undefined) return { order: 'dmy', sure: true }
  let dayFirst = 0
  let monthFirst = 0
  for (const match of text.matchAll(numeric)) {
    if (match[2] === '.') continue
    if (Number(match[1]) > 12 && Number(match[3]) <= 12) dayFirst++
    if (Number(match[3]) > 12 && Number(match[1]) <= 12) monthFirst++
  }
  if (dayFirst > 0 && monthFirst === 0) return { order: 'dmy', sure: true }
  if (monthFirst > 0 && dayFirst === 0) return { order: 'mdy', sure: true }
  if (hints.country !== undefined)
    return { order: monthFirstCountries.has(hints.country) ? 'mdy' : 'dmy', sure: true }
  if (hints.language !== null && hints.language !== 'en' && hints.language !== 'zh')
    return { order: 'dmy', sure: true }
  return { order: 'dmy', sure: false }
}

/** Two digits: 70–99 are of the last century. */
function fullYear(year: number): number {
  if (year >= 100) return year
  return year >= 70 ? 1900 + year : 2000 + year
}

/** A day without a year is the one nearest to now, up to two months back and ten ahead: mails speak of what comes. */
export function nearest(day: { month: number; day: number }, hints: Hints | undefined): Day | null {
  const now = hints === undefined ? null : today(hints)
  if (now === null) return null
  // 29 February waits for its year.
  const years = [-1, 0, 1, 2, 3, 4].map((step) => ({ ...day, year: now.year + step }))
  return years.find((one) => asDate(one) !== null && daysBetween(now, one) >= -60) ?? null
}

const monthWord = `(?<month>${monthPattern})`
const dayWord = `(?:(?<day>[0-3]?\\d)(?:\\.|st|nd|rd|th|er|º|°|ª)?|(?<said>${dayNamePattern}))`
const yearWord = '(?:19|20|21)\\d\\d'
const dayFirstPattern = new RegExp(
  `(?<![\\p{L}\\d.,/$€£-]|[$€£] )${dayWord}(?:\\s{0,2}|[-/])(?:of |de |d'|day of )?${monthWord}\\.?(?![\\p{L}])(?:[-/](?<dashed>\\d{4}|\\d{2})(?!\\d)|\\s?,?\\s{0,2}(?:of |de |del |do )?(?<year>${yearWord}|['’]\\d\\d)|\\sof (?<short>\\d\\d)(?!\\d))?(?![\\d])`,
  'giu',
)
const monthFirstPattern = new RegExp(
  `(?<![\\p{L}\\d])${monthWord}\\.?,?\\s{0,2}[-/]?(?:the )?(?:(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d:%]|\\.\\d|,\\d{3}(?!\\d)|\\s?(?:pcs|kg|%|st\\p{L}))|(?<said>${dayNamePattern})(?![\\p{L}]))(?:\\s?,?\\s{0,2}(?:of )?(?<year>${yearWord})|[-/](?<dashed>\\d{4}))?(?!\\d)`,
  'giu',
)

function namedDates(text: string, hints: Hints): FoundDate[] {
  return [dayFirstPattern, monthFirstPattern].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups ?? {}
      const month = monthNames.get((groups.month ?? '').toLowerCase()) ?? 0
      const day =
        groups.said === undefined
          ? Number(groups.day)
          : (dayNames.get(groups.said.toLowerCase().replace(/\s+|-/g, ' ')) ?? 0)
      const written = groups.year ?? groups.dashed ?? groups.short
      if (written === undefined) {
        const whole = nearest({ month, day }, hints)
        // "may 5" and "mar 3" in small letters may be words.
        const weak = /^(?:may|mar|set|out|gen|mag|ago|dec|sep)$/.test(groups.month ?? '')
        return whole === null ? [] : at(text, match, whole, { confidence: weak ? 0.6 : 0.88 })
      }
      return at(text, match, { year: fullYear(Number(written.replace(/\D/g, ''))), month, day })
    }),
  )
}

function chineseDates(text: string, hints: Hints): FoundDate[] {
  return [...text.matchAll(/(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})[日号]/g)].flatMap((match) => {
    const month = Number(match[2])
    const day = Number(match[3])
    const whole =
      match[1] === undefined ? nearest({ month, day }, hints) : { year: Number(match[1]), month, day }
    return whole === null ? [] : at(text, match, whole)
  })
}
