/** The sentences of a text, and what is said of each besides its words: who it speaks to, and whether it belongs here. */
import {
  closing,
  linesOf,
  opening,
  opensOtherwise,
  pointsAtMail,
  relationsIn,
  speaksOfTrade,
} from '../recognise/stray-task.ts'
import type { Utterance } from './features.ts'

/** `start..end` in UTF-16 code units of the text. */
export type Sentence = { start: number; end: number; utterance: Utterance }

/** Shorter is a greeting or a name. */
const fewestLetters = 8
/** A sentence is cut here, so that hostile text costs no more. */
const sentence = /[^\s](?:[^.!?。！？\n]|[.!?](?=\S)){0,399}[.!?。！？]?/gu
/** Less text than this around a sentence says nothing about whether it belongs here. */
const leastAround = 80

/** Sentences in order. Lines are never joined: what is planted in a mail mostly has a line of its own. */
export function sentencesFor(text: string): Sentence[] {
  const lines = linesOf(text)
  const isUnrelated = relationsIn(lines)
  const length = lines.reduce((sum, { words }) => sum + words.length, 0)
  let isClosed = false
  return lines.flatMap(({ start, words }, at) => {
    const isOutside = isClosed || opening.test(lines[at + 1]?.words ?? '')
    const place = length - words.length < leastAround ? 'alone' : placeOf(isOutside)
    isClosed ||= closing.test(words)
    return [...words.matchAll(sentence)].flatMap((match): Sentence[] => {
      const said = match[0].trim()
      if (said.replace(/\P{L}/gu, '').length < fewestLetters && !encoded.test(said)) return []
      const from = start + match.index + match[0].length - match[0].trimStart().length
      const traits = traitsOf(said, place, isUnrelated)
      return [{ start: from, end: from + said.length, utterance: { text: said, traits } }]
    })
  })
}

type Place = 'alone' | 'outside' | 'inside'

function placeOf(isOutside: boolean): Place {
  return isOutside ? 'outside' : 'inside'
}

/** Short readable names, since they are shown as reasons. */
function traitsOf(said: string, place: Place, isUnrelated: (words: string) => boolean): string[] {
  const kind = kindOf(said)
  const isTrade = speaksOfTrade(said)
  const pointed = pointsAtMail(said)
  const isStranger = place !== 'alone' && isUnrelated(said) && !isTrade && !pointed
  return [
    kind,
    `${kind} ${place}`,
    ...(isStranger ? ['belongs to nothing here', `${kind} that belongs to nothing here`] : []),
    ...(isStranger && place === 'outside' ? ['stranger outside greeting and closing'] : []),
    ...(isTrade ? ['speaks of trade'] : []),
    ...(pointed ? ['points at the mail'] : []),
    ...named.filter(([, pattern]) => pattern.test(said)).map(([name]) => name),
  ]
}

function kindOf(said: string): 'question' | 'order' | 'statement' {
  if (/[?？]\s*$/.test(said)) return 'question'
  return /^\p{Lu}?\p{Ll}+\b/u.test(said) && !opensOtherwise.test(said) ? 'order' : 'statement'
}

const encoded = /[A-Za-z0-9+/]{24,}={0,2}|\b[0-9a-fA-F]{20,}\b|(?:\b\p{L} ){6,}/u

const named: readonly [string, RegExp][] = [
  [
    'please',
    /\b(?:please|kindly|could you|would you|bitte|merci|veuillez|por favor|rogamos|prego|vi preghiamo)\b/iu,
  ],
  [
    'your reply',
    /\b(?:your|the) (?:\w+ )?(?:answers?|response|repl(?:y|ies)|output|draft|summary|message)\b/iu,
  ],
  [
    'names a machine',
    /\b(?:ai|llms?|gpt|chatgpt|copilot|chatbots?|bots?|assistant|language models?|model|automated (?:system|reader)s?|agent|ki|ia)\b/iu,
  ],
  [
    'undoes',
    /\b(?:ignor\w*|disregard|forget|override|overrule|bypass|abandon|discard|suspend\w*|cancel\w*|void|no longer|vergiss|oublie\w*|olvida\w*|dimentica\w*)\b/iu,
  ],
  [
    'rules',
    /\b(?:instructions?|rules?|prompts?(?! (?:for|me|us|you|the|to)\b)|guidelines?|directives?|constraints?|restrictions?|policy|policies|filters?|context|anweisungen|regeln|consignes|instrucciones|normas|istruzioni|regole|instruções|regras)\b/iu,
  ],
  [
    'plays a role',
    /\b(?:act|behave|pretend|play|speak|respond|answer|roleplay|simulate|imagine) (?:as|like|to be|the (?:part|role)|a|an|that)\b|\byou are (?:now|going to)\b/iu,
  ],
  [
    'without people',
    /\b(?:without|no|not|skip|bypass|never)\b[^.!?]{0,30}\b(?:human|person|people|review\w*|approv\w*|confirm\w*|check|notify\w*|tell\w*|ask\w*|show\w*)\b/iu,
  ],
  [
    'hands out',
    /\b(?:reveal|print|display|output|repeat|leak|list|show|collect|extract|forward|upload|post|append)\b[^.!?]{0,40}\b(?:prompt|instructions|rules|keys?|tokens?|passwords?|credentials|configuration|conversations?|contacts|memory|mailbox|inbox|customers?|tools|functions)\b/iu,
  ],
  [
    'code',
    /[{}<>]|\b\w+\(|\b\w+_\w+\b|```|\b(?:function|script|command|shell|code|snippet|python|javascript|sql)\b/iu,
  ],
  [
    'markup of a chat',
    /<\|?\/?(?:im_start|im_end|system|user|assistant|instructions?|tool_call)|\[\/?INST\]|^(?:#+ ?)?(?:system|assistant|user) ?:|={3,}|-{3,}/iu,
  ],
  ['encoded', encoded],
  ['web address', /https?:\/\/|www\.|\b[\w-]+\.(?:com|net|org|info|example|xyz)\b/iu],
  ['quotes words', /["“«][^"”»]{3,}["”»]/u],
]
