/** What every system of record and every drafts folder must do, whatever it is. A new one is a line in `kinds`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FoundRecord, RecordSystem, RecordWrite, Written } from '../src/words/connector.ts'
import { draftKinds, type OpenedDrafts, reply } from './connectors/drafts-folders.ts'
import { kinds, type Opened } from './connectors/record-systems.ts'
import { fields } from './connectors/rows.ts'

const rheinkueche = { buyer: 'einkauf@rheinkueche.example', ref: 'RK-1' }
const nordhavn = { buyer: 'mette@nordhavncatering.example', ref: 'NC-77' }

function update(found: FoundRecord, set: Record<string, string>, actionId = 'action-1'): RecordWrite {
  const { externalId, revision } = found
  return {
    kind: 'record',
    actionId,
    object: 'rfq',
    key: rheinkueche,
    set,
    expected: { externalId, revision },
  }
}

function create(
  set: Record<string, string>,
  actionId = 'action-1',
  key: RecordWrite['key'] = nordhavn,
): RecordWrite {
  return { kind: 'record', actionId, object: 'rfq', key, set, expected: null }
}

async function one(system: RecordSystem, key: Record<string, string>): Promise<FoundRecord> {
  const [found, ...more] = await system.find('rfq', key)
  if (!found || more.length > 0)
    throw new Error(`${more.length + (found ? 1 : 0)} records for ${JSON.stringify(key)}`)
  return found
}

function done(write: RecordWrite, written: Written) {
  if (written.outcome !== 'written') throw new Error('it was not written')
  return {
    actionId: write.actionId,
    externalId: written.externalId,
    before: written.before,
    after: written.after,
  }
}

describe.each(kinds)('the record system in $name', ({ open }) => {
  let opened: Opened
  let system: RecordSystem
  beforeEach(async () => {
    opened = await open()
    system = opened.system
  })
  afterEach(async () => opened.close())

  test('finds a record by its key, whatever the case and the spaces around it', async () => {
    const found = await one(system, { buyer: ' Einkauf@RHEINKUECHE.example ', ref: 'rk-1' })
    expect(found.values).toMatchObject({ ref: 'RK-1', status: 'New', total: '6018.00' })
    expect(await system.read(found.externalId)).toEqual(found)
  })

  test('finds nothing for a key that no record has, nor for an empty one', async () => {
    expect(await system.find('rfq', nordhavn)).toEqual([])
    expect(await system.find('rfq', { buyer: '', ref: '' })).toEqual([])
    expect(await system.find('rfq', {})).toEqual([])
    expect(await system.all('rfq')).toHaveLength(3)
    expect(await system.read('buyer=nobody')).toBeNull()
  })

  test('names the fields it has', async () => {
    expect(await system.fields('rfq')).toEqual(expect.arrayContaining(fields))
  })

  test('creates a record and reads it back', async () => {
    const written = await system.write(create({ status: 'New', total: '5742.00' }))
    expect(written).toMatchObject({
      outcome: 'written',
      before: {},
      after: { ...nordhavn, status: 'New', total: '5742.00' },
    })
    const found = await one(opened.again(), nordhavn)
    expect(found.values).toMatchObject({ ...nordhavn, status: 'New', total: '5742.00', next_step: '' })
    expect(await opened.count()).toBe(4)
  })

  test('updates the named fields and nothing else, and says what they were', async () => {
    const before = await one(system, rheinkueche)
    const written = await system.write(update(before, { status: 'Quoting', next_step: 'send quote' }))
    expect(written).toMatchObject({
      outcome: 'written',
      before: { status: 'New', next_step: '' },
      after: { status: 'Quoting', next_step: 'send quote' },
    })
    const after = await one(opened.again(), rheinkueche)
    expect(after.values).toEqual({ ...before.values, status: 'Quoting', next_step: 'send quote' })
    expect(after.externalId).toBe(before.externalId)
    expect(after.revision).not.toBe(before.revision)
  })

  test('writes nothing when somebody changed the record meanwhile', async () => {
    const looked = await one(system, rheinkueche)
    await opened.editElsewhere('RK-1', { next_step: 'on hold' })
    const written = await system.write(update(looked, { status: 'Quoting' }))
    expect(written).toMatchObject({
      outcome: 'changed',
      now: { values: { status: 'New', next_step: 'on hold' } },
    })
    expect((await one(system, rheinkueche)).values.status).toBe('New')
  })

  test('creates nothing when the record exists by now', async () => {
    const written = await system.write(create({ status: 'Quoting' }, 'action-1', rheinkueche))
    expect(written).toMatchObject({ outcome: 'changed', now: { values: { status: 'New' } } })
    expect(await opened.count()).toBe(3)
  })

  test('writes nothing to a record that is gone', async () => {
    const gone = { externalId: 'buyer=gone&ref=gone', revision: 'r', values: {} }
    expect(await system.write(update(gone, { status: 'Quoting' }))).toEqual({ outcome: 'changed', now: null })
  })

  test('finds a write whose answer was lost by its action id', async () => {
    expect(await system.findAction('action-1')).toBeNull()
    await system.write(create({ status: 'New' }))
    const found = await opened.again().findAction('action-1')
    expect(found?.values).toMatchObject({ ...nordhavn, status: 'New' })
    expect(await system.read(found?.externalId ?? '')).toEqual(found)
    expect(await system.findAction('action')).toBeNull()
  })

  test('the same action twice has one effect', async () => {
    await system.write(create({ status: 'New' }))
    await opened.again().write(create({ status: 'New' }))
    expect(await opened.count()).toBe(4)
    const looked = await one(system, rheinkueche)
    await system.write(update(looked, { status: 'Quoting' }, 'action-2'))
    await opened.editElsewhere('RK-1', { status: 'Lost' })
    await system.write(update(looked, { status: 'Quoting' }, 'action-2'))
    expect((await one(system, rheinkueche)).values.status).toBe('Lost')
  })

  test('refuses every field that was not allowed, also as a key or as our own column', async () => {
    const looked = await one(system, rheinkueche)
    for (const field of ['notes', 'countersign_id', 'Status', 'constructor', '__proto__x']) {
      await expect(system.write(update(looked, { status: 'Quoting', [field]: 'x' }))).rejects.toMatchObject({
        code: 'field-not-allowed',
      })
    }
    await expect(system.write(create({ status: 'x' }, 'action-2', { notes: 'x' }))).rejects.toMatchObject({
      code: 'field-not-allowed',
    })
    expect(await one(opened.again(), rheinkueche)).toEqual(looked)
    expect(await opened.count()).toBe(3)
  })

  test('undoes an update while the record still is what it left, and a second time changes nothing', async () => {
    const looked = await one(system, rheinkueche)
    const write = update(looked, { status: 'Quoting', next_step: 'send quote' })
    const receipt = done(write, await system.write(write))
    expect(await system.undo?.(receipt)).toMatchObject({ outcome: 'written' })
    expect(await one(opened.again(), rheinkueche)).toEqual(looked)
    expect(await system.undo?.(receipt)).toMatchObject({ outcome: 'written' })
    expect(await one(system, rheinkueche)).toEqual(looked)
  })

  test('undoes a created record by removing it', async () => {
    const write = create({ status: 'New' })
    const receipt = done(write, await system.write(write))
    expect(await system.undo?.(receipt)).toMatchObject({ outcome: 'written' })
    expect(await system.find('rfq', nordhavn)).toEqual([])
    expect(await opened.count()).toBe(3)
  })

  test('refuses to undo what somebody changed since', async () => {
    const write = update(await one(system, rheinkueche), { status: 'Quoting' })
    const receipt = done(write, await system.write(write))
    await opened.editElsewhere('RK-1', { status: 'Won' })
    expect(await system.undo?.(receipt)).toMatchObject({
      outcome: 'changed',
      now: { values: { status: 'Won' } },
    })
    const added = create({ status: 'New' }, 'action-2')
    const created = done(added, await system.write(added))
    await opened.editElsewhere('NC-77', { next_step: 'called them' })
    expect(await system.undo?.(created)).toMatchObject({ outcome: 'changed' })
    expect((await one(system, nordhavn)).values.next_step).toBe('called them')
  })

  test('refuses to undo a write under a later one of ours', async () => {
    const first = update(await one(system, rheinkueche), { status: 'Quoting' })
    const receipt = done(first, await system.write(first))
    await system.write(update(await one(system, rheinkueche), { next_step: 'call' }, 'action-2'))
    expect(await system.undo?.(receipt)).toMatchObject({ outcome: 'changed' })
    expect((await one(system, rheinkueche)).values).toMatchObject({ status: 'Quoting', next_step: 'call' })
  })

  test.each([
    ['letters of the world', 'Größe ıİ 日本語 العربية 👩‍🍳 e\u0301'],
    ['several lines', 'first\nsecond\n\nlast'],
    ['delimiters and quotes', 'a,b;c\td|"e" \'f\''],
    ['spaces around', '  both  '],
    ['a number that is text', '007'],
    ['a phone', '+49 (0)89 1234-0'],
    ['a negative number', '-12.50'],
    ['markup', '<b>&amp;</b> ]]> <!-- _x000D_ -->'],
    ['a formula', '=HYPERLINK("http://x.example","click")'],
    ['a plus formula', "+1+cmd|' /C calc'!A0"],
    ['a minus formula', "-2+3+cmd|' /C calc'!A0"],
    ['an at formula', '@SUM(1+9)*cmd'],
    ['a tab before a formula', '\t=1+1'],
    ['an apostrophe before a formula', "'=1+1"],
    ['two apostrophes', "''=1+1"],
    ['a full-width formula', '＝1+1'],
    ['nothing', ''],
    ['30,000 letters', 'x'.repeat(30_000)],
  ])('brings back %s exactly', async (_, value) => {
    const write = update(await one(system, rheinkueche), { next_step: value, total: value })
    const receipt = done(write, await system.write(write))
    expect((await one(opened.again(), rheinkueche)).values).toMatchObject({
      next_step: value,
      total: value,
      status: 'New',
    })
    const key = { buyer: 'hostile@buyers.example', ref: value || 'empty' }
    await system.write(create({ status: value }, 'action-2', key))
    expect((await one(opened.again(), key)).values).toMatchObject({ ...key, status: value })
    expect(await system.undo?.(receipt)).toMatchObject({ outcome: 'written' })
    expect((await one(opened.again(), rheinkueche)).values).toMatchObject({ next_step: '', total: '6018.00' })
  })

  test('checks itself and changes nothing by that', async () => {
    const before = await contentOf(opened)
    const checks = await system.check()
    expect(checks.length).toBeGreaterThan(0)
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect(await contentOf(opened)).toEqual(before)
  })
})

const fileKinds = kinds.filter(({ name }) => name === 'a CSV file' || name === 'an XLSX file')

describe.each(fileKinds)('$name under many programs', ({ open }) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(async () => opened.close())

  test('ten programs writing at once lose nothing', async () => {
    const writers = Array.from({ length: 10 }, (_, nth) => startWriter(opened.file ?? '', `w${nth}`, 3))
    const outcomes = await Promise.all(writers.map(ended))
    expect(outcomes.map(({ code, errors }) => ({ code, errors }))).toEqual(
      Array(10).fill({ code: 0, errors: '' }),
    )
    const system = opened.again()
    for (let writer = 0; writer < 10; writer += 1) {
      for (let nth = 0; nth < 3; nth += 1) {
        const [found, ...more] = await system.find('rfq', { ref: `w${writer}-${nth}` })
        expect(found?.values.status).toBe('New')
        expect(more).toEqual([])
      }
    }
    expect(await leftovers(opened.file)).toEqual([])
  }, 60_000)

  test('a program killed in the middle of writing, twenty times over, leaves the file whole and the next one writes', async () => {
    const said = new Set<string>()
    for (let round = 0; round < 20; round += 1) {
      const writer = startWriter(opened.file ?? '', `k${round}`, 500)
      await firstLine(writer)
      await pause(Math.random() * 60)
      writer.child.kill('SIGKILL')
      const { lines } = await ended(writer)
      for (const line of lines) if (line.startsWith('written ')) said.add(line.slice(8))
      expect((await one(opened.again(), rheinkueche)).values.total).toBe('6018.00')
    }
    expect(said.size).toBeGreaterThan(0)
    const system = opened.again()
    for (const ref of said) expect(await system.find('rfq', { ref })).toHaveLength(1)
    expect(await system.write(create({ status: 'New' }))).toMatchObject({ outcome: 'written' })
    expect(await leftovers(opened.file)).toEqual([])
  }, 90_000)
})

type Writer = { child: ChildProcess; lines: () => string[]; errors: () => string }

function startWriter(file: string, who: string, count: number): Writer {
  const program = new URL('./connectors/writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [program, file, who, String(count)])
  const out: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => errors.push(bytes))
  return {
    child,
    lines: () => Buffer.concat(out).toString().split('\n'),
    errors: () => Buffer.concat(errors).toString(),
  }
}

function firstLine({ child }: Writer): Promise<void> {
  return new Promise((resolve) => child.stdout?.once('data', () => resolve()))
}

async function ended({ child, lines, errors }: Writer) {
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, lines: lines(), errors: errors() }
}

async function contentOf({ file }: Opened): Promise<Buffer | null> {
  return file === null ? null : readFile(file)
}

async function leftovers(file: string | null): Promise<string[]> {
  return (await readdir(dirname(file ?? ''))).filter((name) => name.startsWith('.'))
}

describe.each(draftKinds)('the drafts in $name', ({ open }) => {
  let opened: OpenedDrafts
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(async () => opened.close())

  test('lays a draft and reads back recipient, subject and text exactly', async () => {
    const draft = reply({
      body: 'Dear Mette,\n\nthank you — 600 pcs at € 9.57.\n\n-- \nElif\n',
      subject: 'Re: Anfrage Größe',
    })
    const written = await opened.drafts.write(draft)
    const after = { to: draft.to.join(', '), subject: draft.subject, body: draft.body }
    expect(written).toMatchObject({ outcome: 'written', before: {}, after })
    if (written.outcome !== 'written') return
    expect((await opened.again().read(written.externalId))?.values).toMatchObject(after)
  })

  test('finds a draft whose answer was lost, and lays it once', async () => {
    expect(await opened.drafts.findAction('action-1')).toBeNull()
    await opened.drafts.write(reply({}))
    const found = await opened.again().findAction('action-1')
    expect(found?.values).toMatchObject({ subject: reply({}).subject })
    await opened.again().write(reply({}))
    expect(await opened.count()).toBe(1)
  })

  test.each([
    ['no line end at the end', 'last'],
    ['two line ends at the end', 'last\n\n'],
    ['nothing', ''],
    ['a line with a dot, From and trailing spaces', 'x  \n.\nFrom me\n> quoted\n'],
    ['a very long line', `${'long '.repeat(5000)}end`],
    ['letters of the world', 'ıİ 日本語 العربية 👩‍🍳 = =20 =?UTF-8?Q?x?='],
  ])('brings back a text with %s exactly', async (_, body) => {
    await opened.drafts.write(reply({ body, subject: `  Re:  ${body.slice(0, 40).replaceAll('\n', ' ')} ` }))
    const found = await opened.again().findAction('action-1')
    expect(found?.values).toMatchObject({
      body,
      subject: `  Re:  ${body.slice(0, 40).replaceAll('\n', ' ')} `,
    })
  })

  test('takes a draft back, and a second time changes nothing', async () => {
    const written = await opened.drafts.write(reply({}))
    if (written.outcome !== 'written') throw new Error('it was not written')
    const receipt = { actionId: 'action-1', ...written }
    expect(await opened.drafts.undo?.(receipt)).toMatchObject({ outcome: 'written' })
    expect(await opened.count()).toBe(0)
    expect(await opened.drafts.undo?.(receipt)).toMatchObject({ outcome: 'written' })
  })

  test('leaves a draft that somebody edited', async () => {
    const written = await opened.drafts.write(reply({}))
    if (written.outcome !== 'written') throw new Error('it was not written')
    await opened.editElsewhere(written.externalId)
    expect(await opened.drafts.undo?.({ actionId: 'action-1', ...written })).toMatchObject({
      outcome: 'changed',
    })
    expect(await opened.count()).toBe(1)
  })
})

test('a killed writer does not keep the file locked for the others', async () => {
  const [csv] = fileKinds
  const opened = await csv?.open()
  if (!opened?.file) throw new Error('there is no file')
  const writer = startWriter(opened.file, 'killed', 5000)
  await firstLine(writer)
  await pause(40)
  writer.child.kill('SIGKILL')
  await ended(writer)
  const started = performance.now()
  expect(await opened.system.write(create({ status: 'New' }))).toMatchObject({ outcome: 'written' })
  expect(performance.now() - started).toBeLessThan(5000)
  await opened.close()
})
