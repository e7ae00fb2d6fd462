/** What follows: the items with their status, whether all is there, and the queue. */
import { queueFor } from '../../evidence/assignment.ts'
import { fold } from '../../recognise/phrase.ts'
import { absent, type Cell, type Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { anchorOf, few } from './anchor.ts'
import { type Intake, type Item, isOpen } from './fields.ts'
import { isListed, itemsFor } from './items.ts'
import { uploadsOf } from './papers/uploads.ts'

export const states = ['ready', 'ready-with-waivers', 'incomplete', 'clarify', 'not-an-application'] as const
export type State = (typeof states)[number]

/** All fields with those that follow from others filled again; what a person entered stays. */
export function ground(fields: Intake, input: LaneInput): Intake {
  const items = isApplication(fields, input) ? itemsFor(fields, input).map(({ item }) => item) : []
  const grounded = { ...fields, items }
  const ready = fields.ready.enteredBy === undefined ? readyCell(grounded, input) : fields.ready
  const state = stateOf({ ...grounded, ready }, input)
  const queue = fields.queue.enteredBy === undefined ? queueCell(grounded, state, input) : fields.queue
  return { ...grounded, ready, queue }
}

/** True only when the service is one of ours and each of its documents is received or waived. */
function readyCell({ service, items }: Intake, input: LaneInput): Cell<boolean> {
  const open = items.filter(isOpen)
  const value = isListed(service.value, input) && items.length > 0 && open.length === 0
  const rests = (value || open.length === 0 ? items : open).flatMap(({ status }) =>
    status.evidence.slice(0, 1),
  )
  const evidence = rests.length > 0 ? rests : restOf(service, input)
  const doubts = items.filter((item) => !isOpen(item)).map(({ status }) => status.confidence)
  return evidence.length === 0
    ? absent()
    : { value, confidence: value ? Math.min(0.95, ...doubts) : 0.95, evidence: few(evidence) }
}

/** Why it is not ready, a sentence each; none where it is. */
export function reasonsAgainst(fields: Intake, input: LaneInput): string[] {
  const { service, items } = fields
  const unlisted = service.value !== null && !isListed(service.value, input)
  return [
    ...(service.value === null ? ['The service is not known.'] : []),
    ...(unlisted ? [`“${service.value}” is none of our services.`] : []),
    ...(items.length === 0 ? ['No approved list says which documents are required.'] : []),
    ...items
      .filter(isOpen)
      .map(
        ({ name, status, reason }) =>
          `${name.value ?? ''}: ${status.value ?? 'missing'}${reason.value === null ? '' : `. ${reason.value}`}`,
      ),
  ]
}

const stateWords: Readonly<Record<State, RegExp>> = {
  ready: /ready|complete(?!d)|\bplan|operations|handoff|hand-over|fertig|bereit|listo/,
  'ready-with-waivers': /waive|partial|ready|\bplan|operations|handoff/,
  incomplete: /incomplete|missing|waiting|pending|chase|document|unvollst|offen|wartet|pendiente/,
  clarify: /clarif|unclear|question|review|clear|klar|aclarar|incomplete|waiting/,
  'not-an-application': /clarif|unclear|other|review|question/,
}

function queueCell({ service }: Intake, state: State, input: LaneInput): Cell<string> {
  const evidence = state === 'not-an-application' ? [] : restOf(service, input)
  return evidence.length === 0 ? absent() : { value: queueOf(state, input), confidence: 0.9, evidence }
}

/** The queue that the settings name for the state, by its key or by the words of its name. */
function queueOf(state: State, { settings }: LaneInput): string {
  const { queues } = settings
  const keys =
    typeof queues === 'object' && queues !== null && !Array.isArray(queues) ? Object.keys(queues) : []
  if (keys.some((key) => fold(key) === state)) return queueFor(state, settings, 'intake')
  const names = Array.isArray(queues) ? queues.filter((one) => typeof one === 'string') : keys
  const fitting = names.find(
    (name) =>
      stateWords[state].test(fold(name)) && !(state !== 'incomplete' && /incomplete/.test(fold(name))),
  )
  return queueFor(
    fitting === undefined ? state : fold(fitting),
    { queues: fitting !== undefined && Array.isArray(queues) ? [fitting] : queues },
    'intake',
  )
}

/** What of the states of an application this is. */
export function stateOf(fields: Intake, input: LaneInput): State {
  if (!isApplication(fields, input)) return 'not-an-application'
  if (fields.ready.value === true) return fields.items.some(isWaived) ? 'ready-with-waivers' : 'ready'
  return isListed(fields.service.value, input) && fields.items.length > 0 ? 'incomplete' : 'clarify'
}

export function isWaived({ status }: Item): boolean {
  return status.value === 'waived'
}

const applying =
  /\b(?:on-?board\w*|sign(?:ing)? (?:us |me )?up|appl(?:y|ying|ication)|intake|regist(?:er|ration)|enrol\w*|new (?:customer|client|account)|become a (?:customer|client)|documents?|paperwork|certificate|get started|start (?:with|the) |anmeld\w*|antrag|neukunde\w*|kunde werden|unterlagen|alta\b|solicitud|cliente|documentacion)\b/

/** A form, something uploaded, a service that is named, or words of applying. Mails of machines are none. */
function isApplication({ service }: Intake, input: LaneInput): boolean {
  const { reading } = input
  if (reading.automatic !== null) return false
  if (reading.kind === 'form' || service.value !== null || service.candidates !== undefined) return true
  const text = `${reading.subject}\n${reading.texts.find(({ source }) => source === 'signal:body')?.text.slice(0, 5_000) ?? ''}`
  return uploadsOf(input).length > 0 || applying.test(fold(text))
}

function restOf(service: Cell<string>, input: LaneInput): Evidence[] {
  return service.evidence.length > 0 ? few(service.evidence) : anchorOf(input.reading)
}
