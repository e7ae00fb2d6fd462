/** The question back to the sender where it is not clear what they want: no promise, no value. */
import { writeDraft } from '../../evidence/draft-text.ts'
import { fillTemplate, parseTemplate } from '../../evidence/templates.ts'
import { messagesOf } from '../../evidence/thread/lines.ts'
import { correspondentOf } from '../../evidence/thread/sender.ts'
import type { Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import { replyPrefix } from './mail.ts'
import { english } from './templates/english.ts'
import { german } from './templates/german.ts'
import { spanish } from './templates/spanish.ts'

const wordings = new Map(
  [english, german, spanish].map((wording) => [
    wording.language,
    { ...wording, template: parseTemplate(wording.clarify, `clarify (${wording.language})`) },
  ]),
)

/** null where there is nobody to ask, or only a machine. */
export function clarifyingReply(input: LaneInput, owner: string | null): Draft | null {
  const { reading, desk } = input
  const to = addressee(input)
  const wording = wordings.get(reading.language ?? 'en') ?? wordings.get('en')
  if (to.email.value === null || wording === undefined || isNobody(to.email.value)) return null
  const person = desk.people.find(({ email }) => email === owner)
  const subject = reading.subject.replace(replyPrefix, '').trim()
  const name = named(to.name)
  return writeDraft({
    kind: 'reply',
    to: [to.email.value],
    subject: /\d|[%€$£]/.test(subject) || subject === '' ? wording.subject : `Re: ${subject}`,
    parts: fillTemplate(wording.template, { name, owner: person?.name ?? null, business: desk.business }),
  })
}

function addressee(input: LaneInput): ReturnType<typeof correspondentOf> {
  const sent = input.reading.sentAt === null ? input.receivedAt : new Date(input.reading.sentAt)
  const hints = { now: sent, timeZone: input.desk.time_zone, language: input.reading.language }
  return correspondentOf(messagesOf(input.reading, input.desk), input, hints)
}

/** A name that is a letter or holds digits greets nobody. */
function named({ value, confidence }: Cell<string>): string | null {
  return value === null ||
    confidence < 0.6 ||
    !/^\p{L}[\p{L}.’' -]{2,40}$/u.test(value) ||
    !/\p{L}{2}/u.test(value)
    ? null
    : value
}

function isNobody(address: string): boolean {
  return /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)(?:[+@.-]|$)/i.test(address)
}
