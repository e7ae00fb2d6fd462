/** Work that was asked for or only named, and who takes it: "Sure", "I'll do that", "Priya can take it". */
import { duesIn } from '../../recognise/due.ts'
import { type Context, evidenceOf, type Item, type Owned, ownerFrom } from './item.ts'
import type { Utterance } from './meeting-text.ts'
import { accepts, handsTo, refuses, takesIt } from './replies.ts'
import { isNobody } from './speakers.ts'
import { contentOf } from './task-text.ts'

/** Work that was named and that nobody has taken yet. */
export type Pending = Item & {
  by: string | null
  at: number
  named: string | null
  kept: boolean
  settled: boolean
  /** "We should", "let's": to agree is not to take it. */
  shared: boolean
}

/** Somebody says yes to what was asked, or takes what nobody had: the newest of what is pending. */
export function takePending(
  text: string,
  utterance: Utterance,
  at: number,
  pending: Pending[],
  context: Context,
): Item | null {
  const open = pending.filter((one) => !one.settled && at - one.at <= 8 && at > one.at)
  const mine = open.findLast((one) => isForMe(one, utterance, context))
  if (mine === undefined) return null
  const other = utterance.speaker !== mine.by
  if (other && refuses(text) && !accepts(text)) {
    mine.named = null
    mine.at = at
    return null
  }
  const nearby = at - mine.at <= 3
  const agrees = nearby && other && accepts(text)
  const takes =
    takesIt(text) ||
    (isVolunteering(text) && [...contentOf(mine.task)].some((word) => contentOf(text).has(word)))
  const needs = mine.owner === null && (mine.kept || mine.shared)
  const iOffered = mine.owner !== null
  if (iOffered ? !agrees : !(takes || (agrees && !needs))) {
    // Another answer from whom it was asked leaves it undone; so does the talk going on.
    if (other && nearby && iOffered) mine.settled = true
    return handed(text, utterance, mine, context)
  }
  mine.settled = true
  const said = speakerName(utterance, context)
  const owner =
    mine.owner ??
    (said === null ? null : ownerFrom(said, 0.88, labelEvidence(utterance) ?? evidenceOf(utterance)))
  const due = duesIn(utterance.line.text, context.hints).at(-1)
  const item: Item = { ...stripped(mine), owner, evidence: [...mine.evidence, evidenceOf(utterance)] }
  if (due !== undefined)
    changeDue(item, { value: due.value, confidence: due.confidence, evidence: [evidenceOf(utterance, due)] })
  return item
}

function isVolunteering(text: string): boolean {
  return /\bI(?:['’]ll| can| will) (?:take|do|handle|cover|own)\b|\b(?:ich (?:mache|übernehme)|yo (?:hago|me encargo))\b/i.test(
    text,
  )
}

/** What somebody was asked by name only they, or anybody after they refused, can agree to; nobody agrees with themselves. */
function isForMe(one: Pending, utterance: Utterance, context: Context): boolean {
  if (one.owner !== null || one.named === null) return one.owner === null || utterance.speaker !== one.by
  const [asked, me] = [
    context.people.resolve(one.named),
    utterance.speaker === null ? null : context.people.resolve(utterance.speaker),
  ]
  return utterance.speaker === null || asked === null
    ? utterance.speaker !== one.by
    : asked === me || handsTo(utterance.line.text) !== null || isVolunteering(utterance.line.text)
}

/** "Priya can take that": the work goes to a third. */
function handed(text: string, utterance: Utterance, mine: Pending, { people }: Context): Item | null {
  const name = handsTo(text)
  const full = name === null ? null : people.resolve(name)
  if (full === null) return null
  mine.settled = true
  return {
    ...stripped(mine),
    owner: ownerFrom(full, 0.85, evidenceOf(utterance)),
    evidence: [...mine.evidence, evidenceOf(utterance)],
  }
}

function stripped({
  task,
  confidence,
  evidence,
  owner,
  due,
  turn,
  noted,
  older,
  owners,
  dues,
}: Pending): Item {
  return {
    task,
    confidence: Math.max(confidence, 0.82),
    evidence,
    owner,
    due,
    turn,
    noted,
    older,
    owners,
    dues,
  }
}

/** Who speaks, by full name where that is known. */
export function speakerName({ speaker }: Utterance, { people }: Context): string | null {
  return speaker === null || isNobody(speaker) ? null : (people.resolve(speaker) ?? speaker)
}

/** The label that says who speaks, where it stands right before the words; else the words themselves are shown. */
export function labelEvidence(utterance: Utterance): Owned['evidence'][number] | null {
  const { line, speaker } = utterance
  if (speaker === null) return null
  const from = line.source.text.lastIndexOf(speaker, line.start)
  if (from < 0 || line.start - from > 1500) return null
  return evidenceOf(utterance, { start: from - line.start, end: from - line.start + speaker.length })
}

/** The new day counts, and the old one is kept. */
export function changeDue(item: Item, due: NonNullable<Item['due']>): void {
  if (item.due !== null && item.due.value !== due.value) item.dues.unshift(item.due)
  item.due = due
}
