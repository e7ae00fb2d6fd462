/** Time as the desk counts it: only within its working hours, in its zone, without its holidays. Pure. */
import { type Desk, weekdays } from '../words/workspace.ts'

export type OpenHours = {
  timeZone: string
  /** Minutes after midnight, by day of the week, Monday first; null: closed. */
  days: readonly ({ from: number; to: number } | null)[]
  holidays: ReadonlySet<string>
}

/** The open hours of a desk; what its file does not say is Monday to Friday, 09:00–17:00. */
export function openHoursOf(desk: Desk): OpenHours {
  return { timeZone: desk.time_zone, days: daysOf(desk.working_hours), holidays: new Set(desk.holidays) }
}

/** Working hours between two instants, 0 when `to` is before `from`. */
export function businessHoursBetween(open: OpenHours, from: Date, to: Date): number {
  let milliseconds = 0
  const last = localDate(to.getTime(), open.timeZone)
  // One step a local day; a span of ten years is 3,650 steps.
  for (let date = localDate(from.getTime(), open.timeZone); date <= last; date = dayAfter(date)) {
    const day = open.holidays.has(date) ? null : open.days[weekdayOf(date)]
    if (!day) continue
    const opens = Math.max(from.getTime(), instantOf(date, day.from, open.timeZone))
    const closes = Math.min(to.getTime(), instantOf(date, day.to, open.timeZone))
    milliseconds += Math.max(0, closes - opens)
  }
  return milliseconds / 3_600_000
}

/** How long a working day is: the median of the days the desk works; 0 where it never does. */
export function workingDayHours({ days }: OpenHours): number {
  const hours = days.flatMap((day) => (day ? [(day.to - day.from) / 60] : [])).sort((a, b) => a - b)
  return hours[Math.floor(hours.length / 2)] ?? 0
}

/** The day, `YYYY-MM-DD`, so many working days after the day of an instant; that day itself where the desk never works. */
export function workingDayAfter(open: OpenHours, from: Date, days: number): string {
  let date = localDate(from.getTime(), open.timeZone)
  if (open.days.every((day) => day === null)) return date
  for (let left = days; left > 0; ) {
    date = dayAfter(date)
    if (open.days[weekdayOf(date)] && !open.holidays.has(date)) left--
  }
  return date
}

function localDate(at: number, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 10)
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 24 * 3_600_000).toISOString().slice(0, 10)
}

/** Monday is 0. */
function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7
}

/**
 * When the clock on the wall shows that many minutes after midnight. The clock may change on that very day, even at
 * midnight (Cairo, Santiago), so the offset is looked up again at the instant the first guess leads to.
 */
function instantOf(date: string, minutes: number, timeZone: string): number {
  const wall = Date.parse(date) + minutes * 60_000
  const guess = wall - offsetAt(wall, timeZone)
  return wall - offsetAt(guess, timeZone)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the clock on the wall is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    })
  formats.set(timeZone, format)
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const wall = Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'))
  return wall - Math.floor(at / 1000) * 1000
}

const usual = { from: 9 * 60, to: 17 * 60 }

function daysOf(hours: Desk['working_hours']): OpenHours['days'] {
  if (typeof hours === 'string') {
    const span = spanOf(hours) ?? usual
    return weekdays.map((_, index) => (index < 5 ? span : null))
  }
  if ('from' in hours && 'to' in hours) {
    const span = spanOf(`${String(hours.from)}-${String(hours.to)}`) ?? usual
    const open = Array.isArray(hours.days)
      ? hours.days.map((day) => String(day).toLowerCase().slice(0, 3))
      : []
    return weekdays.map((day) => (open.includes(day) ? span : null))
  }
  const named = new Map(
    Object.entries(hours).map(([day, span]) => [day.toLowerCase().slice(0, 3), spanOf(String(span))]),
  )
  return weekdays.map((day) => named.get(day) ?? null)
}

function spanOf(text: string): { from: number; to: number } | null {
  const found = /(\d{1,2}):(\d{2})\s*(?:-|–|to|,)\s*(\d{1,2}):(\d{2})/.exec(text)
  if (!found) return null
  const [, fromHour, fromMinute, toHour, toMinute] = found.map(Number)
  const from = (fromHour ?? 0) * 60 + (fromMinute ?? 0)
  const to = (toHour ?? 0) * 60 + (toMinute ?? 0)
  return to > from ? { from, to } : null
}
