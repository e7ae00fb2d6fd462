/** What kind of thing a question asks for, and whether a sentence holds one. English; other questions ask for anything. */

export type AskedKind = 'time' | 'number' | 'person' | 'place' | 'reason' | 'way' | 'meaning' | 'anything'

/** The first kind whose words the question uses. */
export function kindAsked(question: string): AskedKind {
  return asking.find(([, words]) => words.test(question))?.[0] ?? 'anything'
}

/** Whether the sentence holds something of the kind, by its look. Of "anything" no sentence can be told to hold one. */
export function holdsKind(kind: AskedKind, sentence: string): boolean {
  return holding[kind]?.test(sentence) ?? false
}

const asking: readonly [AskedKind, RegExp][] = [
  ['time', /\bwhen\b|\b(?:what|which) (?:year|date|day|time|month|century)\b|\bhow old\b/i],
  ['number', /\bhow (?:many|much|long|far|tall|big|often|fast)\b|\b(?:percentage|number|population) of\b/i],
  ['person', /\b(?:who|whose|whom)\b/i],
  ['place', /\bwhere\b|\b(?:what|which) (?:city|state|country|place|location)\b/i],
  ['reason', /\bwhy\b|\b(?:causes?|caused|reasons?|purpose)\b|\bwhat led\b/i],
  ['way', /\bhow\b/i],
  ['meaning', /\bmean(?:s|ing)?\b|\bdefinition\b|\bwhat (?:is|are|was|were)\b|\b(?:describe|explain)\b/i],
]

const holding: Partial<Record<AskedKind, RegExp>> = {
  time: /\b(?:1\d{3}|20\d{2})\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|century|year)\b/i,
  number: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|half)\b/i,
  person: /[\p{Ll},] \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u,
  place: /\b(?:in|at|on|near|from|of|to) (?:the )?\p{Lu}/u,
  reason: /\b(?:because|due to|since|therefore|so that|in order to|caused?|result|led|reason|to \p{Ll}+)\b/iu,
  way: /\b(?:by|through|using|via|when|if)\b/i,
  meaning: /\b(?:is|are|was|were|means?|refers?|known|called|defined)\b/i,
}
