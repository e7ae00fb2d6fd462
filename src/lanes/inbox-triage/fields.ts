/** Where a mail to the shared inbox belongs and what it wants (PACKET.md, inbox-triage). */
import { z } from 'zod'
import { cellOf } from '../../words/evidence.ts'

const text = cellOf(z.string())

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export const Priority = z.enum(priorities)
export type Priority = z.infer<typeof Priority>

export const InboxTriage = z.strictObject({
  /** One of the desk's closed list, never another word. */
  category: text,
  queue: text,
  /** The address of a person of the desk. */
  owner: text,
  priority: cellOf(Priority),
  /** The sender's own words, shortened by leaving out, never by rewording. */
  summary: text,
  /** False where a person must find out what is wanted. */
  intent_clear: cellOf(z.boolean()),
  /** Questions and requests of the newest message, as they were written. */
  asks: z.array(text),
  thread: z.strictObject({ key: text, is_reply: cellOf(z.boolean()) }),
})
export type InboxTriage = z.infer<typeof InboxTriage>
