import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Arrived } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import { type FolderSettings, watchFolder } from './folder.ts'

let base: string
let folder: string
let arrived: Arrived[]
let stop: () => Promise<void>
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'countersign-folder-'))
  folder = join(base, 'inbox')
  mkdirSync(folder)
  arrived = []
})
afterEach(async () => {
  await stop()
  rmSync(base, { recursive: true })
})

async function start(
  receive = async (_: Arrived) => {},
  settings: Partial<FolderSettings> = {},
): Promise<void> {
  const intake = watchFolder({
    name: 'folder:inbox',
    folder,
    lane: 'export-rfq',
    settleMilliseconds: 60,
    ...settings,
  })
  const watching = await intake.start(async (one) => {
    arrived.push(one)
    await receive(one)
  })
  stop = watching.stop
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!holds()) {
    if (Date.now() > end)
      throw new Error(
        `still waiting; there are ${arrived.length} arrived, ${listed('received').join()}, ${listed('refused').join()}`,
      )
    await pause(20)
  }
}

function listed(where: 'received' | 'refused' | '.'): string[] {
  return readdirSync(join(folder, where)).sort()
}

test('a file is received with its bytes and then kept in received', async () => {
  await start()
  writeFileSync(join(folder, 'rfq.eml'), 'From: a@b.example\r\n\r\nhi\xff', 'latin1')
  await until(() => listed('received').length === 1)
  const [one] = arrived
  expect(one).toMatchObject({
    source: 'folder:inbox',
    mediaType: 'message/rfc822',
    fileName: 'rfq.eml',
    lane: 'export-rfq',
  })
  expect(Buffer.from(one?.raw ?? []).toString('latin1')).toBe('From: a@b.example\r\n\r\nhi\xff')
  expect(listed('.')).toEqual(['received', 'refused'])
})

test('files that lay there before the start are received too, and equal names are kept apart', async () => {
  mkdirSync(join(folder, 'received'))
  writeFileSync(join(folder, 'received', 'rfq.eml'), 'earlier')
  writeFileSync(join(folder, 'rfq.eml'), 'later')
  await start()
  await until(() => listed('received').length === 2)
  expect(listed('received')).toEqual(['rfq (2).eml', 'rfq.eml'])
  expect(readFileSync(join(folder, 'received', 'rfq.eml'), 'utf8')).toBe('earlier')
})

test('a file that is still being written is left until it is whole', async () => {
  await start(undefined, { settleMilliseconds: 1000 })
  const file = join(folder, 'slow.eml')
  writeFileSync(file, 'a')
  for (let nth = 0; nth < 6; nth += 1) {
    await pause(300)
    await appendFile(file, 'a')
  }
  await until(() => arrived.length === 1)
  expect(arrived[0]?.raw).toHaveLength(7)
})

test('hidden and temporary files, folders and what was received before are left alone', async () => {
  for (const name of ['.hidden', '~$open.xlsx', 'half.part', 'copy.tmp', 'back~'])
    writeFileSync(join(folder, name), 'x')
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'sub', 'x.eml'), 'x')
  writeFileSync(join(folder, 'last.eml'), 'x')
  await start()
  await until(() => listed('received').length === 1)
  await pause(200)
  expect(arrived.map(({ fileName }) => fileName)).toEqual(['last.eml'])
})

test('a failing receive leaves the file where it is and is tried again later', async () => {
  const problems: string[] = []
  await start(
    async () => {
      if (arrived.length < 3) throw new Error('the database is away')
      expect(listed('received')).toEqual([])
    },
    { onProblem: (message) => problems.push(message) },
  )
  writeFileSync(join(folder, 'rfq.eml'), 'x')
  await until(() => listed('received').length === 1)
  expect(arrived).toHaveLength(3)
  expect(problems).toEqual(
    [1, 2].map((nth) => `folder:inbox: rfq.eml was not received (attempt ${nth}): the database is away`),
  )
})

test('what the rules refuse goes to refused with the reason, and is not tried again', async () => {
  await start(async () => {
    throw new Refusal('unknown-lane', 'there is no lane export-rfq')
  })
  writeFileSync(join(folder, 'rfq.eml'), 'x')
  await until(() => listed('refused').length === 2)
  expect(readFileSync(join(folder, 'refused', 'rfq.eml.txt'), 'utf8')).toBe('there is no lane export-rfq\n')
  expect(arrived).toHaveLength(1)
})

test('a huge file is refused unread', async () => {
  await start(undefined, { largestBytes: 1_000_000 })
  writeFileSync(join(folder, 'huge.pdf'), '')
  truncateSync(join(folder, 'huge.pdf'), 2_000_000)
  await until(() => listed('refused').length === 2)
  expect(readFileSync(join(folder, 'refused', 'huge.pdf.txt'), 'utf8')).toBe(
    'the file has 2000000 bytes; the limit is 1 MB\n',
  )
  expect(arrived).toEqual([])
})

test('a link does not bring in a file from elsewhere', async () => {
  writeFileSync(join(base, 'secret.eml'), 'secret')
  symlinkSync(join(base, 'secret.eml'), join(folder, 'link.eml'))
  await start()
  await until(() => listed('refused').length === 2)
  expect(arrived).toEqual([])
  expect(readFileSync(join(base, 'secret.eml'), 'utf8')).toBe('secret')
})

test('stopping waits for the file in hand and takes no further one', async () => {
  let free = () => {}
  await start(() => new Promise((resolve) => (free = resolve)))
  writeFileSync(join(folder, 'a.eml'), 'a')
  writeFileSync(join(folder, 'b.eml'), 'b')
  await until(() => arrived.length === 1)
  const stopped = stop()
  free()
  await stopped
  expect(listed('received')).toEqual(['a.eml'])
  expect(listed('.')).toContain('b.eml')
})
