/** What a language's wording consists of: templates with holes, filled by reply.ts. */
export type LetterWording = {
  /** Answers, where there are any, and what a colleague answers separately. */
  reply: string
  /** Nothing is answered here: the message was read and is with a person. */
  holding: string
  /** The subject where the customer's own cannot be repeated. */
  subject: string
}
