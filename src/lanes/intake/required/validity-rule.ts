/** What a business says under "must be valid for", read as a rule: in English, German and Spanish. */
import { fold } from '../../../recognise/phrase.ts'
import type { CalendarDate } from '../../../words/money.ts'

export type Span = { count: number; unit: 'day' | 'month' }

export type ValidityRule =
  /** No validity is asked for; a paper that says it has expired is expired all the same. */
  | { rule: 'none' }
  /** The paper must not be older than this. */
  | { rule: 'age'; span: Span }
  /** The paper holds for this long from the day it was issued. */
  | { rule: 'from-issue'; span: Span }
  /** It must go on being valid for this long. */
  | { rule: 'remaining'; span: Span }
  /** It must say until when it is valid, and that day must not be past. */
  | { rule: 'in-force' }

const nothing =
  /^(?:[-–—/.]*|n\/?a|none|no|false|nein|nothing|no expiry|does not expire|not applicable|unlimited|keine?|unbegrenzt|entfallt|no caduca|sin caducidad|no aplica|indefinid[ao])$/
const age =
  /(?:not|no) (?:be )?(?:older|more) than|no older|maximum|\bmax\b|issued (?:with)?in|dated within|within (?:the )?(?:last|past)|(?:last|past) \w+ (?:days|weeks|months|years)|less than .* old|months old|nicht alter|hochstens|maximal|der letzten|no (?:mas|mayor) (?:antigu\w+ )?(?:de|que)|antiguedad|emitid\w+ en|ultim[oa]s/
const fromIssue =
  /(?:from|after|since) (?:the )?(?:date|day)? ?(?:of )?(?:issue|inspection|test|signing|signature)|ab (?:ausstellung|prufung|ausstellungsdatum)|nach (?:ausstellung|prufung)|desde (?:la |su )?(?:fecha de )?(?:emision|expedicion|inspeccion)/

/** The rule that the words say; words without a length of time ask for a paper in force. */
export function validityRule(words: string | null): ValidityRule {
  const said = fold(words ?? '').trim()
  if (nothing.test(said)) return { rule: 'none' }
  const span = spanIn(said)
  if (span === null) return { rule: 'in-force' }
  if (age.test(said)) return { rule: 'age', span }
  return { rule: fromIssue.test(said) ? 'from-issue' : 'remaining', span }
}

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  ein: 1,
  einem: 1,
  eines: 1,
  un: 1,
  una: 1,
  two: 2,
  zwei: 2,
  dos: 2,
  three: 3,
  drei: 3,
  tres: 3,
  six: 6,
  sechs: 6,
  seis: 6,
  twelve: 12,
  zwolf: 12,
  doce: 12,
}
const lengths =
  /(\d{1,3}|\p{L}+)[ -]?(days?|weeks?|months?|years?|tag(?:e|en)?|wochen?|monat(?:e|en)?|jahr(?:e|en)?|dias?|semanas?|mes(?:es)?|anos?)(?!\p{L})/u

function spanIn(said: string): Span | null {
  const [, count = '', unit = ''] = lengths.exec(said) ?? []
  const number = numbers[count] ?? Number(count)
  if (unit === '' || Number.isNaN(number)) return null
  if (/^(?:day|tag|dia)/.test(unit)) return { count: number, unit: 'day' }
  if (/^(?:week|woche|semana)/.test(unit)) return { count: number * 7, unit: 'day' }
  return { count: /^(?:year|jahr|ano)/.test(unit) ? number * 12 : number, unit: 'month' }
}

/** The day so long after (or, with a negative sign, before) another; the last of a shorter month. */
export function dayAfter(day: CalendarDate, { count, unit }: Span, sign: 1 | -1 = 1): CalendarDate {
  const date = new Date(`${day}T00:00:00Z`)
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + sign * count)
  else {
    const wanted = date.getUTCDate()
    date.setUTCDate(1)
    date.setUTCMonth(date.getUTCMonth() + sign * count)
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    date.setUTCDate(Math.min(wanted, last))
  }
  return date.toISOString().slice(0, 10)
}
