/** By when something is due, counted from the day on which it was said. */
import { asDate, type Day, monthNames, plusDays, plusMonths, today, weekday } from './calendar.ts'
import { findDates } from './date.ts'
import { type Found, foundAt, type Hints, hasClock, withoutOverlaps } from './found.ts'
import { findMoments } from './moment/find-moments.ts'
import type { Moment } from './moment/shape.ts'

export type Due = Found<string> & {
  /** The span with `by`, `bis`, `para` before it. */ phrase: { start: number; end: number }
}

/** Every day named in a sentence. Spans of time are due on their last working day. */
export function duesIn(text: string, hints: Hints): Due[] {
  const own = ownDays(text, hints)
  const dates = findDates(text, hints).filter(
    (one) => !isNoDay(text, one) && !/^\s*\d{1,2}\s*$/.test(one.text),
  )
  const english = /^(?:de|es|fr|it|pt)$/.test(hints.language ?? '')
    ? []
    : findMoments(text, hints).flatMap(dayOfMoment)
  const known = [...dates, ...own]
  const more = english.filter((one) => !known.some((other) => one.start < other.end && other.start < one.end))
  return withoutOverlaps([...known, ...more])
    .filter(({ start }) => !isPast(text, start) && !isDenied(text, start))
    .filter((one) => !isOnlyMonth(text, one))
    .map((one) => ({ ...one, phrase: phraseOf(text, one) }))
}

/** `May` the verb, `the second` that is no day, a month said of the past. */
function isNoDay(text: string, { start, end, text: said }: Found<string>): boolean {
  if (
    /^(?:may|mar|march|sun|sat|set|out|dom|sept?)$/i.test(said) &&
    !/\b(?:by|in|until|before|during|end of|early|mid|late)\s+$/i.test(text.slice(0, start))
  )
    return true
  return /^(?:st|nd|rd|th)?\s+(?:half|floor|item|point|version|draft|line|panel|phase|one|option|batch)\b/i.test(
    text.slice(end),
  )
}

function isPast(text: string, start: number): boolean {
  return /\b(?:since|last|from|seit|letzten?|vergangenen?|desde|pasado)\s+$/i.test(text.slice(0, start))
}

/** "A visit in January" is of January; "by January" would be due. */
function isOnlyMonth(text: string, { start, text: said }: Found<string>): boolean {
  return (
    /^(?:in |im |en )?\p{L}{3,10}$/iu.test(said) &&
    monthNames.has(said.replace(/^\S+ /, '').toLowerCase()) &&
    !/\b(?:by|before|until|till|due|bis|vor|antes de|hasta)\s+$/i.test(text.slice(0, start))
  )
}

/** "By 2 December, not 30 November". */
function isDenied(text: string, start: number): boolean {
  return /\b(?:not(?: by| on| until)?(?: the)?|instead of(?: the)?|rather than|nicht(?: am| bis)?|statt|anstatt|no el|en vez del?)\s+$/i.test(
    text.slice(0, start),
  )
}

const leads = [
  '(?:no|not) later than',
  'at the latest(?: by)?',
  'latest(?: by)?',
  'due(?: date)?(?: on| by)?',
  'deadline',
  '(?:by|before|until|till|on|for|in|within|during|over|come|first thing(?: on)?|sometime|early|at)(?:\\s+(?:the|about|around))?',
  '(?:sp[äa]testens\\s+)?(?:bis(?:\\s+(?:zum|am|sp[äa]testens|ende))?|am|im|in der|ab|vor(?: dem)?)',
  'f[äa]llig(?: am)?',
  'noon|midday|lunch(?:time)?|\\d{1,2}(?::\\d{2})?\\s?(?:am|pm)',
  '(?:a m[áa]s tardar\\s+)?(?:antes del?|para(?: el| la)?|hasta(?: el)?|el|en|durante)(?:\\s+d[ií]a)?',
  'eod|cob|eob|close of business|end of (?:the )?(?:day|business)',
]
const before = new RegExp(`(?:[,(–—-]\\s*)?(?:(?<![\\p{L}-])(?:${leads.join('|')})\\s*[:=]?\\s*){1,3}$`, 'iu')
const after =
  /^(?:\s*(?:at the latest|latest|morning|afternoon|evening|noon|midday|night|eod|cob|eob|end of (?:day|business)|first thing|sp[äa]testens|fr[üu]h|vormittag|nachmittag|abend|por la (?:mañana|tarde)|(?:at|um|a las) \d{1,2}(?:[:.]\d{2})?\s*(?:[ap]m|uhr|h)?|if possible|please|or so|wenn m[öo]glich))*\)?/i

function phraseOf(text: string, { start, end }: Found<string>): { start: number; end: number } {
  const lead = before.exec(text.slice(0, start))
  const trail = after.exec(text.slice(end))?.[0] ?? ''
  const from = lead === null ? start : lead.index
  const opened = text.slice(from, start).includes('(')
  const to = end + (trail.endsWith(')') && !opened ? trail.length - 1 : trail.length)
  return { start: from, end: to }
}

/** Days of moments of English that the older recogniser does not know: `12/4`, `by EOW`, `a week from Friday`. */
function dayOfMoment({ value, start, end, text, confidence }: Found<Moment>): Found<string>[] {
  const reading = value.values.at(-1)
  if (
    reading === undefined ||
    value.kind === 'set' ||
    value.kind === 'duration' ||
    value.kind === 'time' ||
    value.kind === 'timerange'
  )
    return []
  if (
    /^(?:FUTURE_REF|PRESENT_REF|PAST_REF)$/.test(reading.timex) ||
    reading.mod === 'after' ||
    reading.mod === 'since'
  )
    return []
  const whole = reading.value ?? reading.end ?? ''
  const day = dayFrom(whole)
  if (day === null || /\byear\b/i.test(text)) return []
  // The first moment after a range is not in it, except where a day is named as the limit.
  const isOpenEnd =
    reading.value === undefined &&
    !whole.includes(' ') &&
    !(reading.mod === 'before' && /\d|\p{Lu}/u.test(text) && !/week|month|EO[WM]/i.test(text))
  const last = isOpenEnd ? workingDayBefore(day, /week|EOW/i.test(text)) : day
  const date = asDate(last)
  return date === null ? [] : [{ value: date, start, end, text, confidence: Math.min(confidence, 0.8) }]
}

function dayFrom(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}

function workingDayBefore(day: Day, week: boolean): Day {
  let last = plusDays(day, -1)
  while (week && weekday(last) > 5) last = plusDays(last, -1)
  return last
}

type Rule = readonly [RegExp, (match: RegExpExecArray, now: Day) => Day | null]

const friday = (now: Day, weeks: number): Day => plusDays(now, 5 - weekday(now) + 7 * weeks)
const endOfMonth = (now: Day): Day => plusDays({ ...plusMonths({ ...now, day: 1 }, 1), day: 1 }, -1)

/** What meetings say and mails rarely do. */
const rules: readonly Rule[] = [
  [/\b(?:eow|end of (?:the )?week)\b/iu, (_, now) => friday(now, weekday(now) > 5 ? 1 : 0)],
  [/\b(?:eom|(?:a )?(?:finales|final) de mes)\b/iu, (_, now) => endOfMonth(now)],
  [
    /\b(?:eod|cob|end of (?:the )?day|end of business)(?: today)?\b(?!\s*(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|\d))/iu,
    (_, now) => now,
  ],
  [/\b(?:the )?week after next\b/iu, (_, now) => friday(now, 2)],
  [/\b(?:[üu]bern[äa]chste woche)\b/iu, (_, now) => friday(now, 2)],
  [
    /(?<=\b(?:by|before|on|until|till|for|due|than) )(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?!\s*(?:of\b|\p{Lu}\p{Ll}{2}))/iu,
    dayOfMonth,
  ],
  [/(?<=\bbis (?:zum )?|\bam |\bvor dem )(?:den )?(\d{1,2})\.(?!\s?\d|\s*\p{Lu}\p{Ll}+)/iu, dayOfMonth],
  [
    /(?<=\b(?:el|antes del?|para el|hasta el) )(?:d[ií]a )?(\d{1,2})\b(?!\s*(?:de\b|[/.:%]|\p{L}))/iu,
    dayOfMonth,
  ],
  [
    /(?<![\p{L}])(?<!(?:heute|gestern|guten|am|jeden|diesen|den) )morgen(?: (?:fr[üu]h|vormittag|nachmittag|abend|mittag))?(?![\p{L}])/u,
    (_, now) => plusDays(now, 1),
  ],
]

function dayOfMonth(match: RegExpExecArray, now: Day): Day | null {
  const day = Number(match[1])
  if (day < 1 || day > 31) return null
  const inMonth = { ...now, day }
  const next = day >= now.day ? inMonth : { ...plusMonths({ ...now, day: 1 }, 1), day }
  return asDate(next) === null ? null : next
}

function ownDays(text: string, hints: Hints): Found<string>[] {
  const now = today(hints)
  if (now === null || !hasClock(hints)) return []
  return rules.flatMap(([pattern, dayOf]) => {
    const match = pattern.exec(text)
    const day = match === null ? null : dayOf(match, now)
    const date = day === null ? null : asDate(day)
    if (match === null || date === null) return []
    return [
      foundAt(text, { start: match.index, end: match.index + match[0].length }, date, { confidence: 0.85 }),
    ]
  })
}
