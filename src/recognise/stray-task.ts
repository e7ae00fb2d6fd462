/** Tasks for an assistant that stand in a mail as lines of their own and have nothing to do with the rest of it. */
import { type Found, foundAt } from './found.ts'

/**
 * Lines that hold nothing but a task of the kind one gives a general assistant (explain, translate, compose, a question
 * of general knowledge) and share no words with the mail around them. People who ask a business speak of "your" goods,
 * "our" order or the thing on the table, and say please; and they ask between greeting and signature, so a question
 * counts only outside of these. A text that is nothing but such a line is a mail by itself and not told,
 * unless it asks how something is said in another language.
 */
export function findStrayTasks(text: string): Found<'task'>[] {
  const lines = linesOf(text)
  const isUnrelated = relationsIn(lines)
  const found: Found<'task'>[] = []
  let isClosed = false
  lines.forEach(({ start, words }, at) => {
    const isOutside = isClosed || opening.test(lines[at + 1]?.words ?? '')
    const isStray =
      words.length <= longest && (language.test(words) || (isTask(words, isOutside) && isUnrelated(words)))
    if (isStray) found.push(foundAt(text, { start, end: start + words.length }, 'task', { confidence: 0.6 }))
    isClosed ||= closing.test(words)
  })
  return found
}

/** A line without the white space around it; `start` is its place in the text. */
export type Line = { start: number; words: string }

/** Characters of a line that may be a task, and of the mail that must stand around it. */
const longest = 240
const leastAround = 80

/** Lines that hold anything, in order. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((match) => {
    const words = match[0].trim()
    const start = match.index + match[0].length - match[0].trimStart().length
    return words === '' ? [] : [{ start, words }]
  })
}

function isTask(words: string, isOutside: boolean): boolean {
  const count = words.split(/\s+/).length
  if (!/^\p{Lu}/u.test(words) || words.endsWith(':')) return false
  const isAsked =
    (count >= 4 && command.test(words)) ||
    (count >= 5 && anyCommand.test(words) && !opensOtherwise.test(words)) ||
    (count >= 5 && ofReply.test(words) && !opensOtherwise.test(words)) ||
    (isOutside && (count >= 5 ? question : whoQuestion).test(words))
  if (!isAsked) return false
  const bare = words.replace(quoted, '').replace(ofReply, '').replace(toReader, '')
  return !pointsAtMail(bare) && !speaksOfTrade(bare) && !/\p{L}\d|\d\p{L}|[@|•$€£]/u.test(bare)
}

/**
 * Tells whether few of a line's words with a meaning stand in other lines too; they are compared by their first five
 * letters, and counted once a text, so that a text of nothing but such lines costs no more than another.
 */
export function relationsIn(lines: readonly Line[]): (words: string) => boolean {
  const length = lines.reduce((sum, { words }) => sum + words.length, 0)
  let linesWith: Map<string, number> | undefined
  return (words) => {
    if (length - words.length < leastAround) return false
    linesWith ??= countRoots(lines)
    const roots = rootsOf(words)
    const known = roots.filter((root) => (linesWith?.get(root) ?? 0) > 1)
    return roots.length > 0 && known.length * 3 <= roots.length
  }
}

function countRoots(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of lines)
    for (const root of rootsOf(words)) counts.set(root, (counts.get(root) ?? 0) + 1)
  return counts
}

function rootsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return [...new Set(words.filter((word) => !functionWords.has(word)).map((word) => word.slice(0, 5)))]
}

const functionWords = new Set(
  'what when where which that this with from into have does were will would about more most some than then their them there these they how your provide explain write create give describe'.split(
    ' ',
  ),
)

/** Work of the mind, which is what one gives an assistant; words that are nouns as well need their object's article. */
const command =
  /^(?:(?:explain|describe|define|summari[sz]e|translate|discuss)(?! the \p{L}+[.!]?$)|(?:compose|compute|craft|interpret|invent|judge|paraphrase|rewrite|simplify|proofread|analy[sz]e|compare|classify|determine|identify|predict|rank|recite|calculate|solve|debug|break down|teach|remind me|suggest|recommend|provide|imagine|pretend)\b|write (?!to\b|back\b)|(?:tell me about|help me with|walk me through|convert \d+|act as|can you (?:show|explain|write))\b|(?:correct|create|design|develop|draft|estimate|find|fix|generate|give|list|name|outline|plan|show|sort|tell me) (?:an?|the|some|any|me|all|every|each|my|\d+|three|five|ten)\b)/iu

/** A verb and a thing that is not there yet: "Build a timeline". */
const anyCommand = /^\p{Lu}\p{Ll}{2,}(?: me)? an? \p{L}/u

/** Words that open a sentence, not an order. */
export const opensOtherwise =
  /^(?:a|after|all|also|an|and|another|any|are|as|at|attach|await|because|before|being|both|but|by|can|confirm|copy|could|did|do|does|each|even|every|for|forward|from|had|has|have|having|hello|hi|hop(?:e|ing)|how|if|in case|is|it|just|like|looking|many|may|maybe|might|more|most|much|my|need(?:ing)?|no|not|now|of|on|once|one|only|or|our|perhaps|quite|re|regarding|same|send|sent|shall|should|since|so|some|still|such|thank(?:s|ing)?|that|the|then|there|these|they|this|those|through|to|under|until|upon|was|waiting|awaiting|want(?:ing)?|we|well|were|what|when|where|which|while|who|why|will|with|within|without|would|yes|yet|you|your|\p{L}+(?:ed|ing|ly|s))\b/iu

const ofReply =
  /\b(?:(?:in|into|to|of|with|as) )?(?:your|the) (?:own |next |final |entire )?(?:answer|response|reply|output|summary)\b|\b(?:in|into|to|of) your message\b/iu

const question =
  /^(?:what(?:['’]s| is| are| was| were| does| do| \p{L}+s)|who (?:is|was|were|wrote|invented|discovered|painted|built|founded|won)|how (?:do|does|did|is|are|can|many|much|to)|why (?:do|does|did|is|are|was|were)|when (?:did|was|were|is)|where (?:is|are|was|were|did|do|does)|which)\b[^\n]*\?$/iu

const whoQuestion = /^who \p{L}+ed\b[^\n]*\?$/iu

/** The address to the reader, or the writer's own part, that a task may begin with. */
const toReader = /^(?:how (?:can|do|would|should) (?:i|one|you)\b|(?:can you )?(?:\p{L}+ me\b)?)/iu

/** What a task is given to work on. */
const quoted =
  /["“«][^"“”«»\n]*["”»]|(?<!\p{L})['‘][^'‘’\n]*['’](?!\p{L})|\b(?:this|the following) (?:sentence|text|paragraph|tweet|review|code|word|phrase)\b/giu

/** What words are in another language is asked of an assistant wherever it stands. */
const language =
  /^(?:[Hh]ow (?:do|would|can) (?:you|I|one) say ["'“‘«]?[^\n]{2,80} in \p{Lu}|[Ww]hat(?:['’]s| is) ["'“‘«][^\n]{2,80}["'”’»] in \p{Lu}|(?:[Pp]rovide|[Gg]ive)[^\n]{0,20} \p{Lu}\p{Ll}+ (?:equivalent|translation) (?:of|for)\b|[Tt]ranslate the following\b)/u

/** Whether words point at the mail, its writer or its reader. */
export function pointsAtMail(words: string): boolean {
  return about.test(words)
}

const about =
  /\b(?:please|kindly|your|yours|our|ours|we|us|i|me|my|mine|you|this|these|those|above|below|attached|enclosed|here|it|they|them|he|she|asap)\b/iu

/** Whether there are words of the trade: what a mail to a business may ask for out of the blue. */
export function speaksOfTrade(words: string): boolean {
  return business.test(words)
}

const business =
  /\b(?:pric|cost|quot|offer|order|deliver|ship|dispatch|lead time|invoic|payment|pay|paid|sampl|stock|availab|catalog|datasheet|data sheet|specif|certif|warrant|guarantee|moq|minimum|maximum|quantit|piece|pcs|unit|contract|agreement|account|ticket|meeting|call|agenda|deadline|address|phone|e-?mail|contact|customer|supplier|vendor|product|item|article|model|packag|pack|freight|incoterm|port|container|custom|tax|vat|tariff|discount|rebate|refund|return|replac|repair|bank|transfer|pdf|document|file|form\b|website|polic|support|terms (?:of|and|for)|conditions|material|colou?r|size|weight|dimension|voltage|drawing|serial|manual|part|spare|machine|install|licen[cs]e|subscription|setting|hs code|reference|version|budget|project|team|staff|client|company|report|minutes|action|task|next step|schedule|date|time\b|status|update|feedback|details|information|confirm|rates?\b|fees?\b|charge|exchange|limit|card|transaction|withdraw)/iu

/** How a letter begins. */
export const opening = /^(?:hi|hello|dear|hey|good (?:morning|day|afternoon|evening)|subject:|from:)/iu

/** How a letter or its small print ends. */
export const closing =
  /\b(?:regards|sincerely|cheers|yours (?:truly|faithfully)|grüße[n]?|cordialement|saludos|unsubscribe|privacy policy|all rights reserved|sent from|sent with)\b|\bthank(?:s| you)[,.!]?$|©|\bany (?:further )?questions\b/iu
