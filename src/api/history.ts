/** Who is asking and for what desk; the lanes' KPIs; the ledger and its verification. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context as Machine } from '../route/context.ts'
import { measure } from '../route/measure.ts'
import { modelFiguresOf } from '../route/model-figures.ts'
import { passagesOf } from '../route/passages.ts'
import { kpiTargets } from '../route/targets.ts'
import { verifyLedger } from '../route/verify.ts'
import type { Entry } from '../words/ledger.ts'
import { type Env, fromThePage, signedIn } from './guards.ts'
import { answers, Id, SomeoneShown } from './schemas.ts'

const Person = SomeoneShown.extend({ email: z.string() })
const LaneShown = z.object({
  name: z.string(),
  title: z.string(),
  card: z.object({ trigger: z.string(), packet: z.string(), record: z.string(), reviewEdge: z.string() }),
})

const me = createRoute({
  method: 'get',
  path: '/api/me',
  middleware: [signedIn] as const,
  responses: answers(
    z.object({
      person: Person.extend({ roles: z.array(z.string()) }),
      business: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
      people: z.array(Person),
      lanes: z.array(LaneShown),
    }),
    'The person, their desk, their colleagues and the lanes',
  ),
})

const Measure = z.object({
  name: z.string(),
  unit: z.string(),
  better: z.string(),
  meaning: z.string(),
  target: z.string().nullable(),
  value: z.number().nullable(),
  p90: z.number().nullable(),
  n: z.int(),
  open: z.int(),
  /** Business hours that the oldest open case waits. */
  oldestOpen: z.number().nullable(),
  /** The median of hours if every open case ended now. */
  ifEndedNow: z.number().nullable(),
  weeks: z.array(z.object({ week: z.string(), median: z.number().nullable(), n: z.int() })),
})

/** Sums over all drafts of the lane; zeros where no model was ever asked. */
const ModelMeasure = z.object({
  asked: z.int(),
  drafted: z.int(),
  used: z.int(),
  nothing: z.int(),
  failed: z.int(),
  tokens: z.int(),
  cost: z.number().nullable(),
  milliseconds: z.int(),
  filled: z.int(),
  valuesDropped: z.int(),
})

const measures = createRoute({
  method: 'get',
  path: '/api/measures',
  middleware: [signedIn] as const,
  responses: answers(
    z.object({
      lanes: z.array(
        z.object({ lane: z.string(), title: z.string(), kpis: z.array(Measure), model: ModelMeasure }),
      ),
    }),
    'KPIs, and what language models used, from the ledger',
  ),
})

const LedgerRow = z.object({
  seq: z.string(),
  at: z.string(),
  kind: z.string(),
  actor: z.string(),
  actorName: z.string(),
  lane: z.string().nullable(),
  packetId: z.string().nullable(),
  signalId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  hash: z.string(),
})

const ledger = createRoute({
  method: 'get',
  path: '/api/ledger',
  middleware: [signedIn] as const,
  request: {
    query: z.object({
      after: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      kind: z.string().max(60).optional(),
    }),
  },
  responses: answers(
    z.object({ entries: z.array(LedgerRow), next: z.string().nullable() }),
    'History, newest first',
  ),
})

const verify = createRoute({
  method: 'post',
  path: '/api/ledger/verify',
  middleware: [fromThePage, signedIn] as const,
  responses: answers(
    z.object({
      ok: z.boolean(),
      entries: z.int(),
      approvals: z.int(),
      head: z.string(),
      problem: z.object({ seq: z.string().nullable(), why: z.string() }).nullable(),
    }),
    'The chain and the signatures, recomputed',
  ),
})

const page = 100

export const historyRoutes = new OpenAPIHono<Env>()
  .openapi(me, async (c) => {
    const { machine, businessId, person } = c.var
    const workspace = await machine.workspaces.inForce(businessId)
    const people = await peopleOf(machine, businessId)
    return c.json(
      {
        person: { id: person.personId, name: person.name, email: person.email, roles: [...person.roles] },
        business: { id: businessId, name: workspace.desk.business, timeZone: workspace.desk.time_zone },
        people,
        lanes: lanesInUse(machine, workspace.lanes).map(({ name, title, card }) => ({ name, title, card })),
      },
      200,
    )
  })
  .openapi(measures, async (c) => {
    const { machine, businessId } = c.var
    const workspace = await machine.workspaces.inForce(businessId)
    const passages = await passagesOf(machine.database, businessId)
    const by = { desk: workspace.desk, now: machine.clock.now() }
    const lanes = await Promise.all(
      lanesInUse(machine, workspace.lanes).map(async ({ name, title, kpis }) => {
        const own = passages.filter(({ lane }) => lane === name)
        const targets = kpiTargets(workspace.lanes.get(name)?.kpi, kpis)
        const measured = kpis.map((kpi) => ({
          ...measure(kpi, own, by),
          target: targets.get(kpi.name) ?? null,
        }))
        const model = await modelFiguresOf(machine.database, businessId, name)
        return { lane: name, title, kpis: measured, model }
      }),
    )
    return c.json({ lanes }, 200)
  })
  .openapi(ledger, async (c) => {
    const { machine, businessId } = c.var
    const { after, kind } = c.req.valid('query')
    let rows = machine.database
      .selectFrom('ledger_entry')
      .selectAll()
      .where('business_id', '=', businessId)
      .orderBy('seq', 'desc')
      .limit(page)
    if (after !== undefined) rows = rows.where('seq', '<', after)
    if (kind !== undefined) rows = rows.where('kind', '=', kind)
    const names = new Map((await peopleOf(machine, businessId)).map(({ id, name }) => [`person:${id}`, name]))
    const entries = (await rows.execute()).map((row) => {
      const { actor, data } = JSON.parse(row.content) as Entry
      return {
        seq: row.seq,
        at: row.at.toISOString(),
        kind: row.kind,
        actor,
        actorName: names.get(actor) ?? actor,
        lane: row.lane,
        packetId: row.packet_id,
        signalId: row.signal_id,
        data,
        hash: row.hash.toString('hex'),
      }
    })
    return c.json({ entries, next: entries.length === page ? (entries.at(-1)?.seq ?? null) : null }, 200)
  })
  .openapi(verify, async (c) => {
    const report = await verifyLedger(c.var.machine.database, c.var.businessId)
    return c.json({ ok: report.problem === null, ...report }, 200)
  })

async function peopleOf({ database }: Machine, businessId: string) {
  const rows = await database
    .selectFrom('person')
    .select(['person_id', 'name', 'email'])
    .where('business_id', '=', businessId)
    .where('active', '=', true)
    .orderBy('name')
    .execute()
  return rows.map(({ person_id, name, email }) => ({ id: person_id, name, email }))
}

function lanesInUse(machine: Machine, settings: ReadonlyMap<string, unknown>) {
  return [...machine.lanes.values()].filter(({ name }) => settings.has(name))
}
