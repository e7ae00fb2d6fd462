/** Times as people of the business read them: in the business's time zone. */
import { t } from '../messages/messages.ts'

let zone: string | undefined

/** From now on times are shown in this IANA zone. */
export function showTimesIn(timeZone: string): void {
  zone = timeZone
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
