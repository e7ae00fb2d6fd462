/** The stages a deal may be in, and what people say when it is in one of them. */
import { wordsOf } from '../../evidence/fields/field-type.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textsIn } from './meanings.ts'

export type Concept =
  | 'new'
  | 'qualified'
  | 'samples'
  | 'quoted'
  | 'negotiation'
  | 'verbal'
  | 'won'
  | 'lost'
  | 'hold'

export type Stage = { name: string; concept: Concept | null; closed: boolean; says: readonly string[] }

const concepts: readonly (readonly [Concept, RegExp])[] = [
  ['won', /\b(?:won|gewonnen|ganad[oa]|closed won|win)\b/],
  ['lost', /\b(?:lost|verloren|perdid[oa]|closed lost|dead|disqualified)\b/],
  ['hold', /\b(?:hold|paused?|stalled|parked|dormant|pausiert|ruht|pausa)\b/],
  ['verbal', /\b(?:verbal\w*|commit\w*|mundlich\w*|handshake|closing)\b/],
  ['negotiation', /\b(?:negoti\w*|verhandl\w*|negocia\w*|contract\w*|terms)\b/],
  ['quoted', /\b(?:quot\w*|propos\w*|offer\w*|angebot\w*|ofert\w*|cotiza\w*|presupuest\w*)\b/],
  ['samples', /\b(?:sampl\w*|muster\w*|muestra\w*|trial|pilot|poc|evaluat\w*|demo\w*)\b/],
  ['qualified', /\b(?:qualif\w*|cualific\w*|calific\w*|discover\w*|needs?)\b/],
  ['new', /\b(?:new|lead|neu|nuev[oa]|prospect\w*|open|inbound|contacted)\b/],
]

const usual = [
  'New',
  'Qualified',
  'Samples',
  'Quoted',
  'Negotiation',
  'Verbal agreement',
  'Won',
  'Lost',
  'On hold',
]

const kept = new WeakMap<object, Stage[]>()

/** The stages of the settings in their order; else those of the records; else the usual ones. */
export function stagesOf({ settings, records }: Pick<LaneInput, 'settings' | 'records'>): Stage[] {
  const known = kept.get(records ?? settings)
  if (known !== undefined) return known
  const rule: Record<string, unknown> | undefined = settings.record?.fields.find(({ name }) =>
    /stage|phase|status|etapa|fase/i.test(name),
  )
  const listed: unknown = settings['stages'] ?? rule?.['values'] ?? rule?.['allowed'] ?? settings['pipeline']
  const stages = stagesIn(listed)
  const made = stages.length > 0 ? stages : stagesIn(usual)
  const held = (records ?? []).flatMap(({ values }) =>
    Object.entries(values).flatMap(([name, value]) =>
      /^(?:deal_?)?(?:stage|phase|etapa|fase)$/i.test(name) && value !== null && value !== '' ? [value] : [],
    ),
  )
  const all = stages.length > 0 || held.length === 0 ? made : stagesIn(orderedAs(usual, [...new Set(held)]))
  kept.set(records ?? settings, all)
  return all
}

/** What the records call them, in the usual order; those that only the usual list has come as they are. */
function orderedAs(order: readonly string[], held: readonly string[]): string[] {
  const conceptIn = (name: string) => conceptOf(name)
  const rest = held.filter((name) => conceptIn(name) === null)
  return [...order.map((name) => held.find((one) => conceptIn(one) === conceptIn(name)) ?? name), ...rest]
}

function stagesIn(listed: unknown): Stage[] {
  const entries: unknown[] = Array.isArray(listed)
    ? listed
    : Object.entries(typeof listed === 'object' && listed !== null ? listed : {}).map(([name, says]) => ({
        name,
        says,
      }))
  return entries.flatMap((entry): Stage[] => {
    const [name] = textsIn([entry])
    if (name === undefined) return []
    const more = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {}
    const concept = conceptOf(name)
    return [
      {
        name,
        concept,
        closed:
          typeof more['closed'] === 'boolean' ? more['closed'] : concept === 'won' || concept === 'lost',
        says: [...textsIn(more['says']), ...textsIn(more['also']), ...textsIn(more['synonyms'])],
      },
    ]
  })
}

export function conceptOf(name: string): Concept | null {
  const words = wordsOf(name)
  return concepts.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

export function isClosed(stage: string, input: Pick<LaneInput, 'settings' | 'records'>): boolean {
  const found = stagesOf(input).find(({ name }) => wordsOf(name) === wordsOf(stage))
  return (
    found?.closed ?? /^(?:won|lost|closed\b.*|gewonnen|verloren|ganad[oa]|perdid[oa])$/.test(wordsOf(stage))
  )
}
