/** `countersign start --sample service`: the real program, from an empty folder to the desks with everything on them. */
import { execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleNames, sampleSignals } from '../src/cli/sample.ts'
import type { DesksInUse, LaneOpen } from '../src/desks/desks-in-use.ts'
import { lanes } from '../src/lanes/index.ts'
import { readWorkspace } from '../src/workspace/read-folder.ts'
import { root } from './import-graph.ts'

const program = join(root, 'bin/countersign')

describe('the sample businesses', () => {
  it.each(sampleNames)('%s has signals for lanes that it has settings for', async (sample) => {
    const workspace = await readWorkspace(join(root, 'samples', sample))
    const signals = await sampleSignals(root, sample)
    expect(signals.length).toBeGreaterThan(15)
    const known = lanes.map(({ name }) => name).filter((name) => workspace.lanes.has(name))
    for (const { lane } of signals) expect(known).toContain(lane)
  })

  it('are known by name: another name is refused with the names there are', async () => {
    const started = promisify(execFile)(program, ['start', '--sample', 'bakery'])
    await expect(started).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/bakery.*exporter, service/),
    })
  })
})

describe('started with the service company', () => {
  let folder: string
  let url: string
  let stop: () => Promise<void>
  let said = ''
  const env = () => ({ ...process.env, COUNTERSIGN_DATA: folder })

  async function start(sample: string): Promise<void> {
    said = ''
    const child = spawn(program, ['start', '--sample', sample, '--port', '0'], {
      env: env(),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    stop = () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
    url = await new Promise((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /running at (\S+)/.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      })
      child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)))
    })
  }

  /** What a person of the desk sees on the home page. */
  async function desks(email: string): Promise<DesksInUse> {
    const { stdout } = await promisify(execFile)(program, ['link', email], { env: env() })
    const token = new URL(stdout.trim()).hash.slice(1)
    const signIn = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'x-countersign': 'page', 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    const cookie = (signIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const answer = await fetch(`${url}/api/desks`, { headers: { cookie } })
    return (await answer.json()) as DesksInUse
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-service-'))
    // Under root PostgreSQL runs as another user, who must be able to get to its files.
    await chmod(folder, 0o711)
    await start('service')
  }, 120_000)

  afterAll(async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('every signal stands on its desk, each once: waiting, or an exception with somebody who takes it', async () => {
    const signals = await sampleSignals(root, 'service')
    const of = (lane: string) => signals.filter((one) => one.lane === lane).length
    const openIn = ({ waiting, exceptions }: LaneOpen) =>
      waiting.n + exceptions.reduce((sum, { n }) => sum + n, 0)
    const laneOf = ({ desks: shown }: DesksInUse, name: string) =>
      shown.flatMap(({ lanes: some }) => some).find(({ lane }) => lane === name)
    await expect
      .poll(
        async () => {
          const seen = await desks('orla.brennan@tidewell.example')
          return ['support-reply', 'intake'].map((name) => {
            const open = laneOf(seen, name)
            return open === undefined ? null : openIn(open)
          })
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toEqual([of('support-reply'), of('intake')])
    const seen = await desks('orla.brennan@tidewell.example')
    expect(seen.desks.map(({ name }) => name)).toEqual(['support-queue', 'operations-handoff'])
    expect(seen.unassigned).toEqual([])
    const support = laneOf(seen, 'support-reply')
    expect(support).toMatchObject({ owner: { name: 'Orla Brennan' }, target: { hours: 2 } })
    expect(support?.exceptions.map(({ kind }) => kind)).toContain('unclear')
    expect(support?.exceptions.every(({ takenBy }) => takenBy !== null)).toBe(true)
  }, 90_000)

  it('a second start hands nothing in again, and another sample does not take its place', async () => {
    const before = await desks('orla.brennan@tidewell.example')
    await stop()
    await start('exporter')
    await expect.poll(() => said, { timeout: 10_000 }).toMatch(/exporter is not loaded: Tidewell/)
    const after = await desks('orla.brennan@tidewell.example')
    const countsOf = ({ desks: shown }: DesksInUse) =>
      shown.flatMap(({ lanes: some }) => some.map(({ lane, waiting }) => [lane, waiting.n]))
    expect(countsOf(after)).toEqual(countsOf(before))
  }, 120_000)
})
