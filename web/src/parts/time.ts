/** Times as people of the business read them: in the business's time zone. */
import { t } from '../messages/messages.ts'

let zone: string | undefined

/** From now on times are shown in this IANA zone. */
export function showTimesIn(timeZone: string): void {
  zone = timeZone
}

/** Eight in the morning so many days from now, by the clock of the business. */
export function morningIn(days: number, now: Date): Date {
  const shifted = wallClock(now)
  shifted.setUTCDate(shifted.getUTCDate() + days)
  shifted.setUTCHours(8, 0, 0, 0)
  // The zone's offset at that morning may be another than now's.
  const guess = new Date(shifted.getTime() - (wallClock(now).getTime() - now.getTime()))
  return new Date(guess.getTime() - (wallClock(guess).getTime() - shifted.getTime()))
}

/** 1 (Monday) to 7, by the clock of the business. */
export function weekdayIn(now: Date): number {
  return wallClock(now).getUTCDay() || 7
}

/** What the clocks of the business show, as if it were UTC. */
function wallClock(at: Date): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
    ...(zone ? { timeZone: zone } : {}),
  }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')))
}

/** `24 Nov, 14:02`, with the year where it is not this one. */
export function showTime(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const year = date.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(t.language === 'en' ? 'en-GB' : t.language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...year,
    ...(zone ? { timeZone: zone } : {}),
  }).format(date)
}

/** How long ago: `just now`, `12 min`, `3 h`, `5 d`. */
export function showAge(iso: string, now: number = Date.now()): string {
  const minutes = Math.max(0, Math.floor((now - new Date(iso).getTime()) / 60_000))
  if (minutes < 1) return t.time.now
  if (minutes < 60) return t.time.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? t.time.hours(hours) : t.time.days(Math.floor(hours / 24))
}
