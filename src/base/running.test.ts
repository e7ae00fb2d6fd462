import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { addressOf, findRunning, forgetRunning, noteRunning } from './running.ts'

const noteFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-running-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'running.json')
}
const note = (pid: number) => ({
  pid,
  url: 'http://127.0.0.1:8420',
  connection: { host: '/tmp', port: 5432 },
})

it('a note of a process that runs says where its page and its database are', async () => {
  const file = noteFile()
  await noteRunning(file, note(process.ppid))
  expect(await findRunning(file)).toEqual(note(process.ppid))
  expect(await addressOf(file)).toBe('http://127.0.0.1:8420')
  await forgetRunning(file)
  expect(await findRunning(file)).toBeNull()
})

it.each([
  ['a process that ended', JSON.stringify(note(2 ** 22 - 1))],
  ['this very process, whose pid the one that was killed had', JSON.stringify(note(process.pid))],
  ['nothing, after a power cut', ''],
  ['something else', '{"pid":"x"}'],
])('a note of %s is none', async (_, text) => {
  const file = noteFile()
  writeFileSync(file, text)
  expect(await findRunning(file)).toBeNull()
  await expect(addressOf(file)).rejects.toMatchObject({ code: 'not-running' })
})
