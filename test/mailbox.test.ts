/** Mailboxes against a real Dovecot: in without a trace, each mail once, and drafts where a person looks for them. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openImapDrafts } from '../src/connectors/imap-drafts.ts'
import { checkMailbox, watchMailbox } from '../src/connectors/imap-intake.ts'
import type { Arrived, MailPosition, MailPositions } from '../src/words/connector.ts'
import { reply } from './connectors/drafts-folders.ts'
import { type Dovecot, noDovecot, startDovecot } from './dovecot.ts'

let server: Dovecot
const kept = new Map<string, MailPosition>()
const positions: MailPositions = {
  load: async (source, folder) => kept.get(`${source} ${folder}`) ?? null,
  keep: async (source, folder, position) => void kept.set(`${source} ${folder}`, position),
}

async function put(...names: string[]): Promise<void> {
  await server.account().within(async (client) => {
    for (const name of names)
      await client.append(
        'INBOX',
        `Message-ID: <${name}@client.example>\r\nSubject: ${name}\r\n\r\nHello\r\n`,
      )
  })
}

async function subjectsUntil(
  count: number,
  changes = {},
  failing: { times: number } = { times: 0 },
): Promise<string[]> {
  const arrived: Arrived[] = []
  const problems: string[] = []
  const intake = watchMailbox({
    name: 'imap:rfq',
    account: server.account(changes),
    positions,
    largestBytes: 10_000,
    onProblem: (message) => problems.push(message),
  })
  const watching = await intake.start(async (mails) => {
    if (failing.times-- > 0) throw new Error('the database is away')
    arrived.push(...mails)
  })
  for (let wait = 0; wait < 100 && arrived.length < count; wait += 1) await pause(50)
  await pause(150)
  await watching.stop()
  return arrived.map(({ raw }) => /Subject: (.*?)\r?\n/.exec(Buffer.from(raw).toString())?.[1] ?? '')
}

describe.skipIf(noDovecot !== null)(`a mailbox${noDovecot === null ? '' : ` (${noDovecot})`}`, () => {
  beforeEach(() => {
    kept.clear()
    server = startDovecot()
  })
  afterEach(() => server.stop())

  it('takes what is there, in order, and leaves every mail unread and in its place', async () => {
    await put('one', 'two', 'three')
    expect(await subjectsUntil(3)).toEqual(['one', 'two', 'three'])
    await server.account().within(async (client) => {
      await client.mailboxOpen('INBOX')
      expect(await client.search({ seen: false }, { uid: true })).toEqual([1, 2, 3])
    })
  })

  it('goes on where it stopped, also with mail that somebody read meanwhile', async () => {
    await put('one')
    await subjectsUntil(1, { look_back_days: 0 })
    await put('two')
    await server.account().within(async (client) => {
      await client.mailboxOpen('INBOX')
      await client.messageFlagsAdd('1:*', ['\\Seen'])
    })
    expect(await subjectsUntil(1, { look_back_days: 0 })).toEqual(['two'])
  })

  it('looks through the last days again after an outage', async () => {
    await put('one')
    await subjectsUntil(1)
    expect(await subjectsUntil(1)).toEqual(['one'])
  })

  it('keeps no position for what could not be received, and hands it in again', async () => {
    await put('one', 'two')
    expect(await subjectsUntil(2, { look_back_days: 0 }, { times: 1 })).toEqual(['one', 'two'])
    expect([...kept.values()]).toMatchObject([{ lastUid: 2 }])
  })

  it('starts again when the server gave all mails new numbers', async () => {
    await put('one')
    kept.set('imap:rfq INBOX', { uidValidity: '7', lastUid: 900 })
    expect(await subjectsUntil(1)).toEqual(['one'])
  })

  it('hears of new mail at once, long before it would look', async () => {
    const began = subjectsUntil(1, { poll_seconds: 3600 })
    await pause(500)
    await put('news')
    expect(await began).toEqual(['news'])
  })

  it('leaves a mail that is too large, and takes the next', async () => {
    await put('x'.repeat(11_000), 'small')
    expect(await subjectsUntil(1)).toEqual(['small'])
    expect([...kept.values()]).toMatchObject([{ lastUid: 2 }])
  })

  it('lays a reply into the folder that is marked as drafts, under its translated name, in its thread', async () => {
    const drafts = openImapDrafts({ name: 'drafts:rfq', account: server.account() })
    await drafts.write(reply({}))
    await server.account().within(async (client) => {
      await client.mailboxOpen('Entwürfe')
      const found = await client.fetchOne('1', { source: true, flags: true })
      expect(found && [...(found.flags ?? [])]).toContain('\\Draft')
      expect(found && found.source?.toString()).toMatch(/^In-Reply-To: <nc-77@nordhavncatering\.example>/m)
    })
  })

  it('names the folders there are when one is missing, and says how to mend it', async () => {
    const drafts = openImapDrafts({
      name: 'drafts:rfq',
      account: server.account({ drafts_folder: 'Drafts' }),
    })
    const checks = await drafts.check()
    expect(checks.at(-1)).toMatchObject({ ok: false, step: 'find the drafts folder' })
    expect(checks.at(-1)?.detail).toMatch(/Entwürfe/)
  })

  it('says that a named folder for what was sent is not there, instead of looking elsewhere', async () => {
    const account = server.account({ sent_folder: 'Nowhere' })
    const drafts = openImapDrafts({ name: 'drafts:rfq', account })
    expect((await drafts.check()).at(-1)).toMatchObject({ ok: false, step: 'find the sent folder' })
    await expect(drafts.findAction('a-1')).rejects.toThrow('no folder “Nowhere”')
  })

  it('is tested folder by folder, and the one that fails is named', async () => {
    const account = server.account({ folders: ['INBOX', 'Nowhere'] })
    const [, inbox, nowhere] = await checkMailbox(account)
    expect(inbox).toMatchObject({ ok: true, step: 'read INBOX' })
    expect(nowhere).toMatchObject({ ok: false, step: 'read Nowhere' })
  })
})
