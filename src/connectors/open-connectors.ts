/** The connectors of one business by the names its settings use. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Connection } from '../words/connection.ts'
import type { Connectors } from '../words/connector.ts'
import type { Mailboxes, SecretOf } from '../words/mailbox.ts'
import { Refusal } from '../words/refusal.ts'
import { openOutbox } from './drafts-outbox.ts'
import { codeOf } from './file-errors.ts'
import { openImapDrafts } from './imap-drafts.ts'
import { checkMailbox } from './imap-intake.ts'
import { openImapAccount } from './imap-session.ts'
import { openConnection } from './open-connection.ts'
import { openSheet } from './sheet.ts'

export type ConnectorSettings = {
  /** Holds `records/`, the sheets. */
  workspaceFolder: string
  /** `drafts:outbox`; a folder in it is `drafts:ITS-NAME`. */
  outboxFolder: string
  /** The only fields that may be written in a system; none for a system no lane writes to. */
  fieldsOf: (system: string) => string[]
  /** The fields that name a record of a system, so that its external ids read well. */
  keyOf?: (system: string) => string[]
  /** `postgres:crm` → what its file in the workspace says. */
  connections?: ReadonlyMap<string, Connection>
  /** Hosts that may lie in private networks. */
  allowedHosts?: readonly string[]
  /** Holds the secrets that connections name by `secret_from`. */
  environment?: Readonly<Record<string, string | undefined>>
  /** Mailboxes by name: `drafts:NAME` is the drafts folder of one. */
  mail?: { mailboxes: Mailboxes; secretOf: SecretOf }
}

/** `sheet:rfq-log` is records/rfq-log.csv or .xlsx, `postgres:crm` connections/crm.yaml. Refusal('unknown-connector') says which ones there are. */
export function openConnectors({
  workspaceFolder,
  outboxFolder,
  fieldsOf,
  keyOf,
  connections = new Map(),
  allowedHosts = [],
  environment = {},
  mail,
}: ConnectorSettings): Connectors {
  const records = join(workspaceFolder, 'records')
  return {
    recordSystem: (name) => {
      const connection = connections.get(name)
      if (connection) {
        const lanes = { name, fields: fieldsOf(name), key: keyOf?.(name) ?? [] }
        return openConnection(connection, { ...lanes, allowedHosts, environment })
      }
      const file = sheetFile(records, name)
      return openSheet({ name, file, fields: fieldsOf(name), key: keyOf?.(name) ?? [] })
    },
    draftsFolder: (name) => {
      const mailbox = mail?.mailboxes[name.replace(/^drafts:/, '')]
      if (mail && mailbox) return openImapDrafts({ name, account: openImapAccount(mailbox, mail.secretOf) })
      return openOutbox({ name, folder: draftsPath(outboxFolder, name) })
    },
    mailboxes: () =>
      Object.entries(mail?.mailboxes ?? {}).flatMap(([name, settings]) =>
        mail && settings.folders.length > 0
          ? [
              {
                name: `imap:${name}`,
                check: () => checkMailbox(openImapAccount(settings, mail.secretOf)),
              },
            ]
          : [],
      ),
  }
}

const sheetEndings = ['.csv', '.xlsx']

function sheetFile(records: string, system: string): string {
  const [, name] = /^sheet:([\w][\w.-]*)$/.exec(system) ?? []
  const files =
    name === undefined
      ? []
      : sheetEndings.map((ending) => join(records, name + ending)).filter((file) => existsSync(file))
  const [file, second] = files
  if (file === undefined)
    throw new Refusal('unknown-connector', `there is no record system “${system}”; ${sheetsIn(records)}`)
  if (second !== undefined) {
    throw new Refusal(
      'unknown-connector',
      `${system} is both a .csv and an .xlsx file in ${records}: keep the one that is the record`,
    )
  }
  return file
}

function sheetsIn(records: string): string {
  const names = namesIn(records).filter((name) => sheetEndings.includes(extname(name)) && !/^[.~]/.test(name))
  if (names.length === 0) return `put a .csv or .xlsx file into ${records}`
  return `there are: ${names.map((name) => `sheet:${name.slice(0, -extname(name).length)}`).join(', ')}`
}

function draftsPath(outbox: string, system: string): string {
  const [, name] = /^drafts:([\w][\w.-]*)$/.exec(system) ?? []
  if (name === 'outbox') return outbox
  const folder = name === undefined ? null : join(outbox, name)
  if (folder !== null && existsSync(folder) && statSync(folder).isDirectory()) return folder
  const others = namesIn(outbox).filter(
    (one) => !one.startsWith('.') && statSync(join(outbox, one)).isDirectory(),
  )
  const known = ['outbox', ...others].map((one) => `drafts:${one}`).join(', ')
  throw new Refusal('unknown-connector', `there is no drafts folder “${system}”; there are: ${known}`)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
