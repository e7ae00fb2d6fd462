/** The parts of a mail: headers decoded, plain and HTML body, attachments with names nobody else has. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { Finding } from '../../words/finding.ts'
import type { Mailbox } from '../../words/signal.ts'
import { decodeBytes, knownCharset } from '../text/charset.ts'
import { cleanLine, cleanText } from '../text/clean-text.ts'
import type { Limits } from '../text/limits.ts'
import { uniqueNames } from './attachment-names.ts'
import { automaticKind } from './automatic.ts'

export type MailFile = {
  name: string
  mediaType: string
  bytes: Uint8Array
  inline: boolean
  method: string | null
}

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

/**
 * Parses a mail; null where the bytes cannot be parsed as one at all. Attached mails stay attachments.
 * A charset that is missing or false is replaced by the most plausible one, and a finding says so.
 */
export async function openMail(raw: Uint8Array, limits: Limits): Promise<Mail | null> {
  const parsed = await parse(withoutMboxLine(raw))
  if (parsed === null) return null
  const { email, findings } = await withCharsetRepaired(raw, parsed)
  const header = (name: string) => {
    const found = email.headers.find(({ key }) => key === name)
    return found === undefined ? null : cleanLine(found.value)
  }
  const kept = email.attachments.slice(0, limits.files)
  if (kept.length < email.attachments.length) {
    const message = `The mail has ${email.attachments.length} attachments; the first ${kept.length} were read.`
    findings.push({ code: 'attachment-too-large', message, at: 'signal:body' })
  }
  const files = filesOf(kept)
  const plain = cleanText((email.text ?? '').slice(0, limits.bodyCharacters))
  if ((email.text ?? '').length > limits.bodyCharacters || (email.html ?? '').length > limits.characters) {
    const message = 'The body of the mail is enormous; only its beginning was read.'
    findings.push({ code: 'signal-too-large', message, at: 'signal:body' })
  }
  return {
    header,
    from: mailboxes(email.from ? [email.from] : [])[0] ?? null,
    replyTo: mailboxes(email.replyTo),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    subject: cleanLine(email.subject ?? ''),
    sentAt: momentOf(email.date),
    messageId: messageIds(email.messageId)[0] ?? null,
    inReplyTo: messageIds(email.inReplyTo)[0] ?? null,
    references: messageIds(email.references),
    automatic: automaticKind(header, email.headers, files),
    plain,
    html: (email.html ?? '').slice(0, limits.characters),
    files,
    findings,
  }
}

async function parse(raw: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxHeadersSize: 16_000_000 })
  } catch (error) {
    // postal-mime throws plain Errors for what exceeds its limits (nesting, header size): hostile or broken mail.
    if (error instanceof Error) return null
    throw error
  }
}

/** A mail cut out of an mbox file begins with `From sender date`, which is no header. */
function withoutMboxLine(raw: Uint8Array): Uint8Array {
  const start = String.fromCharCode(...raw.subarray(0, 6))
  if (!/^>?From /.test(start)) return raw
  return raw.subarray(raw.indexOf(10) + 1)
}

/**
 * postal-mime reads a text without charset as UTF-8. Where that left replacement characters, the mail is parsed
 * again with the false charset names replaced.
 */
async function withCharsetRepaired(
  raw: Uint8Array,
  email: Email,
): Promise<{ email: Email; findings: Finding[] }> {
  const broken = (mail: Email) => /\ufffd/.test(mail.text ?? '') || /\ufffd/.test(mail.html ?? '')
  const unknown = unknownCharset(raw)
  const finding = (charset: string): Finding[] => {
    const why = unknown === null ? 'names no valid charset' : `names the unknown charset ${unknown}`
    return [
      { code: 'charset-guessed', message: `The mail ${why}; it was read as ${charset}.`, at: 'signal:body' },
    ]
  }
  if (!broken(email)) return { email, findings: unknown === null ? [] : finding('windows-1252') }
  const guess = decodeBytes(raw)
  const charset = guess.guessed ? guess.charset : 'windows-1252'
  const latin = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const renamed = latin.replace(
    /^content-type:[ \t]*text\/[^\r\n]{1,200}(?:\r?\n[ \t][^\r\n]{1,200}){0,4}/gim,
    (header) =>
      `${header.replace(/;\s*charset\s*=\s*(?:"[^"]{0,60}"|[^\s;]{0,60})/gi, '')}; charset=${charset}`,
  )
  const headed = /^content-type:/im.test(latin)
    ? renamed
    : `Content-Type: text/plain; charset=${charset}\r\n${latin}`
  const again = await parse(Buffer.from(headed, 'latin1'))
  return again === null || broken(again)
    ? { email, findings: finding('utf-8') }
    : { email: again, findings: finding(charset) }
}

/** The first charset named in the head of the mail that no decoder knows. */
function unknownCharset(raw: Uint8Array): string | null {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 20_000)).toString('latin1')
  for (const [, label = ''] of head.matchAll(
    /^(?:content-type:|[ \t])[^\r\n]{0,200}?charset="?([\w.:+-]{1,60})/gim,
  )) {
    const loose = label.toLowerCase().replace(/^x-|[-_]/g, '')
    if (
      knownCharset(label) === null &&
      knownCharset(loose) === null &&
      !/^(?:cp|windows|iso|mac|utf|gb|euc|shift|big|koi|tis|us|ansi)/.test(loose)
    )
      return cleanLine(label)
  }
  return null
}

function filesOf(attachments: readonly Attachment[]): MailFile[] {
  const names = uniqueNames(
    attachments.map(({ filename, mimeType }) => ({ name: filename, mediaType: mimeType })),
  )
  return attachments.map((attachment, at) => {
    const { content, mimeType, disposition, contentId, related } = attachment
    const shown = related === true || (disposition === 'inline' && contentId !== undefined)
    return {
      name: names[at] ?? `attachment-${at + 1}`,
      mediaType: cleanLine(mimeType),
      bytes: bytesOf(content),
      inline: shown && mimeType.startsWith('image/'),
      method: attachment.method ?? null,
    }
  })
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

function mailboxes(addresses: readonly Address[] | undefined): Mailbox[] {
  return (addresses ?? [])
    .flatMap((one) => (one.group === undefined ? [one] : one.group))
    .map(({ name, address }) => ({ name: cleanLine(name), address: cleanLine(address) }))
    .filter(({ name, address }) => name !== '' || address !== '')
    .slice(0, 1_000)
}

/** Message-IDs with their brackets, in order, each once. */
function messageIds(header: string | undefined): string[] {
  const found = (header ?? '').slice(0, 100_000).match(/<[^<>\s]{1,900}>/g) ?? []
  return [...new Set(found.map(cleanLine))].slice(0, 500)
}

function momentOf(date: string | undefined): string | null {
  if (date === undefined) return null
  const parsed = new Date(date)
  const year = parsed.getUTCFullYear()
  return Number.isNaN(year) || year < 1970 || year > 9999 ? null : parsed.toISOString()
}
