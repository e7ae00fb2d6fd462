/** Message-ID and thread of a mail from its header block alone: known before anything of the mail is parsed. */
import { cleanLine } from '../text/clean-text.ts'

export type MailIds = {
  /** With its angle brackets; null where the bytes have none. */
  messageId: string | null
  /** The oldest Message-ID of the conversation, as `threadKey` of words/signal.ts has it. */
  thread: string | null
}

const headerLimit = 64 * 1024

/** Of bytes that do not begin like a mail nothing is known. */
export function mailIdsOf(raw: Uint8Array): MailIds {
  const length = Math.min(raw.byteLength, headerLimit)
  const head = Buffer.from(raw.buffer, raw.byteOffset, length).toString('latin1')
  const end = head.search(/\r?\n\r?\n/)
  const headers = (end < 0 ? head : head.slice(0, end)).replace(/\r?\n[ \t]+/g, ' ')
  if (!/^[A-Za-z][A-Za-z0-9-]*:/.test(headers) && !headers.startsWith('From '))
    return { messageId: null, thread: null }
  const first = (name: RegExp) => messageIds(name.exec(headers)?.[1] ?? null)[0] ?? null
  const messageId = first(/^message-id:(.*)$/im)
  return { messageId, thread: first(/^references:(.*)$/im) ?? first(/^in-reply-to:(.*)$/im) ?? messageId }
}

/** The Message-IDs of a header's value, each once, in order, 500 at most. */
export function messageIds(value: string | null): string[] {
  const found = (value ?? '').match(/<[^<>\s]{1,900}>/g) ?? []
  return [...new Set(found.map(cleanLine))].slice(0, 500)
}
