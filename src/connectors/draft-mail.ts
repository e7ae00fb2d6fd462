/** A reply as the RFC 5322 bytes a person opens in any mail program, and those bytes read back. */
import { domainToUnicode } from 'node:url'
import parseAddresses from 'nodemailer/lib/addressparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import PostalMime, { type Address } from 'postal-mime'
import type { MailDraft } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'

export type DraftMail = {
  messageId: string
  from: string
  to: string
  cc: string
  subject: string
  body: string
  attachments: number
}

/** Carries our action id: what an earlier attempt wrote is found by it. */
export const actionHeader = 'X-Countersign-Action'

/** The same draft gives the same bytes. Refusal('bad-argument') for a recipient or subject that is none. */
export async function composeDraft(draft: MailDraft): Promise<Buffer> {
  refuseUnwritable(draft)
  const from = draft.from === '' ? null : addressOf(draft.from)
  const composer = new MailComposer({
    ...(from ? { from } : {}),
    to: draft.to.map(addressOf),
    cc: draft.cc.map(addressOf),
    // Encoded where folding would eat spaces; any other subject stays readable for people who open the file as text.
    headers: { 'X-Unsent': '1', [actionHeader]: draft.actionId, Subject: subjectHeader(draft.subject) },
    messageId: messageIdOf(draft.actionId, from?.address),
    ...threading(draft),
    date: draft.date,
    // A mail's text ends with a line end; one is added here and taken away when reading, so every body comes back exactly.
    text: `${draft.body}\n`,
    disableUrlAccess: true,
    disableFileAccess: true,
  })
  return composer.compile().build()
}

/** Reads a draft file; null where it is no mail with a Message-ID. Line ends are `\n`. */
export async function readDraft(bytes: Uint8Array): Promise<DraftMail | null> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 })
  if (!mail.messageId) return null
  return {
    messageId: mail.messageId,
    from: mail.from ? addressText(mail.from) : '',
    to: (mail.to ?? []).map(addressText).join(', '),
    cc: (mail.cc ?? []).map(addressText).join(', '),
    subject: mail.subject ?? '',
    body: (mail.text ?? '').replaceAll('\r\n', '\n').replace(/\n$/, ''),
    attachments: mail.attachments.length,
  }
}

/** `<ACTION@the-sender's-domain>`: the same for every attempt, so a draft that was laid twice would be seen. */
function messageIdOf(actionId: string, from: string | undefined): string {
  return `<${actionId}@${from?.split('@')[1]?.toLowerCase() ?? 'countersign.invalid'}>`
}

function refuseUnwritable({ to, subject, body }: MailDraft): void {
  if (to.length === 0) throw new Refusal('bad-argument', 'the draft has no recipient')
  // A line end in a header begins another header.
  if (/\p{Cc}/u.test(subject))
    throw new Refusal('bad-argument', 'the subject holds a line end or another control sign')
  if (!subject.isWellFormed() || !body.isWellFormed())
    throw new Refusal('bad-argument', 'the draft holds half a sign')
}

const addressForm = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+$/u

/** One recipient, never several hidden in one, and nothing that could begin another header. */
function addressOf(text: string): { name: string; address: string } {
  const [one, ...more] = parseAddresses(text, { flatten: true })
  // The parser finds an address in almost any text; only `a@b.example` and `Name <a@b.example>` are meant to be one.
  const plain = one && (text.trim() === one.address || text.trim().endsWith(`<${one.address}>`))
  if (!plain || more.length > 0 || !addressForm.test(one.address) || /\p{Cc}/u.test(text)) {
    throw new Refusal('bad-argument', `“${text}” is not one mail address`)
  }
  return { name: one.name, address: one.address }
}

function subjectHeader(subject: string): string | { prepared: boolean; value: string } {
  if (!/^\s|\s$|\s{2}/.test(subject)) return subject
  // RFC 2047 allows 75 signs a word; 10 code points take at most 40 bytes, 56 signs in base64.
  const signs = Array.from(subject)
  const words = Array.from({ length: Math.ceil(signs.length / 10) }, (_, word) =>
    signs.slice(word * 10, word * 10 + 10).join(''),
  )
  const value = words
    .map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`)
    .join('\r\n ')
  return { prepared: true, value }
}

const messageIdForm = /^<[^<>\s]+>$/

/** Message-IDs of strangers: what is not of their form would break the header and is left out. */
function threading({ inReplyTo, references }: MailDraft): { inReplyTo?: string; references?: string[] } {
  const known = references.filter((id) => messageIdForm.test(id))
  // The first and the last ones keep a long thread together (RFC 5322, 3.6.4).
  const kept = known.length > 30 ? [...known.slice(0, 1), ...known.slice(-29)] : known
  return {
    ...(inReplyTo !== null && messageIdForm.test(inReplyTo) ? { inReplyTo } : {}),
    ...(kept.length > 0 ? { references: kept } : {}),
  }
}

function addressText(entry: Address): string {
  if (entry.group) return entry.group.map(addressText).join(', ')
  const [local = '', domain = ''] = entry.address.split('@')
  const address = `${local}@${domain.startsWith('xn--') || domain.includes('.xn--') ? domainToUnicode(domain) : domain}`
  if (entry.name === '') return address
  const name = /[,;:<>@()[\]\\"]/.test(entry.name) ? `"${entry.name.replace(/[\\"]/g, '\\$&')}"` : entry.name
  return `${name} <${address}>`
}
