/**
 * Which fields of a form or a record a turn of a conversation changes. The fields come as data: names, descriptions and
 * the values of closed lists. What is said for itself counts first, then what answers the question just asked, then
 * what the other side proposed and is agreed to.
 */
import { type FieldSchema, typeOfField, wordsOf } from './field-type.ts'
import { type Filled, stems } from './filling.ts'
import { kinds, names } from './turn-names.ts'
import { choices, counts, days, switches, times } from './turn-values.ts'

export type Turn = {
  fields: readonly FieldSchema[]
  /** What is said now, and what the other side said just before. */
  text: string
  before: string
  /** What is known already, and whether these fields were being talked about before this turn. */
  known: ReadonlyMap<string, string>
  goesOn: boolean
  now: Date
}
export type Changes = Map<string, string>

/** The fields this turn sets, with their values as they are said. */
export function changesIn(turn: Turn): Changes {
  const { text, before, known, goesOn } = turn
  // Of a field and its new value only the new one is set.
  const fields = turn.fields.filter(({ name }) => !turn.fields.some((other) => other.name === `new_${name}`))
  const asking = { ...turn, fields }
  const said = valuesIn(text, asking, askedIn(asking))
  if (!goesOn || !agrees(text)) return said
  const offered = [
    ...valuesIn(before, { ...asking, text: before }, [], isSummary(before) ? 'summary' : 'offer'),
  ]
  const isMoved =
    /\b(?:instead|how about|what about|only|unavailable|available|try|not available)\b/i.test(before) &&
    !isSummary(before)
  return new Map([...offered.filter(([name]) => isMoved || !known.has(name)), ...said])
}

/** The other side says back what it understood. */
function isSummary(before: string): boolean {
  return /\b(?:confirm\w*|verify|double check|just to be (?:sure|clear)|to be clear|to clarify|so you|so,? (?:i|a|that)|you (?:want|would like|['’]d like)|i heard|correct|is that right|sound right|check the details|details)\b/i.test(
    before,
  )
}

/** A yes in any of its forms, and no “no”. */
function agrees(text: string): boolean {
  if (
    /^\W*(?:no|nope|nah|not)\b(?! (?:problem|worries))|\b(?:don['’]t|do not|isn['’]t|wrong|instead|rather|change|different|another|other|else)\b/i.test(
      text.replace(/(?:anything|nothing|something) else|that['’]?s all.*/gi, ''),
    )
  )
    return false
  return /\b(?:yes|yeah|yep|yup|ya|sure|surely|right|correct|exactly|perfect|great|good|fine|ok|okay|alright|cool|awesome|wonderful|excellent|nice|confirm(?:ed)?|works?|agreed?|absolutely|indeed|that['’]?s it|that is it|go ahead|please do|do (?:it|that)|like (?:it|that)|love (?:it|that)|ticket|winner|i['’]ll take|will do|would do|suits?|accept)\b/i.test(
    text,
  )
}

/** Fields that the last question asks for: by the words of their names and descriptions, or by its question word. */
function askedIn({ before, fields }: Turn): FieldSchema[] {
  const question = before
    .split(/(?<=[.!?])\s+/)
    .filter((part) => /\?|please (?:tell|let|give|provide|specify)|let me know|which|what/i.test(part))
    .at(-1)
  if (question === undefined) return []
  const words = new Set(stems(question))
  const scored = fields.map((field) => {
    const names = stems(wordsOf(field.name))
    const hit = names.filter((stem) => words.has(stem)).length / Math.max(1, names.length)
    const described = stems(wordsOf(field.description ?? '')).filter((stem) => words.has(stem)).length
    return { field, score: hit * 2 + described * 0.5 + typeAsked(question, field) }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return most < 1 ? [] : scored.filter(({ score }) => score >= most - 0.4).map(({ field }) => field)
}

function typeAsked(question: string, field: FieldSchema): number {
  const type = typeOfField(field)
  if (/\bwhat time|which time|\btime\b/i.test(question)) return type === 'time' ? 1.5 : 0
  if (/\bwhen\b|\bwhat (?:day|date)|which (?:day|date)/i.test(question)) return type === 'date' ? 1.5 : 0
  if (/\bhow many\b/i.test(question)) return type === 'count' ? 1 : 0
  if (/\bwhere\b|\b(?:which|what) (?:city|area|place|town|location)/i.test(question))
    return type === 'place' ? 1.5 : 0
  return 0
}

function valuesIn(
  text: string,
  turn: Turn,
  asked: readonly FieldSchema[],
  from: 'talk' | 'summary' | 'offer' = 'talk',
): Changes {
  const filled: Filled = { changes: new Map(), used: [] }
  times(text, turn, asked, filled)
  days(text, turn, asked, filled)
  choices(text, turn, asked, filled)
  if (from !== 'offer') counts(text, turn, asked, filled)
  if (from === 'talk') switches(text, turn, asked, filled)
  kinds(text, turn, asked, filled, from === 'talk')
  names(text, turn, asked, { filled, offered: from !== 'talk' })
  return filled.changes
}
