/**
 * Mailboxes as a source of signals. Folders are opened read-only (EXAMINE), so nothing is ever marked, moved or deleted.
 * Where a folder was read to is kept only after its mail was received: a crash hands mail in twice, and it is known then.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import type { Check, MailIntake, MailPositions, ReceiveMail } from '../words/connector.ts'
import { importNew, type Progress } from './imap-import.ts'
import { checkImap, type ImapAccount, isRefusedSignIn, said } from './imap-session.ts'

export type ImapIntakeSettings = {
  /** `imap:rfq-mailbox`; also the source by which repeats are recognised. */
  name: string
  account: ImapAccount
  positions: MailPositions
  /** Larger mails are named and left where they are. */
  largestBytes: number
  onProblem: (message: string) => void
  onProgress?: (progress: Progress) => void
}

/** Every folder has its own connection, since a server tells news (IDLE) only of the folder that is open. */
export function watchMailbox(settings: ImapIntakeSettings): MailIntake {
  const { account, name } = settings
  return {
    name,
    check: () => checkMailbox(account),
    start: async (receive) => {
      const ending = new AbortController()
      const watching = account.settings.folders.map((folder) =>
        watchFolder(settings, { folder, receive, ending }),
      )
      return {
        stop: async () => {
          ending.abort()
          await Promise.all(watching)
        },
      }
    },
  }
}

/** Signs in and opens every folder read-only; the first step that fails is named. */
export function checkMailbox(account: ImapAccount): Promise<Check[]> {
  const { folders, poll_seconds } = account.settings
  return checkImap(
    account,
    folders.map((folder) => ({
      step: `read ${folder}`,
      mend: 'name folders the mailbox has, and give the user the right to read them',
      attempt: async (client) => {
        const { exists } = await client.mailboxOpen(folder, { readOnly: true })
        return `${exists} mails; ${client.capabilities.has('IDLE') ? 'new mail is told at once' : `looked for every ${poll_seconds} s`}`
      },
    })),
  )
}

type Watching = { folder: string; receive: ReceiveMail; ending: AbortController }

const longestPause = 60_000

/** Connects for as long as it is wanted: a server that is away is tried again, with growing pauses. */
async function watchFolder(settings: ImapIntakeSettings, watching: Watching): Promise<void> {
  const { signal } = watching.ending
  let failures = 0
  while (!signal.aborted) {
    try {
      const client = await settings.account.connect()
      const close = () => client.close()
      signal.addEventListener('abort', close)
      try {
        await followFolder(settings, { ...watching, client, onGood: () => (failures = 0) })
      } finally {
        signal.removeEventListener('abort', close)
        client.close()
      }
    } catch (error) {
      // Stopping closes the connection under a command; whatever it says then is no problem of anybody's.
      if (signal.aborted) return
      settings.onProblem(`${settings.name}: ${watching.folder}: ${said(error)}`)
      failures += 1
      // A wrong password tried every second locks accounts.
      const shortest = isRefusedSignIn(error) ? longestPause : 500
      await waitFor(Math.min(longestPause, shortest * 2 ** Math.min(failures - 1, 10)), signal)
    }
  }
}

/** Imports, then waits for news or the next look, until the connection ends. */
async function followFolder(
  settings: ImapIntakeSettings,
  { folder, receive, ending, client, onGood }: Watching & { client: ImapFlow; onGood: () => void },
): Promise<void> {
  let news = true
  let wake = () => {}
  client.on('exists', () => {
    news = true
    wake()
  })
  client.once('close', () => wake())
  await client.mailboxOpen(folder, { readOnly: true })
  let lookBack = true
  while (!ending.signal.aborted) {
    news = false
    await importNew(client, { ...settings, folder, receive, lookBack, signal: ending.signal })
    lookBack = false
    onGood()
    if (!client.usable) throw new Error('the connection was closed')
    if (news) continue
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    // What ends IDLE early is said by the next command, which is sent below on the same connection.
    const idling = client.capabilities.has('IDLE')
      ? client.idle().then(
          () => undefined,
          () => undefined,
        )
      : null
    const pausing = new AbortController()
    await Promise.race([woken, waitFor(settings.account.settings.poll_seconds * 1000, pausing.signal)])
    pausing.abort()
    // Ends IDLE and hears of what came meanwhile, also where the server has no IDLE.
    await client.noop()
    await idling
  }
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
