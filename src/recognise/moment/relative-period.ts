/** Periods told from today: `this week`, `next month`, `rest of the year`, `early next week`, and any period at all. */
import { type Day, daysBetween, plusDays, plusMonths } from '../calendar.ts'
import { calendarPeriod, monthOfYear, weekText } from './calendar-period.ts'
import { digitsAt, year } from './count.ts'
import { edgeAt } from './day-part.ts'
import { pointer } from './names.ts'
import { counting, type DaySpan, edgedPeriod, fixedPeriod, type Period } from './period.ts'
import { placeInPeriod } from './place-in-period.ts'
import { countedUnits } from './pointed-length.ts'
import { furthest, mapped, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { type Edge, mondayOf } from './shape.ts'
import { weekendOf, weekOfDate } from './week-of-date.ts'
import { yearPeriod, yearSpan } from './year-period.ts'

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
  const whole = wholePeriod(scene, lead.next) ?? bareUnit(scene, skip(scene, lead.next, 'the'))
  if (whole === null || whole.value.past === null) return null
  // Halves of a year are its own, see `quarterPeriod`.
  if (halfLead(scene, at) !== null && whole.value.grain !== 'month') return null
  const isRelative = /^(?:earlier|later)$/.test(word(scene, at))
  return { value: edgedPeriod(scene, whole.value, lead.value, isRelative), next: whole.next }
}

const nouns: ReadonlyMap<string, Edge> = new Map([
  ['beginning', 'start'],
  ['start', 'start'],
  ['middle', 'mid'],
  ['end', 'end'],
])

/** `end of`, `early`, `later in`, `mid-`. */
export function edgeLead(scene: Scene, at: number): Read<Edge> | null {
  const half = halfLead(scene, at)
  if (half !== null)
    return { value: word(scene, half - 3) === 'first' ? 'start' : 'end', next: skip(scene, half, 'the') }
  const noun = nouns.get(word(scene, at))
  if (noun !== undefined) return word(scene, at + 1) === 'of' ? { value: noun, next: at + 2 } : null
  const edge = edgeAt(scene, at)
  if (edge === null || word(scene, at) === 'middle') return null
  return { value: edge.value, next: skip(scene, edge.next, 'in') }
}

function halfLead(scene: Scene, at: number): number | null {
  return phrase(scene, skip(scene, at, 'the'), 'first half of', 'second half of')
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
  if (read === null || (which === null && isOfNumber(scene, read.next))) return null
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
