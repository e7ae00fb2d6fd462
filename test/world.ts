/**
 * A small named world: one business with four people, the export RFQ lane, a record system and a drafts folder in
 * memory, and a clock that stands still until a test moves it. Every world is a business of its own in one database.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { buildApp } from '../src/api/app.ts'
import { sessionCookie } from '../src/api/guards.ts'
import { type Database, inTransaction } from '../src/base/database/database.ts'
import type { Step } from '../src/base/database/tables.ts'
import { idFrom, newId } from '../src/base/ids.ts'
import { genesis } from '../src/base/ledger.ts'
import {
  type Faults,
  type MemoryDrafts,
  type MemoryRecords,
  openMemoryDrafts,
  openMemoryRecords,
  planFaults,
} from '../src/connectors/memory.ts'
import { defaultLimits } from '../src/evidence/text/limits.ts'
import { readFile } from '../src/evidence/text/read-file.ts'
import { lanes } from '../src/lanes/index.ts'
import type { Context, Someone } from '../src/route/context.ts'
import { receive } from '../src/route/receive.ts'
import { reground } from '../src/route/reground.ts'
import { review } from '../src/route/review.ts'
import { startRoute } from '../src/route/route.ts'
import { newSignInToken } from '../src/route/sign-in-link.ts'
import { newPrivateKey, signerOf } from '../src/route/signature.ts'
import { settleStuck } from '../src/route/stuck.ts'
import type { Entry, EntryKind } from '../src/words/ledger.ts'
import type { Model } from '../src/words/model.ts'
import type { Packet } from '../src/words/packet.ts'
import { Refusal } from '../src/words/refusal.ts'
import { applyWorkspace } from '../src/workspace/apply.ts'
import { openWorkspaces } from '../src/workspace/in-force.ts'
import type { Workspace } from '../src/workspace/read-folder.ts'
import { freshDatabase } from './fresh-database.ts'
import { makeStepwiseTable, openStepwiseJobs, type StepwiseJobs } from './stepwise-jobs.ts'
import { type TinyWorkspace, tiny, workspaceOf } from './tiny-workspace.ts'

export type Shown = {
  packetId: string
  signalId: string
  state: string
  revision: number
  packet: Packet
  why: string
}

export type World = Awaited<ReturnType<typeof openWorld>>
export type WorldOptions = {
  workspace?: Partial<TinyWorkspace>
  rows?: Record<string, string>[]
  /** A whole workspace instead of the tiny one, with the record system and the drafts folder its lane names. */
  whole?: Workspace
  /** A database of its own, for tests that count or break whole tables. */
  alone?: boolean
  /** How many connections the pool of its own database has. */
  connections?: number
  /** What reaches the language models that a workspace may name. */
  model?: Model
}

/** Tuesday, 24 November 2026, half past noon in Istanbul. */
export const noon = '2026-11-24T09:30:00Z'

export async function openWorld(options: WorldOptions = {}) {
  const { workspace, rows = [], whole, alone = false, connections, model } = options
  const names = namesIn(whole ?? workspaceOf({ ...tiny, ...workspace }))
  const database =
    alone || connections !== undefined ? await ownDatabase(connections) : await sharedDatabase()
  const clock = openClock(noon)
  const signer = signerOf(newPrivateKey())
  const businessId = await newBusiness(database, signer.publicKey, clock.now())
  const jobs = openStepwiseJobs(database, businessId)
  const faults = { record: planFaults(), drafts: planFaults() }
  const records = openMemoryRecords({ name: names.record, fields: names.fields, rows, faults: faults.record })
  const drafts = openMemoryDrafts({ name: names.drafts, faults: faults.drafts })
  const context: Context = {
    database,
    jobs,
    clock,
    lanes: new Map(lanes.map((lane) => [lane.name, lane])),
    workspaces: openWorkspaces(database),
    connectorsOf: () => ({
      recordSystem: (name) => known(name, records),
      draftsFolder: (name) => known(name, drafts),
      mailboxes: () => [],
    }),
    signer,
    readAttachment: readFile,
    limits: defaultLimits,
    ...(model === undefined ? {} : { model }),
  }
  await startRoute(context)
  const world = worldOf({ context, businessId, clock, jobs, records, drafts, faults })
  if (whole) await world.applyWhole(whole)
  else await world.apply(workspace ?? {})
  return world
}

function namesIn({ lanes: settings }: Workspace) {
  const lane = settings.get('export-rfq') ?? [...settings.values()][0]
  const fields = lane?.record?.fields.filter(({ risk }) => risk !== 'forbidden').map(({ name }) => name) ?? []
  return {
    record: lane?.record?.system ?? 'memory:none',
    drafts: lane?.reply.drafts ?? 'memory:none',
    fields: [...new Set([...(lane?.record?.key ?? []), ...fields])],
  }
}

type Parts = {
  context: Context
  businessId: string
  clock: TestClock
  jobs: StepwiseJobs
  records: MemoryRecords
  drafts: MemoryDrafts
  faults: { record: Faults; drafts: Faults }
}

function worldOf(parts: Parts) {
  const { context, businessId, clock, jobs } = parts
  const { database } = context
  let version = tiny

  /** Hands mails in and runs everything until packets wait. */
  async function receiveAll(...mails: Uint8Array[]): Promise<string[]> {
    const received = await receive(
      context,
      businessId,
      mails.map((raw) => ({
        source: 'test',
        raw,
        mediaType: 'message/rfc822',
        fileName: null,
        lane: 'export-rfq',
      })),
    )
    return received.map(({ id }) => id)
  }

  /** Runs jobs until none is left. */
  async function settle(): Promise<void> {
    while (await jobs.runOne());
  }

  async function stuckErrors(): Promise<string[]> {
    const rows = await database
      .selectFrom('stuck')
      .select('last_error')
      .where('business_id', '=', businessId)
      .execute()
    return rows.map(({ last_error }) => last_error)
  }

  async function shownOf(signalId: string): Promise<Shown> {
    const row = await database
      .selectFrom('packet')
      .innerJoin('packet_revision as shown', (on) =>
        on
          .onRef('shown.business_id', '=', 'packet.business_id')
          .onRef('shown.packet_id', '=', 'packet.packet_id')
          .onRef('shown.revision', '=', 'packet.revision'),
      )
      .select(['packet.packet_id', 'packet.state', 'packet.revision', 'shown.body', 'shown.why'])
      .where('packet.business_id', '=', businessId)
      .where('packet.signal_id', '=', signalId)
      .executeTakeFirst()
    if (!row) throw new Error(`no packet: ${(await stuckErrors()).join('; ') || 'nothing is stuck'}`)
    const { packet_id: packetId, state, revision, body: packet, why } = row
    return { packetId, signalId, state, revision, packet, why }
  }

  /** A mail goes all the way to a waiting packet. */
  async function packetOf(mail: Uint8Array): Promise<Shown> {
    const [signalId = ''] = await receiveAll(mail)
    await settle()
    return shownOf(signalId)
  }

  /** Runs the oldest job of one step, before others that wait. */
  async function run(step: Step): Promise<void> {
    if (!(await jobs.run(step))) throw new Error(`no job waits for ${step}`)
  }

  async function applyWhole(workspace: Workspace): Promise<void> {
    await applyWorkspace(database, businessId, {
      workspace,
      by: 'system',
      now: clock.now(),
      readDocument: (file) => readFile({ ...file, limits: defaultLimits }),
    })
  }

  async function applyAndReground(workspace: Workspace): Promise<void> {
    await applyWhole(workspace)
    await reground(context, businessId, 'the documents or settings were changed')
  }

  /** The stuck job nobody has settled yet. */
  async function stuckId(): Promise<string> {
    const row = await database
      .selectFrom('stuck')
      .select('stuck_id')
      .where('business_id', '=', businessId)
      .where('settled_at', 'is', null)
      .executeTakeFirstOrThrow()
    return row.stuck_id
  }

  /** The receipt of what was written into a system. */
  async function receiptId(system: string): Promise<string> {
    const row = await database
      .selectFrom('receipt')
      .select('receipt_id')
      .where('business_id', '=', businessId)
      .where('system', '=', system)
      .executeTakeFirstOrThrow()
    return row.receipt_id
  }

  /** A person retries what is stuck. */
  async function retryStuck(person: Someone): Promise<void> {
    await settleStuck(context, person, { stuckId: await stuckId(), how: 'retried', note: '' })
  }

  /** Changes rows past the triggers, as the owner of the database could; only this business's rows (`ours`). */
  async function tamper(table: string, change: string): Promise<void> {
    const ours = `business_id = '${businessId}'`
    const where = / where /.test(change) ? ' and' : ' where'
    const whole = / ours\b/.test(change)
      ? change.replaceAll(' ours', ` ${ours}`)
      : `${change}${where} ${ours}`
    await inTransaction(database, async (trx) => {
      await sql.raw(`alter table ${table} disable trigger user`).execute(trx)
      await sql.raw(whole).execute(trx)
      await sql.raw(`alter table ${table} enable trigger user`).execute(trx)
    })
  }

  /** The entries of one kind, oldest first. */
  async function ledger(kind: EntryKind): Promise<Entry[]> {
    const rows = await database
      .selectFrom('ledger_entry')
      .select('content')
      .where('business_id', '=', businessId)
      .where('kind', '=', kind)
      .orderBy('seq')
      .execute()
    return rows.map(({ content }) => JSON.parse(content) as Entry)
  }

  return {
    ...parts,
    ledger,
    people: peopleOf(businessId),
    receive: receiveAll,
    settle,
    run,
    packetOf,
    retryStuck,
    stuckId,
    stuckErrors,
    receiptId,
    tamper,
    /** The packet as it is now. */
    look: (shown: Shown) => shownOf(shown.signalId),
    /** The person approves what they looked at. Writing waits for `settle`. */
    approve: (person: Someone, { packetId, revision, packet: { digest } }: Shown) =>
      review(context, person, { packetId, revision, digest, decision: 'approve' }),
    /** `countersign apply` with changes to what is in force; waiting packets are drafted again by `settle`. */
    apply: (changes: Partial<TinyWorkspace>): Promise<void> => {
      version = { ...version, ...changes }
      return applyAndReground(workspaceOf(version))
    },
    /** The same, by a process that dies before it sends the waiting packets back. */
    applyAndCrash: (changes: Partial<TinyWorkspace>): Promise<void> => {
      version = { ...version, ...changes }
      return applyWhole(workspaceOf(version))
    },
    applyWhole,
    /** The texts and rows everything of this business consists of. */
    counts: () => countsOf(database, businessId),
    /** The HTTP application, asked without a socket. */
    api: (url: string | null = null) =>
      buildApp({ machine: context, businessId, url, page: '/nowhere', version: '0', log: () => undefined }),
    /** A session's cookie for a person. */
    signIn: async (person: Someone): Promise<string> => {
      const token = await newSignInToken(context, businessId, person.email)
      const app = await buildApp({
        machine: context,
        businessId,
        page: '/nowhere',
        version: '0',
        log: () => undefined,
      })
      const answer = await app.request('/api/sign-in', {
        method: 'POST',
        headers: { 'x-countersign': 'page', 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      })
      return new RegExp(`${sessionCookie}=[^;]+`).exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
    },
  }
}

export type TestClock = {
  now: () => Date
  /** To an instant, or on by hours. */
  move: (to: string | { hours: number }) => void
}

/** Goes on by a millisecond at each look, so that what happens later is later. */
function openClock(at: string): TestClock {
  let now = Date.parse(at)
  return {
    now: () => new Date(now++),
    move: (to) => {
      now = typeof to === 'string' ? Date.parse(to) : now + to.hours * 3_600_000
    },
  }
}

function known<T extends { name: string }>(name: string, target: T): T {
  if (name === target.name) return target
  throw new Refusal('unknown-connector', `there is no ${name}`)
}

function peopleOf(businessId: string) {
  const person = (name: string, ...roles: string[]): Someone => {
    const email = `${name.split(' ')[0]?.toLowerCase()}@harbour.example`
    return { businessId, personId: idFrom(businessId, 'person', email), email, name, roles }
  }
  return {
    ana: person('Ana Sorel', 'owner', 'reviewer'),
    ben: person('Ben Okoro', 'reviewer'),
    carla: person('Carla Neri', 'reviewer'),
    vito: person('Vito Lang', 'viewer'),
  }
}

async function newBusiness(database: Database, publicKey: Buffer, now: Date): Promise<string> {
  const businessId = newId()
  await database
    .insertInto('business')
    .values({ business_id: businessId, name: 'new', created_at: now, approval_key: publicKey })
    .execute()
  await database
    .insertInto('ledger_head')
    .values({ business_id: businessId, seq: '0', hash: genesis })
    .execute()
  return businessId
}

let shared: Promise<Database> | null = null

/** One database for all worlds of a test process; it goes with the run. */
function sharedDatabase(): Promise<Database> {
  shared ??= ownDatabase()
  return shared
}

async function ownDatabase(connections?: number): Promise<Database> {
  const { database } = await freshDatabase(connections)
  await makeStepwiseTable(database)
  return database
}

async function countsOf(database: Database, businessId: string) {
  const count = async (table: 'signal' | 'packet' | 'approval' | 'effect' | 'receipt' | 'stuck') => {
    const { n } = await database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('business_id', '=', businessId)
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  return {
    signals: await count('signal'),
    packets: await count('packet'),
    approvals: await count('approval'),
    effects: await count('effect'),
    receipts: await count('receipt'),
    stuck: await count('stuck'),
  }
}

/** A number no other test uses, for mails of its own. */
export function newNumber(): string {
  return `FK-${randomBytes(4).toString('hex').toUpperCase()}`
}
