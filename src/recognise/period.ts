/** Spans of time with a last day: weeks, months, quarters, "end of March", "Ende KW 12". */
import type { CalendarDate } from '../words/money.ts'
import {
  asDate,
  type Day,
  daysBetween,
  lengthOfMonth,
  mondayOfWeek,
  monthNames,
  monthPattern,
  plusDays,
  plusMonths,
  today,
  weekday,
} from './calendar.ts'
import { type Found, foundAt, type Hints } from './found.ts'

export type FoundPeriod = Found<CalendarDate> & { period?: { from: CalendarDate; to: CalendarDate } }

/** Every period; its value is the last day, since who writes "in March" or "KW 3" asks for it by then. */
export function findPeriods(text: string, hints: Hints): FoundPeriod[] {
  return [
    ...weeks(text, hints),
    ...monthsOf(text, hints),
    ...quarters(text, hints),
    ...currentPeriods(text, hints),
  ]
}

function periodAt(text: string, match: RegExpExecArray, from: Day, to: Day, note: string): FoundPeriod[] {
  const first = asDate(from)
  const last = asDate(to)
  if (first === null || last === null) return []
  const start = match.index + (match[0].length - match[0].trimStart().length)
  const one: FoundPeriod = foundAt(text, { start, end: match.index + match[0].trimEnd().length }, last, {
    confidence: 0.8,
    note,
  })
  one.period = { from: first, to: last }
  return [one]
}

type Part = 'start' | 'middle' | 'end' | null
const partWords =
  "(?:(?<start>(?:(?:the )?(?:beginning|start)(?: of)?|early|anfang|début|debut|principios(?: de)?|comienzos de|início(?: de)?|inizio)\\s(?:of |de |d'|di )?)|(?<middle>(?:the )?(?:middle of|mid[- ]?|mitte\\s|mi-|mediados de\\s|meados de\\s|metà\\s(?:di )?))|(?<end>(?:(?:the )?(?:end)(?: of)?|late|ende|fin|finales|fines|final|fim|fine)\\s(?:of |de |d'|di )?))"

function partOf(groups: Record<string, string | undefined>): Part {
  if (groups.start !== undefined) return 'start'
  if (groups.middle !== undefined) return 'middle'
  return groups.end === undefined ? null : 'end'
}

/** The third of a month that "early", "mid" and "late" mean. */
function slice(year: number, month: number, part: Part): [Day, Day] {
  const last = lengthOfMonth(year, month)
  const [from = 1, to = last] = { start: [1, 10], middle: [11, 20], end: [21, last], whole: [1, last] }[
    part ?? 'whole'
  ]
  return [
    { year, month, day: from },
    { year, month, day: to },
  ]
}

const weekPattern =
  /(?<![\p{L}\d])(?:kw|cw|wk|week|woche|kalenderwoche|semaine|semana|settimana|sem\.)\s?(?:no\.?\s?|nr\.?\s?|n°\s?)?(\d{1,2})(?![\d.,]\d|\d|\s?(?:days|weeks|of \d))(?:\s?(?:\/|-|of |in )?\s?((?:20)\d\d)|\/(\d\d)(?!\d))?/giu

function weeks(text: string, hints: Hints): FoundPeriod[] {
  return [...text.matchAll(weekPattern)].flatMap((match) => {
    const week = Number(match[1])
    const year = match[2] ?? (match[3] === undefined ? undefined : `20${match[3]}`)
    const monday = year === undefined ? nearestWeek(week, hints) : mondayOfWeek(Number(year), week)
    if (monday === null) return []
    const friday = plusDays(monday, 4)
    return periodAt(text, match, monday, friday, `week ${week}: Monday ${asDate(monday)} to Friday`)
  })
}

function nearestWeek(week: number, hints: Hints): Day | null {
  const now = today(hints)
  if (now === null) return null
  for (const year of [now.year - 1, now.year, now.year + 1]) {
    const monday = mondayOfWeek(year, week)
    if (monday !== null && daysBetween(now, monday) >= -30) return monday
  }
  return null
}

const monthPeriod = new RegExp(
  `(?<![\\p{L}\\d])(?<part>${partWords})?(?<month>${monthPattern})\\.?(?![\\p{L}])(?:,?\\s{0,2}(?:of |de |del |do )?(?<year>(?:19|20|21)\\d\\d)|['’](?<short>\\d\\d))?(?!\\s?[.,]?\\d)`,
  'giu',
)
/** Month names that are ordinary words too: without a year or a part they say nothing. */
const words = new Set([
  'may',
  'march',
  'mar',
  'set',
  'out',
  'gen',
  'mag',
  'ago',
  'mai',
  'sep',
  'dec',
  'dic',
  'jan',
  'ene',
  'marco',
  'fev',
  'mars',
  'apr',
  'aug',
  'sett',
  'ott',
  'lug',
  'giu',
  'abr',
  'jun',
  'jul',
  'nov',
  'oct',
  'okt',
  'feb',
])
const monthCue =
  /\b(?:in|by|during|until|till|before|for|im|bis|en|em|nel|entro|a|d'ici|avant|ab|from|since|this|next|last|of|antes de|hasta|até|para)\s{1,2}$/i

function monthsOf(text: string, hints: Hints): FoundPeriod[] {
  return [...text.matchAll(monthPeriod)].flatMap((match) => {
    const groups = match.groups ?? {}
    const name = groups.month ?? ''
    const month = monthNames.get(name.toLowerCase()) ?? 0
    const part = partOf(groups)
    const year = groups.year ?? (groups.short === undefined ? undefined : `20${groups.short}`)
    const cued = monthCue.test(text.slice(Math.max(0, match.index - 12), match.index))
    const isWord = words.has(name.toLowerCase()) && (name === name.toLowerCase() || !cued)
    if (part === null && year === undefined && (isWord || !cued)) return []
    if (part !== null && year === undefined && words.has(name) && name.length <= 3) return []
    const whole = year === undefined ? nearestMonth(month, hints) : Number(year)
    if (whole === null) return []
    const [from, to] = slice(whole, month, part)
    return periodAt(
      text,
      match,
      from,
      to,
      part === null ? 'a whole month; its last day' : 'part of a month; its last day',
    )
  })
}

function nearestMonth(month: number, hints: Hints): number | null {
  const now = today(hints)
  if (now === null) return null
  const behind = now.month - month
  if (behind <= 0 && behind >= -10) return now.year
  if (behind < -10) return now.year - 1
  return behind > 1 ? now.year + 1 : now.year
}

const quarterPattern =
  /(?<![\p{L}\d])(?:(?:q|t)([1-4])|([1-4])(?:\.|st|nd|rd|th|er|e|º|°)?\s(?:quarter|quartal|trimestre|trim\.))(?:\s?(?:\/|-|of |de |del |do )?\s?(20\d\d)|\s?['’](\d\d)(?!\d))?(?![\p{L}\d])/giu

function quarters(text: string, hints: Hints): FoundPeriod[] {
  return [...text.matchAll(quarterPattern)].flatMap((match) => {
    const quarter = Number(match[1] ?? match[2])
    const now = today(hints)
    const written = match[3] ?? (match[4] === undefined ? undefined : `20${match[4]}`)
    if (written === undefined && now === null) return []
    if (match[0].toLowerCase().startsWith('t') && written === undefined) return []
    const passed = quarter * 3 < (now?.month ?? 1)
    const year = written === undefined ? (now?.year ?? 0) + (passed ? 1 : 0) : Number(written)
    const to = { year, month: quarter * 3, day: lengthOfMonth(year, quarter * 3) }
    return periodAt(
      text,
      match,
      { year, month: quarter * 3 - 2, day: 1 },
      to,
      `quarter ${quarter}; its last day`,
    )
  })
}

const currentPattern =
  /(?<![\p{L}\d])(?:(?<end>(?:the )?end of|by end of|ende|fin de|finales de|fim d[ae]|fine|ende der|ende des)\s(?:the )?)?(?<which>this|the|next|last|current|coming|following|diese[rsn]?|nächste[rsn]?|naechste[rsn]?|kommende[rsn]?|letzte[rsn]?|cette|ce|prochaine|esta|este|próxima|proxima|próximo|la próxima|essa|questa|questo|prossima|prossimo)\s(?<unit>week|month|quarter|year|woche|monats?|jahre?s?|quartals?|semaine|mois|semana|mes|mês|año|ano|settimana|mese|anno)(?:\s(?<after>prochaine?|que viene|próxima|próximo|que vem|prossima|prossimo))?(?![\p{L}])/giu
const unitNames: Record<string, 'week' | 'month' | 'quarter' | 'year'> = {
  week: 'week',
  woche: 'week',
  semaine: 'week',
  semana: 'week',
  settimana: 'week',
  month: 'month',
  monat: 'month',
  monats: 'month',
  mois: 'month',
  mes: 'month',
  mês: 'month',
  mese: 'month',
  quarter: 'quarter',
  quartal: 'quarter',
  quartals: 'quarter',
  year: 'year',
  jahr: 'year',
  jahre: 'year',
  jahres: 'year',
  año: 'year',
  ano: 'year',
  anno: 'year',
}

function currentPeriods(text: string, hints: Hints): FoundPeriod[] {
  const now = today(hints)
  if (now === null) return []
  const named = [...text.matchAll(currentPattern)].flatMap((match) => {
    const groups = match.groups ?? {}
    const which = (groups.which ?? '').toLowerCase()
    const unit = unitNames[(groups.unit ?? '').toLowerCase()]
    if (unit === undefined || (which === 'the' && groups.end === undefined)) return []
    const next =
      groups.after !== undefined ||
      /^(?:next|coming|following|nächst|naechst|kommend|pró|pro|la pró)/.test(which)
    const past = /^(?:last|letzte)/.test(which) ? -1 : 0
    const step = next ? 1 : past
    const [from, to] = boundsOf(now, unit, step)
    return periodAt(
      text,
      match,
      from,
      to,
      `${which} ${unit}; its last ${unit === 'week' ? 'working ' : ''}day`,
    )
  })
  const ends = [
    ...text.matchAll(
      /(?<![\p{L}])(?:month[- ]end|eom|end of month|monatsende|fin de mes|fim do mês|fine mese|fin du mois|月底)(?![a-z])/giu,
    ),
  ].flatMap((match) => {
    const [from, to] = boundsOf(now, 'month', 0)
    return periodAt(text, match, from, to, 'the end of this month')
  })
  const years = [
    ...text.matchAll(
      /(?<![\p{L}])(?:year[- ]end|end of year|eoy|jahresende|fin d'année|fin de año|fim do ano|fine anno|年底)(?![a-z])/giu,
    ),
  ].flatMap((match) => {
    const [from, to] = boundsOf(now, 'year', 0)
    return periodAt(text, match, from, to, 'the end of this year')
  })
  return [...named, ...ends, ...years]
}

function boundsOf(now: Day, unit: 'week' | 'month' | 'quarter' | 'year', step: number): [Day, Day] {
  if (unit === 'week') {
    const monday = plusDays(now, 1 - weekday(now) + step * 7)
    return [monday, plusDays(monday, 4)]
  }
  const size = { month: 1, quarter: 3, year: 12 }[unit]
  const first = { ...now, day: 1, month: Math.floor((now.month - 1) / size) * size + 1 }
  const from = plusMonths(first, step * size)
  return [from, plusDays(plusMonths(from, size), -1)]
}
