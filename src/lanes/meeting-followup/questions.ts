/** Open questions: under a heading or label, said to be open, or asked in a talk and not answered. */
import type { Cell } from '../../words/evidence.ts'
import { evidenceOf } from './item.ts'
import type { Utterance } from './meeting-text.ts'
import { accepts, leavesOpen, movesOn } from './replies.ts'
import { contentOf, isSameTask } from './task-text.ts'

const open =
  /\b(?:we (?:did not|didn['’]t|could not|couldn['’]t|have not|haven['’]t) (?:yet )?(?:settle|decide|resolve|clarify|agree on|answer)\w*\b.{0,20}:|(?:it['’]s|it is|that['’]s|this is)?\s*still (?:open|unclear|unknown|to be (?:decided|clarified|confirmed))|(?:(?:we(?: still)?|i still) (?:don['’]?t|do not) (?:yet |really )?know|nobody (?:really )?knows) (?:yet )?(?:whether|if|who|when|how|which|what|where)|(?:it['’]s|it is) (?:not clear|unclear|open) (?:yet )?(?:whether|if|who|when|how|which|what)|open question (?:is|remains|:)|remains open|(?:has|have) (?:not|n['’]t) been (?:decided|clarified|settled)|(?:noch )?(?:offen|unklar|ungeklärt) (?:ist|bleibt)|(?:ist|bleibt) noch (?:offen|unklar|zu klären)|wir wissen (?:noch )?nicht,? (?:ob|wer|wann|wie|was)|(?:queda|sigue) (?:pendiente|abierto|por (?:ver|decidir|aclarar))|(?:todavía |aún )?no sabemos (?:si|quién|cuándo|cómo|qué))/iu

const social =
  /^(?:(?:so|okay|ok|and|well|um|uh|right|hi|hello|hey|sorry|but|yeah)[\s,]*)*(?:how(?:['’]s| is| are| was) (?:it|you|everyone|everybody|things|your|the (?:weekend|family|fair|trip))|can (?:you|everyone|everybody|anyone) (?:hear|see)|(?:is )?(?:everyone|everybody|anybody|anyone) (?:here|there|ready|else)|any(?:thing|body|one)?(?: (?:other|more|further))? (?:questions?|comments?|else|thoughts|objections?)|anything else|shall we (?:start|begin|go|get|move|wrap|continue)|should we (?:start|begin|move on|get)|does that make sense|make sense|you know|you see|right|okay|ok|agreed|really|what|sorry|pardon|excuse me|who['’]s (?:next|there|missing)|are you (?:there|ready|ok)|do you (?:hear|see|know what i mean)|ready|isn['’]t it|is that (?:ok|okay|right|clear|all)|is it me|was (?:it|that) \d|wie geht|hört ihr|können (?:sie|wir) (?:mich|uns|anfangen|beginnen|starten)|sonst noch|noch fragen|alles klar|verstanden|qué tal|cómo est|me (?:oye|escucha)|se (?:oye|escucha)|alguna (?:pregunta|duda)|algo más|empezamos|vale|de acuerdo|verdad|no)\b(?:.{0,40})\??$/iu
const asking =
  /^(?:[^,?]{1,40},\s+)?(?:¿|(?:(?:so|and|but|okay|ok|well|um|uh|also|y|und|by the way|one (?:more )?question)[\s,:]*)*(?:who|what|when|where|why|how|which|whose|do|does|did|is|are|was|were|can|could|will|would|should|shall|have|has|may|might|wer|was|wann|wo|wie|warum|welche[rsmn]?|wieso|ist|sind|hat|haben|kann|können|gibt|braucht|brauchen|müssen|soll|sollen|darf|wird|werden|quién|qué|cuándo|cuánto|dónde|cómo|cuál|por qué|hay|tenemos|necesitamos)(?![\p{L}]))/iu
/** Asking somebody to do something is no question that stays open: it is taken or not. */
const request =
  /^(?:(?:so|and|but|okay|ok|well|um|uh|\p{Lu}[\p{L}]+)[\s,:]*){0,3}(?:¿?\s*)(?:(?:can|could|would|will|might) (?:you|someone|somebody|anyone|anybody|i|we (?:get|have))|do you (?:want|mind)|shall i|should i|would you like|kannst du|könntest du|können sie|könnten sie|soll ich|puedes|podrías|puede (?:usted|alguien)|quieres que)\b/iu

/** The open questions in order, in their own words. */
export function questionCells(utterances: readonly Utterance[]): Cell<string>[] {
  const found: Cell<string>[] = []
  for (const [at, utterance] of utterances.entries()) {
    const one = questionAt(utterances, at)
    if (
      one === null ||
      found.some(({ value }) => value !== null && (value === one.text || isSameTask(value, one.text)))
    )
      continue
    found.push({ value: one.text, confidence: one.confidence, evidence: [evidenceOf(utterance)] })
  }
  return found
}

function questionAt(
  utterances: readonly Utterance[],
  at: number,
): { text: string; confidence: number } | null {
  const utterance = utterances[at]
  if (utterance === undefined || utterance.checked) return null
  const text = utterance.line.text
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (utterance.section === 'questions') {
    const isNone =
      text.length < 4 ||
      /^(?:none|n\/a|-+|keine?|ninguna?|no)\.?$/i.test(text) ||
      /[(–—-]\s*(?:answered|resolved|closed|done|erledigt|geklärt|resuelto)\b/i.test(text)
    return isNone ? null : { text, confidence: 0.92 }
  }
  if (utterance.section !== null && utterance.section !== 'other') return null
  if (open.test(text) && contentOf(text).size >= 2 && (!/\?\s*$/.test(text) || text.includes(':')))
    return { text, confidence: 0.82 }
  if (!utterance.spoken) return null
  if (
    !/\?["”)\]]*\s*$/.test(text) ||
    !asking.test(text) ||
    social.test(text) ||
    request.test(text) ||
    contentOf(text).size < 2
  )
    return null
  return isAnswered(utterances, at) ? null : { text, confidence: 0.82 }
}

/** Somebody else said something to it, and not that they do not know. */
function isAnswered(utterances: readonly Utterance[], at: number): boolean {
  const here = utterances[at]
  if (here === undefined) return true
  const later = utterances.slice(at + 1, at + 12)
  const own = later.findIndex(({ turn }) => turn !== here.turn)
  const between = own < 0 ? later : later.slice(0, own)
  if (between.some(({ line }) => leavesOpen(line.text))) return false
  const reply = own < 0 ? undefined : later[own]
  if (reply === undefined) return between.length > 0
  const turn = later.slice(own).filter(({ turn: one }) => one === reply.turn)
  const said = turn.map(({ line }) => line.text).join(' ')
  if (movesOn(reply.line.text)) return false
  if (leavesOpen(said) && said.length < 160 && leavesOpen(said.slice(0, 70)))
    return isResolved(later.slice(own + turn.length), here)
  if (/^\W*(?:mm+-?hmm+|hm+|uh|um|okay|ok)\W*$/i.test(said))
    return isResolved(later.slice(own + turn.length), here)
  return accepts(said) || !(/\?\s*$/.test(said) && isSameTask(said, here.line.text))
}

/** "No idea." – "It's forty euros": a third knows. */
function isResolved(later: readonly Utterance[], asked: Utterance): boolean {
  const [next] = later
  if (next === undefined || leavesOpen(next.line.text) || movesOn(next.line.text)) return false
  const words = contentOf(asked.line.text)
  return (
    /^\W*(?:it['’]s|that['’]s|it is|they['’]re|i know|yes|no,|actually|es sind|das (?:ist|sind)|son|es)\b/i.test(
      next.line.text,
    ) && [...contentOf(next.line.text)].some((word) => words.has(word) || /\d/.test(word))
  )
}
