/** The day a note was written: what its relative dates count from. */
import { findDates } from '../../recognise/date.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textOf } from '../../words/signal.ts'

/** A date in the file's name or in the first lines that is not after the arrival; else when it was sent; else the arrival. */
export function noteDay({ reading, receivedAt, desk }: LaneInput): { at: Date; timeZone: string } {
  const arrived = reading.sentAt === null ? receivedAt : new Date(reading.sentAt)
  const clock = { at: arrived, timeZone: desk.time_zone }
  if (reading.kind === 'email' && reading.sentAt !== null) return clock
  const body = textOf(reading, 'signal:body')?.text ?? ''
  const head = body.split('\n').slice(0, 5)
  const name = textOf(reading, 'signal:header:File-Name')?.text ?? ''
  const hints = { now: arrived, timeZone: desk.time_zone, language: reading.language }
  for (const line of [name.replaceAll('_', ' '), ...head.filter(isHeading)]) {
    const day = findDates(line, hints).find(
      ({ value, text }) => isBefore(value, arrived) && /\d/.test(text) && text.length >= 5,
    )
    if (day !== undefined) return { at: new Date(`${day.value}T12:00:00Z`), timeZone: 'UTC' }
  }
  return clock
}

/** A line that says when and with whom, not what: short, or with a label; a value of a deal stands in none. */
function isHeading(line: string): boolean {
  if (
    /\b(?:clos(?:e|ing)|due|sign|deliver|by|until|budget|stage|next|bis|hasta|cierre|abschluss)\b/i.test(line)
  )
    return false
  return line.length < 90
}

function isBefore(day: string, arrived: Date): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  const days = (arrived.getTime() - at) / 86_400_000
  return days > -1.5 && days < 120
}
