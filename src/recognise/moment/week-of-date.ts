/** The week or weekend of a day: `week of April 10th`, `w/c Feb 4`, `labor day weekend`. */
import { type Day, plusDays, weekday } from '../calendar.ts'
import { weekText } from './calendar-period.ts'
import { ordinalDay } from './day-of-month.ts'
import { holidayDate } from './holiday-date.ts'
import { type DaySpan, fixedPeriod, type Period } from './period.ts'
import { anyCalendarDay } from './relative-date.ts'
import { furthest, mapped, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { type DateRead, mondayOf, stampText } from './shape.ts'

const weekLeads = [
  ...['of', 'commencing', 'commencing on', 'starting', 'starting on', 'beginning', 'beginning on'].flatMap(
    (one) => [`week ${one}`, `the week ${one}`],
  ),
  'w / c',
  'wc',
]

/** `week of April 10th`, `w/c Feb 4`, `the week starting on February 4`. */
export function weekOfDate(scene: Scene, at: number): Read<Period> | null {
  const lead = phrase(scene, at, ...weekLeads)
  if (lead === null) return null
  const start = skip(scene, lead, 'the')
  const date = furthest(
    anyCalendarDay(scene, start),
    anyCalendarDay(scene, lead),
    holidayDate(scene, lead),
    ordinalDay(scene, start),
  )
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
export function weekendOf(scene: Scene, at: number): Read<Period> | null {
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
