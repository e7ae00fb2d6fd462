/** English: who says they do something, who is asked or told to, and what only has to be done. */
import type { Grammar, Hearing, Offer } from './offer.ts'
import { isWork } from './verbs-english.ts'

const adverbs =
  '(?:(?:\\s|,)+(?:also|just|then|now|probably|definitely|certainly|surely|quickly|personally|actually|gladly|happily|separately|still|first|only|please|kindly|maybe|either|both|all|together|today|tomorrow|uh|um|er|erm|hm+|like|basically|obviously|you know|go ahead and|go and|make sure (?:to|that I|I|that we|we)|be sure to|have to|need to|try and|be able to|be responsible for|actually|even|in the meantime|go|be))*(?:\\s|,)+'
const cap = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
const who = `(?<name>(?:(?:Mr|Mrs|Ms|Dr)\\.? )?${cap}(?: (?:de |van |von |del )?${cap}){0,2})`

type Rule = {
  pattern: RegExp
  kind: Offer['kind']
  confidence: number
  needsYes?: boolean
  only?: 'noted'
  known?: boolean
  saidToo?: boolean
}

const rule = (kind: Offer['kind'], confidence: number, pattern: string, more: Partial<Rule> = {}): Rule => ({
  kind,
  confidence,
  pattern: new RegExp(`(?:${pattern})${adverbs}(?=[\\p{L}])`, 'gu'),
  ...more,
})

const start =
  '(?<=^|[.!?;:,–—-]\\s*|\\b(?:and|so|then|okay|ok|but|well|uh|um|yeah|yes|right|great|now|maybe|perfect|thanks|first|also|next|finally|hey|hi|Hey|Hi|And|So|Then|Okay|Ok|Yeah|Also|Well|Now|Great|Um|Uh|Thanks|Right|Perfect|Good|Alright)\\s+)'

const rules: readonly Rule[] = [
  rule('self', 0.9, "\\bI(?:\\s*['’]\\s*ll|\\s+will|\\s+shall)(?!\\s+(?:not|never|n['’]t)\\b)"),
  rule('self', 0.88, "\\bI(?:\\s*['’]\\s*m|\\s+am)\\s+(?:going to|gonna|happy to|planning to)"),
  rule(
    'self',
    0.8,
    "\\bI(?:\\s*['’]\\s*ve)?\\s+(?:(?:still )?(?:got to|gotta|need to|have to|must))(?!\\s+(?:say|admit|ask|go|leave|be)\\b)",
  ),
  rule(
    'self',
    0.8,
    '\\b[Ll]et\\s+me(?=\\s+(?:just |quickly |also |go and )?(?:check (?:with|whether|if|on|that with|the|our|what|which|how|when)|look into|find out|get (?:back|you|that|the|a)|follow up|send|confirm|verify|talk to|speak (?:to|with)|dig (?:up|out|into)|email|circle back|take (?:that|this|it) (?:back|away|up|on)|ask (?:our|my|the|\\p{Lu})|forward|draft|prepare|put together|work (?:on|out)|own|handle|chase|come back to you|run (?:that|this|it) (?:by|past))\\b)',
  ),
  rule('self', 0.85, '\\bI\\s+(?:promise|promised|agreed|volunteer|offered|commit)(?:d|ed)? to'),
  rule('self', 0.78, "\\bI\\s+can(?!\\s*['’]?t|not)", { needsYes: true }),
  rule('self', 0.75, "\\bI(?:\\s+could|\\s*['’]\\s*d be happy to|\\s+would be happy to)", { needsYes: true }),
  rule(
    'self',
    0.75,
    '\\b(?:[Ss]hall|[Ss]hould|[Cc]an) I|\\b(?:[Dd]o you|[Ww]ould you like|[Dd]o you want) (?:want )?me to',
    { needsYes: true },
  ),
  rule('self', 0.8, '\\b(?:[Aa]ction|AP) (?:for|on) me(?: is)?:? to'),
  rule(
    'ask',
    0.85,
    `${start}${who}\\s*,?\\s+(?:uh |um )?(?:can|could|would|will|might) you(?: guys)?(?: (?:please|maybe|perhaps|just|possibly))*`,
    { needsYes: true },
  ),
  rule(
    'named',
    0.85,
    `${start}${who}\\s*,?\\s+(?:uh |um )?(?:and \\p{Lu}\\p{Ll}+ )?you(?:\\s*['’]\\s*ll|\\s+will|\\s*['’]\\s*re (?:going to|gonna)|\\s+are (?:going to|gonna)|\\s+(?:need|have) to|\\s+should)`,
  ),
  rule(
    'named',
    0.8,
    `${start}${who}\\s*,\\s+(?:(?:please|kindly|if you (?:can|could))\\b|(?=(?:send|check|prepare|draft|update|call|book|share|confirm|forward|find|review|look into|schedule|order|write|get|ask|make|take)\\b(?!ed|s\\b)))`,
  ),
  rule('named', 0.82, `\\b(?:[Ii] need|[Ii]['’]d like|[Ii] want|[Ww]e need|[Ii] would like) ${who} to`),
  rule(
    'ask',
    0.8,
    "\\b(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill) you(?: guys| please| maybe| perhaps| just| possibly| all| quickly)*|\\b(?:[Cc]an|[Cc]ould) I ask you to|\\b[Ii] need you to|\\b[Ii]['’]d like you to|\\b[Aa]re you able to|\\b[Ww]ould you mind|\\b[Cc]an we (?:get|have) you to",
    { needsYes: true },
  ),
  rule('ask', 0.7, "\\b[Yy]ou(?:\\s*['’]\\s*ll|\\s+will|\\s*['’]\\s*re going to)", { needsYes: true }),
  rule('ask', 0.75, `${start}(?:[Pp]lease|[Kk]indly)`, { needsYes: true }),
  rule(
    'ask',
    0.75,
    "\\b(?:[Ww]ho(?: can| could| will| would| is going to|['’]s going to| wants to)|(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill) (?:someone|somebody|anyone|anybody|one of you|one of us))",
    { needsYes: true },
  ),
  rule(
    'nobody',
    0.8,
    '\\b[Nn]eed (?:someone|somebody) to|\\b(?:[Ss]ome(?:one|body)|[Oo]ne of us|[Oo]ne of you)(?: (?:on|from|in|at) (?:our|your|my|their|the) \\w+)?(?: (?:still|really|also))?(?: (?:needs|has|ought) to| will (?:need|have) to| should| must| will| has got to)',
  ),
  rule(
    'nobody',
    0.72,
    "\\b[Ww]e(?: all)?(?: (?:still|also|really|do))?(?: (?:need|have) to| must|['’]ve got to|\\s*['’]\\s*ll| will| should| are going to|['’]re going to)(?!\\s+(?:not|never)\\b)",
  ),
  rule('nobody', 0.7, "\\b[Ll]et['’]s"),
  rule(
    'named',
    0.85,
    `${start}${who}(?:\\s+(?:will|shall|is going to|['’]s going to|is gonna|needs to|has to|must|is to|agreed to|promised to|offered to|volunteered to|volunteers to|is responsible for|was asked to|has agreed to|undertook to|commits to)|['’]ll)(?!\\s+(?:not|never)\\b)`,
  ),
  rule('named', 0.72, `${start}${who}\\s+(?:should|can)`),
  rule('named', 0.85, `(?<=^|[.;:>]\\s*|→\\s*)@?${who}\\s+to`, { only: 'noted' }),
  rule('named', 0.82, `${start}${who}\\s+to`, { known: true, saidToo: true }),
  rule('named', 0.8, `(?<=^)@${who}:?`, {}),
  // `Raj sends the list`: minutes, and a recap at the end of a talk.
  rule('named', 0.8, `(?<=^|[.;:,]\\s*|\\band\\s)${who}(?=\\s+(?:also |then )?\\p{Ll}+s\\b)`, {
    known: true,
  }),
  rule(
    'named',
    0.78,
    "(?<=^|[.;,]\\s*|\\b(?:and|but|so)\\s+)(?<name>[Ss]he|[Hh]e)(?:\\s+(?:will|is going to|needs to|has to|agreed to|promised to|offered to)|['’]ll)",
  ),
]

const noName =
  /^(?:I|We|You|They|He|She|It|This|That|These|Those|There|The|Then|Who|What|When|Where|Why|How|Which|Someone|Somebody|Everyone|Everybody|Anyone|Nobody|Nothing|Everything|Something|One|All|Some|Please|Maybe|Perhaps|Okay|Ok|Yes|No|Yeah|Right|So|And|But|Well|Also|Great|Good|Thanks|Thank|Let|Next|Once|If|As|After|Before|Now|Today|Tomorrow|Action|Our|Their|Your|My|His|Her|Team|Customer|Client|Supplier|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|June|July|August|September|October|November|December|Not|Going|Just|Sure|Hi|Hey|Hello|Um|Uh|Need|Needs|Want|Wants|Have|Time|Plan|Idea|Goal|Do|Does|Did|Is|Are|Was|Can|Could|Would|Should|Will|Here|Alright|Perfect|Fine|Agreed|Otherwise|Or|Nor|Yet|Still|First|Second|Third|Like|Cause|Because|Though|Until|While|Basically|Obviously|Since|Unless|Whatever|Another|Other|Any|Every|Such|Same|Only|Even|Ever|Never|Always|Often|Usually|Users?|Everyone|Nobody|Whoever|Mm|Hm|Mm-hmm|Uh-huh|Oh|Ah|Wow|God|Cool|Nice|True|Exactly|Definitely|Absolutely|Of|In|On|At|By|For|From|With|Without|To|Up|Down|Out|Actually|Anyway|Hopefully|Either|Neither|Each|Most|Many|Both|People|Guys|Version|Phase|Option|Step|Part|Item|Meeting|Call)$/

const hypothetical =
  /\b(?:if I (?:had|were|could)|if we (?:had|were|could)|would have|could have|should have|I wish|suppose|imagine|in theory|hypothetical\w*|one day|some ?day|at some point|if I (?:find|have|get) (?:the |some |any )?time|could maybe|in an ideal world|ever)\b/i

/** The pieces of work a sentence speaks of, in order and without overlap. */
export const english: Grammar = (text, hearing) => {
  if (text.length < 10 || hypothetical.test(text)) return []
  const found = rules
    .flatMap((one) => offersBy(one, text, hearing))
    .toSorted((a, b) => a.from - b.from || b.confidence - a.confidence)
  const kept: (Offer & { from: number })[] = []
  for (const offer of found)
    if (
      kept.every(
        (other) => offer.start !== other.start && (offer.from >= other.start || offer.start <= other.from),
      )
    )
      kept.push(offer)
  const ends = kept.map((offer, index) => ({
    ...offer,
    end: clauseEnd(text, offer.start, kept[index + 1]?.from),
  }))
  return ends
    .filter(
      ({ start: from, end, kind }) =>
        isWork(text.slice(from, end)) && !(kind !== 'self' && isConditional(text, from)),
    )
    .map(({ from: _, ...offer }) => offer)
}

/** "What we have to decide on", "if I'll": the work of a clause inside another. */
const ofAnother =
  /\b(?:if|unless|until|what|whatever|which|where|how|why|who|than|as|things?|all|everything|anything|something|way)(?:\s+(?:that|uh|um))?\s+$/i

function offersBy(
  { pattern, kind, confidence, needsYes = false, only, known = false, saidToo = false }: Rule,
  text: string,
  hearing: Hearing,
): (Offer & { from: number })[] {
  if (only === 'noted' && hearing.spoken) return []
  if (
    known &&
    !saidToo &&
    hearing.spoken &&
    !/\b(?:recap|sum(?:marise|marize| up)|summary|to confirm|so we have)\b/i.test(text)
  )
    return []
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match.groups?.['name'] ?? null
    const name = said === null ? null : whoIn(said, text.slice(0, match.index), hearing)
    if ((said !== null && name === null) || (known && !hearing.isName(name ?? ''))) return []
    if (kind !== 'named' && ofAnother.test(text.slice(0, match.index))) return []
    const begin = match.index + match[0].length
    return [
      {
        kind,
        name,
        start: begin,
        end: text.length,
        confidence: hearing.isName(name ?? '') || name === null ? confidence : confidence - 0.1,
        needsYes,
        from: match.index,
      },
    ]
  })
}

function whoIn(said: string, before: string, hearing: Hearing): string | null {
  return /^s?he$/i.test(said) ? antecedent(before, hearing) : nameIn(said, hearing)
}

/** "Kira told us about the lab. She will send the plan.": the only person named before. */
function antecedent(before: string, { before: earlier = '', isName }: Hearing): string | null {
  const names = [
    ...`${earlier} ${before}`.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)?/gu),
  ].flatMap(([words]) => [words, words.split(' ')[0] ?? ''].find(isName) ?? [])
  const [only] = names
  return only !== undefined && new Set(names).size === 1 ? only : null
}

/** The name in capitalised words: `Okay Ben` is Ben. */
function nameIn(said: string, hearing: Hearing): string | null {
  const words = said.split(' ')
  while (words.length > 0 && noName.test(words[0] ?? '') && !hearing.isName(words.join(' '))) words.shift()
  const name = words.join(' ')
  if (name === '' || noName.test(words.at(-1) ?? '')) return null
  return name
}

/** "If Ben can …" assigns nothing. */
function isConditional(text: string, at: number): boolean {
  return /\b(?:if|whether|unless|in case)\b[^,;]*$/i.test(text.slice(0, at))
}

const breaks =
  /(?:[,;]?\s+(?:but|because|since|although|though|unless|otherwise|okay|ok|right|if that|if you|if it|is that|does that|does it|which (?:is|was|will)|and then (?:you|we)|and you|and we|so (?:you|we|that (?:you|we)|it)|then (?:we|you|it)|while)\b|[.;!?]\s|\s[–—]\s)/iu

/** Work ends where another begins, or where the speaker turns to reasons. */
function clauseEnd(text: string, from: number, next: number | undefined): number {
  const limit = next ?? text.length
  const cut = breaks.exec(text.slice(from + 3, limit))
  const end = cut === null ? limit : from + 3 + cut.index
  const words = text.slice(from, end)
  // "…, and for next meeting I'll …": what leads to the next piece of work is part of that.
  const own =
    end === next ? words.replace(/[\s,;]+(?:and|so|then|but)\s+(?:[^\s,]+\s+){0,5}[^\s,]*$/i, '') : words
  return from + own.replace(/(?:[\s,;]+(?:and|so|then|also|but|or|plus))*[\s,;.!?]*$/i, '').length
}
