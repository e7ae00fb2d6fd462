/** Action items of minutes: list lines and labels, with the owner before or behind them, and sentences of notes. */
import type { Line } from '../../evidence/thread/lines.ts'
import { type Due, duesIn } from '../../recognise/due.ts'
import { type Context, dueNear, evidenceOf, type Item, type Owned, ownerFrom } from './item.ts'
import { isNameLike, type Utterance } from './meeting-text.ts'
import type { Offer } from './offer.ts'
import { areNames, isDayOrThing, names, ownerNamed, spanOf } from './owner-names.ts'
import { taskText } from './task-text.ts'
import { infinitive, isWork } from './verbs-english.ts'

/** Who "I" and "you" are in notes, and the sentence before, in which "she" may be named. */
export type Writer = { self: string | null; you: string | null; before: string }

/** The items of one line of notes. */
export function notedItems(utterance: Utterance, author: Writer, context: Context): Item[] {
  const { line, section, checked } = utterance
  if (checked || isDone(line.text)) return []
  if (section === 'actions') return listItem(utterance, context)
  if (
    section === 'attendees' ||
    section === 'absent' ||
    section === 'date' ||
    section === 'title' ||
    section === 'done' ||
    section === 'questions' ||
    section === 'decisions' ||
    section === 'commitments'
  )
    return []
  const labelled = labelledItem(utterance, context)
  return labelled.length > 0 ? labelled : sentenceItems(utterance, author, context)
}

const done =
  /^\s*(?:~~|✓|✔|✅|done\b)|[([–—|-]\s*(?:is |was |already )?(?:done|completed|closed|erledigt|hecho|finished|complete|sent|cancelled|canceled|dropped|entf[äa]llt|obsolete|no longer needed)\b[^()]{0,25}[)\].]?\s*$|:\s*(?:done|erledigt|hecho)\s*$|\b(?:already (?:done|sent|completed|closed)|bereits erledigt|ya (?:hecho|enviado))\b/i

function isDone(text: string): boolean {
  return done.test(text)
}

const separator = '\\s*(?::|–|—|→|->|=>|\\s-\\s|\\||\\bto\\b|\\bwill\\b)\\s*'
const leading = new RegExp(
  `^(?:\\*{1,2}|\\[|\\()?(?<names>${names})(?:\\s*\\([^)]{1,30}\\))?(?:\\*{1,2}|\\]|\\))?(?<sep>${separator}|(?<=[\\])*]|^@\\S+)\\s*)`,
  'u',
)

/** `Ben: send the spec by Friday`, `send spec (Ben, Fri)`, `[Ben] …`, `send spec – Ben – 12 Nov`, `… Owner: Ben. Due: Friday`. */
function listItem(utterance: Utterance, context: Context): Item[] {
  const { line, named } = utterance
  let owner = named === null ? null : ownerNamed(named, utterance, whereNamed(named, utterance), context)
  // `All to review …`, `Both teams - …`: nobody in particular.
  const everybody =
    /^(?:all|everyone|everybody|both(?: teams| sides)?|team|whole team|alle|todos)\s*(?:[:–—-]|\bto\b|\bm[üu]ssen\b)\s*/i.exec(
      line.text,
    )
  let words = { start: everybody?.[0].length ?? 0, end: line.text.length }
  const lead = owner === null ? leading.exec(line.text) : null
  const group = lead?.groups?.['names'] ?? ''
  if (lead !== null && everybody === null && areNames(group, context)) {
    owner = ownerNamed(group, utterance, spanOf(line.text, group), context)
    words = { ...words, start: lead[0].length }
  }
  const small = owner === null ? smallName(line.text, context) : null
  if (small !== null) {
    owner = ownerNamed(small.name, utterance, spanOf(line.text, small.name), context)
    words = { ...words, start: small.end }
  }
  const found = datedItem(utterance, words, context)
  const trailing = owner === null ? trailingOwner(utterance, words, context) : null
  if (trailing !== null) {
    owner = trailing.owner
    words = { ...words, end: trailing.from }
  }
  const spoken =
    owner === null
      ? context.grammars.flatMap((grammar) =>
          grammar(line.text, { isName: context.people.knows, spoken: false, item: true }),
        )
      : []
  const [first] = spoken.filter(({ kind, name }) => kind === 'named' && name !== null)
  if (first?.name != null) {
    owner = ownerNamed(first.name, utterance, spanOf(line.text, first.name), context)
    words = { start: first.start, end: words.end }
  }
  const task =
    first?.task !== undefined
      ? taskText(first.task, found?.due ?? null, 0)
      : itemTask(line, words, found?.due ?? null)
  return task.length < 3
    ? []
    : [itemOf(utterance, { task, owner, due: found?.dated ?? null, confidence: 0.92 })]
}

/** `joanna -> share the date`: a name in small letters, where somebody here has it. */
function smallName(text: string, { people }: Context): { name: string; end: number } | null {
  const match = /^@?(\p{Ll}[\p{L}’'-]+)\s*(?:->|→|=>|:|–|—|\s-\s|\bto\b)\s*/u.exec(text)
  return match?.[1] !== undefined && people.knows(match[1]) ? { name: match[1], end: match[0].length } : null
}

function itemTask({ text }: Line, { start, end }: { start: number; end: number }, due: Due | null): string {
  const bare = text
    .slice(start, end)
    .replace(
      /[\s([|,;–—-]*\b(?:owner|due(?: date)?|deadline|responsible|assignee|verantwortlich|fällig|wer|bis wann|responsable|plazo|status)\s*[:=]\s*(?:tbd|tbc|open|n\/a|\?|offen|none|nobody|unassigned)?[)\].,;\s|]*$/giu,
      ' ',
    )
  const plain = taskText(bare, due, start)
    .replace(/[\s([|,;–—-]*\b(?:due(?: date)?|deadline|owner|by|f[äa]llig|termin|plazo)\s*[:=]?\s*$/iu, '')
    .replace(/\s*[([]\s*[)\]]?\s*$/u, '')
  return capital(infinitive(plain.replace(/^(?:should|will|to|must|soll|muss|debe)\s+/iu, '')))
}

function capital(text: string): string {
  return text === '' ? text : `${(text[0] ?? '').toUpperCase()}${text.slice(1)}`
}

function datedItem(utterance: Utterance, words: { start: number }, { hints }: Context) {
  return (
    dueNear(utterance, { start: words.start, end: utterance.line.text.length }, hints) ??
    bracketDue(utterance, hints)
  )
}

/** `(Fri)`, `– 12 Nov`: behind the words, no `by` is needed. */
function bracketDue(utterance: Utterance, hints: Context['hints']) {
  const due = duesIn(utterance.line.text, hints).at(-1)
  if (due === undefined || !/^[\s)\].,;|]*$/.test(utterance.line.text.slice(due.end))) return null
  if (
    !/(?:[([|,–—-]|due|deadline|:)\s*$/i.test(utterance.line.text.slice(0, due.phrase.start)) &&
    !/^[([–—|,-]/.test(utterance.line.text.slice(due.phrase.start))
  )
    return null
  return {
    due,
    dated: { value: due.value, confidence: due.confidence, evidence: [evidenceOf(utterance, due)] },
  }
}

const tail = new RegExp(
  `(?:\\s*[([]\\s*(?:owner|responsible|wer|by)?:?\\s*(?<a>${names})\\s*(?:[,;/|–—-][^)\\]]*)?[)\\]]|\\s*(?:[–—|→]|->|=>|\\s-\\s|@)\\s*(?<b>${names})\\s*(?:[,;|–—(-].*)?|[\\s.,;(|–—-]*\\b(?:owner|responsible|assignee|assigned to|lead|who|verantwortlich|zust[äa]ndig|wer|responsable|resp\\.?)\\s*[:=]\\s*(?<c>${names})\\b.*|,\\s*(?<d>${names})(?:,\\s*[^,]{2,20})?)\\s*[.;]?\\s*$`,
  'iu',
)

function trailingOwner(
  utterance: Utterance,
  words: { start: number },
  context: Context,
): { owner: Owned; from: number } | null {
  const { text } = utterance.line
  const match = tail.exec(text.slice(words.start))
  const { a, b, c, d } = match?.groups ?? {}
  const said = a ?? b ?? c ?? d
  if (match === null || said === undefined) return null
  if (
    !said
      .split(/\s*(?:,|\/|&|\+|\band\b|\bund\b|\by\b)\s*/iu)
      .every(
        (one) =>
          context.people.knows(one.replace('@', '')) ||
          (d === undefined &&
            /^\p{Lu}/u.test(one.replace('@', '')) &&
            isNameLike(one.replace('@', '')) &&
            (c !== undefined || a !== undefined) &&
            !isDayOrThing(one)),
      )
  )
    return null
  const at = words.start + match.index + match[0].indexOf(said)
  const owner = ownerNamed(said, utterance, { start: at, end: at + said.length }, context)
  return owner === null ? null : { owner, from: words.start + match.index }
}

/** The name of `AP Ben:` stands before the words of the line. */
function whereNamed(name: string, { line }: Utterance): { start: number; end: number } | null {
  const at = line.source.text.lastIndexOf(name, line.start)
  return at < 0 || line.start - at > 60
    ? null
    : { start: at - line.start, end: at - line.start + name.length }
}

/** `Ben: send the spec` outside a list of actions: the words behind the name say what to do. */
function labelledItem(utterance: Utterance, context: Context): Item[] {
  const { line } = utterance
  const lead = leading.exec(line.text)
  const group = lead?.groups?.['names'] ?? ''
  const small = smallName(line.text, context)
  if (small !== null && isWork(line.text.slice(small.end))) return listItem(utterance, context)
  if (lead === null || !/[:–—→>-]\s*$/.test(lead.groups?.['sep'] ?? '') || !areNames(group, context))
    return []
  if (!group.split(/[,/&+]/).every((one) => context.people.knows(one.trim()))) return []
  const words = { start: lead[0].length, end: line.text.length }
  const rest = line.text.slice(words.start)
  const told = context.grammars
    .flatMap((grammar) => grammar(rest, { isName: context.people.knows, spoken: true, item: true }))
    .find(({ kind, needsYes }) => kind === 'self' && !needsYes)
  if (told !== undefined) {
    const due = dueNear(utterance, { start: words.start, end: words.end }, context.hints)
    const task = taskText(
      told.task ?? rest.slice(told.start, told.end),
      told.task === undefined ? (due?.due ?? null) : null,
      words.start + told.start,
    )
    return [
      itemOf(utterance, {
        task,
        owner: ownerNamed(group, utterance, spanOf(line.text, group), context),
        due: due?.dated ?? null,
        confidence: 0.85,
      }),
    ]
  }
  if (!isWork(rest) || !/^(?:to )?\p{Ll}*/u.test(rest) || /^\p{L}+(?:ed|ing|s)\b/u.test(rest)) return []
  const found = datedItem(utterance, words, context)
  const owner = ownerNamed(group, utterance, spanOf(line.text, group), context)
  return [
    itemOf(utterance, {
      task: itemTask(line, words, found?.due ?? null),
      owner,
      due: found?.dated ?? null,
      confidence: 0.85,
    }),
  ]
}

/** Prose of notes: `Frau Krüger klärt …`, `Owen will come back with …`; who writes a mail is its "I". */
function sentenceItems(utterance: Utterance, author: Writer, context: Context): Item[] {
  const { text } = utterance.line
  const hearing = { isName: context.people.knows, spoken: false, item: utterance.item, before: author.before }
  const offers = context.grammars.flatMap((grammar) => grammar(text, hearing))
  return offers
    .filter(
      (offer, index) => offers.findIndex((one) => one.start < offer.end && offer.start < one.end) === index,
    )
    .flatMap((offer) => fromOffer(offer, utterance, author, context))
}

function fromOffer(offer: Offer, utterance: Utterance, author: Writer, context: Context): Item[] {
  const { text } = utterance.line
  const isYours =
    offer.kind === 'ask' &&
    author.you !== null &&
    /\byou(?:['’]ll| will| agreed to| promised to| are going to|['’]re going to)\b/i.test(text)
  if (!isYours && (offer.needsYes || offer.kind === 'ask')) return []
  const found = dueNear(utterance, offer, context.hints)
  const owner = ownerOf(offer, utterance, author, context)
  if (
    offer.kind === 'nobody' &&
    (found === null || /^\W*let['’]s/i.test(text)) &&
    !/\b(?:someone|somebody|one of us|jemand|alguien|still need|noch)\b/i.test(text)
  )
    return []
  const words = offer.task ?? text.slice(offer.start, offer.end)
  let task = taskText(words, offer.task === undefined ? (found?.due ?? null) : null, offer.start)
  if (offer.task !== undefined && found !== null)
    task = taskText(words.replace(text.slice(found.due.phrase.start, found.due.phrase.end).trim(), ''), null)
  // `REACH papers -> Selin to send`: what is sent stands before the arrow.
  const subject = /^(.{4,100}?)\s*(?:->|→|=>|–|—)\s*\S+ to /.exec(text)?.[1]
  if (subject !== undefined && task.split(' ').length <= 2) task = `${task}: ${subject}`
  return task.length < 4
    ? []
    : [
        itemOf(utterance, {
          task: capital(infinitive(task)),
          owner,
          due: found?.dated ?? null,
          confidence: Math.min(0.85, offer.confidence),
        }),
      ]
}

function ownerOf(offer: Offer, utterance: Utterance, author: Writer, context: Context): Owned | null {
  if (offer.kind === 'self')
    return author.self === null ? null : ownerFrom(author.self, 0.8, evidenceOf(utterance))
  if (offer.kind === 'ask')
    return author.you === null ? null : ownerFrom(author.you, 0.78, evidenceOf(utterance))
  return offer.name === null
    ? null
    : ownerNamed(offer.name, utterance, spanOf(utterance.line.text, offer.name), context)
}

export function itemOf(
  utterance: Utterance,
  { task, owner, due, confidence }: Pick<Item, 'task' | 'owner' | 'due' | 'confidence'>,
): Item {
  return {
    task,
    owner,
    due,
    confidence,
    evidence: [evidenceOf(utterance)],
    turn: utterance.turn,
    noted: !utterance.spoken,
    older: utterance.older,
    owners: [],
    dues: [],
  }
}
