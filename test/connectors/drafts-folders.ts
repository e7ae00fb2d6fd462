/** Every drafts folder the contract holds for. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOutbox } from '../../src/connectors/drafts-outbox.ts'
import { openImapDrafts } from '../../src/connectors/imap-drafts.ts'
import { openMemoryDrafts } from '../../src/connectors/memory.ts'
import type { DraftsFolder, MailDraft } from '../../src/words/connector.ts'
import { noDovecot, startDovecot } from '../dovecot.ts'

export type OpenedDrafts = {
  drafts: DraftsFolder
  again: () => DraftsFolder
  editElsewhere: (externalId: string) => Promise<void>
  count: () => Promise<number>
  close: () => Promise<void>
}

export const draftKinds: { name: string; open: () => Promise<OpenedDrafts> }[] = [
  { name: 'a folder of .eml files', open: openFolder },
  { name: 'memory', open: openMemory },
  ...(noDovecot === null ? [{ name: 'a mailbox (Dovecot)', open: openMailbox }] : []),
]

export function reply(changes: Partial<MailDraft>): MailDraft {
  return {
    kind: 'mail-draft',
    actionId: 'action-1',
    from: 'rfq@norvane.example',
    to: ['mette@nordhavncatering.example'],
    cc: [],
    subject: 'Re: RFQ NC-77',
    body: 'Dear Mette,\n\nthank you.\n',
    inReplyTo: '<nc-77@nordhavncatering.example>',
    references: ['<nc-77@nordhavncatering.example>'],
    date: new Date('2026-11-24T08:00:00Z'),
    ...changes,
  }
}

async function openFolder(): Promise<OpenedDrafts> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-outbox-'))
  const open = () => openOutbox({ name: 'drafts:outbox', folder })
  return {
    drafts: open(),
    again: open,
    editElsewhere: async (externalId) => {
      const file = join(folder, externalId)
      await writeFile(file, (await readFile(file, 'utf8')).replace('thank you', 'thank you so much'))
    },
    count: async () => (await readdir(folder)).length,
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function openMemory(): Promise<OpenedDrafts> {
  const drafts = openMemoryDrafts({ name: 'drafts:memory' })
  return {
    drafts,
    again: () => drafts,
    editElsewhere: async (externalId) => {
      const draft = drafts.drafts.get(externalId)
      if (draft) drafts.drafts.set(externalId, { ...draft, body: 'thank you so much' })
    },
    count: async () => drafts.drafts.size,
    close: async () => {},
  }
}

async function openMailbox(): Promise<OpenedDrafts> {
  const server = startDovecot()
  const account = server.account()
  const open = () => openImapDrafts({ name: 'drafts:rfq', account })
  return {
    drafts: open(),
    again: open,
    // A mail program lays the edited text as a new mail and deletes the old one.
    editElsewhere: async () =>
      account.within(async (client) => {
        await client.mailboxOpen('Entwürfe')
        const found = await client.fetchOne('1', { source: true })
        const text = found ? (found.source?.toString() ?? '') : ''
        await client.append('Entwürfe', text.replace('thank you', 'thank you so much'), ['\\Draft'])
        await client.messageDelete('1')
      }),
    count: async () => account.within(async (client) => (await client.mailboxOpen('Entwürfe')).exists),
    close: server.stop,
  }
}
