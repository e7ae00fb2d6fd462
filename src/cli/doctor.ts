/** `countersign doctor`: each thing the desk needs, tried, and how to mend what fails. */
import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { connectionsOf } from '../desks/connections.ts'
import type { Check } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import type { Machine, Program } from './program.ts'

/** Prints one line a check; exit code 0 when all hold, 1 otherwise. Changes nothing. */
export async function doctor(program: Program): Promise<number> {
  const checks = [
    await nodeCheck(),
    await rightsCheck(program.paths.data),
    await roomCheck(program.paths.data),
    await portCheck(program),
  ]
  checks.push(...(await installationChecks(program)))
  for (const { ok, step, detail, mend } of checks) {
    program.say(
      `${ok ? 'ok  ' : 'FAIL'}  ${step}: ${detail}${ok || mend === undefined ? '' : `\n      → ${mend}`}`,
    )
  }
  return checks.every(({ ok }) => ok) ? 0 : 1
}

async function nodeCheck(): Promise<Check> {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  return { step: 'node', ok, detail: process.versions.node, mend: 'run script/setup, which brings Node 24' }
}

async function rightsCheck(folder: string): Promise<Check> {
  const step = 'data folder'
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return { step, ok: true, detail: folder }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return {
      step,
      ok: false,
      detail,
      mend: `give this user the folder, or set COUNTERSIGN_DATA to one it may write to`,
    }
  }
}

const leastFree = 500_000_000

async function roomCheck(folder: string): Promise<Check> {
  const step = 'disk'
  const room = await statfs(folder).catch(() => null)
  if (!room)
    return { step, ok: false, detail: `${folder} cannot be asked`, mend: 'mend the data folder first' }
  const free = room.bavail * room.bsize
  return {
    step,
    ok: free >= leastFree,
    detail: `${Math.floor(free / 1_000_000)} MB free`,
    mend: 'make room: 500 MB or more',
  }
}

async function portCheck(program: Program): Promise<Check> {
  const step = 'port'
  const address = await program.address().catch(() => null)
  if (address) {
    const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(3000) }).catch(() => null)
    const mend = 'look at the output of countersign start, or start it again'
    return {
      step,
      ok: answer?.ok === true,
      detail: `${address} ${answer?.ok ? 'answers' : 'does not answer'}`,
      mend,
    }
  }
  const free = await portIsFree(program.port)
  const detail = free ? `${program.port} is free` : `${program.port} is taken by another program`
  return {
    step,
    ok: free || !program.portIsFixed,
    detail,
    mend: 'stop that program, or set COUNTERSIGN_PORT to another port',
  }
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

async function installationChecks(program: Program): Promise<Check[]> {
  let machine: Machine
  try {
    machine = await program.open()
  } catch (error) {
    // The doctor's own catch: whatever keeps the database from opening is the finding.
    const detail = error instanceof Error ? error.message : String(error)
    return [
      {
        step: 'database',
        ok: false,
        detail,
        mend: error instanceof Refusal ? 'do what the line says' : 'see postgres.log in the data folder',
      },
    ]
  }
  try {
    return [
      await databaseCheck(machine),
      await clockCheck(machine),
      ...(await connectorChecks(machine)),
      await stuckCheck(machine),
    ]
  } finally {
    await machine.close()
  }
}

async function databaseCheck({ context }: Machine): Promise<Check> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(context.database)
  return { step: 'database', ok: true, detail: `PostgreSQL ${rows[0]?.version ?? ''}` }
}

const mostSecondsApart = 5

async function clockCheck({ context }: Machine): Promise<Check> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(context.database)
  const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now()) / 1000
  const year = new Date().getUTCFullYear()
  const ok = apart <= mostSecondsApart && year >= 2026
  return {
    step: 'clock',
    ok,
    detail: `${apart.toFixed(1)} s from the database, year ${year}`,
    mend: 'switch on time synchronisation (NTP) on both machines',
  }
}

async function connectorChecks({ context, businessId }: Machine): Promise<Check[]> {
  try {
    const connections = await connectionsOf(context, businessId)
    return connections.flatMap(({ system, lanes, checks }) =>
      checks.map((check) => ({ ...check, step: [...lanes, system, check.step].join(': ') })),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [
      {
        step: 'workspace',
        ok: false,
        detail: error.message,
        mend: 'countersign apply FOLDER, or script/start for the sample',
      },
    ]
  }
}

async function stuckCheck({ context, businessId }: Machine): Promise<Check> {
  const rows = await context.database
    .selectFrom('stuck')
    .select('stuck_id')
    .where('business_id', '=', businessId)
    .where('settled_at', 'is', null)
    .limit(100)
    .execute()
  return {
    step: 'stuck jobs',
    ok: rows.length === 0,
    detail: String(rows.length),
    mend: 'open the page Stuck: each says what it needs',
  }
}
