/**
 * Which fields a turn of a conversation changes (Schema-Guided Dialogue, services that published systems never saw in
 * training). The tracker gets names, descriptions and possible values of the fields and has learnt nothing. Joint goal
 * accuracy: after a turn every field said so far has one of its accepted values, and no other field has any.
 */
import { type Changes, changesIn } from '../../src/evidence/fields/conversation.ts'
import type { FieldSchema } from '../../src/evidence/fields/field-type.ts'
import type { EvalSet } from '../set.ts'

type Schema = {
  type: 'schema'
  service: string
  seen_in_train: boolean
  slots: { name: string; description: string; values: string[] }[]
}
type UserTurn = ['U', string, Record<string, Record<string, string[]>>, string[], string[]]
type Dialogue = { type: 'dialogue'; id: string; turns: (UserTurn | ['S', string])[] }

/** The day on which the conversations of this set take place; only the words of a day count here, not the day. */
const day = new Date('2019-03-01T12:00:00Z')

type Told = { unseen: boolean; joint: boolean; turn: boolean }

export const set: EvalSet = {
  name: 'sgd_updates',
  file: 'sgd_updates.jsonl',
  measure: (all, show) => {
    const rows = all as readonly (Schema | Dialogue)[]
    const schemas = new Map(
      rows.flatMap((row) => (row.type === 'schema' ? [[row.service, row] as const] : [])),
    )
    const told = rows.flatMap((row) => (row.type === 'dialogue' ? followed(row, schemas, show) : []))
    const unseen = told.filter((one) => one.unseen)
    return [
      {
        what: 'joint goal accuracy, unseen services',
        value: shareOf(unseen, ({ joint }) => joint),
        rows: unseen.length,
        aim: 0.26,
        peers: { 'published baseline': 0.254 },
      },
      {
        what: 'fields of one turn all right, unseen services',
        value: shareOf(unseen, ({ turn }) => turn),
        rows: unseen.length,
      },
      {
        what: 'joint goal accuracy, all services',
        value: shareOf(told, ({ joint }) => joint),
        rows: told.length,
      },
    ]
  },
}

function shareOf(all: readonly Told[], holds: (one: Told) => boolean): number {
  return all.filter(holds).length / all.length
}

function followed(
  { id, turns }: Dialogue,
  schemas: ReadonlyMap<string, Schema>,
  show: (wrong: string) => void,
): Told[] {
  const truth = new Map<string, Map<string, string[]>>()
  const ours = new Map<string, Changes>()
  let before = ''
  let active: readonly string[] = []
  return turns.flatMap((turn): Told[] => {
    if (turn[0] === 'S') {
      before = turn[1]
      return []
    }
    const [, text, wanted, services] = turn
    const last = active
    active = services
    return services.flatMap((service): Told[] => {
      const schema = schemas.get(service)
      if (schema === undefined) return []
      const known = truth.get(service) ?? new Map<string, string[]>()
      const state = ours.get(service) ?? new Map<string, string>()
      const changes = changesIn({
        fields: schema.slots satisfies FieldSchema[],
        text,
        before,
        known: state,
        goesOn: last.includes(service),
        now: day,
      })
      const said = wanted[service] ?? {}
      for (const [name, values] of Object.entries(said)) known.set(name, values)
      // A value that is accepted as it stands is not told anew.
      const right = sameChanges(changes, said, state)
      for (const [name, value] of changes) state.set(name, value)
      truth.set(service, known)
      ours.set(service, state)
      const joint =
        state.size === known.size && [...known].every(([name, values]) => isOneOf(state.get(name), values))
      if (!right)
        show(
          `${id} ${service}: “${before}” “${text}” wanted ${JSON.stringify(said)}, told ${JSON.stringify(Object.fromEntries(changes))}`,
        )
      return [{ unseen: !schema.seen_in_train, joint, turn: right }]
    })
  })
}

function sameChanges(changes: Changes, said: Record<string, string[]>, state: Changes): boolean {
  const all = Object.entries(said).every(([name, values]) =>
    isOneOf(changes.get(name) ?? state.get(name), values),
  )
  return (
    all &&
    [...changes].every(
      ([name, value]) =>
        isOneOf(value, said[name] ?? []) || state.get(name)?.toLowerCase() === value.toLowerCase(),
    )
  )
}

function isOneOf(value: string | undefined, values: readonly string[]): boolean {
  return value !== undefined && values.some((one) => one.toLowerCase().trim() === value.toLowerCase().trim())
}
