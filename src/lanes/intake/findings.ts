/** What a person should know about the packet before deciding. */
import { linesWithin } from '../../evidence/thread/lines.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Note } from './applicant/notes.ts'
import type { Intake } from './fields.ts'
import { isWaived, reasonsAgainst } from './ground.ts'
import { type Listed, requiredOf } from './items.ts'
import { namedOnly, uploadsOf } from './papers/uploads.ts'
import { waiversIn } from './waivers.ts'

export type Knowing = { listed: readonly Listed[]; notes: readonly Note[]; before: ReadonlySet<string> }

/** Why it is not ready, uploads that count for nothing, waivers that do not count, doubtful days, points to decide. */
export function findingsOf(fields: Intake, { listed, notes, before }: Knowing, input: LaneInput): Finding[] {
  const note = (message: string, at?: string): Finding => ({
    code: 'note',
    message,
    ...(at === undefined ? {} : { at }),
  })
  const used = new Set(listed.flatMap(({ judged }) => (judged.upload ? [judged.upload.name] : [])))
  const idle = uploadsOf(input).filter(({ name }) => !used.has(name) && input.reading.kind !== 'file')
  const { waivers, unheard } = waiversIn(requiredOf(fields, input), input)
  return [
    ...reasonsAgainst(fields, input).map((reason) => note(`Not ready: ${reason}`, 'fields.ready')),
    ...idle.map(({ name, unreadable }) =>
      note(
        unreadable === null
          ? `${name} is none of the required documents, or a better one came with it.`
          : `${name} was not counted: ${unreadable}.`,
        `signal:attachment:${name}`,
      ),
    ),
    ...announced(input).map((message) => note(message)),
    ...waivers.map(({ names, by, why }) =>
      note(`${by.name} waives ${names.join(', ')}: ${why}.`, 'fields.items'),
    ),
    ...fields.items
      .filter((item) => isWaived(item) && item.reason.value === null)
      .map(({ name }) =>
        note(`${name.value ?? 'A document'} is waived without a reason: enter why.`, 'fields.items'),
      ),
    ...unheard.map(({ message }) => note(message, 'fields.items')),
    ...doubtful(fields),
    ...[...before].map((name) =>
      note(
        `${name} is not in this message; the record has it as received from an earlier one.`,
        'fields.items',
      ),
    ),
    ...notes
      .filter(({ decides }) => decides)
      .map(({ text }) => note(`To decide or answer: “${shortened(text)}”`, 'fields.handoff_notes')),
  ]
}

/** Files that are spoken of and did not come. */
function announced({ reading }: LaneInput): string[] {
  const body = reading.texts.find(({ source }) => source === 'signal:body')
  if (!body) return []
  const named = reading.kind === 'form' ? namedOnly(body) : []
  const own = linesWithin(body, 'new')
    .map(({ text }) => text)
    .join(' ')
  const speaks = /\b(?:attach(?:ed|ing|ment)|enclosed|anbei|im anhang|angehangt|beigefugt|adjunt\w+)\b/.test(
    fold(own),
  )
  const isBare = reading.kind === 'email' && reading.attachments.every(({ inline }) => inline)
  return [
    ...named.map((name) => `The form names the file ${name}; the file itself did not come with it.`),
    ...(speaks && isBare ? ['The message speaks of attachments; none came with it.'] : []),
  ]
}

/** A day and month that could be the other way round, where that makes the difference or not. */
function doubtful({ items }: Intake): Finding[] {
  return items.flatMap(({ name, expires }, index): Finding[] => {
    const [other] = expires.candidates ?? []
    if (other === undefined || expires.value === null) return []
    return [
      {
        code: 'value-conflicts',
        message: `${name.value ?? 'A document'}: ${expires.value} or ${other.value}? Day and month could be the other way round.`,
        at: `fields.items[${index}].expires`,
      },
    ]
  })
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain
}
