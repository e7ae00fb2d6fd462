/** What a language's wording consists of: a template with holes, filled by clarify.ts. */
export type LetterWording = {
  /** ISO 639-1. */
  language: string
  clarify: string
  subject: string
}
