/** The new text of a reply (Discourse's email_reply_trimmer): exactly its text, without quotes and signature. */
import { regionsOf } from '../../src/evidence/mail/regions.ts'
import { type EvalSet, share } from '../set.ts'

type Row = { id: string; email: string; trimmed: string }

export const set: EvalSet = {
  name: 'reply_trim_discourse',
  file: 'reply_trim_discourse.jsonl',
  measure: (rows, show) => [
    {
      what: 'exact text',
      ...share(
        rows as readonly Row[],
        ({ email, trimmed }) => own(email) === squeezed(trimmed),
        ({ id, email }) => show(`${id}: ${JSON.stringify(own(email))}`),
      ),
      aim: 0.9,
      peers: { 'email-reply-parser (published)': 0.5, 'planer (published)': 0.469 },
    },
  ],
}

function own(email: string): string {
  const text = email.replace(/\r\n?/g, '\n')
  const fresh = regionsOf(text).filter(({ kind }) => kind === 'new')
  return squeezed(fresh.map(({ start, end }) => text.slice(start, end)).join(''))
}

/** Blank lines where something was cut out do not count. */
function squeezed(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
