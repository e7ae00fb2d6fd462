/** Follows what a signal says of each field, in order: the last word wins, corrections included. */
import { typeOfField } from '../../evidence/fields/field-type.ts'
import { choicesIn, typedValue } from '../../evidence/fields/field-values.ts'
import type { LaneInput } from '../../words/lane.ts'
import { isCorrection, setsAgainst } from './correction.ts'
import { namesPattern } from './cues.ts'
import { type Deal, valueOf } from './deals.ts'
import type { Heard, Listening } from './heard.ts'
import { fieldLabelled, labelHeard } from './labelled.ts'
import { type Field, fieldsOf } from './meanings.ts'
import { isYes, type Modality, modalityOf } from './modality.ts'
import { addressesHeard, namesHeard } from './names.ts'
import { isNextStepLabel } from './next-step-labels.ts'
import type { Saying } from './sayings.ts'
import { stagesSaid } from './stage-said.ts'
import { stagesOf } from './stages.ts'
import { typedIn } from './typed.ts'
import { hintsOf, takes, valuesHeard } from './values.ts'

export type Judged = { saying: Saying; modality: Modality; heard: Heard[] }

/** Every clause with what it is and which values it gives. */
export function judge(
  sayings: readonly Saying[],
  deal: Deal | null,
  input: LaneInput & { strangers: readonly string[] },
): Judged[] {
  const fields = fieldsOf(input).filter(({ meaning }) => !isKept(meaning))
  const own = ownNames(deal, input)
  const currency = currencyOf(deal, input)
  const held = (field: Field): string => deal?.record.values[field.name] ?? ''
  const judged: Judged[] = []
  for (const [index, saying] of sayings.entries()) {
    const listening: Listening = { saying, fields, language: input.reading.language, currency, held }
    const plain = modalityOf(saying, input.strangers)
    const next = sayings.slice(index + 1).find(({ turn }) => turn > saying.turn)
    const answered =
      plain === 'asked' && next !== undefined && next.speaker !== saying.speaker && isYes(next.line.text)
    judged.push({
      saying,
      modality: answered ? 'now' : plain,
      heard: heardIn(listening, { own, judged, input }),
    })
  }
  return judged
}

/** Fields that other parts of the lane fill, and such as no note says. */
function isKept(meaning: Field['meaning']): boolean {
  return (
    meaning !== null &&
    [
      'id',
      'account',
      'title',
      'currency',
      'stage-since',
      'last-activity',
      'notes',
      'next-step',
      'next-step-due',
    ].includes(meaning)
  )
}

/** Names that are ours or the other side's own: none of them competes. */
function ownNames(deal: Deal | null, { desk }: LaneInput): string[] {
  const account = deal === null ? '' : valueOf(deal.record, 'account')
  return [
    desk.business,
    account,
    account.split(' ')[0] ?? '',
    ...desk.people.flatMap(({ name }) => [name, name.split(' ')[0] ?? '']),
  ]
    .filter((name) => name.length > 1)
    .map((name) => name.toLowerCase())
}

/** Sums without a currency are in the deal's own. */
export function currencyOf(deal: Deal | null, { settings, desk }: LaneInput): string | null {
  const held = deal === null ? '' : valueOf(deal.record, 'currency')
  const inAmount = deal === null ? '' : (/[A-Z]{3}/.exec(valueOf(deal.record, 'amount'))?.[0] ?? '')
  const set = [settings['currency'], desk['currency']].find((code) => typeof code === 'string')
  return [held, inAmount, typeof set === 'string' ? set : ''].find((code) => /^[A-Z]{3}$/.test(code)) ?? null
}

type Around = { own: readonly string[]; judged: readonly Judged[]; input: LaneInput }

function heardIn(listening: Listening, { own, judged, input }: Around): Heard[] {
  const { saying, fields } = listening
  const label = saying.label ?? null
  if (isNextStepLabel(label) || (label === null && isNextStepLabel(saying.heading))) return []
  const stages = stagesOf(input)
  const labelled = label === null ? null : fieldLabelled(label, fields)
  if (labelled !== null && saying.line.start === saying.sentence.start)
    return withOthers(labelHeard(labelled, listening, { stages, own }), listening, labelled)
  const stage = fields.find(({ meaning }) => meaning === 'stage')
  const said =
    stage === undefined
      ? []
      : stagesSaid(saying.line.text, stages).map(
          (one): Heard => ({
            field: stage,
            value: one.stage.name,
            unit: null,
            start: one.start,
            end: one.end,
            confidence: one.confidence,
            saying,
            named: one.named,
          }),
        )
  const values = valuesHeard(listening)
  const heard = [
    ...said,
    ...values,
    ...namesHeard(listening, own),
    ...addressesHeard(listening),
    ...othersHeard(listening),
  ]
  return [...heard, ...corrected(listening, heard, judged)].toSorted((a, b) => a.start - b.start)
}

/** What stands behind a label's own value may be of other fields: “Volume: 650 pcs, order value 6,180 EUR”. */
function withOthers(heard: readonly Heard[], listening: Listening, labelled: Field): Heard[] {
  const others = valuesHeard(listening).filter(
    (one) =>
      one.field !== labelled &&
      one.confidence > 0.75 &&
      !heard.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...heard, ...others]
}

/** Fields without a meaning of their own: by their name and what stands behind it, closed lists by their values. */
function othersHeard(listening: Listening): Heard[] {
  const { saying, fields } = listening
  const text = saying.line.text
  return fields.flatMap((field): Heard[] => {
    if (field.meaning !== null) return []
    const type = typeOfField(field)
    const names = namesPattern(field)
    const named =
      names === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'iu').exec(text)
    const heard = (one: { value: string; start: number; end: number } | null, from: number): Heard[] =>
      one === null
        ? []
        : [
            {
              field,
              value: one.value,
              unit: null,
              start: one.start + from,
              end: one.end + from,
              confidence: 0.8,
              saying,
              named: false,
            },
          ]
    if (type === 'choice') {
      const found = choicesIn(text, field.values ?? [])
      // Without the field's name only a value spelled as the list has it counts: a `Team` is no team.
      const sure =
        named === null
          ? found.filter(
              ({ value, start, end }) => value.length > 4 && text.slice(start, end) === value && start > 0,
            )
          : found
      return heard(sure.at(-1) ?? null, 0)
    }
    if (named === null || ['money', 'date', 'percentage', 'quantity', 'count'].includes(type)) return []
    const verb = /^\s*(?:(?:is|are|will be|was|=|:|ist|sind|es|son|now|jetzt|ahora|to|changed to)\s+)+/i.exec(
      text.slice(named.index + named[0].length),
    )
    if (verb === null) return []
    const from = named.index + named[0].length + verb[0].length
    return heard(typedValue(field, text.slice(from), hintsOf(listening)), from)
  })
}

/** “No wait, 40k not 45k”: a value of the kind that was said just before, for the same field. */
function corrected(listening: Listening, heard: readonly Heard[], judged: readonly Judged[]): Heard[] {
  const { saying, fields } = listening
  const text = saying.line.text
  if (!isCorrection(text) && !setsAgainst(text)) return []
  const typed = typedIn(text, hintsOf(listening), fields).filter(
    (one) => !one.stale && !heard.some((other) => other.start < one.end && one.start < other.end),
  )
  const before = judged.filter((one) => saying.turn - one.saying.turn <= 3).flatMap((one) => one.heard)
  return typed.flatMap((one): Heard[] => {
    const last = before.findLast(({ field, value }) => takes(field, one.kind) && value !== one.value)
    const field = last === undefined ? undefined : fields.find(({ name }) => name === last.field.name)
    return field === undefined ? [] : [{ field, ...one, saying, named: last?.named ?? false }]
  })
}

/** What counts of each field: the last that is said as it is now; earlier ones stay as its history. */
export function lastWords(
  judged: readonly Judged[],
  deal: Deal | null,
  input: LaneInput,
): Map<string, Heard[]> {
  const words = new Map<string, Heard[]>()
  const stages = stagesOf(input)
  const placeOf = (name: string): number => stages.findIndex((stage) => stage.name === name)
  const held = deal === null ? '' : valueOf(deal.record, 'stage')
  for (const { heard, modality } of judged) {
    if (modality !== 'now') continue
    for (const one of heard) {
      const before = words.get(one.field.name) ?? []
      if (one.field.meaning === 'stage' && !one.named) {
        const stage = stages[placeOf(one.value)]
        const known = before.at(-1)
        const from = Math.max(placeOf(held), known === undefined ? -1 : placeOf(known.value))
        // What happened tells how far a deal has come, never that it went back; only a name does, or an end or a pause.
        if (!stage?.closed && stage?.concept !== 'hold' && placeOf(one.value) <= from) continue
      }
      // Fields come in the order in which they were last spoken of.
      words.delete(one.field.name)
      words.set(one.field.name, [...before, one])
    }
  }
  return words
}
