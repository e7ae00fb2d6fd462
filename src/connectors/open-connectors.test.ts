import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Mailboxes } from '../words/mailbox.ts'
import { namedSecrets } from './named-secret.ts'
import { openConnectors } from './open-connectors.ts'

let workspaceFolder: string
beforeEach(() => {
  workspaceFolder = mkdtempSync(join(tmpdir(), 'countersign-connectors-'))
  mkdirSync(join(workspaceFolder, 'records'))
  writeFileSync(join(workspaceFolder, 'records', 'rfq-log.csv'), 'ref,status\nA,New\n')
  writeFileSync(join(workspaceFolder, 'secret.csv'), 'ref\nA\n')
})
afterEach(() => rmSync(workspaceFolder, { recursive: true }))

const open = () =>
  openConnectors({
    workspaceFolder,
    outboxFolder: join(workspaceFolder, 'outbox'),
    fieldsOf: (system) => (system === 'sheet:rfq-log' ? ['status'] : []),
  })

test('a system is opened by the name the settings use, with the fields it may write', async () => {
  const sheet = open().recordSystem('sheet:rfq-log')
  const [found] = await sheet.find('row', { ref: 'a' })
  expect(found?.values).toEqual({ ref: 'A', status: 'New' })
  const write = {
    kind: 'record',
    actionId: 'a1',
    object: 'row',
    key: { ref: 'A' },
    expected: found ?? null,
  } as const
  await expect(sheet.write({ ...write, set: { ref: 'B' } })).rejects.toMatchObject({
    code: 'field-not-allowed',
  })
  expect(await sheet.write({ ...write, set: { status: 'Won' } })).toMatchObject({ outcome: 'written' })
  expect(open().draftsFolder('drafts:outbox').name).toBe('drafts:outbox')
})

test.each(['sheet:leads', 'sheet:../secret', 'sheet:.hidden', 'postgres:crm', 'rfq-log'])(
  'the unknown system %s is refused with the ones there are',
  (name) => {
    expect(() => open().recordSystem(name)).toThrow('there are: sheet:rfq-log')
    expect(() => open().recordSystem(name)).toThrow(expect.objectContaining({ code: 'unknown-connector' }))
  },
)

test('two files of one name are not guessed between', () => {
  writeFileSync(join(workspaceFolder, 'records', 'rfq-log.xlsx'), '')
  expect(() => open().recordSystem('sheet:rfq-log')).toThrow('both a .csv and an .xlsx')
})

test.each(['drafts:sales', 'drafts:../secret', 'imap:sales'])(
  'the unknown drafts folder %s is refused with the ones there are',
  (name) => {
    expect(() => open().draftsFolder(name)).toThrow('there are: drafts:outbox')
  },
)

test('a mailbox signals come from is tested too, and a secret that is not there is named', async () => {
  const mailboxes = Mailboxes.parse({
    rfq: { kind: 'imap', host: '127.0.0.1', user: 'rfq', secret: 'RFQ_MAILBOX' },
    replies: { kind: 'imap', host: '127.0.0.1', user: 'rfq', secret: 'RFQ_MAILBOX', folders: [] },
  })
  const secretOf = namedSecrets({}, join(workspaceFolder, 'secrets'))
  const opened = openConnectors({
    workspaceFolder,
    outboxFolder: join(workspaceFolder, 'outbox'),
    fieldsOf: () => [],
    mail: { mailboxes, secretOf },
  }).mailboxes()
  expect(opened.map(({ name }) => name)).toEqual(['imap:rfq'])
  const [failed] = (await opened[0]?.check()) ?? []
  expect(failed).toMatchObject({ ok: false, step: 'secret' })
  expect(failed?.detail).toContain('COUNTERSIGN_SECRET_RFQ_MAILBOX')
})
