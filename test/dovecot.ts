/** A real IMAP server for tests, where this machine has one and lets us start it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImapAccount, openImapAccount } from '../src/connectors/imap-session.ts'
import { root } from './import-graph.ts'

/** Why there is none here; null where there is. */
export const noDovecot = whyNone()

function whyNone(): string | null {
  if (process.getuid?.() !== 0) return 'only root can start Dovecot here'
  if (spawnSync('dovecot', ['--version']).status === 0) return null
  return 'Dovecot is not installed (apt-get install dovecot-imapd)'
}

export type Dovecot = {
  account: (changes?: Partial<ImapAccount['settings']>) => ImapAccount
  stop: () => Promise<void>
}

export function startDovecot(): Dovecot {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-dovecot-'))
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const run = (what: 'up' | 'down') => {
    const env = { ...process.env, MAIL_FOLDER: folder, IMAP_PORT: String(port) }
    const { status, stderr } = spawnSync(join(root, 'test/servers/dovecot'), [what], {
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
  }
  run('up')
  return {
    account: (changes = {}) =>
      openImapAccount(
        {
          kind: 'imap',
          host: '127.0.0.1',
          port,
          security: 'none',
          user: 'desk@norvane.example',
          secret: 'MAILBOX',
          folders: ['INBOX'],
          look_back_days: 2,
          poll_seconds: 60,
          ...changes,
        },
        async () => 'deskpass',
      ),
    stop: async () => {
      run('down')
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
