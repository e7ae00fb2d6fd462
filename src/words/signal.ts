/** Signals: something that arrived, kept byte for byte, and what reading it yields. */
import { z } from 'zod'
import { Finding } from './finding.ts'
import { SourceText } from './text.ts'

export const SignalKind = z.enum(['email', 'form', 'transcript', 'note', 'file'])
export type SignalKind = z.infer<typeof SignalKind>

export const Mailbox = z.strictObject({ name: z.string(), address: z.string() })
export type Mailbox = z.infer<typeof Mailbox>

export const Attachment = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** Lower-case hex. */
  sha256: z.string(),
  /** True for pictures and the like that the mail shows inside its body. */
  inline: z.boolean(),
})
export type Attachment = z.infer<typeof Attachment>

/** What `read` makes of a signal: texts with positions, and nothing lost on the way. */
export const Reading = z.strictObject({
  kind: SignalKind,
  from: Mailbox.nullable(),
  replyTo: z.array(Mailbox),
  to: z.array(Mailbox),
  cc: z.array(Mailbox),
  subject: z.string(),
  /** RFC 5322 Date header as ISO 8601, null where absent or unusable. */
  sentAt: z.string().nullable(),
  messageId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  /** Set when a machine sent it (RFC 3834, List-Id, DSN, iTIP). */
  automatic: z.enum(['auto-reply', 'bounce', 'list', 'invite']).nullable(),
  language: z.string().nullable(),
  /** `signal:body` first, then headers, then attachments in order. */
  texts: z.array(SourceText),
  /**
   * Headers that say how a mail travels and which thread it is of (`signal:header:Message-ID`, `…:List-Id`). Evidence
   * may point at them; nobody wrote them, so they are never read for what somebody says.
   */
  trace: z.array(SourceText).optional(),
  attachments: z.array(Attachment),
  findings: z.array(Finding),
})
export type Reading = z.infer<typeof Reading>

/** The key that mails of one conversation share: the oldest Message-ID known, else the own one. */
export function threadKey(reading: Reading): string | null {
  return reading.references[0] ?? reading.inReplyTo ?? reading.messageId
}

/** The text of one source, if the signal has it. */
export function textOf(reading: Reading, source: string): SourceText | undefined {
  return [...reading.texts, ...(reading.trace ?? [])].find((text) => text.source === source)
}

/** Something a person could act on: words in the body, the subject or an attachment. */
export function isReadable(reading: Reading): boolean {
  if (reading.findings.some(({ code }) => code === 'signal-unreadable')) return false
  const attached = reading.texts.filter(({ source }) => source.startsWith('signal:attachment:'))
  const texts = [
    textOf(reading, 'signal:body')?.text ?? '',
    reading.subject,
    ...attached.map(({ text }) => text),
  ]
  return texts.some((text) => text.trim() !== '')
}
