/**
 * The drafts folder of a mailbox, whatever it is called. A draft is found by its action id and named by its Message-ID,
 * since mail programs give an edited draft a new UID.
 */
import { createHash } from 'node:crypto'
import type { ImapFlow } from 'imapflow'
import type { DraftsFolder, FoundRecord, MailDraft, Written } from '../words/connector.ts'
import type { Values } from '../words/receipt.ts'
import { actionHeader, composeDraft, type DraftMail, readDraft } from './draft-mail.ts'
import { checkImap, folderFor, type ImapAccount } from './imap-session.ts'

/** A draft somebody edited or sent is theirs: `undo` answers `changed`, and it is not laid a second time. */
export function openImapDrafts({ name, account }: { name: string; account: ImapAccount }): DraftsFolder {
  return {
    name,
    kind: 'mail-draft',
    check: () =>
      checkImap(account, [
        {
          step: 'find the drafts folder',
          mend: 'name it in the settings as drafts_folder',
          attempt: (client) => folderFor(client, '\\Drafts', account.settings.drafts_folder),
        },
        {
          step: 'find the sent folder',
          mend: 'name it in the settings as sent_folder',
          attempt: async (client) =>
            (await sentFolder(client, account.settings.sent_folder)) ??
            'none is marked: what was sent is not found again',
        },
      ]),
    read: (externalId) =>
      account.within(async (client) => (await look(client, account, externalId))?.record ?? null),
    findAction: (actionId) =>
      account.within(async (client) => (await look(client, account, actionId))?.record ?? null),
    write: (draft) => account.within((client) => lay(client, account, draft)),
    undo: (done) => account.within((client) => takeBack(client, account, done)),
  }
}

type Seen = { record: FoundRecord; uid: number; isDraft: boolean }

/** In the drafts, else among what was sent. `id` is an action id or the Message-ID made of it. */
async function look(client: ImapFlow, account: ImapAccount, id: string): Promise<Seen | null> {
  const { drafts_folder, sent_folder } = account.settings
  const action = id.replace(/^<|@[^@]*>$/g, '')
  if (!/^[\w.:-]{1,100}$/.test(action)) return null
  const drafts = await folderFor(client, '\\Drafts', drafts_folder)
  const there = await lookIn(client, drafts, action)
  if (there) return { ...there, isDraft: true }
  const sent = await sentFolder(client, sent_folder)
  const gone = sent === null ? null : await lookIn(client, sent, action)
  return gone && { ...gone, isDraft: false }
}

/** The named folder, which has to be there, else the one the server marks; null where it marks none. */
async function sentFolder(client: ImapFlow, named: string | undefined): Promise<string | null> {
  if (named !== undefined) return folderFor(client, '\\Sent', named)
  return (await client.list()).find(({ specialUse }) => specialUse === '\\Sent')?.path ?? null
}

/** The server's search is by parts of words, so each find is looked at. */
async function lookIn(
  client: ImapFlow,
  folder: string,
  action: string,
): Promise<Omit<Seen, 'isDraft'> | null> {
  await client.mailboxOpen(folder)
  const found = await client.search(
    { or: [{ header: { 'Message-ID': action } }, { header: { [actionHeader]: action } }], deleted: false },
    { uid: true },
  )
  if (!found) throw new Error(`the server did not answer a search in ${folder}`)
  // Where a mail program left two, the newest is what the person wrote last.
  for (const uid of found.sort((a, b) => b - a)) {
    const message = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })
    const mail = message && message.source ? await readDraft(message.source) : null
    if (!message || !message.source || !mail || !mail.messageId.startsWith(`<${action}@`)) continue
    const revision = createHash('sha256').update(message.source).digest('hex').slice(0, 20)
    return { uid, record: { externalId: mail.messageId, revision, values: valuesOf(mail) } }
  }
  return null
}

function valuesOf({ from, to, cc, subject, body, attachments }: DraftMail): Record<string, string> {
  return { from, to, cc, subject, body, ...(attachments > 0 ? { attachments: String(attachments) } : {}) }
}

async function lay(client: ImapFlow, account: ImapAccount, draft: MailDraft): Promise<Written> {
  const from = draft.from === '' ? account.settings.user : draft.from
  const bytes = await composeDraft({ ...draft, from })
  const mail = await readDraft(bytes)
  if (!mail) throw new Error('the draft that was made cannot be read')
  const { to, cc, subject, body, messageId } = mail
  const after = { to, subject, body, ...(cc === '' ? {} : { cc }) }
  const laid: Written = { outcome: 'written', externalId: messageId, before: {}, after }
  if (await look(client, account, draft.actionId)) return laid
  const drafts = await folderFor(client, '\\Drafts', account.settings.drafts_folder)
  const appended = await client.append(drafts, bytes, ['\\Draft', '\\Seen'], draft.date)
  if (!appended) throw new Error(`${drafts} did not take the draft`)
  return laid
}

type Done = { actionId: string; externalId: string; after: Values }

async function takeBack(client: ImapFlow, account: ImapAccount, done: Done): Promise<Written> {
  const seen = await look(client, account, done.actionId)
  const undone: Written = { outcome: 'written', externalId: done.externalId, before: done.after, after: {} }
  if (!seen) return undone
  const { record, uid, isDraft } = seen
  const same = Object.entries(done.after).every(
    ([field, value]) => (record.values[field] ?? '') === (value ?? ''),
  )
  if (!isDraft || !same || record.values.attachments !== undefined) return { outcome: 'changed', now: record }
  const deleted = await client.messageDelete(String(uid), { uid: true })
  if (!deleted) throw new Error('the server did not delete the draft')
  return undone
}
