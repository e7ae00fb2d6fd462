import { spawnSync } from 'node:child_process'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { chmod, stat } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTurn } from './file-lock.ts'
import { replaceFile } from './replace-file.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-replace-'))
  file = join(folder, 'log.csv')
  writeFileSync(file, 'old')
})
afterEach(() => rmSync(folder, { recursive: true }))

const replacing = (was: string | null, becomes: string) =>
  inTurn(file, (turn) =>
    replaceFile(file, { turn, was: was === null ? null : Buffer.from(was), becomes: Buffer.from(becomes) }),
  )

test('the new content takes the place of the old one, with its rights', async () => {
  await chmod(file, 0o640)
  await replacing('old', 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect((await stat(file)).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder)).toEqual(['log.csv'])
})

test('nothing is replaced when another program changed the file since it was read', async () => {
  await expect(replacing('older', 'new')).rejects.toThrow('another program changed log.csv')
  await expect(replacing(null, 'new')).rejects.toThrow('another program changed log.csv')
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['log.csv'])
})

test('a process killed just before the replacement leaves the old file, and the next one cleans up', async () => {
  const program = `
    import { inTurn } from ${JSON.stringify(new URL('./file-lock.ts', import.meta.url).href)}
    import { replaceFile } from ${JSON.stringify(new URL('./replace-file.ts', import.meta.url).href)}
    const die = { refuseLost: async () => process.kill(process.pid, 'SIGKILL') }
    await inTurn(${JSON.stringify(file)}, (turn) =>
      replaceFile(${JSON.stringify(file)}, { turn: { ...turn, ...die }, was: Buffer.from('old'), becomes: Buffer.from('new') }))`
  const ended = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
    encoding: 'utf8',
  })
  expect(ended.signal).toBe('SIGKILL')
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(folder).filter((name) => name.includes('countersign-tmp'))).toHaveLength(1)
  await replacing('old', 'newer')
  expect(readFileSync(file, 'utf8')).toBe('newer')
  expect(readdirSync(folder)).toEqual(['log.csv'])
})

test('a holder that slept until its lock was taken over does not replace anything', async () => {
  const lock = join(folder, '.log.csv.countersign-lock')
  const sleeper = inTurn(file, async (turn) => {
    writeFileSync(lock, '1 elsewhere 0')
    await replaceFile(file, { turn, was: Buffer.from('old'), becomes: Buffer.from('new') })
  })
  await expect(sleeper).rejects.toThrow('another process took over log.csv')
  expect(readFileSync(file, 'utf8')).toBe('old')
})

test.each([
  ['a dead process of this machine', `999999999 ${hostname()} x`, 0],
  ['a machine that went away', '1 elsewhere x', 60],
  ['a process that died before it wrote its name', '', 60],
])('the lock of %s is taken over', async (_, content, age) => {
  const lock = join(folder, '.log.csv.countersign-lock')
  writeFileSync(lock, content)
  const then = new Date(Date.now() - age * 1000)
  utimesSync(lock, then, then)
  await replacing('old', 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['log.csv'])
})

test('tasks of one process take their turns, also after one failed', async () => {
  const order: number[] = []
  const tasks = [1, 2, 3].map((nth) =>
    inTurn(file, async () => {
      order.push(nth)
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push(nth)
      if (nth === 1) throw new Error('first failed')
    }),
  )
  const outcomes = await Promise.allSettled(tasks)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(order).toEqual([1, 1, 2, 2, 3, 3])
})

test('a link keeps pointing where it did', async () => {
  const { openSheet } = await import('./sheet.ts')
  writeFileSync(file, 'ref,status\nA,New\n')
  const link = join(folder, 'link.csv')
  symlinkSync(file, link)
  const sheet = openSheet({ name: 'sheet:link', file: link, fields: ['ref', 'status'], key: ['ref'] })
  await sheet.write({
    kind: 'record',
    actionId: 'a1',
    object: 'row',
    key: { ref: 'B' },
    set: { status: 'New' },
    expected: null,
  })
  expect(readFileSync(file, 'utf8')).toBe('ref,status,countersign_id\nA,New,\nB,New,a1\n')
  expect(readdirSync(folder).sort()).toEqual(['link.csv', 'log.csv'])
})
