/**
 * Operation as data: `desk.yaml` and `lanes/LANE.yaml` of a workspace. Unknown keys are kept (a later version or a
 * lane may know them), known keys are checked, so a typing error in a known key is named with file, line and field.
 */
import { z } from 'zod'
import { Mailboxes } from './mailbox.ts'
import { ModelSettings, NoModel } from './model.ts'
import { Qualification, Rotation } from './qualification.ts'

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const text = z.coerce.string()
const clock = z.string().regex(/^\d{1,2}:\d{2}$/, 'a time such as 09:00')

export const roles = ['owner', 'reviewer', 'viewer', 'admin'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Who works here. `roles` other than the four known ones are job titles: kept, but they grant nothing. */
export const Person = z.looseObject({
  name: z.string(),
  email: z.string().transform((address) => address.toLowerCase()),
  roles: list.default([]),
  territories: list.default([]),
  products: list.default([]),
  languages: list.default([]),
})
export type Person = z.infer<typeof Person>

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** `days: [mon, tue], from: 08:30, to: 17:00`; PACKET.md leaves the form open, so `mon: 09:00-17:00` works as well. */
export const WorkingHours = z
  .union([
    z.object({
      days: z.array(z.string()).default(['mon', 'tue', 'wed', 'thu', 'fri']),
      from: clock,
      to: clock,
    }),
    z.record(z.string(), z.unknown()).refine((hours) => !('from' in hours && 'to' in hours), {
      path: ['from'],
      error: 'days and times such as from: 09:00, to: 17:00',
    }),
    z.string(),
  ])
  .default({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' })
export type WorkingHours = z.infer<typeof WorkingHours>

const holiday = z.union([
  z.string(),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
  z.looseObject({ date: z.union([z.string(), z.date()]) }).transform(({ date }) => String(date).slice(0, 10)),
])

export const Desk = z.looseObject({
  business: z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]),
  time_zone: z.string().refine(isTimeZone, 'a time zone such as Europe/Istanbul').default('UTC'),
  working_hours: WorkingHours,
  holidays: z.array(holiday).default([]),
  people: z.array(Person).superRefine(refuseSameAddress).default([]),
  /** The language model of every lane that says nothing else; left out or `off`: none. */
  model: z.union([NoModel, ModelSettings]).optional(),
  /** Outside systems by the names that lanes use: mailboxes and ways to send. */
  mailboxes: Mailboxes.optional(),
})
export type Desk = z.infer<typeof Desk>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** An address is what a person signs in with and is named by in lanes: two people cannot share one. */
function refuseSameAddress(people: readonly Person[], context: z.RefinementCtx): void {
  people.forEach(({ email }, index) => {
    if (people.findIndex((other) => other.email === email) === index) return
    context.addIssue({ code: 'custom', path: [index, 'email'], message: `${email} is listed twice` })
  })
}

export const FieldRule = z.looseObject({
  name: z.string(),
  risk: z.enum(['low', 'gated', 'forbidden']).default('gated'),
})
export type FieldRule = z.infer<typeof FieldRule>

const fieldRules = z
  .union([
    z.array(z.union([z.string().transform((name) => ({ name, risk: 'gated' as const })), FieldRule])),
    z.record(z.string(), z.enum(['low', 'gated', 'forbidden', 'free'])).transform((rules) =>
      Object.entries(rules).map(([name, risk]) => ({
        name,
        risk: risk === 'free' ? ('low' as const) : risk,
      })),
    ),
  ])
  .default([])

export const RecordSettings = z.looseObject({
  /** `sheet:rfq-log` → records/rfq-log.csv or .xlsx of the workspace. */
  system: z.string(),
  object: z.string().default('row'),
  /** Which fields find an existing record. */
  key: list.default([]),
  /** The only fields that may ever be written. */
  fields: fieldRules,
})
export type RecordSettings = z.infer<typeof RecordSettings>

const limit = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/, 'a number such as 50000')])
  .transform(String)

export const GateSettings = z.looseObject({
  reviewers: z.int().min(1).max(5).default(1),
  /**
   * At or above this order value two people approve: `50000` (in `high_value_currency`) or one limit a currency,
   * `{ USD: 50000, EUR: 46000 }`. Nothing is converted: a value in a currency without a limit counts as high.
   */
  high_value: z
    .union([limit, z.record(z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD'), limit)])
    .optional(),
  high_value_currency: z.string().default('USD'),
  /** Cells below this confidence are shown as needing a look. */
  low_confidence: z.number().min(0).max(1).default(0.7),
})
export type GateSettings = z.infer<typeof GateSettings>

export const LaneSettings = z.looseObject({
  lane: z.string().optional(),
  owner: z.string().optional(),
  reviewers: list.default([]),
  second_reviewers: list.default([]),
  trigger: z.unknown().optional(),
  queues: z.unknown().optional(),
  /** Ids or kinds of documents the lane may use; empty means all. */
  documents: list.default([]),
  record: RecordSettings.optional(),
  reply: z.looseObject({ from: text.optional(), drafts: z.string().default('drafts:outbox') }).prefault({}),
  gate: GateSettings.prefault({}),
  /** For so many seconds after the last approval nothing is written, so that it can be taken back. */
  undo_seconds: z.int().min(0).max(600).default(10),
  /** Lines a signal must never cross in this lane: words or sentences that stop it. */
  no_go: z
    .array(z.union([z.string(), z.looseObject({ line: z.string() }).transform(({ line }) => line)]))
    .default([]),
  kpi: z.unknown().optional(),
  /** False: nothing is learnt from reviewed packets, and what was learnt before is not asked. */
  learning: z.boolean().default(true),
  /** This lane's own language model, or `off`; left out: the desk's. */
  model: z.union([NoModel, ModelSettings]).optional(),
  /** Lead routing: what makes a lead worth a person's time, and who takes turns. */
  qualification: Qualification.optional(),
  rotation: Rotation.optional(),
})
export type LaneSettings = z.infer<typeof LaneSettings>

/** The model a lane is drafted with: its own, else the desk's; null where none is set or it is switched off. */
export function modelOf(desk: Pick<Desk, 'model'>, lane: Pick<LaneSettings, 'model'>): ModelSettings | null {
  const settings = lane.model ?? desk.model
  return settings === undefined || settings === 'off' ? null : settings
}
