/** Periods told from today: `this week`, `next 3 days`, `past two quarters`, `rest of the month`, `first week of May`. */
import { type Day, daysBetween, plusDays, plusMonths, weekday } from '../calendar.ts'
import {
  calendarPeriod,
  monthOfYear,
  weekPeriod,
  weekText,
  yearNamed,
  yearPeriod,
  yearSpan,
} from './calendar-period.ts'
import { count, digitsAt, ordinal, year } from './count.ts'
import { edgeAt } from './day-part.ts'
import { holidayDate } from './holiday-date.ts'
import { hasClockPart, type Length, length, lengthText, plusWorkingDays, shifted, unit } from './length.ts'
import { pointer } from './names.ts'
import { type DaySpan, edgedPeriod, fixedPeriod, type Period } from './period.ts'
import { anyCalendarDay, monthOf } from './relative-date.ts'
import { furthest, mapped, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { type DateRead, dayText, digits, type Edge, mondayOf, stampText } from './shape.ts'

/** Any period, also its start, middle or end. */
export const period: Parser<Period> = once((scene, at) => furthest(edged(scene, at), wholePeriod(scene, at)))

export const wholePeriod: Parser<Period> = once((scene, at) =>
  furthest(
    calendarPeriod(scene, at),
    pointedUnit(scene, at),
    countedUnits(scene, at),
    placeInPeriod(scene, at),
    weekOfDate(scene, at),
    weekendOf(scene, at),
    restOf(scene, at),
  ),
)

/** `end of March`, `early next week`, `mid-November`, `beginning of 2000`, `EOY`; the words, then the period. */
function edged(scene: Scene, at: number): Read<Period> | null {
  const short = { eoy: 'the year', eom: 'the month', eow: 'the week' }[word(scene, at)]
  if (short !== undefined) {
    const unitName = short.slice(4)
    return mapped(named(scene, unitName, 0, at + 1), (whole) => edgedPeriod(scene, whole, 'end', false))
  }
  const lead = edgeLead(scene, at)
  if (lead === null) return null
  const whole = wholePeriod(scene, lead.next) ?? bareUnit(scene, lead.next)
  if (whole === null || whole.value.past === null) return null
  const isRelative = /^(?:earlier|later)$/.test(word(scene, at))
  return { value: edgedPeriod(scene, whole.value, lead.value, isRelative), next: whole.next }
}

/** `the end of`, `early`, `later in`, `mid-`. */
export function edgeLead(scene: Scene, at: number): Read<Edge> | null {
  const noun = { beginning: 'start', start: 'start', middle: 'mid', end: 'end' }[word(scene, at)] as
    | Edge
    | undefined
  if (noun !== undefined) return word(scene, at + 1) === 'of' ? { value: noun, next: at + 2 } : null
  const edge = edgeAt(scene, at)
  if (edge === null || word(scene, at) === 'middle') return null
  return { value: edge.value, next: skip(scene, edge.next, 'in') }
}

/** "end of month": the article may be missing. */
function bareUnit(scene: Scene, at: number): Read<Period> | null {
  return /^(?:month|year|week|quarter)$/.test(word(scene, at))
    ? named(scene, word(scene, at), 0, at + 1)
    : null
}

/** `this week`, `next month`, `the year`, `same month`, `this calendar year`, `next workweek`, `the weekend`. */
function pointedUnit(scene: Scene, at: number): Read<Period> | null {
  const which = pointer(scene, at)
  const same = phrase(scene, at, 'same')
  const the = phrase(scene, at, 'the')
  const start = which?.next ?? same ?? the
  if (start === null) return null
  const step = which?.value.step ?? 0
  const unitAt = skip(scene, start, 'calendar')
  const working = phrase(scene, start, 'workweek', 'working week', 'work week', 'business week')
  if (working !== null) return mapped(named(scene, 'week', step, working), workingWeek)
  const far = farUnit(scene, at)
  if (far !== null) return far
  const read = named(scene, word(scene, unitAt), step, unitAt + 1)
  if (read === null || isOfNumber(scene, read.next)) return null
  if (which === null && the !== null && same === null && !mayStandAlone(scene, unitAt)) return null
  return same === null || which !== null ? read : mapped(read, sameUnit)
}

/** "the week", but not "the month report" of something or "the year 2008". */
function mayStandAlone(scene: Scene, at: number): boolean {
  return /^(?:week|month|year|weekend|fortnight)$/.test(word(scene, at))
}

/** "the year 2008" and "the year of 2008" are the number's. */
function isOfNumber(scene: Scene, at: number): boolean {
  return (
    year(scene, skip(scene, at, 'of')) !== null ||
    digitsAt(scene, skip(scene, at, 'no', 'number', '#'), [1, 2]) !== null
  )
}

function sameUnit(one: Period): Period {
  const timex = { year: 'XXXX', month: 'XXXX-XX', week: 'XXXX-WXX', quarter: one.timex, day: one.timex }[
    one.grain
  ]
  return { ...one, timex, mod: 'ref_undef' }
}

function workingWeek(week: Period): Period {
  const cut = (span: DaySpan | null): DaySpan | null =>
    span === null ? null : { ...span, end: plusDays(span.start, 5) }
  return { ...week, past: cut(week.past), future: cut(week.future) }
}

/** `the week after next`, `the month before last`. */
function farUnit(scene: Scene, at: number): Read<Period> | null {
  const start = skip(scene, at, 'the')
  const next = phrase(scene, start + 1, 'after next')
  if (next !== null) return named(scene, word(scene, start), 2, next)
  const last = phrase(scene, start + 1, 'before last')
  return last === null ? null : named(scene, word(scene, start), -2, last)
}

/** The unit of the calendar so many steps from the one that today is in. */
function named(scene: Scene, name: string, step: number, next: number): Read<Period> | null {
  const today = scene.now.day
  const current = step === 0
  const monday = plusDays(mondayOf(today), 7 * step)
  switch (name) {
    case 'week':
      return {
        value: {
          ...fixedPeriod(weekText(monday), { start: monday, end: plusDays(monday, 7) }, 'week'),
          current,
        },
        next,
      }
    case 'fortnight': {
      const start = plusDays(mondayOf(today), 14 * step)
      return { value: counting({ start, end: plusDays(start, 14) }, 'P2W', 'week'), next }
    }
    case 'weekend':
    case 'weekends':
      return { value: weekend(monday), next }
    case 'month': {
      const { year, month: of } = plusMonths({ ...today, day: 1 }, step)
      return { value: { ...monthOfYear(today, of, year), current }, next }
    }
    case 'year':
      return { value: { ...yearPeriod(today.year + step), current }, next }
    case 'quarter': {
      const start = plusMonths(
        { year: today.year, month: Math.floor((today.month - 1) / 3) * 3 + 1, day: 1 },
        3 * step,
      )
      return { value: { ...counting({ start, end: plusMonths(start, 3) }, 'P3M', 'quarter'), current }, next }
    }
    case 'decade':
    case 'century': {
      const years = name === 'decade' ? 10 : 100
      const first = Math.floor(today.year / years) * years + years * step
      const span = { start: yearSpan(first).start, end: yearSpan(first + years).start }
      return { value: counting(span, `P${years}Y`, 'year'), next }
    }
    default:
      return null
  }
}

function weekend(monday: Day): Period {
  const span = { start: plusDays(monday, 5), end: plusDays(monday, 7) }
  return fixedPeriod(`${weekText(monday)}-WE`, span, 'day')
}

function counting(span: DaySpan, size: string, grain: Period['grain']): Period {
  return fixedPeriod(`(${dayText(span.start)},${dayText(span.end)},${size})`, span, grain)
}

/** `next 3 days`, `the last two years`, `5 upcoming years`, `next couple weeks`, `past two quarters`, `next 4 business days`. */
function countedUnits(scene: Scene, at: number): Read<Period> | null {
  const read = pointedLength(scene, at)
  if (read === null || hasClockPart(read.value.parts)) return null
  const { parts, step, quarters } = read.value
  if (step === 0) return null
  return {
    value:
      quarters === null ? inLength(scene.now.day, parts, step) : quartersFrom(scene.now.day, quarters, step),
    next: read.next,
  }
}

/** A length and which side of today it lies; `quarters` counts quarters of the calendar. */
export type PointedLength = { parts: Length; step: -1 | 0 | 1; quarters: number | null }

export const pointedLength: Parser<PointedLength> = once((scene, at) => {
  const which = pointer(scene, at)
  if (which !== null && which.value.step !== 0) {
    const parts = beforeAgo(scene, length(scene, which.next))
    if (
      parts === null ||
      isVerb(scene, at) ||
      /^an?$/.test(word(scene, which.next)) ||
      word(scene, parts.next) === 'of'
    )
      return null
    return {
      value: { parts: parts.value, step: which.value.step, quarters: quartersIn(scene, parts) },
      next: parts.next,
    }
  }
  const amount = count(scene, at)
  const side = amount === null ? null : pointer(scene, amount.next)
  const of = side === null ? null : unit(scene, side.next)
  const isMany = word(scene, (of?.next ?? at) - 1).endsWith('s')
  if (amount === null || side === null || of === null || side.value.step === 0 || !isMany) return null
  const parts: Length = [{ amount: amount.value * of.value.times, unit: of.value.unit }]
  return {
    value: { parts, step: side.value.step, quarters: of.value.name === 'quarter' ? amount.value : null },
    next: of.next,
  }
})

/** In "the last 3 months and 2 days ago" two things are told. */
function beforeAgo(scene: Scene, parts: Read<Length> | null): Read<Length> | null {
  if (parts === null || parts.value.length === 1 || !/^(?:ago|later|earlier)$/.test(word(scene, parts.next)))
    return parts
  for (let at = parts.next - 1; at > parts.next - 12; at--)
    if (/^(?:and|,)$/.test(word(scene, at))) return { value: parts.value.slice(0, 1), next: at }
  return parts
}

/** "it will last two hours". */
function isVerb(scene: Scene, at: number): boolean {
  return (
    word(scene, at) === 'last' &&
    /^(?:t|to|will|should|would|can|could|may|might|must|not|ll|did|does|usually|normally)$/.test(
      word(scene, at - 1),
    )
  )
}

function quartersIn(scene: Scene, parts: Read<Length>): number | null {
  const [first] = parts.value
  return /^quarters?$/.test(word(scene, parts.next - 1)) && parts.value.length === 1 && first !== undefined
    ? first.amount / 3
    : null
}

/** What comes begins tomorrow, what has been ends before today. */
export function inLength(today: Day, parts: Length, step: -1 | 1): Period {
  const size = lengthText(parts)
  if (parts.some((part) => part.unit === 'BD')) {
    const first = step === 1 ? plusWorkingDays(today, 1) : today
    const days = Math.min(parts[0]?.amount ?? 0, 3000)
    const start = step === 1 ? first : plusWorkingDays(today, -days)
    const end = step === 1 ? plusDays(plusWorkingDays(first, days - 1), 1) : today
    return counting({ start, end }, size, 'day')
  }
  const from = { day: step === 1 ? plusDays(today, 1) : today, seconds: 0 }
  const other = shifted(from, parts, step).day
  return counting(step === 1 ? { start: from.day, end: other } : { start: other, end: from.day }, size, 'day')
}

function quartersFrom(today: Day, amount: number, step: -1 | 1): Period {
  const here = { year: today.year, month: Math.floor((today.month - 1) / 3) * 3 + 1, day: 1 }
  const months = 3 * Math.round(amount)
  const start = step === 1 ? plusMonths(here, 3) : plusMonths(here, -months)
  return counting({ start, end: plusMonths(start, months) }, `P${months}M`, 'quarter')
}

/** `first week of Jan 2015`, `3rd month of next year`, `last four months of 2021`, `first ten days of last year`. */
function placeInPeriod(scene: Scene, at: number): Read<Period> | null {
  const start = skip(scene, at, 'the')
  const isLast = word(scene, start) === 'last'
  const place = isLast ? { value: 0, next: start + 1 } : ordinal(scene, start)
  if (place === null) return null
  const single = unit(scene, place.next)
  const many = single === null && (isLast || place.value === 1) ? length(scene, place.next) : null
  const next = single?.next ?? many?.next
  if (next === undefined || !/^(?:of|in)$/.test(word(scene, next))) return null
  if (single !== null)
    return placedUnit(scene, { name: single.value.name, place: place.value, next: next + 1 })
  const whole = yearOrMonth(scene, next + 1)
  return whole === null || many === null
    ? null
    : { value: cutLength(whole.value, many.value, isLast), next: whole.next }
}

type Placed = { name: string; place: number; next: number }

function placedUnit(scene: Scene, { name, place, next }: Placed): Read<Period> | null {
  const inYear = yearNamed(scene, next) ?? mapped(theYear(scene, next), () => scene.now.day.year)
  if (name === 'month' && inYear !== null && place <= 12)
    return { value: monthOfYear(scene.now.day, place === 0 ? 12 : place, inYear.value), next: inYear.next }
  if (name === 'week' && inYear !== null)
    return mapped(inYear, (of) =>
      place === 0 ? (weekPeriod(of, 53) ?? weekPeriod(of, 52)) : weekPeriod(of, place),
    )
  const inMonth = name === 'week' ? monthOf(scene, next) : null
  return inMonth === null ? null : { value: weekOfMonth(scene, inMonth.value, place), next: inMonth.next }
}

function theYear(scene: Scene, at: number): Read<true> | null {
  const next = phrase(scene, at, 'the year')
  return next === null ? null : { value: true, next }
}

/** The first week of a month is that of its first Thursday; the last one is the fifth by name. */
function weekOfMonth(
  scene: Scene,
  of: { year: number | null; written: number | null; month: number },
  place: number,
): Period {
  const first = (inYear: number): DaySpan => {
    const start = { year: inYear, month: of.month, day: 1 }
    const thursday = plusDays(start, (4 - weekday(start) + 7) % 7)
    const last = plusDays(plusMonths(start, 1), -1)
    const monday =
      place === 0
        ? mondayOf(plusDays(last, -((weekday(last) + 3) % 7)))
        : plusDays(mondayOf(thursday), 7 * (place - 1))
    return { start: monday, end: plusDays(monday, 7) }
  }
  const inYear = of.year
  const text = `${inYear === null ? 'XXXX' : digits(inYear, 4)}-${digits(of.month, 2)}-W${digits(place === 0 ? 5 : place, 2)}`
  if (inYear !== null) return fixedPeriod(text, first(inYear), 'week')
  const around = monthOfYear(scene.now.day, of.month, null)
  const past = first(around.past?.start.year ?? scene.now.day.year)
  const future = first(around.future?.start.year ?? scene.now.day.year)
  return { timex: text, past, future, grain: 'week', stamp: { of: 'day', ...future.start } }
}

function yearOrMonth(scene: Scene, at: number): Read<DaySpan> | null {
  const inYear = yearNamed(scene, at) ?? mapped(theYear(scene, at), () => scene.now.day.year)
  if (inYear !== null) return { value: yearSpan(inYear.value), next: inYear.next }
  return mapped(monthOf(scene, at), ({ year: of, month: one }) => {
    const start = { year: of ?? scene.now.day.year, month: one, day: 1 }
    return { start, end: plusMonths(start, 1) }
  })
}

function cutLength(span: DaySpan, parts: Length, isLast: boolean): Period {
  const weeks = parts.every((part) => part.unit === 'W')
  const head = weeks ? mondayOf(plusDays(span.start, 3)) : span.start
  const tail = weeks ? mondayOf(plusDays(span.end, 3)) : span.end
  const from = { day: isLast ? tail : head, seconds: 0 }
  const other = shifted(from, parts, isLast ? -1 : 1).day
  const cut = isLast ? { start: other, end: tail } : { start: head, end: other }
  return counting(cut, lengthText(parts), 'day')
}

/** `week of April 10th`, `w/c Feb 4`, `the week starting on February 4`. */
function weekOfDate(scene: Scene, at: number): Read<Period> | null {
  const lead = phrase(
    scene,
    at,
    ...[
      'week of',
      'week commencing',
      'week commencing on',
      'week starting',
      'week starting on',
      'week beginning',
      'week beginning on',
    ].flatMap((one) => [one, `the ${one}`]),
    'w / c',
    'wc',
  )
  if (lead === null) return null
  const start = skip(scene, lead, 'the')
  const date = furthest(anyCalendarDay(scene, start), anyCalendarDay(scene, lead), holidayDate(scene, lead))
  return mapped(date, (day) => weekAround(day, (monday) => ({ start: monday, end: plusDays(monday, 7) })))
}

function weekAround(date: DateRead, cut: (monday: Day) => DaySpan): Period | null {
  const { past, future, stamp } = date
  if (past === null || future === null) return null
  return {
    timex: stampText(stamp),
    past: cut(mondayOf(past)),
    future: cut(mondayOf(future)),
    grain: 'week',
    stamp,
  }
}

/** `weekend of Halloween`, `labor day weekend`: with the holiday that is next to it. */
function weekendOf(scene: Scene, at: number): Read<Period> | null {
  const lead = phrase(scene, at, 'weekend of', 'the weekend of')
  const date =
    lead === null
      ? holidayDate(scene, at)
      : furthest(holidayDate(scene, lead), anyCalendarDay(scene, skip(scene, lead, 'the')))
  if (date === null || (lead === null && word(scene, date.next) !== 'weekend')) return null
  const { past, future } = date.value
  if (past === null || future === null) return null
  const span = (day: Day): DaySpan => {
    const monday = mondayOf(weekday(day) === 1 ? plusDays(day, -1) : day)
    const early = weekday(day) === 4 || weekday(day) === 5 ? day : plusDays(monday, 5)
    return { start: early, end: weekday(day) === 1 ? plusDays(day, 1) : plusDays(monday, 7) }
  }
  const one = (day: Day): Period =>
    fixedPeriod(`${weekText(weekday(day) === 1 ? plusDays(day, -1) : day)}-WE`, span(day), 'day')
  const [before, after] = [one(past), one(future)]
  const next = lead === null ? date.next + 1 : date.next
  return { value: { ...after, past: before.past, timexPast: before.timex }, next }
}

/** `rest of the week`, `the remaining of this month`: from today to the last day. */
function restOf(scene: Scene, at: number): Read<Period> | null {
  const lead = phrase(scene, at, 'rest of', 'remaining of', 'remainder of')
  if (lead === null) return null
  const whole = pointedUnit(scene, lead) ?? bareUnit(scene, lead)
  const end = whole?.value.future?.end
  if (whole === null || end === undefined || whole.value.current !== true) return null
  const today = scene.now.day
  const last = plusDays(end, -1)
  const span = { start: today, end: last }
  return { value: counting(span, `P${daysBetween(today, last)}D`, 'day'), next: whole.next }
}
