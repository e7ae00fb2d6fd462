/** From a signal to cells: which deal, what it says of it now, what comes next, and what was only mentioned. */
import { evidenceAt } from '../../evidence/quote.ts'
import { absent, type Cell, type Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Deal, dealNamed, valueOf } from './deals.ts'
import type { CrmHygiene, Update } from './fields.ts'
import type { Heard } from './heard.ts'
import { matchOf, strangersOf } from './match-deal.ts'
import { fieldsOf } from './meanings.ts'
import { nextStepOf } from './next-step.ts'
import { recapOf } from './recap.ts'
import { asRecorded, sameAs } from './recorded.ts'
import { saidInPassing } from './said-in-passing.ts'
import { sayingsOf } from './sayings.ts'
import { currencyOf, type Judged, judge, lastWords } from './tracker.ts'
import { weeklySheetOf } from './weekly-sheet.ts'

/** What the signal says; nothing is guessed. A list of deals says nothing of one. */
export function extract(input: LaneInput): CrmHygiene {
  const sheet = weeklySheetOf(input)
  if (sheet !== null) return { ...nothing(), match: { object: sheet.object, id: absent(), candidates: [] } }
  const match = matchOf(input)
  const deal = dealNamed(match.id.value, input)
  const judged = heardIn(match, input)
  const updates = updatesOf(judged, deal, input)
  const next = nextStepOf(judged, input)
  return {
    match,
    updates,
    next_step: next,
    recap: recapOf(judged, updates, next),
    said_in_passing: saidInPassing(judged, updates),
  }
}

/** Everything the lane heard, for the steps that need more than the cells. */
function heardIn(match: CrmHygiene['match'], input: LaneInput): Judged[] {
  const deal = dealNamed(match.id.value ?? match.candidates[0]?.value ?? null, input)
  return judge(sayingsOf(input), deal, {
    ...input,
    strangers: deal === null ? [] : strangersOf(deal.id, input),
  })
}

function nothing(): CrmHygiene {
  return {
    match: { object: absent(), id: absent(), candidates: [] },
    updates: [],
    next_step: { text: absent(), due: absent() },
    recap: absent(),
    said_in_passing: [],
  }
}

/** One update a field, in the order of the settings; what the record says already is none. */
function updatesOf(judged: readonly Judged[], deal: Deal | null, input: LaneInput): Update[] {
  const words = withCurrency(lastWords(judged, deal, input), deal, input)
  return [...words.values()].flatMap((heard): Update[] => {
    const last = heard.at(-1)
    if (last === undefined) return []
    const held = deal?.record.values[last.field.name] ?? ''
    const to = asRecorded(last, held, currencyOf(deal, input))
    if (sameAs(to, held)) return []
    const { line } = last.saying
    const earlier = heard.slice(0, -1).flatMap((one) => {
      const value = asRecorded(one, held, currencyOf(deal, input))
      return value === to ? [] : [{ value, evidence: [evidenceOf(one)] }]
    })
    const cell: Cell<string> = {
      value: to,
      confidence: last.confidence,
      evidence: [evidenceOf(last)],
      ...(earlier.length > 0 ? { history: earlier.toReversed() } : {}),
    }
    const field = {
      value: last.field.name,
      confidence: last.confidence,
      evidence: [evidenceAt(line.source, line.start, line.end)],
    }
    return [{ field, from: absent(), to: cell }]
  })
}

/** An amount in another currency than the record's changes both. */
function withCurrency(
  words: Map<string, Heard[]>,
  deal: Deal | null,
  input: LaneInput,
): Map<string, Heard[]> {
  const field = fieldsOf(input).find(({ meaning }) => meaning === 'currency')
  const amount = [...words.values()]
    .flatMap((heard) => heard.at(-1) ?? [])
    .find((one) => one.field.meaning === 'amount')
  const held = deal === null ? '' : valueOf(deal.record, 'currency')
  if (field === undefined || !amount?.unit || amount.unit === held || held === '') return words
  return new Map([...words, [field.name, [{ ...amount, field, value: amount.unit }]]])
}

function evidenceOf({ saying: { line }, start, end }: Heard): Evidence {
  return evidenceAt(line.source, line.start + start, line.start + end)
}
