/** Lengths of time in days, weeks and months: lead times, validity, credit. */
import type { Duration } from '../words/money.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { scanNumberWords } from './number-word.ts'

/** Every duration: `30 working days`, `6-8 weeks` (the upper value, with a note), `4 bis 6 Wochen`, `30天`. Years are months. */
export function findDurations(text: string, hints: Hints): Found<Duration>[] {
  const found: Found<Duration>[] = []
  for (const match of text.matchAll(digits)) {
    const groups = match.groups ?? {}
    const unit = unitOfTime(groups.unit ?? '', groups.working ?? groups.after ?? '')
    const low = Number((groups.low ?? '0').replace(',', '.'))
    const high = groups.high === undefined ? low : Number(groups.high.replace(',', '.'))
    const doubt = doubtOf(low, high, unit.unit)
    if (doubt === null) continue
    found.push(
      foundAt(text, spanOf(match), { value: Math.max(low, high) * unit.times, unit: unit.unit }, doubt),
    )
  }
  for (const word of scanNumberWords(text, hints.language)) {
    afterWord.lastIndex = word.end
    const match = afterWord.exec(text)
    if (match === null) continue
    const unit = unitOfTime(match.groups?.unit ?? '', match.groups?.working ?? match.groups?.after ?? '')
    const span = { start: word.start, end: word.end + match[0].length }
    found.push(
      foundAt(text, span, { value: Number(word.value) * unit.times, unit: unit.unit }, { confidence: 0.85 }),
    )
  }
  for (const match of text.matchAll(single)) {
    const unit = unitOfTime(match.groups?.unit ?? '', match.groups?.working ?? '')
    const times = /fortnight/i.test(match[0]) ? 2 : 1
    found.push(
      foundAt(text, spanOf(match), { value: unit.times * times, unit: unit.unit }, { confidence: 0.7 }),
    )
  }
  return withoutOverlaps(found)
}

const working = '(?:working|business|work|banking|arbeits|werk|bank)'
const unitWords =
  'days?|weeks?|wks?|months?|mths?|years?|yrs?|tagen?|tage|wochen?|monaten?|monate?|jahren?|jahre?|jours?|semaines?|mois|années?|ans?|días?|dias?|semanas?|mes(?:es)?|mês|años?|anos?|giorn[io]|settiman[ae]|mes[ei]|ann[io]|gg'
const latinTail =
  '(?:\\s(?<after>ouvrés?|ouvrables?|hábiles?|habiles?|laborables?|laborais|úteis|uteis|lavorativ[io]|calendaires?|naturales|corridos|naturali))?'
// `six weeks' time`: the mark belongs to the word.
const possessive = "(?:(?<=s)['’](?=\\s\\p{L}))?"
const amount = '\\d{1,4}(?:[.,]\\d)?'
const range = `(?<low>${amount})(?:\\s?\\+)?(?:\\s?(?:-|–|—|~|\\/|to|bis|à|a|y|e|ou|o|or|und|and|till|until)\\s?(?<high>${amount}))?`
const digits = new RegExp(
  `(?<![\\p{L}\\d.,/:-])${range}[\\s-]{0,2}(?:\\(\\p{L}{2,14}\\)\\s)?(?:(?<working>${working})[- ]?|calendar[- ]|kalender|full )?(?<unit>${unitWords}|个工作日|工作日|天|周|星期|个月|月(?!\\d)|年(?!\\d))${latinTail}${possessive}(?![\\p{Script=Latin}])`,
  'giu',
)
const afterWord = new RegExp(
  `[\\s-]{1,2}(?:\\(\\d{1,3}\\)\\s)?(?:(?<working>${working})[- ]?|calendar[- ])?(?<unit>${unitWords})${latinTail}${possessive}(?![\\p{L}])`,
  'iuy',
)
const single =
  /(?<![\p{L}\d])(?:a|an|one|einer|einem|eine|ein|une|un|una|uma|um|a full)\s(?:(?<working>working|business)[- ])?(?<unit>week|month|fortnight|year|woche|monat|jahr|semaine|mois|año|semana|mes|mês|settimana|mese|anno|ano)(?![\p{L}])/giu

type TimeUnit = { unit: Duration['unit']; times: number }

function unitOfTime(word: string, qualifier: string): TimeUnit {
  const lower = word.toLowerCase()
  const isWorking =
    /^(?:work|business|bank|arbeits|werk|ouvr|h[áa]bil|labora|[úu]teis|lavora)/i.test(qualifier) ||
    lower.includes('工作日')
  if (/^(?:week|wk|woche|semaine|semana|settiman|周|星期|fortnight)/.test(lower))
    return { unit: 'week', times: 1 }
  if (/^(?:month|mth|monat|mois|mes|mês|个月|月)/.test(lower)) return { unit: 'month', times: 1 }
  if (/^(?:year|yr|jahr|ann|an|año|ano|年)/.test(lower)) return { unit: 'month', times: 12 }
  return { unit: isWorking ? 'working-day' : 'day', times: 1 }
}

function doubtOf(low: number, high: number, unit: string): { confidence: number; note?: string } | null {
  if (low === high) return { confidence: 0.95 }
  if (high < low) return null
  return { confidence: 0.9, note: `${low} to ${high} ${unit}s; the upper value` }
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}
