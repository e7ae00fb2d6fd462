import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MailDraft } from '../words/connector.ts'
import { composeDraft } from './draft-mail.ts'
import { openOutbox } from './drafts-outbox.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'countersign-outbox-')), 'outbox')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const draft = (changes: Partial<MailDraft> = {}): MailDraft => ({
  kind: 'mail-draft',
  actionId: 'a1',
  from: 'Norvane RFQ <rfq@norvane.example>',
  to: ['Mette Holm <mette@nordhavn.example>', '"Müller, Jörg" <joerg@nordhavn.example>'],
  cc: ['log@norvane.example'],
  subject: 'Re: RFQ NC-77',
  body: 'Dear Mette,\n\nthank you.\n',
  inReplyTo: '<q@nordhavn.example>',
  references: ['<p@nordhavn.example>', '<q@nordhavn.example>'],
  date: new Date('2026-11-24T08:00:00Z'),
  ...changes,
})
const open = () => openOutbox({ name: 'drafts:outbox', folder })

test('a draft is an unsent mail in its thread, with a Message-ID and a file name of its action', async () => {
  const written = await open().write(draft())
  expect(written).toMatchObject({ outcome: 'written', externalId: 'a1.eml' })
  const mail = await PostalMime.parse(readFileSync(join(folder, 'a1.eml')))
  expect(mail).toMatchObject({
    messageId: '<a1@norvane.example>',
    inReplyTo: '<q@nordhavn.example>',
    references: '<p@nordhavn.example> <q@nordhavn.example>',
    date: '2026-11-24T08:00:00.000Z',
    from: { name: 'Norvane RFQ', address: 'rfq@norvane.example' },
    cc: [{ address: 'log@norvane.example' }],
    to: [
      { name: 'Mette Holm', address: 'mette@nordhavn.example' },
      { name: 'Müller, Jörg', address: 'joerg@nordhavn.example' },
    ],
  })
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  expect((await open().read('a1.eml'))?.values.to).toBe(
    'Mette Holm <mette@nordhavn.example>, "Müller, Jörg" <joerg@nordhavn.example>',
  )
  expect(readdirSync(folder)).toEqual(['a1.eml'])
})

test('the same draft is the same bytes, so a second attempt cannot differ', async () => {
  expect(await composeDraft(draft())).toEqual(await composeDraft(draft()))
})

test.each([
  ['a subject with a line end', { subject: 'Hi\r\nBcc: everyone@x.example' }],
  ['a recipient with a line end', { to: ['a@b.example\r\nBcc: everyone@x.example'] }],
  ['several recipients in one', { to: ['a@b.example, c@d.example'] }],
  ['a group of recipients', { to: ['all: a@b.example, c@d.example;'] }],
  ['a recipient that is none', { to: ['somebody'] }],
  ['a copy that is none', { cc: ['x y@b.example z'] }],
  ['no recipient', { to: [] }],
  ['a name with a line end', { to: ['"a\nBcc: e@x.example" <a@b.example>'] }],
  ['a sender with a line end', { from: 'a@b.example\nBcc: e@x.example' }],
])('refuses %s and lays nothing', async (_, changes) => {
  await expect(open().write(draft(changes))).rejects.toMatchObject({ code: 'bad-argument' })
  expect(() => readdirSync(folder)).toThrow('ENOENT')
})

test('thread marks of strangers that are no Message-IDs are left out', async () => {
  await open().write(
    draft({
      inReplyTo: '<x>\r\nBcc: e@x.example',
      references: ['evil\r\nBcc: e@x.example', '<ok@x.example>'],
    }),
  )
  const mail = await PostalMime.parse(readFileSync(join(folder, 'a1.eml')))
  expect(mail.bcc).toBeUndefined()
  expect(mail.inReplyTo).toBeUndefined()
  expect(mail.references).toBe('<ok@x.example>')
})

test('a body cannot become a header or an attachment', async () => {
  const body = '\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: attachment\n\n--x--'
  await open().write(draft({ body }))
  expect((await open().read('a1.eml'))?.values).toMatchObject({ body })
  expect((await open().read('a1.eml'))?.values.attachments).toBeUndefined()
})

test('nothing outside of the folder can be read, written or removed', async () => {
  writeFileSync(join(folder, '..', 'secret.eml'), 'Message-ID: <x@y>\n\nsecret')
  expect(await open().read('../secret.eml')).toBeNull()
  expect(await open().findAction('../secret')).toBeNull()
  await expect(open().write(draft({ actionId: '../x' }))).rejects.toMatchObject({ code: 'bad-argument' })
  const done = { actionId: 'x', externalId: '../secret.eml', before: {}, after: {} }
  await expect(open().undo?.(done)).rejects.toMatchObject({ code: 'bad-argument' })
  expect(readFileSync(join(folder, '..', 'secret.eml'), 'utf8')).toContain('secret')
})

test('a draft without a sender takes that of the folder', async () => {
  const outbox = openOutbox({ name: 'drafts:outbox', folder, from: 'desk@norvane.example' })
  await outbox.write(draft({ from: '' }))
  expect((await outbox.read('a1.eml'))?.values.from).toBe('desk@norvane.example')
})
