/** What was decided: under a heading, behind a label, or said ("we agreed", "let's go with") and not taken back. */
import type { Cell } from '../../words/evidence.ts'
import { evidenceOf } from './item.ts'
import type { Utterance } from './meeting-text.ts'
import { accepts, refuses } from './replies.ts'
import { contentOf, isSameTask } from './task-text.ts'

const deciding = [
  "\\bwe(?:['’]ve| have)?(?: all| now| just| also)? (?:agreed|decided|settled|concluded|resolved)(?: (?:that|to|on|upon|not to|we|with|against|for))",
  "\\b(?:it (?:was|is|has been)|it['’]s|was|were) (?:agreed|decided|resolved)(?: (?:that|to|on|not to))",
  "\\b(?:so |then |okay )?(?:we['’]re|we are|we['’]ll|we will)(?: all)? (?:going|go|stick|sticking) (?:with|for|ahead with)\\b",
  "\\blet['’]s (?:go (?:with|for|ahead with)|stick (?:with|to)|settle (?:on|for)|keep (?:the|it (?:at|as|to))|drop (?:the|it)|use (?:the|a)|agree (?:on|to|that))",
  '\\b(?:the|our) decision (?:is|was)\\b',
  "\\b(?:that['’]s|it['’]s|then it['’]s) (?:decided|settled|agreed)\\b[,:]?",
  '\\bdecision(?: made)?:',
  '\\b(?:(?:wir|man) (?:haben|hat)|haben wir)(?: uns)?(?: \\p{L}+){0,8}? ?(?:beschlossen|entschieden|vereinbart|geeinigt|festgelegt)\\b',
  '\\b(?:wir haben (?:uns )?(?:darauf )?(?:vereinbart|geeinigt|beschlossen|entschieden)|wir einigen uns|einigen wir uns|es (?:wurde|wird) (?:beschlossen|vereinbart|entschieden|festgelegt)|wurde (?:beschlossen|vereinbart|entschieden)|wir (?:nehmen|bleiben bei|entscheiden uns für)|(?:dann )?(?:nehmen|machen) wir (?:also )?(?:die|den|das) )',
  '\\b(?:hemos (?:decidido|acordado)|se (?:decidi[óo]|acord[óo]|ha (?:decidido|acordado))|acordamos|decidimos|quedamos en(?: que)?|(?:nos quedamos|vamos) con|optamos por)\\b',
]
const decides = new RegExp(`(?:${deciding.join('|')})`, 'iu')
const undecided =
  /\b(?:haven['’]?t|have not|hasn['’]?t|not|n['’]t|didn['’]?t|never|yet to|don['’]?t (?:yet )?have to|still (?:need|have) to|need to|should|could|might|would|if|until|once|before|whether|when|had) (?:\w+ ){0,3}(?:agreed?|decided?|settled?|conclude)|\b(?:noch nicht|nicht|müssen (?:wir )?noch|wenn) (?:\S+ ){0,3}(?:beschlossen|entschieden|vereinbart)|\b(?:no|todavía no|aún no) (?:hemos|se ha) (?:decidido|acordado)|\bagreed? to disagree\b|\bnot (?:going|go) with\b/i
const proposing =
  /^(?:(?:so|okay|ok|and|then|well|right|also|dann|also|entonces|¿)[\s,]*)*(?:¿?\s*)(?:shall|should|do|can|could|how about|what about|why don['’]?t|are) we\b|^(?:(?:so|okay|and|then|well)[\s,]*)*(?:i (?:propose|suggest)|how about|what about|what if we|let['’]s|wollen wir|sollen wir|ich schlage vor|¿?(?:lo )?(?:dejamos|hacemos|cambiamos|ampliamos|usamos)|propongo)\b/iu
const confirming =
  /^(?:(?:yes|yeah|yep|ok(?:ay)?|sure|right|great|perfect|fine|good|ja|s[ií])[\s,.!]+)*(?:agreed|let['’]s do (?:that|it|this)|(?:it['’]s )?(?:a )?deal|we(?:['’]ll| will) do (?:that|it)|go for it|that['’]s (?:decided|agreed|settled)|decided|settled|done deal|einverstanden|so machen wir(?:['’]s| es| das)?|machen wir(?: so)?|abgemacht|beschlossen|de acuerdo|hecho|trato hecho|acordado|quedamos as[ií])\b/iu
const pronounOnly = /^(?:that|this|it|das|es|so|eso)\b/i

/** The decisions in order, each in the words it was made in. */
export function decisionCells(utterances: readonly Utterance[]): Cell<string>[] {
  const found: { text: string; cell: Cell<string>; at: number }[] = []
  for (const [at, utterance] of utterances.entries()) {
    const one = decisionAt(utterances, at)
    if (one === null) continue
    const same = found.findIndex(
      ({ text, at: before }) =>
        isSameTask(text, one.text) || (at - before <= 2 && confirming.test(utterance.line.text)),
    )
    if (same >= 0 && one.from === undefined) continue
    const replaced = isReversal(utterance.line.text)
      ? found.findIndex(({ text }) => sharesSubject(text, one.text))
      : -1
    const old = found[replaced]
    const cell: Cell<string> = {
      value: one.text,
      confidence: one.confidence,
      evidence: [evidenceOf(one.from ?? utterance, one.span)],
    }
    if (old !== undefined && old.cell.value !== null) {
      found[replaced] = {
        text: one.text,
        at,
        cell: {
          ...cell,
          history: [{ value: old.cell.value, evidence: old.cell.evidence }, ...(old.cell.history ?? [])],
        },
      }
    } else if (same < 0) found.push({ text: one.text, cell, at })
  }
  return found.map(({ cell }) => cell)
}

type Decision = { text: string; confidence: number; span?: { start: number; end: number }; from?: Utterance }

function decisionAt(utterances: readonly Utterance[], at: number): Decision | null {
  const utterance = utterances[at]
  if (utterance === undefined) return null
  const { line, section, spoken } = utterance
  const text = line.text
  if (section === 'decisions') return listed(utterance)
  if (section !== null && section !== 'other') return null
  const said = text.replace(/\s+/g, ' ').trim()
  if (spoken && confirming.test(said)) {
    const proposal = proposalBefore(utterances, at)
    if (proposal !== null) return proposal
  }
  if (!decides.test(said) || undecided.test(said) || /\?\s*$/.test(said)) {
    return /\?\s*$/.test(said) && /\blet['’]s (?:go with|stick)/i.test(said) ? null : null
  }
  const cue = decides.exec(said)
  const rest = cue === null ? '' : said.slice(cue.index + cue[0].length).trim()
  if (pronounOnly.test(rest) && contentOf(rest).size < 2) return proposalBefore(utterances, at)
  if (
    /let['’]s|we['’]ll|we['’]re|we will|we are|vamos|nehmen/i.test(cue?.[0] ?? '') &&
    wasRefused(utterances, at)
  )
    return null
  if (contentOf(said).size < 2) return null
  return {
    text: said
      .replace(
        /^(?:(?:okay|ok|so|well|right|alright|great|perfect|yeah|yes|and|um|uh|then)[\s,]+)+(?=\S)/i,
        '',
      )
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
      .replace(/,?\s+then[.\s]*$/i, ''),
    confidence: /agreed|decided|beschlossen|vereinbart|acord|decidi/i.test(cue?.[0] ?? '') ? 0.9 : 0.8,
  }
}

function listed(utterance: Utterance): Decision | null {
  const text = utterance.line.text
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length < 4 || /^(?:none|n\/a|-+|no decisions?|keine?|ninguna?)\.?$/i.test(text)) return null
  return { text, confidence: 0.93 }
}

/** What "Agreed." and "let's do that" say yes to: the proposal within the last sentences. */
function proposalBefore(utterances: readonly Utterance[], at: number): Decision | null {
  const here = utterances[at]
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const before = utterances[back]
    if (before === undefined || here === undefined) return null
    const text = before.line.text.replace(/\s+/g, ' ').trim()
    if (!proposing.test(text) && !decides.test(text)) continue
    if (before.turn === here.turn && /\?\s*$/.test(text)) return null
    if (contentOf(text).size < 2) continue
    return {
      text: text
        .replace(/^(?:(?:okay|ok|so|well|right|alright|great)[\s,]+)+(?=\S)/i, '')
        .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
        .replace(/,?\s+then[.\s]*$/i, ''),
      confidence: 0.8,
      from: before,
    }
  }
  return null
}

function wasRefused(utterances: readonly Utterance[], at: number): boolean {
  const here = utterances[at]
  const next = utterances.slice(at + 1, at + 3).find(({ turn }) => turn !== here?.turn)
  return next !== undefined && refuses(next.line.text) && !accepts(next.line.text)
}

function isReversal(text: string): boolean {
  return /\b(?:instead|actually|rather|change(?:d)? (?:that|our mind)|on second thou?ght|doch|stattdessen|en vez de|mejor)\b/i.test(
    text,
  )
}

function sharesSubject(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)]
  return [...a].some((word) => word.length > 3 && b.has(word) && !/^(agre|decid|let)/.test(word))
}
