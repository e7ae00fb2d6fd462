/** One signed-in connection to an IMAP server, and which of its steps failed when it could not be had. */
import { readFile } from 'node:fs/promises'
import { ImapFlow, type ListResponse } from 'imapflow'
import type { Check } from '../words/connector.ts'
import type { ImapSettings, SecretOf } from '../words/mailbox.ts'
import { Refusal } from '../words/refusal.ts'
import { openTokens, type Tokens } from './oauth-token.ts'

export type ImapAccount = {
  settings: ImapSettings
  /** A new connection, signed in. A token the server refuses is renewed once. */
  connect: () => Promise<ImapFlow>
  /** Connects, works, and ends the connection whatever happens. */
  within: <Result>(work: (client: ImapFlow) => Promise<Result>) => Promise<Result>
}

export function openImapAccount(settings: ImapSettings, secretOf: SecretOf): ImapAccount {
  const tokens = settings.oauth ? openTokens(settings.oauth, secretOf) : null
  const connect = async () => {
    try {
      return await signIn(settings, { secretOf, tokens, fresh: false })
    } catch (error) {
      if (tokens === null || !isRefusedSignIn(error)) throw error
      return signIn(settings, { secretOf, tokens, fresh: true })
    }
  }
  return {
    settings,
    connect,
    within: async (work) => {
      const client = await connect()
      try {
        return await work(client)
      } finally {
        // A polite end is worth nothing once the work is done: closing never fails.
        client.close()
      }
    },
  }
}

type SigningIn = { secretOf: SecretOf; tokens: Tokens | null; fresh: boolean }

async function signIn(settings: ImapSettings, { secretOf, tokens, fresh }: SigningIn): Promise<ImapFlow> {
  const { host, user, security } = settings
  const pass = settings.secret === undefined ? null : await secretOf(settings.secret)
  const auth = tokens ? { user, accessToken: await tokens.token({ fresh }) } : { user, pass: pass ?? '' }
  const client = new ImapFlow({
    host,
    port: settings.port ?? (security === 'tls' ? 993 : 143),
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    tls: settings.ca_file === undefined ? {} : { ca: await readFile(settings.ca_file) },
    auth,
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    // A server that announces a literal larger than this would be believed and its bytes kept in memory.
    maxLiteralSize: 300_000_000,
  })
  // A connection that breaks between two commands says so here and by `close`; the next command throws.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export function isRefusedSignIn(error: unknown): boolean {
  return error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true
}

/** What failed in words: the server's own answer where there is one. */
export function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const answer = 'responseText' in error && typeof error.responseText === 'string' ? error.responseText : ''
  return answer === '' ? error.message : `${error.message}: ${answer}`
}

/** The folder a purpose is served by: the named one, else the one the server marks, else the one with a known name. */
export async function folderFor(
  client: ImapFlow,
  purpose: '\\Drafts' | '\\Sent',
  named: string | undefined,
): Promise<string> {
  const folders = await client.list()
  if (named !== undefined) {
    if (folders.some(({ path }) => path === named)) return named
    throw new Refusal('bad-argument', `the mailbox has no folder “${named}”; it has: ${namesOf(folders)}`)
  }
  const found = folders.find(({ specialUse }) => specialUse === purpose)
  if (found) return found.path
  const setting = purpose === '\\Drafts' ? 'drafts_folder' : 'sent_folder'
  throw new Refusal(
    'bad-argument',
    `no folder of the mailbox is marked ${purpose}: name one as ${setting}; it has: ${namesOf(folders)}`,
  )
}

function namesOf(folders: readonly ListResponse[]): string {
  return folders.map(({ path }) => path).join(', ')
}

type Step = { step: string; mend: string; attempt: (client: ImapFlow) => Promise<string> }

/** The steps in order, ended at the first that fails. */
export async function checkImap(account: ImapAccount, steps: readonly Step[]): Promise<Check[]> {
  const { host, user, oauth } = account.settings
  const done: Check[] = []
  let client: ImapFlow
  try {
    client = await account.connect()
  } catch (error) {
    return [failedConnect(error, account)]
  }
  try {
    done.push({ step: 'sign in', ok: true, detail: `${user} at ${host}${oauth ? ' by OAuth 2' : ''}` })
    for (const { step, mend, attempt } of steps) {
      try {
        done.push({ step, ok: true, detail: await attempt(client) })
      } catch (error) {
        done.push({ step, ok: false, detail: said(error), mend })
        return done
      }
    }
    return done
  } finally {
    client.close()
  }
}

function failedConnect(error: unknown, { settings }: ImapAccount): Check {
  const detail = said(error)
  if (error instanceof Refusal) return { step: 'secret', ok: false, detail, mend: 'do what the line says' }
  if (detail.startsWith('the token server'))
    return {
      step: 'token',
      ok: false,
      detail,
      mend: 'make a new refresh token, and check client id and tenant',
    }
  if (isRefusedSignIn(error)) {
    const mend = settings.oauth
      ? 'allow IMAP for this mailbox, and give the program the right to read it'
      : 'check user and password; Google and Microsoft take no account password here: use oauth'
    return { step: 'sign in', ok: false, detail, mend }
  }
  return {
    step: 'connect',
    ok: false,
    detail,
    mend: 'check host, port and security, and that a firewall lets it pass',
  }
}
