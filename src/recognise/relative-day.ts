/** Days told from today: "tomorrow", "next Friday", "in two weeks", "übermorgen". */
import type { CalendarDate } from '../words/money.ts'
import {
  type Day,
  asDate,
  plusDays,
  plusMonths,
  today,
  weekday,
  weekdayNames,
  weekdayPattern,
} from './calendar.ts'
import { type Found, type Hints, foundAt } from './found.ts'
import { scanNumberWords } from './number-word.ts'

/** Every day counted from now; none without a clock. */
export function findRelativeDays(text: string, hints: Hints): Found<CalendarDate>[] {
  const now = today(hints)
  if (now === null) return []
  return [...namedDays(text, now), ...weekdaysOf(text, now), ...distances(text, now)]
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
      (lower === 'mañana' && /\bla\s$/i.test(text.slice(0, match.index).slice(-4)))
    )
      return []
    const date = asDate(plusDays(now, days))
    return date === null
      ? []
      : [foundAt(text, { start: match.index, end: match.index + match[0].length }, date, { confidence: 0.9 })]
  })
}

const weekdayPhrase = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<which>next|this|coming|last|nächsten?|kommenden?|diesen?|am|letzten?|ce|este|esta|próximo|próxima|el|il|questo|prossimo|on|by|until|before|bis|due)\\s{1,2})?(?<day>${weekdayPattern})(?![\\p{L}])\\.?(?<after>\\s(?:next week|prochain|que viene|que vem|prossimo|of next week))?`,
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
    if (shortDays.has(name.toLowerCase()) && which === '' && !/^\p{Lu}\p{Ll}{2}$/u.test(name)) return []
    const { days, confidence, note } = distanceTo(weekday(now), wanted, which, groups.after !== undefined)
    const date = asDate(plusDays(now, days))
    const keepsWord =
      /^(?:next|this|coming|last|nächst|kommend|diese|letzte|ce|este|esta|próxim|questo|prossimo)/.test(which)
    const start = keepsWord || which === '' ? match.index : match.index + match[0].indexOf(name, which.length)
    const dot = match[0].endsWith('.') ? 1 : 0
    const span = { start, end: match.index + match[0].length - dot }
    return date === null ? [] : [foundAt(text, span, date, { confidence, note })]
  })
}

type Distance = { days: number; confidence: number; note?: string }

function distanceTo(from: number, wanted: number, which: string, nextWeek: boolean): Distance {
  const ahead = (wanted - from + 7) % 7
  const isNext = nextWeek || /^(?:next|nächst)/.test(which)
  if (/^(?:last|letzte)/.test(which)) return { days: ahead === 0 ? -7 : ahead - 7, confidence: 0.85 }
  if (isNext) {
    const inNextWeek = wanted - from + 7
    // "next Friday" on a Monday: this week's Friday for some, next week's for others.
    if (nextWeek || inNextWeek <= 7) return { days: inNextWeek, confidence: 0.88 }
    return {
      days: inNextWeek,
      confidence: 0.65,
      note: 'the one of next week; some would mean the coming one',
    }
  }
  return {
    days: ahead === 0 ? 7 : ahead,
    confidence: ahead === 0 ? 0.6 : 0.85,
    ...(ahead === 0 ? { note: 'today is that weekday; taken as next week' } : {}),
  }
}

const distancePattern =
  /(?<![\p{L}\d])(?:in|within|dans|en|em|dentro de|fra|tra|innerhalb von|binnen|a)\s(?:the next\s)?(?<count>\d{1,3}|\p{L}{1,12})\s(?:(?<working>working|business|arbeits|werk)[- ]?)?(?<unit>days?|weeks?|months?|tagen?|wochen?|monaten?|jours?|semaines?|mois|días?|semanas?|mes(?:es)?|dias?|mês|giorni|giorno|settimane|settimana|mesi)(?:\s?time)?(?![\p{L}])/giu

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

function countOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  if (/^(?:a|one|einer|einem|une|un|una|um|uma)$/i.test(word)) return 1
  const read = scanNumberWords(word, null)[0]
  return read === undefined || read.end - read.start !== word.length ? null : Number(read.value)
}

function stepped(now: Day, count: number, unit: string, working: boolean): Day {
  if (/^(?:week|woche|semaine|semana|settiman)/.test(unit)) return plusDays(now, count * 7)
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
