/** `countersign start`: opens the machine, starts the parts of the role, and stops all of it on Ctrl-C. */
import { mkdir, readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { buildApp } from './api/app.ts'
import { forgetRunning, noteRunning } from './base/running.ts'
import { applyTo } from './cli/apply.ts'
import type { Machine, Program } from './cli/program.ts'
import { type SampleName, sampleFolder, sampleSignals } from './cli/sample.ts'
import type { Config } from './config.ts'
import { watchFolder } from './connectors/folder.ts'
import { watchMailbox } from './connectors/imap-intake.ts'
import { openImapAccount } from './connectors/imap-session.ts'
import { namedSecrets } from './connectors/named-secret.ts'
import { mailPositionsOf } from './route/mail-positions.ts'
import { receive } from './route/receive.ts'
import { reground, regroundIsDue } from './route/reground.ts'
import { startRoute } from './route/route.ts'
import { newIntakeToken, newSignInToken } from './route/sign-in-link.ts'
import { Refusal } from './words/refusal.ts'
import type { InForce } from './workspace/in-force.ts'
import { mediaTypeOf } from './workspace/media-type.ts'
import { readWorkspace } from './workspace/read-folder.ts'

type Stopping = (() => Promise<void>)[]

/** Resolves when everything is stopped again. */
export async function start(
  program: Program,
  config: Config,
  { sample }: { sample: SampleName | null },
): Promise<void> {
  const asked = stopAsked()
  const machine = await program.open()
  const stopping: Stopping = [machine.close]
  try {
    const business = sample === null ? null : await businessOf(machine)
    const fresh = business === null ? sample : null
    if (fresh !== null) await applySample(program, machine, fresh)
    else if (sample !== null && business !== null) await tellOther(program, sample, business)
    if (config.role !== 'web') await startWorker(program, machine, stopping)
    if (config.role !== 'worker') {
      const url = await startWeb(program, config, { machine, stopping })
      if (fresh !== null) await handInSample(program, { machine, url, sample: fresh })
      await greet(program, machine, url)
    } else {
      program.say('worker started')
    }
    await asked
    program.say('stopping')
  } finally {
    for (const stop of stopping.reverse()) await stop()
  }
}

/** Resolves at the first Ctrl-C or SIGTERM; the second one ends the process at once. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** What the business in force is called; null where there is none yet. */
async function businessOf({ context, businessId }: Machine): Promise<string | null> {
  return (await inForceOrNull(context, businessId))?.desk.business ?? null
}

async function inForceOrNull(context: Machine['context'], businessId: string): Promise<InForce | null> {
  return context.workspaces.inForce(businessId).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'unknown-workspace') return null
    throw error
  })
}

async function startWorker(
  program: Program,
  { context, businessId }: Machine,
  stopping: Stopping,
): Promise<void> {
  if (await regroundIsDue(context, businessId))
    await reground(context, businessId, 'the documents or settings were changed')
  await startRoute(context)
  await mkdir(program.paths.inbox, { recursive: true })
  const inbox = watchFolder({
    name: 'folder:inbox',
    folder: program.paths.inbox,
    lane: null,
    onProblem: (message) => void process.stderr.write(`${message}\n`),
  })
  const watching = await inbox.start(async (arrived) => {
    await receive(context, businessId, [arrived])
  })
  stopping.push(watching.stop)
  stopping.push(await startMailboxes(program, { context, businessId }))
}

/** Watches every mailbox of the workspace in force; one that is added later is watched after the next start. */
async function startMailboxes(
  program: Program,
  { context, businessId }: Pick<Machine, 'context' | 'businessId'>,
): Promise<() => Promise<void>> {
  const workspace = await inForceOrNull(context, businessId)
  const secretOf = namedSecrets(process.env, join(program.paths.keys, 'secrets'))
  const watching = await Promise.all(
    Object.entries(workspace?.desk.mailboxes ?? {}).map(([name, settings]) =>
      watchMailbox({
        name: `imap:${name}`,
        account: openImapAccount(settings, secretOf),
        positions: mailPositionsOf(context, businessId),
        largestBytes: context.limits.signalBytes,
        onProblem: (message) => void process.stderr.write(`${message}\n`),
        onProgress: ({ folder, done, of }) => {
          if (of > 500) program.say(`imap:${name}: ${folder}: ${done} of ${of} mails received`)
        },
      }).start(async (arrived) => {
        await receive(context, businessId, arrived)
      }),
    ),
  )
  return async () => {
    await Promise.all(watching.map(({ stop }) => stop()))
  }
}

type Web = { machine: Machine; stopping: Stopping }

async function startWeb(program: Program, config: Config, { machine, stopping }: Web): Promise<string> {
  const ending = new AbortController()
  const app = await buildApp({
    ending: ending.signal,
    machine: machine.context,
    businessId: machine.businessId,
    url: config.url,
    page: join(program.root, 'dist', 'web'),
    version: program.version,
    log: (message) => void process.stderr.write(`${message}\n`),
  })
  const server = await listen(app, config)
  stopping.push(() => close(server))
  stopping.push(async () => ending.abort())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const url = config.url ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  const { connection } = machine
  await noteRunning(program.paths.running, { pid: process.pid, url, connection })
  stopping.push(() => forgetRunning(program.paths.running))
  return url
}

const usualPort = 8420

async function listen(app: { fetch: Hono['fetch'] }, { host, port }: Config): Promise<Server> {
  try {
    return await listenOn(app, host, port ?? usualPort)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE' && port === null) return listenOn(app, host, 0)
    if (code === 'EADDRINUSE')
      throw new Refusal('machine', `port ${port} is taken by another program: choose one with --port`)
    if (code === 'EACCES')
      throw new Refusal(
        'machine',
        `this user may not listen on port ${port}: choose one above 1023 with --port`,
      )
    if (code === 'EADDRNOTAVAIL')
      throw new Refusal('machine', `this machine has no address ${host}: choose one with --host`)
    throw error
  }
}

function listenOn(app: { fetch: Hono['fetch'] }, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server as Server))
    server.once('error', reject)
    // Longer than clients and proxies keep an idle connection, so that it is never cut under a request (Node's own: 5 s).
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000
  })
}

/** Lets requests under way end, and waits for nobody who keeps a connection open. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })
}

async function applySample(program: Program, machine: Machine, sample: SampleName): Promise<void> {
  program.say(`loading the sample business ${sample}`)
  await applyTo(program, machine, await readWorkspace(sampleFolder(program.root, sample)))
}

/** Another business is never replaced by a sample. */
async function tellOther(program: Program, sample: SampleName, business: string): Promise<void> {
  const { desk } = await readWorkspace(sampleFolder(program.root, sample))
  if (desk.business === business) return
  program.say(
    `the sample ${sample} is not loaded: ${business} is in force here; for the sample choose another folder with --data`,
  )
}

/** The sample's signals go the way any signal goes: over HTTP, with an intake token. */
async function handInSample(
  program: Program,
  { machine, url, sample }: { machine: Machine; url: string; sample: SampleName },
): Promise<void> {
  const { context, businessId } = machine
  const authorization = `Bearer ${await newIntakeToken(context, businessId, 'sample')}`
  const signals = await sampleSignals(program.root, sample)
  for (const { path, name, lane } of signals) {
    const form = new FormData()
    form.append('signal', new Blob([await readFile(path)], { type: mediaTypeOf(name) }), name)
    const address = new URL('/signals', url)
    if (lane !== null) address.searchParams.set('lane', lane)
    const answer = await fetch(address, { method: 'POST', headers: { authorization }, body: form })
    if (!answer.ok) throw new Error(`${name} was not taken in: ${answer.status} ${await answer.text()}`)
  }
  program.say(`${signals.length} sample signals handed in`)
}

/** The address and one way in, for an owner of the business. */
async function greet(program: Program, { context, businessId }: Machine, url: string): Promise<void> {
  program.say(`Countersign is running at ${url}`)
  const owner = await context.database
    .selectFrom('person')
    .select(['email', 'name', 'roles'])
    .where('business_id', '=', businessId)
    .where('active', '=', true)
    .execute()
  const first =
    owner.find(({ roles }) => roles.includes('owner')) ??
    owner.find(({ roles }) => roles.includes('reviewer'))
  if (!first) {
    program.say('nobody can sign in yet: load a workspace with countersign apply FOLDER')
    return
  }
  const token = await newSignInToken(context, businessId, first.email)
  program.say(`Sign in as ${first.name}: ${url}/sign-in#${token}`)
  program.say('Ctrl-C stops it; countersign link EMAIL makes a link for someone else')
}
