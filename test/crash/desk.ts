/** The real program in its own data folder, started, killed and started again by the crash tests. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { appendFile, chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

const root = new URL('../..', import.meta.url).pathname
const program = join(root, 'bin/countersign')
const run = promisify(execFile)

export type CrashDesk = {
  /** Starts the program; with a crash point it ends itself by SIGKILL when it gets there. */
  start: (crashAt?: string) => Promise<void>
  /** Waits until the process was killed at its crash point. */
  died: () => Promise<NodeJS.Signals | null>
  stop: () => Promise<void>
  send: (mail: string) => Promise<{ status: number; id: string | null }>
  approveAll: () => Promise<void>
  facts: () => Promise<Facts>
  close: () => Promise<void>
}

/** What must be there exactly once. */
export type Facts = {
  signals: number
  packets: string[]
  effects: string[]
  receipts: number
  rows: number
  drafts: number
  ledger: string
}

export type Prepared = { folder: string; token: string; remove: () => Promise<void> }

/** A data folder with the sample workspace in force; every crash test begins with a copy of it. */
export async function prepareDataFolder(): Promise<Prepared> {
  const folder = await reachableFolder()
  const env = { ...process.env, COUNTERSIGN_DATA: join(folder, 'data') }
  await run(program, ['apply', await withoutUndo(join(root, 'samples/exporter'), folder)], { env })
  const { stdout } = await run(program, ['token', 'crash'], { env })
  return { folder, token: stdout.trim(), remove: () => rm(folder, { recursive: true, force: true }) }
}

/** The sample workspace, but with what is approved written at once: the crashes are what is waited for. */
async function withoutUndo(sample: string, folder: string): Promise<string> {
  const workspace = join(folder, 'workspace')
  await cp(sample, workspace, { recursive: true })
  await appendFile(join(workspace, 'lanes/export-rfq.yaml'), '\nundo_seconds: 0\n')
  return workspace
}

/** Under root PostgreSQL runs as another user, who must be able to get to its files. */
async function reachableFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-crash-'))
  await chmod(folder, 0o711)
  return folder
}

export async function openCrashDesk(prepared: Prepared, rfq: string): Promise<CrashDesk> {
  const dataFolder = await reachableFolder()
  // cp -a and not fs.cp: the database's files belong to the user PostgreSQL runs as.
  await run('cp', ['-a', join(prepared.folder, 'data'), dataFolder])
  const env = { ...process.env, COUNTERSIGN_DATA: join(dataFolder, 'data') }
  const command = async (...words: readonly string[]) => (await run(program, words, { env })).stdout.trim()
  const { token } = prepared
  let child: ChildProcess | null = null
  let ended: Promise<NodeJS.Signals | null> = Promise.resolve(null)
  let url = ''
  let cookie = ''

  async function start(crashAt?: string): Promise<void> {
    const crash = crashAt === undefined ? {} : { COUNTERSIGN_CRASH_AT: crashAt }
    const started = spawn(program, ['start', '--port', '0'], {
      env: { ...env, ...crash },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    ended = new Promise((resolve) => started.once('exit', (_code, signal) => resolve(signal)))
    let said = ''
    started.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    url = await new Promise<string>((resolve, reject) => {
      let out = ''
      started.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString()
        const found = /running at (\S+)[\s\S]*#(\S+)/.exec(out)
        if (found) resolve(`${found[1]} ${found[2]}`)
      })
      started.once('exit', (code) => reject(new Error(`the desk ended with ${code}: ${out}${said}`)))
    })
    const [address = '', link = ''] = url.split(' ')
    url = address
    const answer = await post('/api/sign-in', { token: link })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }

  function post(path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'x-countersign': 'page', cookie }
    return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  return {
    start,
    died: () => ended,
    stop: async () => {
      child?.kill('SIGTERM')
      await ended
    },
    send: async (mail) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' }
      try {
        const answer = await fetch(`${url}/signals`, { method: 'POST', headers, body: mail })
        const { signals } = (await answer.json()) as { signals?: { id: string }[] }
        return { status: answer.status, id: signals?.[0]?.id ?? null }
      } catch {
        return { status: 0, id: null }
      }
    },
    approveAll: async () => {
      const { packets } = (await (await fetch(`${url}/api/queue`, { headers: { cookie } })).json()) as {
        packets: { id: string }[]
      }
      for (const { id } of packets) {
        const shown = (await (await fetch(`${url}/api/packets/${id}`, { headers: { cookie } })).json()) as {
          revision: number
          packet: { digest: string }
        }
        const decision = { revision: shown.revision, digest: shown.packet.digest, decision: 'approve' }
        // The process may die under the request: then the answer is lost, and whether it counted is for the facts to say.
        await post(`/api/packets/${id}/reviews`, decision).catch(() => undefined)
      }
    },
    facts: async () => factsOf(env.COUNTERSIGN_DATA, rfq, () => command('ledger', 'verify')),
    close: async () => {
      child?.kill('SIGTERM')
      await ended
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function factsOf(data: string, rfq: string, verify: () => Promise<string>): Promise<Facts> {
  const { connection } = JSON.parse(await readFile(join(data, 'running.json'), 'utf8'))
  const client = new Client(connection)
  await client.connect()
  try {
    const one = async (text: string) => (await client.query<{ v: string }>(text)).rows.map(({ v }) => v)
    const sheet = await readFile(join(data, 'records/rfq-log.csv'), 'utf8')
    const drafts = await readdir(join(data, 'outbox')).catch(() => [])
    return {
      signals: (await one('select signal_id::text as v from signal')).length,
      packets: await one('select state as v from packet'),
      effects: await one('select state as v from effect order by position'),
      receipts: (await one('select receipt_id::text as v from receipt')).length,
      rows: sheet.split('\n').filter((line) => line.includes(rfq)).length,
      drafts: drafts.filter((name) => name.endsWith('.eml')).length,
      ledger: await verify().catch((error: { stdout?: string }) => error.stdout ?? 'ledger verify failed'),
    }
  } finally {
    await client.end()
  }
}
