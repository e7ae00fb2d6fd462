/** The days of a clause as hurried notes write them: `wed`, `fri this wk`, `the 11th` beside those that are written out. */
import { type Due, duesIn } from '../../recognise/due.ts'
import { type Hints, hasClock } from '../../recognise/found.ts'

const weekday = /(?<![\p{L}-])(?:mon|tue|tues|wed|thu|thur|thurs|fri)(?![\p{L}'’-])/giu
/** A bare ordinal is a day unless it counts something. */
const ordinal =
  /(?<![\p{L}\d])(?:the |der |dem |den )(\d{1,2})(?:st|nd|rd|th|\.)(?![\p{L}\d])(?! (?:floor|time|order|round|version|offer|quote|call|half|quarter|item|deal|of\b|hotel|site))/giu

export function daysIn(text: string, hints: Hints): Due[] {
  if (!hasClock(hints)) return []
  // A capital does not move any place.
  const spelled = text.replace(weekday, (word) => word.charAt(0).toUpperCase() + word.slice(1))
  const found = duesIn(spelled, hints)
  const bare = [...text.matchAll(ordinal)].flatMap((match): Due[] => {
    const start = match.index
    const end = start + match[0].length
    const day = Number(match[1])
    if (day < 1 || day > 31 || found.some((one) => one.start < end && start < one.end)) return []
    const span = { start, end }
    return [
      { value: nextDayOfMonth(hints.now, day), ...span, text: match[0], confidence: 0.75, phrase: span },
    ]
  })
  return [...found, ...bare].toSorted((a, b) => a.start - b.start)
}

/** The next day with that number, today included; months that are too short are passed over. */
function nextDayOfMonth(now: Date, day: number): string {
  for (let month = now.getUTCDate() <= day ? 0 : 1; ; month++) {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, day))
    if (at.getUTCDate() === day) return at.toISOString().slice(0, 10)
  }
}
