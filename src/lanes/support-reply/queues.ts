/** Which queue takes an escalation and who owns it, by the lane's settings, however they are written. */
import { queueFor } from '../../evidence/assignment.ts'
import { fold } from '../../recognise/phrase.ts'
import type { LaneSettings } from '../../words/workspace.ts'
import type { EscalationReason } from './fields.ts'

export type Queue = { name: string; owner: string | null }

type Entry = Queue & { key: string; words: string }

/** What queues for a reason are usually called, where the settings do not name the reason itself. */
const usual: Record<EscalationReason | 'answer', RegExp> = {
  refund: /refund|billing|finance|accounting|accounts|payment|rechnung|buchhalt|factura/,
  billing: /billing|invoice|finance|accounting|accounts|payment|rechnung|buchhalt|factura/,
  'policy-exception': /exception|polic|lead|manager|management|supervis|escalat/,
  'account-change': /account|customer.?(?:success|admin)|admin|master.?data|contract/,
  'legal-or-medical': /legal|complian|medical|management|manager|lead|escalat/,
  safety: /safety|emergency|urgent|operations|technical|dispatch|incident/,
  'angry-customer': /angry|complain|escalat|lead|manager|retention|supervis/,
  'no-source': /no.?source|knowledge|expert|specialist|tier.?2|second|technical|lead|support/,
  'conflicting-sources': /conflict|knowledge|document|expert|lead|support/,
  unclear: /unclear|triage|general|front|support|inbox/,
  other: /other|general|default|service|support|inbox/,
  answer: /answer|repl|support|general|default/,
}

/** The queue for a reason; `answer` is where mails wait that documents answer. */
export function queueOf(reason: EscalationReason | 'answer', settings: LaneSettings): Queue {
  const entries = entriesOf(settings.queues)
  const named = entries.find(
    ({ key }) => plain(key) === plain(reason) || key.split(/\s+/).some((one) => plain(one) === plain(reason)),
  )
  const taking =
    named ?? entries.find(({ words }) => words.split(/[,;\s]+/).some((one) => plain(one) === plain(reason)))
  const likely = taking ?? entries.find(({ key, name }) => usual[reason].test(plain(`${key} ${name}`)))
  const chosen =
    likely ?? entries.find(({ key }) => /^(?:default|fallback|other|general|\*)$/.test(plain(key)))
  if (chosen !== undefined) return { name: chosen.name, owner: chosen.owner }
  return { name: queueFor(reason, settings, 'support-reply'), owner: null }
}

function entriesOf(queues: unknown): Entry[] {
  if (Array.isArray(queues)) return queues.flatMap((queue) => entryOf(queue, null))
  if (typeof queues === 'object' && queues !== null)
    return Object.entries(queues).flatMap(([key, queue]) => entryOf(queue, key))
  return []
}

function entryOf(queue: unknown, key: string | null): Entry[] {
  if (typeof queue === 'string') {
    if (key !== null && queue.includes('@')) return [{ key, name: key, owner: queue, words: '' }]
    return [{ key: key ?? queue, name: queue, owner: null, words: '' }]
  }
  if (Array.isArray(queue) && key !== null) return [{ key, name: key, owner: null, words: queue.join(' ') }]
  if (typeof queue !== 'object' || queue === null) return []
  const values = new Map(Object.entries(queue))
  const text = (name: string): string | null => {
    const value: unknown = values.get(name)
    return typeof value === 'string' ? value : null
  }
  const name = text('name') ?? text('queue') ?? text('id') ?? key
  if (name === null) return []
  const lists = ['reasons', 'takes', 'handles', 'categories', 'topics', 'for', 'reason']
  const words = lists.flatMap((list) => values.get(list) ?? []).join(' ')
  return [{ key: key ?? name, name, owner: text('owner') ?? text('email'), words }]
}

function plain(text: string): string {
  return fold(text).replace(/[_\s]+/g, '-')
}
