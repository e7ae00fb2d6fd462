/** What a message asks: questions split one from another, deeds that are wanted, and reports of trouble. */
import type { Line } from '../../evidence/thread/lines.ts'
import { piece, type Spoken } from '../../evidence/thread/spoken.ts'
import * as words from '../../recognise/asking-words.ts'
import { accountChange, exception, refund } from '../../recognise/concern-words.ts'
import { valueAsked } from './asked-value.ts'
import { topicTerms } from './topic-terms.ts'

export type Ask = {
  line: Line
  /** A question; a deed that is wanted of us; a wish that words may answer; trouble told without a question. */
  kind: 'question' | 'action' | 'wish' | 'trouble'
  /** Sentences that say what "it" is, where the ask does not. */
  context: Line[]
}

/** Nobody asks more in one mail; what stands below is left to the reader. */
const mostAsks = 12

/**
 * The questions and wishes of this message. Where it only reminds of an older one, those of the older one; where it
 * asks nothing in words, the trouble it tells of is what is asked.
 */
export function asksOf(spoken: Spoken): Ask[] {
  const own = asksIn(spoken.now, spoken)
  const telling = own.filter(({ line, kind }) => kind === 'action' || !isChaser(line))
  const isReminder = spoken.now.some(isChaser) && telling.every(({ line }) => isBare(line))
  if (isReminder && spoken.before.length > 0) return asksIn(spoken.before, { ...spoken, now: spoken.before })
  if (telling.length > 0) return merged(telling).slice(0, mostAsks)
  const troubles = spoken.now.filter(({ text }) => words.trouble.test(text) && topicTerms(text).length > 0)
  if (troubles.length > 0)
    return troubles.slice(0, 2).map((line) => ({ line, kind: 'trouble' as const, context: [] }))
  return subjectAsk(spoken)
}

function asksIn(lines: readonly Line[], spoken: Spoken): Ask[] {
  return lines.flatMap((line, at) =>
    splitQuestions(line).flatMap((part, place, parts): Ask[] => {
      const kind = kindOf(part.text)
      if (kind === null) return []
      const before = [...lines.slice(Math.max(0, at - 2), at), ...parts.slice(0, place)]
      const context = spoken.subject === null ? before : [...before, spoken.subject]
      return [{ line: part, kind, context }]
    }),
  )
}

/** Questions come first: "could you tell me whether …" wants words, not deeds. */
function kindOf(text: string): Ask['kind'] | null {
  if (words.courtesy.test(text) || text.split(/\s+/).length < 2) return null
  if (wantsSent.test(text)) return 'action'
  const asks = isQuestion(text)
  if (words.wantsAction.test(text) && !words.asksTheWay.test(text) && !words.asksWithin.test(text))
    return 'action'
  if (asks) return 'question'
  return isWish(text) ? 'wish' : null
}

/** Goods and people are sent, answers are told. */
const wantsSent =
  /\b(?:send|ship|bring)\b[^.!?]{0,24}\b(?:engineer|technician|someone|somebody|replacement|new (?:one|part|unit|charger|key))\b/iu

function isQuestion(text: string): boolean {
  if (/\?["”’)»]*\s*$/.test(text)) return true
  if (words.asksWithin.test(text)) return true
  const isLong = text.split(/\s+/).length <= 30
  return isLong && (words.opensWithVerb.test(text) || opensWithInversion(text))
}

/** "How long does …" asks without a mark as well; "When the door is open, …" does not. */
function opensWithInversion(text: string): boolean {
  if (!words.opensWithQuestionWord.test(text)) return false
  return /^[¿"“(]*(?:and |also )?(?:what|which|who|how|why|whose)\b[^,]{0,60}\b(?:is|are|was|were|do|does|did|can|could|will|would|shall|should|may|must|has|have)\b|^[¿"“(]*(?:and |also )?(?:when|where) (?:is|are|was|were|do|does|did|can|could|will|would|shall|should|may|must|has|have)\b|^[¿"“(]*(?:and |also )?(?:(?:by|until|since|from|till) )?(?:when|what date) (?:is|are|do|does|can|must|should|will)\b|^[¿"“(]*(?:and |also )?how (?:to|much|many|long|often|far|soon|late|early)\b|^(?:wie|was|welche\p{L}?|wann|wo|wer|warum) (?:\p{L}+ ){0,2}(?:ist|sind|kann|können|muss|müssen|gibt|gilt|kostet|kosten|haben|hat|dauert|wird|werden|darf)\b|^¿|^(?:cuánto|cuándo|dónde|cuál|cómo|qué) \p{L}+/iu.test(
    text,
  )
}

/** "Please send …", "I would like …", "we want …": something is wanted, in the imperative or as a wish. */
function isWish(text: string): boolean {
  return (
    /^(?:please|kindly|pls|bitte|por favor|veuillez|merci de|per favore)\s+(?!find|note|see|be advised|accept|excuse|ignore|beachten|finden)\p{L}+|\b(?:i|we)(?:[’']d| would) (?:like|love|appreciate|prefer) (?!to (?:thank|say|congratulate))\p{L}+|\b(?:i|we) (?:want|need|demand|request|require|insist|expect) (?!to (?:thank|say))\p{L}+|\b(?:ich|wir) (?:möchten?|wollen|will|brauchen?|bitten|verlangen?|fordern?|hätten? gern\p{L}*) |\b(?:quisiéramos|quisiera|queremos|quiero|necesitamos|necesito|solicito|solicitamos|exijo|exigimos|desearía) |\bje (?:voudrais|souhaite|veux|demande) |\b(?:vorrei|vorremmo|gostaria|gostaríamos) /iu.test(
      text,
    ) && topicTerms(text).length > 0
  )
}

/** `What is … and do you …`: two questions, where both halves could stand alone. */
export function splitQuestions(line: Line): Line[] {
  if (!/\?|\b(?:know|tell|confirm|wonder)/i.test(line.text) && !words.opensWithQuestionWord.test(line.text))
    return [line]
  const joints = [
    ...line.text.matchAll(
      /(?:,|;)?\s+(?:and|und|y|et|e|as well as|or)(?: also| auch| además)?\s+|;\s+|,\s+(?=(?:what|when|where|how|do you|can we|is it|are you)\b)/giu,
    ),
  ]
  for (const joint of joints) {
    const left = line.text.slice(0, joint.index)
    const right = line.text.slice(joint.index + joint[0].length)
    const opens = (text: string): boolean =>
      words.opensWithQuestionWord.test(text) || words.opensWithVerb.test(text)
    const within = words.asksWithin.test(left)
    if (
      opens(right) &&
      right.split(/\s+/).length >= 4 &&
      (opens(left) || within || isWish(left)) &&
      topicTerms(left).length >= 1
    ) {
      return [
        ...piece(line, 0, joint.index),
        ...piece(line, joint.index + joint[0].length, line.text.length).flatMap(splitQuestions),
      ]
    }
  }
  return leadCut(line)
}

/** `Two things before the weekend: how long …`, `our TWD shows E4, what can we do`: only a colon's lead is cut off. */
function leadCut(line: Line): Line[] {
  const colon = line.text.lastIndexOf(': ')
  if (colon < 0 || !/\?\s*$/.test(line.text)) return [line]
  const rest = line.text.slice(colon + 2)
  return words.opensWithQuestionWord.test(rest) || words.opensWithVerb.test(rest)
    ? piece(line, colon + 2, line.text.length)
    : [line]
}

/** A wish that no document can grant is an ask of its own beside questions. */
function needsPerson(text: string): boolean {
  return [accountChange, refund, exception].some((concern) => concern.test(text))
}

/** Says nothing of what it is about: "any ideas?", "what should we do?" */
function isBare(line: Line): boolean {
  return topicTerms(line.text).length === 0
}

/** "How long does it take?" asks for something of its own, "what should we do?" does not. */
function asksFigure({ line, context }: Ask): boolean {
  return (
    ['money', 'length', 'moment', 'frequency'].includes(valueAsked(line.text)) &&
    context.some((one) => !isBare(one))
  )
}

/** "Just following up, any news?" */
function isChaser({ text }: Line): boolean {
  return words.chaser.test(text) && text.split(/\s+/).length <= 14
}

/** A question without a matter of its own is not asked twice; a wish beside questions only leads up to them. */
function merged(asks: readonly Ask[]): Ask[] {
  const telling = asks.filter((ask) => !isBare(ask.line) || asksFigure(ask))
  const questions = telling.filter(({ kind, line }) => kind !== 'wish' || needsPerson(line.text))
  if (questions.some(({ kind }) => kind === 'question')) return questions
  return telling.length > 0 ? telling : [...asks]
}

/** `Subject: do you deliver to Cork?` with nothing below it. */
function subjectAsk({ subject }: Spoken): Ask[] {
  if (subject === null) return []
  const bare = subject.text.replace(/^(?:\s*(?:re|aw|fwd?|wg|rv|tr)\s*:)+\s*/i, '')
  const [line] = piece(subject, subject.text.length - bare.length, subject.text.length)
  if (line === undefined || !/\?\s*$/.test(line.text) || isBare(line)) return []
  return [{ line, kind: 'question', context: [] }]
}
