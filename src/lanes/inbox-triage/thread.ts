/** Which conversation a message belongs to, and who of us has had it so far. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Message } from '../../evidence/thread/lines.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import { type Reading, textOf, threadKey } from '../../words/signal.ts'
import type { Person } from '../../words/workspace.ts'
import type { InboxTriage } from './fields.ts'
import { anchorOf, type Mail, replyPrefix } from './mail.ts'

/** The key is a header's; whether it is a reply is told by headers, else by the subject and by what is quoted. */
export function threadOf(mail: Mail): InboxTriage['thread'] {
  const { reading } = mail.input
  const key = threadKey(reading)
  const evidence = key === null ? null : headerWith(reading, ['References', 'In-Reply-To', 'Message-ID'], key)
  return {
    key:
      key === null || evidence === null ? absent() : { value: key, confidence: 0.97, evidence: [evidence] },
    is_reply: isReply(mail, evidence),
  }
}

function isReply(mail: Mail, ofKey: Evidence | null): Cell<boolean> {
  const { reading } = mail.input
  const before = reading.references[0] ?? reading.inReplyTo
  if (before !== null && before !== undefined && ofKey !== null) {
    // Some programs refer to the mail they forward; what is passed on answers nothing.
    const isForward = /^\s*(?:fwd?|wg|rv|tr|enc)\s*:/i.test(reading.subject)
    return { value: !isForward, confidence: isForward ? 0.7 : 0.97, evidence: [ofKey] }
  }
  const subject = textOf(reading, 'signal:header:Subject')
  const prefix = subject === undefined ? null : replyPrefix.exec(subject.text)
  const answers = prefix !== null && !/\b(?:fwd?|wg|rv|tr|enc)\s*:/i.test(prefix[0])
  const [quoted] = mail.earlier
  const ours = quoted?.ours === true && quoted.by !== null ? quoted.by : null
  if (answers && subject !== undefined && prefix !== null) {
    const end = prefix[0].trimEnd().length
    return { value: true, confidence: ours === null ? 0.75 : 0.9, evidence: [evidenceAt(subject, 0, end)] }
  }
  if (ours !== null)
    return { value: true, confidence: 0.85, evidence: [evidenceAt(ours.source, ours.start, ours.end)] }
  const anchor = anchorOf(mail)
  const resting = ofKey ?? (anchor === null ? null : evidenceAt(anchor.source, anchor.start, anchor.end))
  return resting === null ? absent() : { value: false, confidence: 0.9, evidence: [resting] }
}

function headerWith(reading: Reading, names: readonly string[], words: string): Evidence | null {
  for (const name of names) {
    const text = textOf(reading, `signal:header:${name}`)
    const start = text?.text.indexOf(words) ?? -1
    if (text !== undefined && start >= 0) return evidenceAt(text, start, start + words.length)
  }
  return null
}

export type Holder = { person: Person; evidence: Evidence }

/** The person of the desk who wrote last in the quoted thread: a reply goes where its thread lives. */
export function holderOf({ earlier, input }: Mail): Holder | null {
  for (const message of earlier) {
    if (!message.ours && !isBelowGerman(message)) continue
    const found = input.desk.people.flatMap((person) => placeOf(person, message)).at(0)
    if (found !== undefined) return found
  }
  return null
}

/** "Am … schrieb X <x@y>:" names the writer behind the verb, and may stand among the lines of the message. */
function isBelowGerman({ lines }: Message): boolean {
  return lines.slice(0, 2).some(({ text }) => germanAttribution.test(text))
}

const germanAttribution = /^am .{6,60}\bschrieb\s[^:]{2,120}:\s*$/iu

/** Named in the line that says who wrote, or signed below. */
function placeOf(person: Person, { by, lines }: Message): Holder[] {
  const head = lines.slice(0, 2).filter(({ text }) => germanAttribution.test(text))
  const own = [...(by === null ? head : [by]), ...(head.length > 0 ? [] : lines.slice(-6))]
  for (const { source, start, end } of own) {
    const text = source.text.slice(start, end)
    const lower = text.toLowerCase()
    for (const name of [person.email, person.name]) {
      const at = lower.indexOf(name.toLowerCase())
      if (at >= 0) return [{ person, evidence: evidenceAt(source, start + at, start + at + name.length) }]
    }
  }
  return []
}
