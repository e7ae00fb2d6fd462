/** Action items of a talk: what people say they do, what they agree to do when asked, what is handed to them. */
import { duesIn } from './due.ts'
import { type Context, dueNear, evidenceOf, type Item, type Owned, ownerFrom } from './item.ts'
import type { Utterance } from './meeting-text.ts'
import { itemOf } from './noted-items.ts'
import type { Offer } from './offer.ts'
import { accepts, cancels, corrects, handsTo, jokes, refuses, takesIt } from './replies.ts'
import { isNobody } from './speakers.ts'
import { contentOf, taskText } from './task-text.ts'
import { infinitive } from './verbs-english.ts'

/** Work that was named and that nobody has taken yet. */
type Pending = Item & { by: string | null; at: number; named: string | null; kept: boolean; settled: boolean }

/** The items of a talk, with later corrections in their history. */
export function spokenItems(utterances: readonly Utterance[], context: Context): Item[] {
  const items: (Item & { at: number; by: string | null })[] = []
  const pending: Pending[] = []
  for (const [at, utterance] of utterances.entries()) {
    const text = utterance.line.text.replace(/\s+/g, ' ')
    if (!utterance.spoken) continue
    if (withdrawn(text, utterance, at, items)) continue
    const before = items.length
    const taken = takePending(text, utterance, at, pending, context)
    if (taken !== null) items.push({ ...taken, at, by: utterance.speaker })
    const offers = taken !== null && !isNew(utterance, context, taken) ? [] : offersOf(utterance, context)
    for (const offer of offers) {
      const item = fromOffer(offer, utterance, context)
      if (item === null) continue
      const last = items.findLast((one) => at - one.at <= 6)
      if (isPronounOnly(item.task)) {
        // "I'll have it out Wednesday" says when the work that was just named is done.
        if (last !== undefined && item.due !== null && (offer.kind === 'self' || offer.kind === 'ask'))
          changeDue(last, item.due)
        continue
      }
      if (offer.needsYes || offer.kind === 'ask' || offer.kind === 'nobody') {
        pending.push({
          ...item,
          by: utterance.speaker,
          at,
          named: offer.name,
          kept: isKept(offer, item, text),
          settled: false,
        })
        continue
      }
      if (jokes(text) || isJokeNext(utterances, at)) continue
      items.push({ ...item, at, by: utterance.speaker })
    }
    if (items.length === before && offers.length === 0) correct(text, utterance, at, items, context)
  }
  const left = pending.filter(({ kept, settled }) => kept && !settled)
  return [...items, ...left].toSorted((a, b) => a.at - b.at)
}

function offersOf(utterance: Utterance, context: Context): Offer[] {
  const hearing = { isName: context.people.knows, spoken: true, item: false }
  const offers = context.grammars.flatMap((grammar) => grammar(utterance.line.text, hearing))
  return offers.filter(
    (offer, index) => offers.findIndex((one) => one.start < offer.end && offer.start < one.end) === index,
  )
}

/** What stays on the list though nobody takes it: "somebody has to …", or "we need to … by Friday". */
function isKept({ kind }: Offer, { due }: Item, text: string): boolean {
  if (kind !== 'nobody') return false
  if (/\?\s*$/.test(text)) return false
  if (/\b(?:some(?:one|body)|one of us|jemand|einer von uns|alguien)\b/i.test(text)) return true
  return due !== null && !/^\W*(?:(?:so|okay|ok|then|and|well)\W+)*let['’]s\b/i.test(text)
}

function fromOffer(offer: Offer, utterance: Utterance, context: Context): Item | null {
  const { text } = utterance.line
  const found = dueNear(utterance, offer, context.hints)
  const words = (offer.task ?? text.slice(offer.start, offer.end)).replace(/\s+/g, ' ')
  let task =
    offer.task === undefined
      ? taskText(text.slice(offer.start, offer.end), found?.due ?? null, offer.start)
      : taskText(found === null ? words : words.replace(phraseIn(text, found.due.phrase), ' '), null)
  if (offer.kind === 'ask' || (offer.kind === 'named' && /\byou\b/i.test(text)))
    task = forSpeaker(task, speakerName(utterance, context))
  task = infinitive(task)
  task = `${(task[0] ?? '').toUpperCase()}${task.slice(1)}`
  const isBare = !task.includes(' ') && found === null
  if (task.length < 4 || isBare || (contentOf(task).size === 0 && !isPronounOnly(task))) return null
  return itemOf(utterance, {
    task,
    owner: ownerOf(offer, utterance, context),
    due: found?.dated ?? null,
    confidence: offer.confidence,
  })
}

function phraseIn(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}

/** "Send me the plan" asks for it to be sent to the one who asks. */
function forSpeaker(task: string, speaker: string | null): string {
  return speaker === null || speaker.length < 3 ? task : task.replace(/\bme\b/, speaker)
}

function speakerName({ speaker }: Utterance, { people }: Context): string | null {
  return speaker === null || isNobody(speaker) ? null : (people.resolve(speaker) ?? speaker)
}

function ownerOf(offer: Offer, utterance: Utterance, context: Context): Owned | null {
  const evidence = evidenceOf(utterance)
  if (offer.kind === 'named' && offer.name !== null) {
    const name = context.people.resolve(offer.name)
    return ownerFrom(name ?? offer.name, name === null ? 0.72 : 0.88, evidence)
  }
  if (offer.kind !== 'self') return null
  const name = speakerName(utterance, context)
  return name === null ? null : ownerFrom(name, 0.9, labelEvidence(utterance) ?? evidence)
}

/** The label that says who speaks, where it stands right before the words; else the words themselves are shown. */
function labelEvidence(utterance: Utterance): Owned['evidence'][number] | null {
  const { line, speaker } = utterance
  if (speaker === null) return null
  const from = line.source.text.lastIndexOf(speaker, line.start)
  if (from < 0 || line.start - from > 1500) return null
  return evidenceOf(utterance, { start: from - line.start, end: from - line.start + speaker.length })
}

const pronoun =
  /^(?:(?:do|take|handle|own|cover|get|have|send|share|look at|look into|manage|sort|grab|make|finish|bring|put|check|fix|take care of|machen|übernehmen|erledigen|schicken|hacer|enviar|pasar)\s+)?(?:that|this|it|them|those|these|das|es|dies|eso|lo|esto)(?:\s+(?:one|on|out|over|done|back|up|off|for you|to you|ready|then|too|across|machen|übernehmen|erledigen|schicken))*$/i

function isPronounOnly(task: string): boolean {
  return pronoun.test(task.trim())
}

/** A joke, an item that turns out to be done already, or one that nobody needs. */
function withdrawn(
  text: string,
  utterance: Utterance,
  at: number,
  items: (Item & { at: number; by: string | null })[],
): boolean {
  if (!cancels(text)) return false
  const index = items.findLastIndex(
    (one) => at - one.at <= 3 && (one.by === utterance.speaker || !/already|schon|ya /i.test(text)),
  )
  if (index >= 0) items.splice(index, 1)
  return true
}

function isJokeNext(utterances: readonly Utterance[], at: number): boolean {
  const next = utterances[at + 1]
  return (
    next !== undefined && /^\W*(?:just kidding|kidding|joking|haha\w*|\[laugh|\(laugh)/i.test(next.line.text)
  )
}

/** Somebody says yes to what was asked, or takes what nobody had: the newest of what is pending. */
function takePending(
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
  const needs = mine.owner === null && mine.kept
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

function stripped({ task, confidence, evidence, owner, due, turn, noted, owners, dues }: Pending): Item {
  return { task, confidence: Math.max(confidence, 0.82), evidence, owner, due, turn, noted, owners, dues }
}

/** Whether an answer offers more than it takes: "Sure, and I'll send you the drawings". */
function isNew(utterance: Utterance, context: Context, taken: Item): boolean {
  return offersOf(utterance, context).some((offer) => {
    const task = taskText(offer.task ?? utterance.line.text.slice(offer.start, offer.end), null)
    const words = contentOf(task)
    return (
      offer.kind === 'self' &&
      !offer.needsYes &&
      !isPronounOnly(task) &&
      words.size >= 2 &&
      ![...words].some((word) => contentOf(taken.task).has(word))
    )
  })
}

/** "Make it Friday instead", "Priya will take that": the item just named changes, and keeps what it said before. */
function correct(
  text: string,
  utterance: Utterance,
  at: number,
  items: (Item & { at: number })[],
  context: Context,
): void {
  const last = items.findLast((one) => at - one.at <= 4)
  if (last === undefined) return
  const name = handsTo(text)
  const full = name === null ? null : context.people.resolve(name)
  if (full !== null && full !== last.owner?.value) {
    if (last.owner !== null) last.owners.unshift(last.owner)
    last.owner = ownerFrom(full, 0.85, evidenceOf(utterance))
  }
  const due = duesIn(utterance.line.text, context.hints).at(-1)
  const isShort = text.length < 40 && at - last.at <= 2 && !/\?\s*$/.test(text)
  if (
    due === undefined ||
    !(corrects(text) || (isShort && /^(?:by|on|bis|am|para|el|for|before)\b/i.test(text)))
  )
    return
  changeDue(last, {
    value: due.value,
    confidence: Math.min(due.confidence, 0.85),
    evidence: [evidenceOf(utterance, due)],
  })
}

function changeDue(item: Item, due: NonNullable<Item['due']>): void {
  if (item.due !== null && item.due.value !== due.value) item.dues.unshift(item.due)
  item.due = due
}
