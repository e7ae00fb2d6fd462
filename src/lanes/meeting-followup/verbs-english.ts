/** English verbs of work that is done after a meeting, not in it. */

const verbs = new Set(
  (
    'send|resend|email|mail|e-mail|forward|share|circulate|distribute|submit|deliver|ship|dispatch|return|provide|supply|hand|pass|bring|' +
    'check|double-check|verify|confirm|review|proofread|read|test|retest|inspect|validate|audit|investigate|look|dig|research|explore|analyse|analyze|evaluate|assess|examine|compare|measure|calculate|estimate|cost|quote|price|find|figure|work|sort|resolve|fix|repair|replace|debug|' +
    'prepare|draft|write|rewrite|redraft|create|make|build|design|redesign|develop|implement|produce|compile|put|pull|assemble|collect|gather|update|revise|amend|edit|change|adjust|correct|add|remove|complete|finish|finalise|finalize|fill|document|record|log|register|file|upload|publish|post|print|translate|scan|copy|archive|summarise|summarize|outline|map|define|specify|plan|' +
    'schedule|reschedule|book|arrange|organise|organize|set|reserve|invite|call|phone|ring|ask|contact|reach|ping|message|text|talk|speak|chase|follow|get|circle|come|reply|respond|answer|inform|notify|tell|remind|brief|introduce|connect|loop|involve|consult|negotiate|clarify|discuss|raise|escalate|report|meet|visit|interview|hire|recruit|train|' +
    'place|issue|process|settle|name|nominate|appoint|order|reorder|buy|purchase|procure|source|pay|invoice|approve|sign|countersign|close|open|cancel|renew|extend|deploy|release|migrate|install|configure|setup|set-up|roll|launch|run|monitor|track|own|handle|manage|lead|drive|coordinate|take|do|start|have|give|present|demo|cover|assign|pick|clean|move|store|stock|label|pack|load|let|keep|try|ensure|secure|obtain|acquire|request|apply|propose|suggest|recommend|identify|list|nail|chat|sync|liaise|cross-check|reconcile|enable|disable|create|generate|transfer|unblock|prioritise|prioritize|clear|hold|line|bump|kick|tidy|note|lock|think|choose|decide|select|reach'
  ).split('|'),
)

/** Verbs that are work only with certain words behind them. */
const needs = new Map<string, RegExp>([
  ['place', /^plac(?:e|ing) (?:the|an|our|your|a) (?:\S+ ){0,3}orders?\b/i],
  ['settle', /^settl(?:e|ing) (?:the|our|this|that|it with|all)\b/i],
  ['name', /^nam(?:e|ing) (?:the|a|an|our|somebody|someone)\b/i],
  ['issue', /^issu(?:e|ing) (?:the|a|an|new)\b/i],
  ['look', /^look(?:ing)? (?:into|at|for|up|around|over|after)\b/i],
  ['come', /^com(?:e|ing) (?:back|up with|by)\b/i],
  [
    'get',
    /^get(?:ting)? (?!there\b|started|it\b(?! (?:to|out|done|over|sorted|fixed|back|across|ready|signed|reviewed|approved))|that\b(?! (?:to|out|done|over|sorted|fixed|back|across|ready|signed|reviewed|approved))|going|into|used|ready to|to (?:that|it|this)|lost|off)/i,
  ],
  [
    'have',
    /^have (?:(?:it|that|this|them|the|a|an|my|our|your|something|\p{Lu}).*\b(?:ready|done|out|over|by|to you|for you|finished|sent|checked|look|reviewed|fixed|in your|back|prepared)\b|a (?:look|word|chat|think)\b)/iu,
  ],
  ['let', /^let (?:you|them|him|her|everyone|everybody|\p{Lu}\p{Ll}+|the \w+) (?:all )?know\b/iu],
  ['keep', /^keep (?:you|everyone|them|an eye|the team|\p{Lu}\p{Ll}+)\b/iu],
  ['set', /^set(?:ting)? (?:up|aside)\b|^set .{2,40} up\b/i],
  [
    'put',
    /^put(?:ting)? (?:together|in (?:a|the)|up|out|on (?:paper|the (?:list|wiki|server|drive|agenda))|\S.{1,60}\b(?:together|in|on|into|onto|up)\b)/i,
  ],
  ['pull', /^pull(?:ing)? (?:together|out|the|a|up the (?:data|figures|numbers))\b/i],
  [
    'take',
    /^tak(?:e|ing) (?:care|an? (?:action|closer look|look)|the (?:action|lead|minutes|notes|draft|first)|it (?:up|from|to|back|on)|that (?:up|to|back|on|one|away)|this (?:up|to|back|on|one|away)|over|on|\S+ to )|^tak(?:e|ing) (?:that|this|it|those|them)$|^tak(?:e|ing) (?:the|\p{Lu}|charge|responsibility|photos|pictures|measurements)/iu,
  ],
  [
    'do',
    /^do(?:ing)? (?!something|anything|things?\b|for\b|you\b|we\b|not\b|n['’]t|so\b|my best|what|believe|think|hope|agree|need|want|have|like)/i,
  ],
  ['try', /^try(?:ing)? to (?:find|get|make|send|finish|fix|reach|call|arrange|have|do)\b/i],
  ['find', /^find(?:ing)? (?!it |that |this )/i],
  [
    'start',
    /^start(?:ing)? (?:on |working|preparing|writing|drafting|collecting|building|the (?:draft|order|process|migration|recruiting|paperwork))/i,
  ],
  [
    'give',
    /^giv(?:e|ing) (?!up|in|an example|you an example|it a (?:second|minute)|a (?:quick |short |brief )?(?:overview|intro|background|update))/i,
  ],
  ['tell', /^tell(?:ing)? (?!you\b)/i],
  ['run', /^run(?:ning)? (?:the|a|some|it by|this by|that by|through|our|your|another|\d)/i],
  ['follow', /^follow(?:ing)?[ -]?(?:up|through)\b/i],
  ['circle', /^circl(?:e|ing) back\b/i],
  ['think', /^think(?:ing)? (?:about|of) (?:how|a|an|some|ways|the)\b/i],
  ['talk', /^talk(?:ing)? (?:to|with)\b/i],
  ['speak', /^speak(?:ing)? (?:to|with)\b/i],
  ['work', /^work(?:ing)? (?:on|out|up|with|through|together|more)\b/i],
  ['figure', /^figur(?:e|ing) (?:out|that out)\b/i],
  ['sort', /^sort(?:ing)? (?:\S+ )?(?:\S+ )?out\b|^sort(?:ing)? (?:the|it|that|this)/i],
  ['hand', /^hand(?:ing)? (?:in|out|over (?:the|a|all)|off)\b/i],
  ['pass', /^pass(?:ing)? (?:on|it on|that on|this on|along|the|it to|that to)\b/i],
  ['note', /^not(?:e|ing) (?:the .{3,40} in|it in)\b/i],
  ['hold', /^hold(?:ing)? (?:a|the|another) (?:meeting|session|workshop|call|stock|slot)\b/i],
  ['move', /^mov(?:e|ing) (?!on\b|to the next|forward)/i],
  ['open', /^open(?:ing)? (?:a|an|the)\b/i],
  ['reach', /^reach(?:ing)? out\b/i],
  ['dig', /^dig(?:ging)? (?:up|out|into|through|deeper)\b/i],
  ['pick', /^pick(?:ing)? (?:up|it up|that up|the|this up|a)\b/i],
  ['ask', /^ask(?:ing)? (?!you\b|a (?:quick )?question|one|this|that (?:question|again)|something)/i],
  ['read', /^read(?:ing)? (?:through|the|up|over|it over|your)\b/i],
  ['present', /^present(?:ing)? (?:it|this|that|the .{2,40}) (?:to|at|on|in)\b/i],
  ['line', /^lin(?:e|ing) up\b/i],
  ['kick', /^kick(?:ing)? off\b/i],
  ['cover', /^cover(?:ing)? (?:the (?:cost|shift|desk|phone|booth)|for)\b/i],
  ['call', /^call(?:ing)? (?!it\b|that\b|this\b|him a|her a)/i],
  [
    'make',
    /^mak(?:e|ing) (?:sure|the|a|an|some|those|these|that (?:change|call|happen)|it happen|changes?|arrangements|\d|copies|contact)/i,
  ],
  ['change', /^chang(?:e|ing) (?!my mind|the subject|topic)/i],
  ['meet', /^meet(?:ing)? (?!you (?:there|then)|again)/i],
  ['close', /^clos(?:e|ing) (?!the (?:meeting|call)|this (?:meeting|call)|here)/i],
  ['add', /^add(?:ing)? (?!to that|one thing|that (?:we|the|it)|something)/i],
  ['answer', /^answer(?:ing)? (?:the|their|his|her|your (?:mail|e-?mail))/i],
  ['choose', /^choos(?:e|ing) (?:a|an|the)\b/i],
  ['decide', /^decid(?:e|ing) (?:on|which|whether)\b/i],
])

const inMeeting =
  /^(?:shar(?:e|ing) (?:my|the) screen|show|repeat|copy (?:that|you)|read (?:it|this|that) out|record (?:this|who)|check (?:we|that we|if we|my|the (?:time|agenda|clock))\b|start with|put (?:it|this|that) (?:this way|bluntly|another)|put (?:you|myself) on|put (?:it|that|this|the link|a link) in(?:to)? the chat|(?:drop|post|paste|send|share) .{0,40}\bin(?:to)? the chat|writ(?:e|ing) (?:it|that|this) on the (?:white)?board|hand (?:it |you |this )?over to|pass (?:it )?(?:over )?to (?:you|\p{Lu})|move on|give you (?:an?|the|some|one|\p{Lu}\p{Ll}+['’]s) (?:quick |brief |short )?(?:overview|example|intro\w*|background|context|summary|idea|sense|minute|second|moment|update)|let you (?:go|start|continue|speak)|add one|make (?:a|one|another|this) (?:quick |small |general )?(?:point|comment|remark|joke|guess|suggestion)|tell|take (?:a|the) (?:guess|break|coffee|seat|point|floor|hint|risk|stab)|take (?:it|that|this) (?:as|for)|take (?:your|his|her) (?:word|point)|talk (?:about|you through)|run (?:through|you through|out|late|over)|pull up|close (?:the )?(?:call|meeting)|check (?:if|whether) (?:you|everyone) can (?:hear|see)|ask (?:you|everyone|everybody)|do (?:it|that|this) (?:quickly|now|briefly)?$|call on|open (?:the|it) (?:floor|up to)|finish (?:my|this|the) (?:point|sentence|thought)|work(?:ing)? from home|work(?:ing)? (?:today|tomorrow|with you|late)|plan on|keep (?:it|this) (?:short|brief|quick)|report (?:that|live)|miss|look forward|get (?:it|that|you|your point|back to (?:that|this|the) (?:later|point|topic|in a))|come back to (?:that|this|it|the) (?:later|point|topic|in a|again|one))\b/iu

/** The verb a word is a form of, where it is one of work. */
function verbOf(word: string): string | null {
  const lower = word.toLowerCase()
  if (verbs.has(lower)) return lower
  for (const stem of stems(lower)) if (verbs.has(stem)) return stem
  return null
}

/** `sending`, `preparing`, `getting`; `sends`, `checks`, `tries`. */
function stems(word: string): string[] {
  const ing = /^(.{2,})ing$/.exec(word)?.[1]
  if (ing !== undefined) return [ing, `${ing}e`, ing.replace(/(.)\1$/, '$1')]
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('s')) return [word.slice(0, -1), word.replace(/es$/, '')]
  return []
}

/** Whether words begin with a verb of work to be done after the meeting, and are no idiom. */
export function isWork(words: string): boolean {
  const plain = words.replace(/\s+/g, ' ').trim()
  const first = /^[\p{L}-]+/u.exec(plain)?.[0] ?? ''
  const verb = verbOf(first)
  if (verb === null || inMeeting.test(plain)) return false
  const form = needs.get(verb)
  const base =
    first.toLowerCase() === verb || /ing$/i.test(first) ? plain : `${verb}${plain.slice(first.length)}`
  return form === undefined || form.test(base)
}

/** `sends` and `sending` as `Send`. */
export function infinitive(words: string): string {
  const first = /^[\p{L}-]+/u.exec(words)?.[0] ?? ''
  const verb = verbOf(first)
  return verb === null || verbs.has(first.toLowerCase()) ? words : `${verb}${words.slice(first.length)}`
}
