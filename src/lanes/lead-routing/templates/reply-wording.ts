/** What the first reply of one language consists of. */
export type ReplyWording = {
  /** A template of `evidence/templates.ts`: name, products, questions, owner, business. */
  reply: string
  /** The subject of an answer to something that has none. */
  subject: string
  /** One question for each thing a criterion may be open about. */
  ask: Record<'product' | 'quantity' | 'date' | 'money' | 'country' | 'company' | 'role', string>
}
