/** The words of the page in the reader's language. */
import { en, type Messages } from './en.ts'

/** English is the only language so far; others are loaded here before the page is shown. */
export const t: Messages = en
