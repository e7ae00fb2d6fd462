/** Days told from today: "tomorrow", "next Friday", "in two weeks", "übermorgen". */
import type { CalendarDate } from '../words/money.ts'
import {
  asDate,
  type Day,
  plusDays,
  plusMonths,
  today,
  weekday,
  weekdayNames,
  weekdayPattern,
} from './calendar.ts'
import { type Found, foundAt, type Hints } from './found.ts'
import { scanNumberWords } from './number-word.ts'

/** Every day counted from now; none without a clock. */
export function findRelativeDays(text: string, hints: Hints): Found<CalendarDate>[] {
  const now = today(hints)
  if (now === null) return []
  return [
    ...namedDays(text, now),
    ...weekdaysOf(text, now),
    ...daysOfMonth(text, now),
    ...distances(text, now),
  ]
}

const dayWords: Record<string, number> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  tmr: 1,
  tmrw: 1,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
  yesterday: -1,
  'day before yesterday': -2,
  'the day before yesterday': -2,
  heute: 0,
  übermorgen: 2,
  gestern: -1,
  "aujourd'hui": 0,
  'aujourd’hui': 0,
  demain: 1,
  'après-demain': 2,
  hier: -1,
  hoy: 0,
  mañana: 1,
  'pasado mañana': 2,
  ayer: -1,
  hoje: 0,
  amanhã: 1,
  'depois de amanhã': 2,
  ontem: -1,
  oggi: 0,
  domani: 1,
  dopodomani: 2,
  ieri: -1,
  今天: 0,
  明天: 1,
  后天: 2,
  昨天: -1,
}
const dayPattern = new RegExp(
  `(?<![\\p{Script=Latin}])(?:${Object.keys(dayWords)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{Script=Latin}])`,
  'giu',
)

function namedDays(text: string, now: Day): Found<CalendarDate>[] {
  return [...text.matchAll(dayPattern)].flatMap((match) => {
    const lower = match[0].toLowerCase()
    const days = dayWords[lower]
    // German "hier" means here, "mañana" also morning: "por la mañana".
    if (
      days === undefined ||
      lower === 'hier' ||
      (lower === 'mañana' && /\bla\s$/i.test(text.slice(Math.max(0, match.index - 4), match.index)))
    )
      return []
    const date = asDate(plusDays(now, days))
    return date === null
      ? []
      : [foundAt(text, { start: match.index, end: match.index + match[0].length }, date, { confidence: 0.9 })]
  })
}

const weekdayPhrase = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<week>next|this|last|previous|following|coming) week,?\\s(?:on |- )?|(?<which>next|this upcoming|this coming|this past|this|upcoming|coming|following|past|last|previous|nächsten?|kommenden?|diesen?|am|letzten?|ce|este|esta|próximo|próxima|el|il|questo|prossimo|on|by|until|before|bis|due)\\s{1,2})?(?<day>${weekdayPattern})(?![\\p{L}])\\.?(?:\\s(?:of )?(?:the )?(?<after>next week|following week|this week|last week|previous week|prochain|que viene|que vem|prossimo|nächster woche|kommender woche))?(?:\\s(?<date>[0-3]?\\d)(?:st|nd|rd|th))?`,
  'giu',
)
/** Short names that are words or other abbreviations in some language. */
const shortDays = new Set([
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'segunda',
  'terça',
  'quarta',
  'quinta',
  'sexta',
  'sun',
])

function weekdaysOf(text: string, now: Day): Found<CalendarDate>[] {
  return [...text.matchAll(weekdayPhrase)].flatMap((match) => {
    const groups = match.groups ?? {}
    const name = groups.day ?? ''
    const which = (groups.which ?? '').toLowerCase()
    const wanted = weekdayNames.get(name.toLowerCase())
    if (wanted === undefined) return []
    const bare = which === '' && groups.week === undefined
    if (shortDays.has(name.toLowerCase()) && bare && !/^\p{Lu}\p{Ll}{2}$/u.test(name)) return []
    const week = weekStep(groups.week ?? groups.after)
    const { days, confidence, note } =
      week === null
        ? distanceTo(weekday(now), wanted, which)
        : { days: wanted - weekday(now) + week * 7, confidence: 0.92, note: undefined }
    const day =
      groups.date === undefined ? plusDays(now, days) : weekdayOnDate(now, wanted, Number(groups.date))
    const date = day === null ? null : asDate(day)
    const start =
      which === '' || telling.test(which) ? match.index : match.index + match[0].indexOf(name, which.length)
    const dot = match[0].endsWith('.') ? 1 : 0
    return date === null
      ? []
      : [foundAt(text, { start, end: match.index + match[0].length - dot }, date, { confidence, note })]
  })
}

/** Words that choose the week; prepositions ("on", "bis") are no part of the date. */
const telling =
  /^(?:next|this|coming|upcoming|following|past|last|previous|nächst|kommend|diese|letzte|ce|este|esta|próxim|questo|prossimo)/

function weekStep(phrase: string | undefined): number | null {
  if (phrase === undefined) return null
  const lower = phrase.toLowerCase()
  if (/^(?:last|previous)/.test(lower)) return -1
  return lower.startsWith('this') ? 0 : 1
}

/** "Tue 13th": the next day that is both. */
function weekdayOnDate(now: Day, wanted: number, date: number): Day | null {
  for (let months = 0; months < 15; months++) {
    const first = plusMonths({ ...now, day: 1 }, months)
    const day = { ...first, day: date }
    if (asDate(day) !== null && weekday(day) === wanted && (months > 0 || date >= now.day)) return day
  }
  return null
}

type Distance = { days: number; confidence: number; note?: string }

function distanceTo(from: number, wanted: number, which: string): Distance {
  const ahead = (wanted - from + 7) % 7
  if (/^(?:last|letzte|past|this past|previous)/.test(which))
    return { days: ahead === 0 ? -7 : ahead - 7, confidence: 0.8 }
  if (/^(?:next|nächst|following)/.test(which)) {
    const inNextWeek = wanted - from + 7
    // "next Friday" on a Monday: this week's Friday for some, next week's for others.
    if (inNextWeek <= 7) return { days: inNextWeek, confidence: 0.88 }
    return {
      days: inNextWeek,
      confidence: 0.65,
      note: 'the one of next week; some would mean the coming one',
    }
  }
  if (ahead > 0) return { days: ahead, confidence: 0.85 }
  return { days: 7, confidence: 0.6, note: 'today is that weekday; taken as next week' }
}

const monthDay =
  /(?<![\p{L}\d])(?<cue>on|by|before|until|till|around|from|to|since|after)\s(?<span>(?:the )(?<date>[0-3]?\d)(?:st|nd|rd|th)(?:\s(?:of )?(?<month>this month|next month))?)(?!\s(?:of\s)?\p{Lu}|\s(?:of|floor|time|edition|century|item|batch|order|quarter|week)|[\d\p{L}])/giu

/** "by the 15th": of this month, or of the next where it has passed. */
function daysOfMonth(text: string, now: Day): Found<CalendarDate>[] {
  return [...text.matchAll(monthDay)].flatMap((match) => {
    const groups = match.groups ?? {}
    const day = Number(groups.date)
    const isNext = groups.month === undefined ? day < now.day : groups.month.toLowerCase().startsWith('next')
    const months = isNext ? 1 : 0
    const date = asDate({ ...plusMonths({ ...now, day: 1 }, months), day })
    const end = match.index + match[0].length
    const start = end - (groups.span ?? '').length
    return date === null
      ? []
      : [foundAt(text, { start, end }, date, { confidence: groups.month === undefined ? 0.75 : 0.9 })]
  })
}

const distancePattern =
  /(?<![\p{L}\d])(?:in|within|dans|en|em|dentro de|fra|tra|innerhalb von|binnen|a)\s(?:the next\s)?(?<count>\d{1,3}|\p{L}{1,12})\s(?:(?<working>working|business|arbeits|werk)[- ]?)?(?<unit>days?|weeks?|fortnights?|months?|years?|tagen?|wochen?|monaten?|jours?|semaines?|mois|días?|semanas?|mes(?:es)?|dias?|mês|giorni|giorno|settimane|settimana|mesi)(?:\s?time)?(?![\p{L}])/giu

/** "in 2 weeks" is a day; "within 10 days" one too, its last. Working days count Monday to Friday. */
function distances(text: string, now: Day): Found<CalendarDate>[] {
  return [...text.matchAll(distancePattern)].flatMap((match) => {
    const groups = match.groups ?? {}
    const count = countOf(groups.count ?? '')
    if (count === null) return []
    const unit = (groups.unit ?? '').toLowerCase()
    const day = stepped(now, count, unit, groups.working !== undefined)
    const date = asDate(day)
    return date === null
      ? []
      : [
          foundAt(text, { start: match.index, end: match.index + match[0].length }, date, {
            confidence: 0.75,
            note: 'counted from the day of the message',
          }),
        ]
  })
}

/** A count in digits or one word: `12`, `two`, `a`. */
export function countOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  if (/^(?:a|one|einer|einem|une|un|una|um|uma)$/i.test(word)) return 1
  const read = scanNumberWords(word, null)[0]
  return read === undefined || read.end - read.start !== word.length ? null : Number(read.value)
}

function stepped(now: Day, count: number, unit: string, working: boolean): Day {
  if (/^(?:week|woche|semaine|semana|settiman)/.test(unit)) return plusDays(now, count * 7)
  if (unit.startsWith('fortnight')) return plusDays(now, count * 14)
  if (unit.startsWith('year')) return plusMonths(now, count * 12)
  if (/^(?:month|monat|mois|mes|mês|mesi)/.test(unit)) return plusMonths(now, count)
  return working ? plusWorkingDays(now, count) : plusDays(now, count)
}

/** Monday to Friday; holidays are the desk's to know. */
export function plusWorkingDays(from: Day, count: number): Day {
  let day = from
  for (let left = Math.min(count, 2000); left > 0; ) {
    day = plusDays(day, 1)
    if (weekday(day) <= 5) left--
  }
  return day
}
