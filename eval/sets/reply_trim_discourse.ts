/** The new text of a reply (Discourse's email_reply_trimmer): exactly its text, without quotes and signature. */
import { regionsOf } from '../../src/evidence/mail/regions.ts'
import { peerNamed } from '../peers/peers.ts'
import { type EvalSet, share } from '../set.ts'

type Row = { id: string; email: string; trimmed: string }

export const set: EvalSet = {
  name: 'reply_trim_discourse',
  file: 'reply_trim_discourse.jsonl',
  measure: (rows, show) => {
    const all = rows as readonly Row[]
    const exact = (say: (email: string) => string) => (row: Row) =>
      squeezed(say(row.email)) === squeezed(row.trimmed)
    const peers = others().map(([label, say]) => [label, share(all, exact(say)).value] as const)
    return [
      {
        what: 'exact text',
        ...share(all, exact(own), ({ id, email }) => show(`${id}: ${JSON.stringify(own(email))}`)),
        aim: 0.9,
        peers: Object.fromEntries(peers),
      },
    ]
  },
}

function others(): (readonly [label: string, say: (email: string) => string])[] {
  const parser = peerNamed<{ default: new () => { parseReply: (text: string) => string } }>(
    'email-reply-parser',
  )
  const planer = peerNamed<{ extractFrom: (text: string, type: string) => string }>('planer')
  return [
    ...(parser
      ? [[parser.label, (email: string) => new parser.exports.default().parseReply(email)] as const]
      : []),
    ...(planer
      ? [[planer.label, (email: string) => planer.exports.extractFrom(email, 'text/plain')] as const]
      : []),
  ]
}

function own(email: string): string {
  const text = email.replace(/\r\n?/g, '\n')
  const fresh = regionsOf(text).filter(({ kind }) => kind === 'new')
  return fresh.map(({ start, end }) => text.slice(start, end)).join('')
}

/** Blank lines where something was cut out do not count. */
function squeezed(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
