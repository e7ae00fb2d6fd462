/** Dates and durations in a table cell, where the heading may hold the unit. */
import { findDates } from '../../recognise/date.ts'
import { findDurations } from '../../recognise/duration.ts'
import { noHints } from '../../recognise/found.ts'
import type { Duration } from '../../words/money.ts'

/** The calendar day of a cell such as `2026-12-31` or `31.12.2026`, null where it holds none. */
export function dateOfCell(text: string): string | null {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0]
  return iso ?? findDates(text, noHints)[0]?.value ?? null
}

const unitWords: readonly [Duration['unit'], RegExp][] = [
  [
    'working-day',
    /working.?days?|business.?days?|work.?days?|arbeitstag|werktag|jours? ouvr|d[íi]as? (h[áa]biles|laborables)|dias? [úu]teis|giorni lavorativi|\bwd\b/i,
  ],
  ['week', /weeks?|wochen?|semaines?|semanas?|settiman|\bwks?\b|\bkw\b/i],
  ['month', /months?|monate?|mois|mes(es)?\b|mesi|mese/i],
  ['day', /days?|tage?\b|jours?|d[íi]as?|giorni/i],
]

/** `20` under “Lead time (working days)”, `4-6 weeks`: of a range the longer end, since that can be kept. */
export function durationOfCell(text: string, header: string): { value: Duration; confidence: number } | null {
  const figures = [...text.matchAll(/\d+/g)].map(([figure]) => Number(figure))
  if (figures.length === 0) return findDurations(text, noHints)[0] ?? null
  const unit = unitIn(text) ?? unitIn(header)
  if (unit === null || figures.length > 2) return null
  return { value: { value: Math.max(...figures), unit }, confidence: figures.length === 2 ? 0.8 : 0.97 }
}

function unitIn(text: string): Duration['unit'] | null {
  return unitWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
