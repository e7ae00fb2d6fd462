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
  let hours = 0
  let at = from.getTime()
  // One step a local day; a span of ten years is 3,650 steps.
  while (at < to.getTime()) {
    const local = localTime(at, open.timeZone)
    const midnight = at - local.minutes * 60_000 - local.rest
    const day = open.holidays.has(local.date) ? null : open.days[local.weekday]
    if (day) {
      const opens = Math.max(at, midnight + day.from * 60_000)
      const closes = Math.min(to.getTime(), midnight + day.to * 60_000)
      if (closes > opens) hours += (closes - opens) / 3_600_000
    }
    at = nextMidnight(midnight, local.date, open.timeZone)
  }
  return hours
}

/** Days with a change of the clock are 23 or 25 hours long: go on until the local date has changed. */
function nextMidnight(midnight: number, date: string, timeZone: string): number {
  let next = midnight + 23 * 3_600_000
  while (localTime(next, timeZone).date === date) next += 3_600_000
  const { minutes, rest } = localTime(next, timeZone)
  return next - minutes * 60_000 - rest
}

const formats = new Map<string, Intl.DateTimeFormat>()

function localTime(at: number, timeZone: string) {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  formats.set(timeZone, format)
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const names: readonly string[] = weekdays
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    weekday: names.indexOf((parts.get('weekday') ?? '').toLowerCase().slice(0, 3)),
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
    rest: at % 60_000,
  }
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
