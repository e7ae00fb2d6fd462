/** The note to the operations owner: who, what, which documents, what was waived, and what has to be decided. */
import { personNamed } from '../../../evidence/assignment.ts'
import { type DraftPart, writeDraft } from '../../../evidence/draft-text.ts'
import { dateText } from '../../../evidence/letters/letter-language.ts'
import type { Cell } from '../../../words/evidence.ts'
import type { LaneInput } from '../../../words/lane.ts'
import type { Draft } from '../../../words/packet.ts'
import type { Note } from '../applicant/notes.ts'
import type { Intake, Item } from '../fields.ts'
import { isWaived } from '../ground.ts'

/** The note as a draft, in English; null where nobody owns the lane. */
export function handoffNote(
  fields: Intake,
  { notes, before }: { notes: readonly Note[]; before: ReadonlySet<string> },
  { settings, desk }: LaneInput,
): Draft | null {
  const to = settings.owner ?? desk.people.find(({ roles }) => roles.includes('owner'))?.email
  if (to === undefined) return null
  const { contact, company, service, items, ready } = fields
  const deciding = notes.filter(({ decides }) => decides)
  const telling = notes.filter(({ decides }) => !decides)
  const waived = items.filter(isWaived)
  return writeDraft({
    kind: 'handoff-note',
    to: [to],
    subject: `${ready.value === true ? 'Ready to hand over' : 'To decide'}: ${company.name.value ?? contact.name.value ?? 'applicant'}`,
    parts: [
      opening(ready.value === true, waived.length > 0),
      '\n',
      ...line('Service', service),
      ...line('Company', company.name),
      ...line('Contact', contact.name),
      ...line('E-mail', contact.email),
      ...line('Phone', contact.phone),
      ...(items.length > 0 ? ['\nDocuments\n'] : []),
      ...items.flatMap((item) => itemLine(item, before, desk)),
      ...quoted('\nTo decide or answer, in the applicant’s words\n', deciding),
      ...quoted('\nGood to know, in the applicant’s words\n', telling),
      '\nNothing of this was promised to the applicant.\n',
    ],
  })
}

function opening(isReady: boolean, isWaived: boolean): string {
  if (!isReady) return 'Not ready yet. There are points that are for you to decide.\n'
  return isWaived
    ? 'Every required document is there or waived by name.\n'
    : 'Every required document is there.\n'
}

function line(label: string, { value, evidence }: Cell<string>): DraftPart[] {
  if (value === null) return [`${label}: not said\n`]
  const [first] = evidence
  if (!first) return [`${label}: ${value}\n`]
  // As it was written: a telephone number in one format is not verbatim the same in another.
  const text = evidence.length > 1 || label === 'Service' ? value : first.quote.replace(/\s+/g, ' ')
  return [`${label}: `, { claim: text, kind: 'party', evidence }, '\n']
}

function itemLine(item: Item, before: ReadonlySet<string>, desk: LaneInput['desk']): DraftPart[] {
  const { name, status, expires, reason, waived_by: by } = item
  const isBefore = status.value === 'missing' && before.has(name.value ?? '')
  const head: DraftPart[] = ['- ', named(name), `: ${status.value ?? 'missing'}`]
  if (isBefore) return [...head, ' here; the record has it from before\n']
  if (status.value === 'waived')
    return [
      ...head,
      ` by ${personNamed(by.value ?? undefined, desk)?.name ?? by.value ?? 'nobody named'}`,
      ...because(reason),
      '\n',
    ]
  if (expires.value === null || expires.evidence.length === 0 || expires.confidence < 0.7)
    return [...head, '\n']
  return [
    ...head,
    status.value === 'expired' ? ' on ' : ', valid until ',
    { claim: dateText(expires.value, 'en'), kind: 'date', evidence: expires.evidence },
    '\n',
  ]
}

function named({ value, evidence }: Cell<string>): DraftPart {
  const isQuoted = evidence.some(({ quote }) => quote === value)
  return isQuoted && value !== null ? { claim: value, kind: 'property', evidence } : (value ?? 'document')
}

function because({ value, evidence }: Cell<string>): DraftPart[] {
  if (value === null) return []
  return [', because ', evidence.length === 0 ? value : { claim: value, kind: 'property', evidence }]
}

function quoted(title: string, notes: readonly Note[]): DraftPart[] {
  if (notes.length === 0) return []
  return [
    title,
    ...notes.flatMap(({ text, evidence }): DraftPart[] => [
      '- “',
      { claim: text.replace(/\s+/g, ' '), kind: 'property', evidence: [evidence] },
      '”\n',
    ]),
  ]
}
