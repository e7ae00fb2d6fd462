/**
 * A folder of `.eml` drafts, which Outlook, Thunderbird and Apple Mail open as unsent mails (`X-Unsent`). One file an
 * action, named after it, so a second attempt finds the first.
 */
import { createHash } from 'node:crypto'
import { access, constants, mkdir, readFile, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Check, DraftsFolder, FoundRecord, MailDraft, Written } from '../words/connector.ts'
import type { Values } from '../words/receipt.ts'
import { Refusal } from '../words/refusal.ts'
import { composeDraft, type DraftMail, readDraft } from './draft-mail.ts'
import { codeOf, explain } from './file-errors.ts'
import { inTurn } from './file-lock.ts'
import { replaceFile, syncFolder } from './replace-file.ts'

export type OutboxSettings = {
  /** `drafts:outbox` */
  name: string
  folder: string
  /** The sender of drafts that name none. */
  from?: string
}

/** The folder is made by the first draft. A draft somebody edited or removed is theirs: `undo` answers `changed`. */
export function openOutbox({ name, folder, from = '' }: OutboxSettings): DraftsFolder {
  const readFileOf = async (externalId: string) =>
    isDraftName(externalId) ? recordIn(folder, externalId) : null
  return {
    name,
    kind: 'mail-draft',
    check: () => checkFolder(folder),
    read: readFileOf,
    findAction: async (actionId) => readFileOf(`${actionId}.eml`),
    write: (draft) => lay(folder, { ...draft, from: draft.from === '' ? from : draft.from }),
    undo: (done) => takeBack(folder, done),
  }
}

function isDraftName(fileName: string): boolean {
  return /^[\w.:-]{1,100}\.eml$/.test(fileName) && !fileName.startsWith('.')
}

async function recordIn(folder: string, fileName: string): Promise<FoundRecord | null> {
  const bytes = await contentOf(join(folder, fileName))
  const mail = bytes && (await readDraft(bytes))
  if (!bytes || !mail) return null
  return {
    externalId: fileName,
    revision: createHash('sha256').update(bytes).digest('hex').slice(0, 20),
    values: valuesOf(mail),
  }
}

function valuesOf({ from, to, cc, subject, body, attachments }: DraftMail): Values {
  return { from, to, cc, subject, body, ...(attachments > 0 ? { attachments: String(attachments) } : {}) }
}

async function lay(folder: string, draft: MailDraft): Promise<Written> {
  const fileName = `${draft.actionId}.eml`
  if (!isDraftName(fileName)) throw new Refusal('bad-argument', `${draft.actionId} is no action id`)
  const becomes = await composeDraft(draft)
  const file = join(folder, fileName)
  try {
    await mkdir(folder, { recursive: true })
    return await inTurn(file, async (turn): Promise<Written> => {
      const earlier = await contentOf(file)
      // An empty file is what a full disk or a power cut of another program leaves; it is nobody's draft.
      if (earlier === null || earlier.length === 0) await replaceFile(file, { turn, was: earlier, becomes })
      const after = await writtenValues(becomes)
      return { outcome: 'written', externalId: fileName, before: {}, after }
    })
  } catch (error) {
    throw explain(error, file)
  }
}

async function writtenValues(bytes: Buffer): Promise<Values> {
  const mail = await readDraft(bytes)
  if (!mail) throw new Error('the draft that was made cannot be read')
  const { to, subject, body } = mail
  return { to, subject, body, ...(mail.cc === '' ? {} : { cc: mail.cc }) }
}

async function takeBack(
  folder: string,
  { externalId, after }: { externalId: string; after: Values },
): Promise<Written> {
  if (!isDraftName(externalId)) throw new Refusal('bad-argument', `${externalId} is no draft of this folder`)
  const file = join(folder, externalId)
  try {
    return await inTurn(file, async (): Promise<Written> => {
      const now = await recordIn(folder, externalId)
      const undone: Written = { outcome: 'written', externalId, before: after, after: {} }
      if (now === null) return (await contentOf(file)) === null ? undone : { outcome: 'changed', now }
      const same = Object.entries(after).every(
        ([field, value]) => (now.values[field] ?? '') === (value ?? ''),
      )
      if (!same || now.values.attachments !== undefined) return { outcome: 'changed', now }
      await unlink(file)
      await syncFolder(folder)
      return undone
    })
  } catch (error) {
    throw explain(error, file)
  }
}

async function checkFolder(folder: string): Promise<Check[]> {
  const step = 'the folder can be written'
  try {
    const found = await stat(folder)
    if (!found.isDirectory())
      return [{ step, ok: false, detail: `${folder} is a file`, mend: 'name a folder in the settings' }]
    await access(folder, constants.W_OK)
    return [{ step, ok: true, detail: folder }]
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      return [{ step, ok: true, detail: `${folder} will be made by the first draft` }]
    const mend = 'give the user the program runs as the right to write the folder'
    return [{ step, ok: false, detail: error instanceof Error ? error.message : String(error), mend }]
  }
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
