/** The weekly summary: for each owner the open deals that need a look, and why. */
import { personNamed } from '../../evidence/assignment.ts'
import { type DraftPart, type Statement, writeDraft } from '../../evidence/draft-text.ts'
import { fillTemplate, parseTemplate, type TemplateValues } from '../../evidence/templates.ts'
import { findDates } from '../../recognise/date.ts'
import { dayIn } from '../../words/day.ts'
import { intervalDays } from '../../words/document.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import { type Meaning, meaningOf, textsIn } from './meanings.ts'
import { isClosed } from './stages.ts'
import { weeklySummary } from './templates/weekly-summary.ts'
import type { DealRow, Held, WeeklySheet } from './weekly-sheet.ts'

const template = parseTemplate(weeklySummary, 'weekly-summary.en')

type Limits = { today: string; stale: number; stageAge: number; required: Meaning[] }

/** One draft an owner who has something to look at, in the order of the sheet. */
export function weeklyDrafts(sheet: WeeklySheet, input: LaneInput): Draft[] {
  const limits = limitsOf(sheet, input)
  const owners = new Map<string, DealRow[]>()
  for (const row of sheet.rows) {
    const stage = row.get('stage')?.text ?? ''
    if (stage !== '' && isClosed(stage, input)) continue
    const owner = row.get('owner')?.text ?? ''
    owners.set(owner, [...(owners.get(owner) ?? []), row])
  }
  return [...owners].flatMap(([owner, rows]): Draft[] => {
    const person = personNamed(owner, input.desk)
    const to = person?.email ?? (owner.includes('@') ? owner : input.settings.owner)
    const values = sectionsOf(rows, limits, sheet)
    if (values === null) return []
    return [
      writeDraft({
        kind: 'weekly-summary',
        to: to === undefined ? [] : [to],
        subject: 'Open deals that need a look',
        parts: fillTemplate(template, { name: person?.name ?? null, ...values }),
      }),
    ]
  })
}

function limitsOf(sheet: WeeklySheet, { settings, now, desk }: LaneInput): Limits {
  const set = settings['hygiene']
  const of = (name: string): unknown =>
    typeof set === 'object' && set !== null ? Reflect.get(set, name) : undefined
  const days = (name: string, usual: number): number => {
    const value = of(name)
    return typeof value === 'number' ? value : (intervalDays(typeof value === 'string' ? value : '') ?? usual)
  }
  const named = textsIn(of('required')).flatMap((name) => meaningOf(name) ?? [])
  const required: Meaning[] = named.length > 0 ? named : ['amount', 'close-date']
  return {
    today: dayIn(desk.time_zone, now),
    stale: days('stale_after', 14),
    stageAge: days('stage_age', 30),
    required: required.filter((meaning) => sheet.columns.has(meaning)),
  }
}

/** The deals under each heading; null where there is nothing to look at. */
function sectionsOf(
  rows: readonly DealRow[],
  limits: Limits,
  { columns }: WeeklySheet,
): TemplateValues | null {
  const { today } = limits
  const dated = (meaning: Meaning, isDue: (day: string) => boolean): TemplateValues[] =>
    rows.flatMap((row) => {
      const held = row.get(meaning)
      const day = held === undefined ? null : dayOf(held.text)
      return held !== undefined && day !== null && isDue(day)
        ? [{ ...titleOf(row), day: said(held, 'date') }]
        : []
    })
  const sections = {
    past_close: dated('close-date', (day) => day < today),
    overdue: dated('next-step-due', (day) => day < today),
    no_step: columns.has('next-step') ? rows.filter((row) => !row.has('next-step')).map(titleOf) : [],
    stale: dated('last-activity', (day) => daysBetween(day, today) > limits.stale),
    long_in_stage: dated('stage-since', (day) => daysBetween(day, today) > limits.stageAge).map(
      (one, index) => ({
        ...one,
        stage: stageOf(rows.filter((row) => isOld(row, limits))[index]),
      }),
    ),
    incomplete: rows.flatMap((row): TemplateValues[] => {
      const lacking = limits.required.filter((meaning) => !row.has(meaning))
      return lacking.length === 0
        ? []
        : [{ ...titleOf(row), what: lacking.map((one) => one.replaceAll('-', ' ')).join(', ') }]
    }),
  }
  return Object.values(sections).some((list) => list.length > 0) ? sections : null
}

function isOld(row: DealRow, { today, stageAge }: Limits): boolean {
  const day = dayOf(row.get('stage-since')?.text ?? '')
  return day !== null && daysBetween(day, today) > stageAge
}

function stageOf(row: DealRow | undefined): DraftPart | null {
  const held = row?.get('stage')
  return held === undefined ? null : said(held, 'stage')
}

function titleOf(row: DealRow): { account: DraftPart | null; title: DraftPart | null } {
  const account = row.get('account')
  const title = row.get('title') ?? (account === undefined ? row.get('id') : undefined)
  return {
    account: account === undefined ? null : said(account, 'party'),
    title: title === undefined ? null : said(title, 'party'),
  }
}

function said({ text, evidence }: Held, kind: Statement['kind']): Statement {
  return { claim: text, kind, evidence: [evidence] }
}

/** Sheets write days in many ways; the one that is plain in itself counts. */
function dayOf(text: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
  return (
    iso ?? findDates(text, { now: new Date(Number.NaN), timeZone: 'UTC', language: null })[0]?.value ?? null
  )
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}
