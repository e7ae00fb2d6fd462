/** Day arithmetic on `YYYY-MM-DD`, months and weekdays by name in seven languages. */
import { dayIn } from '../words/day.ts'
import type { CalendarDate } from '../words/money.ts'
import { type Hints, hasClock } from './found.ts'

export type Day = { year: number; month: number; day: number }

/** Today in the zone of the hints, null without a clock. */
export function today(hints: Hints): Day | null {
  if (!hasClock(hints)) return null
  const [year = 0, month = 1, day = 1] = dayIn(hints.timeZone, hints.now).split('-').map(Number)
  return { year, month, day }
}

/** The date as text, null for a day that does not exist (31 February). */
export function asDate(day: Day): CalendarDate | null {
  const { year, month, day: date } = day
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 || date > lengthOfMonth(year, month))
    return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function plusDays(day: Day, days: number): Day {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The same day of a later month, or its last day where it is shorter. */
export function plusMonths(day: Day, months: number): Day {
  const index = day.year * 12 + day.month - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return { year, month, day: Math.min(day.day, lengthOfMonth(year, month)) }
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7
}

/** Monday of an ISO week; null where the year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | null {
  const fourth = { year, month: 1, day: 4 }
  const first = plusDays(fourth, 1 - weekday(fourth))
  const monday = plusDays(first, (week - 1) * 7)
  const thursday = plusDays(monday, 3)
  return week >= 1 && thursday.year === year ? monday : null
}

export function daysBetween(from: Day, to: Day): number {
  const millis = Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)
  return Math.round(millis / 86_400_000)
}

/** Easter Sunday (Gregorian), after Meeus/Jones/Butcher. */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return { year, month, day: ((h + l - 7 * m + 114) % 31) + 1 }
}

const months: readonly string[] = [
  'january|jan|januar|jänner|janvier|janv|enero|ene|janeiro|gennaio|gen',
  'february|feb|febr|februar|feber|février|fevrier|févr|fév|febrero|fevereiro|fev|febbraio|febb',
  'march|mar|märz|maerz|mrz|mär|mars|marzo|março|marco',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mai|mayo|maio|maggio|mag',
  'june|jun|juni|juin|junio|junho|giugno|giu',
  'july|jul|juli|juillet|juil|julio|julho|luglio|lug',
  'august|aug|août|aout|agosto|ago',
  'september|sept|sep|septembre|septiembre|setiembre|setembro|set|settembre|sett',
  'october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|dezember|dez|décembre|decembre|déc|diciembre|dic|dezembro|dicembre',
]
const weekdays: readonly string[] = [
  'monday|mon|montag|lundi|lunes|segunda-feira|segunda|lunedì|lunedi',
  'tuesday|tue|tues|dienstag|mardi|martes|terça-feira|terça|martedì|martedi',
  'wednesday|wed|weds|mittwoch|mercredi|miércoles|miercoles|quarta-feira|quarta|mercoledì|mercoledi',
  'thursday|thu|thur|thurs|donnerstag|jeudi|jueves|quinta-feira|quinta|giovedì|giovedi',
  'friday|fri|freitag|vendredi|viernes|sexta-feira|sexta|venerdì|venerdi',
  'saturday|sat|samstag|sonnabend|samedi|sábado|sabado|sabato',
  'sunday|sun|sonntag|dimanche|domingo|domenica',
]

export const monthNames = namesOf(months)
export const weekdayNames = namesOf(weekdays)
/** Days of the month in English words: `second`, `twenty third`, `thirty-first` (keys with a blank). */
export const dayNames: ReadonlyMap<string, number> = new Map(
  (
    'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|' +
    'nineteenth|twentieth|twenty first|twenty second|twenty third|twenty fourth|twenty fifth|twenty sixth|twenty seventh|twenty eighth|twenty ninth|thirtieth|thirty first'
  )
    .split('|')
    .map((name, index) => [name, index + 1] as const),
)
export const dayNamePattern = patternOf(dayNames).replaceAll(' ', '[ -]')

/** For patterns: every name, longest first. */
export const monthPattern = patternOf(monthNames)
export const weekdayPattern = patternOf(weekdayNames)

function namesOf(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)))
}

function patternOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|')
}
