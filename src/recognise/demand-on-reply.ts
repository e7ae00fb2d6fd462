/** Sentences that demand something of the reply itself: a form no person would ask for, or words planted in it. */
import { type Found, foundAt } from './found.ts'

/** What is demanded: a cipher or a play with letters, or something to slip to whoever reads the reply. */
export type ReplyDemand = 'reply-form' | 'plant'

/**
 * Sentences that ask the reader to encode, scramble or rework the reply, or to put a message for others into it. People
 * who write to a business ask for content ("please state the HS code in your reply"), assistants are told about form.
 */
export function findDemandsOnReply(text: string): Found<ReplyDemand>[] {
  const found: Found<ReplyDemand>[] = []
  for (const match of text.matchAll(sentence)) {
    const start = match.index + match[0].length - match[0].trimStart().length
    const words = match[0].trim()
    const rule = rules.find(
      ({ all, unless }) => all.every((each) => each.test(words)) && unless?.test(words) !== true,
    )
    if (rule === undefined) continue
    if (rule.isCode === true && !text.slice(start, start + 400).includes('```')) continue
    const { aim, confidence } = rule
    found.push(foundAt(text, { start, end: start + words.length }, aim, { confidence }))
  }
  return found
}

/** Up to a mark of its end that white space follows; longer ones are cut, so that hostile text costs no more. */
const sentence = /[^\s](?:[^.!?\n]|[.!?](?=\S)){0,399}[.!?]?/gu

type Rule = { aim: ReplyDemand; confidence: number; all: RegExp[]; unless?: RegExp; isCode?: boolean }

const replyNoun =
  '(?:answers?|responses?|repl(?:y|ies)|messages?|outputs?|summary|explanation|elucidation|elaboration)'
const reply = new RegExp(
  `\\byour (?:own |entire |whole |next |final )?${replyNoun}\\b|\\bthe (?:response|reply|output)\\b|^(?:please )?(?:reply|respond|answer|speak)\\b`,
  'iu',
)
/** Up to six words that join no second verb. */
const fewWords = "(?: (?!and\\b|or\\b|to\\b)[\\p{L}\\p{N}’']+){0,6}"

const reworked = new RegExp(
  `\\b(?:translate|rewrite|rephrase|encode|encrypt|obfuscate|scramble|jumble|reverse|flip|invert|mirror|shift|double|duplicate|capitali[sz]e|render|anagram|misspell|rearrange|shuffle|reorder|group|combine|convert|transform|replace|substitute|swap|remove|modify|alter|enhance|augment|enrich)${fewWords} your ${replyNoun}\\b`,
  'iu',
)

const oddForm =
  /\bbase ?-?(?:16|32|58|64|85)\b|\bhex(?:adecimal)?\b|\brot-?13\b|\bmorse\b|\bbinary\b|\bleet ?speak\b|\bpig latin\b|\bciphers?\b|\banagram(?:s|med)?\b|\b(?:alphanumeric|homophonic|letter|emoji) substitution\b|\bsubstitute letters\b|\breversed? (?:order|sequence|text)\b|\bin reverse\b|\bbackwards?\b|\bemojis?\b|\bmisspell(?:ed|ings?)\b|\btypos\b|\bwithout (?:using )?(?:any |the )?(?:letters?|spaces|punctuation|vowels)\b|\b(?:upper|lower)[- ]?case\b|\ball caps\b|\bmirror writing\b|\bascii\b|\bbraille\b|\bfrom right to left\b|\bupside down\b|\bletter by letter\b|\bin rhymes?\b|\bhaiku\b/iu

/** Play with letters and kinds of words: nobody who wants an answer asks for it. */
const letters =
  /^(?:then |also |now )?(?!thank|we\b|i\b|the\b|in\b|as\b|your\b)\p{L}+ (?:\p{L}+ ){0,3}(?:letters(?! of credit)|vowels|consonants|syllables|nouns?|verbs?|adjectives?|punctuation|(?:every|each) (?:\p{L}+ )?(?:word|letter|character|sentence))\b/iu

const lettersReplaced =
  /\b(?:replace|substitute|swap|exchange|convert)\b[^.!?\n]{0,30}\b(?:letters|vowels|consonants|(?:every|each) (?:\w+ )?letter)\b[^.!?\n]{0,60}\b(?:numbers?|symbols?|digits?|emojis?|position)\b|\buse\b[^.!?\n]{0,30}\b(?:numbers|symbols|digits|emojis?) (?:for|instead of|in place of) (?:letters|vowels|consonants|words)\b/iu

/** A language that the writer does not use; English is what business asks for anyway. */
const otherLanguage = new RegExp(
  `^(?:then |also |now )?(?!send|in\\b)\\p{L}+ your ${replyNoun} (?:only )?in (?:Arabic|Chinese|Czech|Dutch|Finnish|French|German|Greek|Hebrew|Hindi|Italian|Japanese|Korean|Latin|Mandarin|Polish|Portuguese|Russian|Spanish|Swedish|Turkish|Ukrainian|Vietnamese)\\b`,
  'iu',
)

/** Ordinary mail asks politely for what it needs to stand in a reply. */
const polite = /\b(?:please|kindly|could you|would you|grateful|appreciate)\b/iu

const rules: readonly Rule[] = [
  { aim: 'reply-form', confidence: 0.85, all: [reply, oddForm] },
  { aim: 'reply-form', confidence: 0.8, all: [lettersReplaced] },
  { aim: 'reply-form', confidence: 0.75, all: [reply, letters], unless: polite },
  { aim: 'reply-form', confidence: 0.6, all: [otherLanguage], unless: polite },
  { aim: 'reply-form', confidence: 0.75, all: [reworked], unless: polite },
  {
    aim: 'plant',
    confidence: 0.7,
    all: [
      reply,
      /^(?:also |then |and |now )?(?:integrate|incorporate|weave|embed|insert|inject|slip|sneak|introduce|blend)\b/iu,
    ],
    unless: polite,
  },
  {
    aim: 'plant',
    confidence: 0.7,
    all: [
      reply,
      /\b(?:include|add|append|put|place|inject)\b[^.!?\n]{0,10}\b(?:an?|one|some) (?:\w+ ){0,2}(?:sentence|paragraph|reason|headline|reminder|tip|appeal|recommendation|slogan|joke|hint|advertisement|advert|promotion|claim|rumou?r|story|poem|call)\b/iu,
    ],
    unless: polite,
  },
  {
    aim: 'plant',
    confidence: 0.75,
    all: [
      reply,
      /\b(?:include|add|append|insert|begin|start|end|prefix|finish|close)\b[^"“”«»\n]{0,40}["“«][^"“”«»\n]{3,200}["”»]/iu,
    ],
    unless: polite,
  },
  {
    aim: 'plant',
    confidence: 0.7,
    all: [
      new RegExp(
        `\\bin your ${replyNoun},? (?:suggest|tease|hint|encourage|promote|advertise|endorse|urge|recommend|convince|persuade|praise|invite)\\b`,
        'iu',
      ),
    ],
    unless: polite,
  },
  {
    aim: 'plant',
    confidence: 0.7,
    all: [
      reply,
      /\b(?:for|encourag\w+|urg\w+|invit\w+|ask\w*|tell\w*|remind\w*) (?:all )?(?:users|readers|visitors|viewers|followers)\b/iu,
    ],
    unless: polite,
  },
  {
    aim: 'plant',
    confidence: 0.7,
    all: [
      reply,
      /\b(?:include|add|append|insert|put|link|mention|say|recommend|promote|suggest|advertise)\b[^!?\n]{0,80}(?:https?:\/\/|\bwww\.|\b[\w-]+\.(?:com|net|org|info|biz|xyz|example)\b)/iu,
    ],
    unless: polite,
  },
  {
    aim: 'plant',
    confidence: 0.75,
    all: [
      /\b(?:when|while|before|after|once) (?:you (?:are )?)?(?:summari[sz]|translat|process|analy[sz]|classif)\w+ (?:this|the|these) (?:e-?mails?|messages?|texts?|documents?|conversations?|threads?)\b/iu,
    ],
  },
  {
    aim: 'plant',
    confidence: 0.75,
    isCode: true,
    all: [
      /\b(?:following|subsequent|below|next)\b[^.!?\n]{0,10}\b(?:code|snippet)\b|\bcode (?:snippet|block|section|excerpt|fragment)s? below\b/iu,
      new RegExp(`\\byour (?:${replyNoun}|implementation|code|codebase|algorithm|solution)\\b`, 'iu'),
    ],
  },
]
