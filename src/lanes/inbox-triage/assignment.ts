/** Which queue takes a message and whose it is: rules, then the thread, then the category, then the desk. */
import { personNamed } from '../../evidence/assignment.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Mail } from './mail.ts'
import { profileOf } from './meaning.ts'
import { fittingRules } from './rules.ts'
import { type Category, categoriesOf, type Queue, queuesOf } from './settings.ts'
import { holderOf } from './thread.ts'

export type Taken<T> = { value: T; confidence: number; why: string; evidence: Evidence[] | null }
export type Placed = { queue: Taken<string> | null; owner: Taken<string> | null }

/** `evidence: null` means that it follows from the category and rests on the same words. */
export function placeOf(mail: Mail, category: string | null): Placed {
  const { settings } = mail.input
  const queues = queuesOf(settings)
  const listed = categoriesOf(mail.input).find(({ name }) => name === category) ?? null
  const rules = fittingRules(mail, category)
  const holder = mail.input.reading.automatic === null ? holderOf(mail) : null
  const usual = queueOf(listed, category, queues)
  const ruled = rules.find(({ rule }) => rule.queue !== null)
  const held = holder === null ? null : queueHeldBy(holder.person.email, usual, queues)
  const queue: Taken<string> | null =
    taken(ruled?.rule.queue, 0.98, `rule “${ruled?.rule.name ?? ''}”`, ruled?.evidence ?? null) ??
    taken(held, 0.85, 'the thread is theirs', holder === null ? null : [holder.evidence]) ??
    taken(usual?.name, category === null ? 0.5 : 0.92, 'the category', null)
  const ruledOwner = rules.find(({ rule }) => rule.owner !== null)
  const ofQueue = queues.find(({ name }) => name === queue?.value) ?? null
  const owner: Taken<string> | null =
    taken(
      addressOf(ruledOwner?.rule.owner, mail.input),
      0.98,
      `rule “${ruledOwner?.rule.name ?? ''}”`,
      ruledOwner?.evidence ?? null,
    ) ??
    taken(
      ruled === undefined ? holder?.person.email : null,
      0.88,
      'wrote last in this thread',
      holder === null ? null : [holder.evidence],
    ) ??
    taken(
      ruled === undefined ? addressOf(listed?.owner, mail.input) : null,
      0.92,
      'owns the category',
      null,
    ) ??
    taken(addressOf(ofQueue?.owner, mail.input), 0.92, 'owns the queue', null) ??
    taken(addressOf(settings.owner ?? settings.reviewers[0], mail.input), 0.75, 'owns the lane', null)
  return { queue, owner }
}

function taken(
  value: string | null | undefined,
  confidence: number,
  why: string,
  evidence: Evidence[] | null,
): Taken<string> | null {
  return value === null || value === undefined || value === '' ? null : { value, confidence, why, evidence }
}

/** The address of the person named; an address that is nobody's of the desk stays as the settings have it. */
function addressOf(named: string | null | undefined, { desk }: LaneInput): string | null {
  if (named === null || named === undefined) return null
  return personNamed(named, desk)?.email ?? (named.includes('@') ? named.toLowerCase() : null)
}

/** The queue the category names, one that takes it, one of the same name or meaning, else the one for the rest. */
function queueOf(category: Category | null, name: string | null, queues: readonly Queue[]): Queue | null {
  const plain = (text: string): string => fold(text).replace(/[\s_]+/g, '-')
  const named = category?.queue ?? null
  if (named !== null)
    return (
      queues.find((queue) => plain(queue.name) === plain(named)) ?? {
        name: named,
        owner: null,
        meaning: named,
        takes: [],
      }
    )
  if (name !== null) {
    const takes = queues.find((queue) => queue.takes.some((one) => plain(one) === plain(name)))
    if (takes !== undefined) return takes
    const alike = queues.find(
      (queue) => plain(queue.name).includes(plain(name)) || plain(name).includes(plain(queue.name)),
    )
    if (alike !== undefined) return alike
  }
  if (category !== null && !category.isRest) {
    const [best] = queues
      .map((queue) => ({ queue, fit: alikeness(category, queue) }))
      .toSorted((a, b) => b.fit - a.fit)
    if (best !== undefined && best.fit > 0.5) return best.queue
  }
  return queues.find(({ takes, name: of }) => [of, ...takes].some((one) => rest.test(plain(one)))) ?? null
}

const rest =
  /^(?:\*|default|fallback|other|general|triage|front-?desk|inbox|unclear|rest|sonstiges|otros|autres?)\b/

function alikeness(category: Category, queue: Queue): number {
  const own = profileOf(category)
  const theirs = profileOf({ ...category, name: queue.name, meaning: queue.meaning })
  return Math.max(0, ...[...own].map(([concept, share]) => share * (theirs.get(concept) ?? 0)))
}

/** The category's own queue where that person owns it, else one of theirs; none where they own none. */
function queueHeldBy(email: string, usual: Queue | null, queues: readonly Queue[]): string | null {
  if (usual?.owner?.toLowerCase() === email) return usual.name
  const own = queues.filter(({ owner }) => owner?.toLowerCase() === email)
  return own.length === 1 ? (own[0]?.name ?? null) : null
}
