/** From a signal to what the applicant says of themselves and what they want. The documents follow in `ground`. */
import { type Message, messagesOf } from '../../evidence/thread/lines.ts'
import { fold } from '../../recognise/phrase.ts'
import { absent } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { applicantOf } from './applicant/applicant.ts'
import { labelledEntries } from './applicant/entries.ts'
import { notesCell, notesIn } from './applicant/notes.ts'
import { serviceOf } from './applicant/wish.ts'
import type { Intake } from './fields.ts'
import { hintsFor } from './items.ts'

/** Contact, company, service and notes; a machine's own mail (out of office, bounce) applies for nothing. */
export function extract(input: LaneInput): Intake {
  const said = saidBy(input)
  const nowhere = { company: { name: absent<string>(), domain: absent<string>(), country: absent<string>() } }
  const { contact, company } = applicantOf(said, input, hintsFor(nowhere, input))
  const applies = input.reading.automatic === null
  return {
    contact,
    company,
    service: applies ? serviceOf(said, input) : absent(),
    items: [],
    ready: absent(),
    queue: absent(),
    handoff_notes: applies ? notesCell(notesIn(said, input)) : absent(),
  }
}

/**
 * The messages of the applicant. Papers speak of insurers and offices: of the files only an application form, known by
 * its title or by its fields, speaks for them.
 */
export function saidBy({ reading, desk }: LaneInput): { current: Message[]; earlier: Message[] } {
  const { current, earlier } = messagesOf(reading, desk)
  const isTheirs = (message: Message): boolean => {
    const isFile = message.source.source.startsWith('signal:attachment:') || reading.kind === 'file'
    return !isFile || isApplicationForm(message)
  }
  return { current: current.filter(isTheirs), earlier: earlier.filter(isTheirs) }
}

const formTitle =
  /\b(?:application|registration|intake|onboarding|new (?:customer|client|supplier)|sign-?up|enrol\w*) (?:form|sheet|questionnaire)|\bnew (?:customer|client) form|anmeldeformular|aufnahmebogen|neukunden\w*|kundenantrag|stammdatenblatt|formulario de (?:alta|solicitud|inscripcion)|ficha de (?:alta|cliente)|solicitud de alta/

function isApplicationForm(message: Message): boolean {
  const head = message.lines.slice(0, 4).map(({ text }) => text)
  if (formTitle.test(fold(head.join('\n')))) return true
  const keys = labelledEntries([message]).map(({ key }) => key)
  const has = (pattern: RegExp): boolean => keys.some((key) => pattern.test(key))
  return has(/service|leistung|servicio/) && has(/mail|correo/) && has(/name|nombre|contact/)
}
