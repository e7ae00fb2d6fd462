import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordWrite } from '../words/connector.ts'
import { openSheet } from './sheet.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-sheet-'))
  file = join(folder, 'rfq-log.csv')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (fields = ['ref', 'status', 'total'], key = ['ref']) =>
  openSheet({ name: 'sheet:rfq-log', file, fields, key })

function write(changes: Partial<RecordWrite>): RecordWrite {
  return {
    kind: 'record',
    actionId: 'a1',
    object: 'rfq',
    key: { ref: 'B' },
    set: { status: 'New' },
    expected: null,
    ...changes,
  }
}

test('a write and its undo leave the file as it was, byte for byte', async () => {
  const before = '\uFEFFcountersign_id;ref;status;"total"\r\n;A;"New";1,5\r\n'
  writeFileSync(file, before)
  const sheet = open()
  const [found] = await sheet.find('rfq', { ref: 'A' })
  if (!found) throw new Error('not found')
  const set = write({ key: { ref: 'A' }, set: { status: 'Quoted; sent', total: '2,5' }, expected: found })
  const written = await sheet.write(set)
  expect(readFileSync(file, 'utf8')).toBe(
    '\uFEFFcountersign_id;ref;status;"total"\r\na1;A;"Quoted; sent";2,5\r\n',
  )
  if (written.outcome !== 'written') throw new Error('not written')
  await sheet.undo?.({ actionId: 'a1', ...written })
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a row keeps the ids of all actions that wrote it', async () => {
  writeFileSync(file, 'ref,status\nA,New\n')
  const sheet = open(['ref', 'status'])
  for (const nth of [1, 2]) {
    const [found] = await sheet.find('rfq', { ref: 'A' })
    if (!found) throw new Error('not found')
    await sheet.write(
      write({ actionId: `a${nth}`, key: { ref: 'A' }, set: { status: `S${nth}` }, expected: found }),
    )
  }
  expect(readFileSync(file, 'utf8')).toBe('ref,status,countersign_id\nA,S2,a1 a2\n')
  expect((await sheet.findAction('a1'))?.values).toEqual({ ref: 'A', status: 'S2' })
})

test('moving columns and sorting rows change no revision and no external id', async () => {
  writeFileSync(file, 'ref,status,total\nA,New,1\nB,Won,2\n')
  const [before] = await open().find('rfq', { ref: 'A' })
  writeFileSync(file, 'total,"ref",status,countersign_id\n2,B,Won,\n1,"A",New,x1\n')
  const [after] = await open().find('rfq', { ref: 'A' })
  expect(after).toEqual(before)
  expect(before?.externalId).toBe('ref=A')
})

test('two rows of one key have names of their own', async () => {
  writeFileSync(file, 'ref,status\nA&=#,New\nA&=#,Old\n')
  const sheet = open(['status'], [])
  const found = await sheet.find('rfq', { ref: 'a&=#' })
  expect(found.map(({ externalId }) => externalId)).toEqual(['ref=A%26%3D%23', 'ref=A%26%3D%23#2'])
  expect((await sheet.read(found[1]?.externalId ?? ''))?.values.status).toBe('Old')
})

test('a record of a row without any key is found again', async () => {
  writeFileSync(file, 'ref,status\n,New\n')
  const sheet = open(['status'])
  const [found] = await sheet.find('rfq', { status: 'new' })
  expect(await sheet.read(found?.externalId ?? '')).toEqual(found)
})

test('says what to do where the file, the column or the kind of file is not right', async () => {
  await expect(open().find('rfq', { ref: 'A' })).rejects.toThrow('rfq-log.csv is not there')
  writeFileSync(file, 'ref,state\nA,New\n')
  await expect(open().write(write({}))).rejects.toThrow(
    'the sheet has no column “status”; it has: ref, state',
  )
  writeFileSync(file, 'ref,status,status\nA,New,x\n')
  await expect(open().write(write({}))).rejects.toThrow('two columns named “status”')
  expect(readFileSync(file, 'utf8')).toBe('ref,status,status\nA,New,x\n')
  file = join(folder, 'log.ods')
  writeFileSync(file, 'x')
  await expect(open().fields('rfq')).rejects.toThrow('neither .csv nor .xlsx')
})

test('names who has the sheet open instead of writing under their hands', async () => {
  const text = 'ref,status,total\nA,New,1\n'
  writeFileSync(file, text)
  writeFileSync(join(folder, '.~lock.rfq-log.csv#'), ',Elif Aydın,desk-7,24.11.2026 09:00,file:///home/elif;')
  await expect(open().write(write({}))).rejects.toThrow('rfq-log.csv is open in LibreOffice (Elif Aydın)')
  rmSync(join(folder, '.~lock.rfq-log.csv#'))
  const owner = Buffer.alloc(165, ' ')
  owner[0] = 5
  owner.write('Deniz', 1, 'latin1')
  owner.writeUInt16LE(5, 55)
  owner.write('Deniz', 57, 'utf16le')
  writeFileSync(join(folder, '~$rfq-log.csv'), owner)
  await expect(open().write(write({}))).rejects.toThrow('rfq-log.csv is open in Excel (Deniz)')
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(await open().find('rfq', { ref: 'A' })).toHaveLength(1)
  rmSync(join(folder, '~$rfq-log.csv'))
  expect(await open().write(write({}))).toMatchObject({ outcome: 'written' })
})

test('the self-test stops at the step that fails and says how to mend it', async () => {
  const failing = async () => (await open().check()).find(({ ok }) => !ok)
  expect(await failing()).toMatchObject({
    step: 'the file is there',
    mend: expect.stringContaining('put rfq-log.csv into'),
  })
  writeFileSync(file, 'ref,status\n"A,New\n')
  expect(await failing()).toMatchObject({
    step: 'it can be read as a sheet',
    detail: expect.stringContaining('line 2'),
  })
  writeFileSync(file, 'ref,status\nA,New\n')
  expect(await failing()).toMatchObject({
    step: 'it has the columns',
    detail: expect.stringContaining('“total”'),
  })
  writeFileSync(file, 'ref,status,total\nA,New,1\n')
  expect(await failing()).toBeUndefined()
})

test('a value no cell can hold is refused before anything is written', async () => {
  const text = 'ref,status,total\nA,New,1\n'
  writeFileSync(file, text)
  await expect(open().write(write({ set: { status: 'x'.repeat(40_000) } }))).rejects.toMatchObject({
    code: 'too-large',
  })
  await expect(open().write(write({ set: { status: '\0' } }))).rejects.toMatchObject({ code: 'bad-argument' })
  await expect(open().write(write({ set: { status: '\ud800' } }))).rejects.toMatchObject({
    code: 'bad-argument',
  })
  await expect(open().write(write({ actionId: 'a b' }))).rejects.toMatchObject({ code: 'bad-argument' })
  expect(readFileSync(file, 'utf8')).toBe(text)
})
