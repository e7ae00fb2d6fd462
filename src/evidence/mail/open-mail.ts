/** A mail opened: headers decoded, plain and HTML body, attachments with names nobody else has. */
import { type Address, addressParser, decodeWords } from 'postal-mime'
import type { Finding } from '../../words/finding.ts'
import type { Mailbox } from '../../words/signal.ts'
import { cleanLine, cleanText } from '../text/clean-text.ts'
import type { Limits } from '../text/limits.ts'
import { uniqueNames } from './attachment-names.ts'
import { automaticKind } from './automatic.ts'
import { bodiesOf } from './body-parts.ts'
import { messageIds } from './mail-ids.ts'
import { contentOf, type MimePart, readMessage, valueOf } from './mime.ts'

export type MailFile = { name: string; mediaType: string; bytes: Uint8Array; inline: boolean }

export type Mail = {
  /** Decoded value of the first header of that name, lower case. */
  header: (name: string) => string | null
  from: Mailbox | null
  replyTo: Mailbox[]
  to: Mailbox[]
  cc: Mailbox[]
  subject: string
  sentAt: string | null
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  automatic: 'auto-reply' | 'bounce' | 'list' | 'invite' | null
  plain: string
  html: string
  files: MailFile[]
  findings: Finding[]
}

/** Addresses beyond this are not read; a mail to so many is a list. */
const mostAddresses = 1_000
const longestHeader = 200_000

/** Opens any bytes as a mail; what is missing is absent. Attached mails stay attachments. */
export function openMail(raw: Uint8Array, limits: Limits): Mail {
  const { headers, type, parts, tooDeep } = readMessage(raw)
  const { plain, html, files, findings } = bodiesOf(parts, limits.bodyCharacters)
  const value = (name: string) => valueOf(headers, name)?.slice(0, longestHeader) ?? null
  const header = (name: string) => {
    const found = value(name)
    return found === null ? null : cleanLine(decodeWords(found))
  }
  const boxes = (name: string) =>
    mailboxes(
      headers
        .filter((one) => one.name === name)
        .slice(0, 50)
        .map((one) => one.value.slice(0, longestHeader)),
    )
  if (tooDeep)
    findings.push({
      code: 'attachment-too-deep',
      message: 'Parts nested too deep were not read.',
      at: 'signal:body',
    })
  if (files.length > limits.files) {
    const message = `The mail has ${files.length} attachments; the first ${limits.files} were read.`
    findings.push({ code: 'attachment-too-large', message, at: 'signal:body' })
  }
  return {
    header,
    from: boxes('from')[0] ?? null,
    replyTo: boxes('reply-to'),
    to: boxes('to'),
    cc: boxes('cc'),
    subject: header('subject') ?? '',
    sentAt: momentOf(value('date')),
    messageId: messageIds(value('message-id'))[0] ?? null,
    inReplyTo: messageIds(value('in-reply-to'))[0] ?? null,
    references: messageIds(value('references')),
    automatic: automaticKind({ header, names: new Set(headers.map(({ name }) => name)), type, parts }),
    plain: cleanText(plain),
    html: html.slice(0, limits.characters),
    files: filesOf(files.slice(0, limits.files)),
    findings,
  }
}

/** Bytes without a single header of a mail are something else that was called a mail. */
export function isMail({ header }: Mail): boolean {
  const telling = ['from', 'to', 'subject', 'date', 'message-id', 'content-type', 'received']
  return telling.some((name) => header(name) !== null)
}

function filesOf(parts: readonly MimePart[]): MailFile[] {
  const wanted = parts.map(({ type, disposition }) => ({
    name: disposition.parameters.get('filename') ?? type.parameters.get('name') ?? null,
    mediaType: type.value,
  }))
  const names = uniqueNames(wanted)
  return parts.map((part, at) => {
    const { type, disposition, headers, within } = part
    const referenced = valueOf(headers, 'content-id') !== null
    const shown = referenced && (disposition.value === 'inline' || within.includes('related'))
    return {
      name: names[at] ?? `attachment-${at + 1}`,
      mediaType: cleanLine(type.value),
      bytes: contentOf(part),
      inline: shown && type.value.startsWith('image/'),
    }
  })
}

function mailboxes(values: readonly string[]): Mailbox[] {
  return values
    .flatMap((value): Address[] => addressParser(value))
    .flatMap((one) => (one.group === undefined ? [one] : one.group))
    .map(({ name, address }) => ({ name: cleanLine(name), address: cleanLine(address) }))
    .filter(({ name, address }) => name !== '' || address !== '')
    .slice(0, mostAddresses)
}

function momentOf(date: string | null): string | null {
  if (date === null) return null
  const parsed = new Date(date.slice(0, 200))
  const year = parsed.getUTCFullYear()
  return Number.isNaN(year) || year < 1970 || year > 9999 ? null : parsed.toISOString()
}
