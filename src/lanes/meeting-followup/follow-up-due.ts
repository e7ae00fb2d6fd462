/** When the other side should have heard from us: one business day of the desk after the meeting. */
import { asDate, plusDays, weekday } from '../../recognise/calendar.ts'
import { dayOf } from '../../recognise/date-join.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import { type Desk, weekdays } from '../../words/workspace.ts'

/** The next day on which the desk works; it rests on what says when the meeting was. */
export function followUpDue(date: Cell<string>, desk: Desk): Cell<string> {
  if (date.value === null) return absent()
  const open = workingDays(desk)
  const closed = new Set(desk.holidays)
  let day = dayOf(date.value)
  for (let left = 60; left > 0; left--) {
    day = plusDays(day, 1)
    const text = asDate(day)
    if (text !== null && open.has(weekday(day)) && !closed.has(text))
      return { value: text, confidence: date.confidence, evidence: date.evidence }
  }
  return absent()
}

/** 1 Monday … 7 Sunday. */
function workingDays({ working_hours: hours }: Desk): Set<number> {
  const usual = new Set([1, 2, 3, 4, 5])
  if (typeof hours === 'string') return usual
  const named =
    'from' in hours && 'to' in hours
      ? hours['days']
      : Object.keys(hours).filter((day) => /\d/.test(String(hours[day])))
  const days = (Array.isArray(named) ? named : []).map(
    (day) => weekdays.findIndex((name) => name === String(day).toLowerCase().slice(0, 3)) + 1,
  )
  const open = new Set(days.filter((day) => day > 0))
  return open.size === 0 ? usual : open
}
