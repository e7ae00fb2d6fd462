/** The calendar day that a moment is in a time zone. */
import type { CalendarDate } from './money.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** `YYYY-MM-DD` of a moment in an IANA zone; RangeError for a zone that does not exist. */
export function dayIn(timeZone: string, at: Date): CalendarDate {
  // Making a format costs a hundred times what using it does. There are as many as the machine knows zones.
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(at)
}
