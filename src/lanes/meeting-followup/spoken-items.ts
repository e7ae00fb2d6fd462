/** Action items of a talk: what people say they do, what they agree to do when asked, what is handed to them. */
import { duesIn } from '../../recognise/due.ts'
import { type Context, dueNear, evidenceOf, type Item, type Owned, ownerFrom } from './item.ts'
import type { Utterance } from './meeting-text.ts'
import { itemOf } from './noted-items.ts'
import type { Offer } from './offer.ts'
import { changeDue, labelEvidence, type Pending, speakerName, takePending } from './pending.ts'
import { cancels, corrects, handsTo, jokes, wishedFor } from './replies.ts'
import { contentOf, taskText } from './task-text.ts'
import { infinitive } from './verbs-english.ts'

/** The items of a talk, with later corrections in their history. */
export function spokenItems(utterances: readonly Utterance[], context: Context): Item[] {
  const items: (Item & { at: number; by: string | null })[] = []
  const pending: Pending[] = []
  let wish: { what: string; at: number; by: string | null } | null = null
  for (const [at, utterance] of utterances.entries()) {
    const text = utterance.line.text.replace(/\s+/g, ' ')
    if (!utterance.spoken) continue
    if (withdrawn(text, utterance, at, items)) continue
    const before = items.length
    const wished = wishedFor(text)
    if (wished !== null) wish = { what: wished, at, by: utterance.speaker }
    const taken = takePending(text, utterance, at, pending, context)
    if (taken !== null) items.push({ ...taken, at, by: utterance.speaker })
    const offers = taken !== null && !isNew(utterance, context, taken) ? [] : offersOf(utterance, context)
    for (const offer of offers) {
      const item = fromOffer(offer, utterance, context)
      if (item === null) continue
      const last = items.findLast((one) => at - one.at <= 6)
      if (
        wish !== null &&
        isPronounOnly(item.task) &&
        !/^make sure/i.test(item.task) &&
        at - wish.at <= 4 &&
        wish.by !== utterance.speaker
      ) {
        item.task = withObject(item.task, wish.what)
        wish = null
      }
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
          shared: offer.kind === 'nobody',
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
  const isBare =
    (!task.includes(' ') && found === null) ||
    /\s(?:what|how|the|an?|to|is|of|and|or|who|we|if|that|whether|with|my|our|your|which|because|['’]?cause|than|like|sorry|yeah|no it['’]s|so|uh|um|but|\p{L}\p{Ll}*n['’]t)$/u.test(
      task,
    )
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

const pronoun =
  /^(?:make sure (?:you|he|she|they|we|it|everyone|that) .{0,20}(?:it|that|this|them|happens|done))$|^(?:(?:have a (?:quick )?look at|put|take a (?:quick )?look at|do|take|handle|own|cover|get|have|send|share|look at|look into|manage|sort|grab|make|finish|bring|put|check|fix|take care of|machen|übernehmen|erledigen|schicken|hacer|enviar|pasar)\s+)?(?:that|this|it|them|those|these|das|es|dies|eso|lo|esto)(?:\s+(?:one|together|on|out|over|done|back|up|off|for you|to you|ready|then|too|across|machen|übernehmen|erledigen|schicken))*(?:\s+to \p{L}+)?$/iu

/** `Die Ihnen schicken` and `Put that together` with what was wished for in the pronoun's place. */
function withObject(task: string, what: string): string {
  const full = task.replace(
    /\b(?:that|this|it|them|those|these|das|die|den|es|eso|lo|esto)\b(?:\s+(?:ihnen|dir|euch|ihm|ihr)\b)?/i,
    () => what,
  )
  return `${(full[0] ?? '').toUpperCase()}${full.slice(1)}`
}

function isPronounOnly(task: string): boolean {
  return (
    pronoun.test(task.trim()) ||
    /^(?:die|das|den|es|sie|dies)(?:\s+(?:ihnen|dir|euch|ihm|ihr))?\s+\p{Ll}+n$/iu.test(task.trim())
  )
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
    (one) =>
      at - one.at <= 3 &&
      (one.by === utterance.speaker ||
        !/\b(?:i(?:['’]ve)? already|habe ich|ich habe|ya (?:lo|la|los|las))\b/i.test(text)),
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
