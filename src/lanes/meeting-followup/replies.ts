/** What answers, refuses, puts off, takes back or corrects in a talk; English, German, Spanish. */

const opening =
  '(?:(?:uh|um|oh|ah|hm+|well|okay|ok|so|yeah|and|thanks|thank you|great|perfect|good|alright|ja|äh|ach|bueno|pues)[\\s,.!]+){0,3}'
const yes =
  "sure|yes|yeah|yep|yup|ya|ok(?:ay)?|will do|on it|i['’]m on it|of course|absolutely|no problem|can do|happy to|sounds good|got it|i can(?:[\\s,.!]|$)|i will|i['’]ll|consider it done|certainly|definitely|gladly|my pleasure|right|fine|alright|all right|sure thing|noted|you['’]ll (?:have|get)|leave (?:it|that) (?:with|to) me|please do|please|that would be (?:great|good|helpful|perfect)|let['’]s do (?:that|it)|go ahead|agreed|exactly|deal|works for me|me\\b|mine|i do\\b|klar|mach(?:e|en)? ich|gern(?:e)?|ja|jo|jawohl|natürlich|geht klar|erledige ich|in ordnung|passt|selbstverständlich|einverstanden|das mache ich|kann ich machen|übernehme ich|claro|s[ií]|vale|por supuesto|de acuerdo|lo hago|yo lo|yo me|me encargo|perfecto|sin problema|hecho"
const accepting = new RegExp(`^${opening}(?:${yes})(?![\\p{L}])`, 'iu')
const refusing =
  /^(?:(?:uh|um|oh|ah|well|hm+|okay|ja|sorry)[\s,.]+){0,2}(?:no\b(?! problem| worries)|nope|not (?:me|really|this|possible|before|until|sure|yet)|i (?:can['’]?t|cannot|won['’]?t|don['’]?t think)|unfortunately|sorry|i['’]m (?:afraid|sorry|out|away|on (?:leave|holiday|vacation)|fully booked|swamped)|i['’]d rather not|nein|leider|das (?:geht|schaffe ich) nicht|kann ich nicht|no puedo|lo siento|imposible)/i
const negating =
  /\b(?:i can['’]?t|i cannot|i won['’]?t|unfortunately|i['’]m afraid|schaffe ich nicht|kann ich nicht|no puedo)\b/i

/** Whether a reply says yes to what was asked. */
export function accepts(text: string): boolean {
  return accepting.test(text.trim()) && !refusing.test(text.trim()) && !negating.test(text)
}

export function refuses(text: string): boolean {
  return refusing.test(text.trim()) || negating.test(text)
}

const cancelling =
  /\b(?:i(?:['’]ve)? already (?:sent|did|done|checked|called|asked|booked|ordered|finished|made|updated|shared)|already (?:done|sent|sorted|booked)|never ?mind|scratch that|strike that|forget (?:it|that|about (?:it|that))|no need(?: to)?|not necessary|just kidding|only (?:kidding|joking)|i['’]m (?:kidding|joking)|kidding|that was a joke|actually,? no|don['’]t (?:bother|worry about (?:it|that))|ist schon (?:erledigt|passiert)|habe ich schon|hat sich erledigt|nicht n[öo]tig|vergiss es|war ein scherz|ya (?:lo|la|los|las) (?:envi[ée]|mand[ée]|hice)|no hace falta|olv[ií]dalo|es broma)\b/i
const laughing =
  /\[(?:laugh\w*|laughter|lacht|gelächter|risas)\]|\((?:laugh\w*|laughter|lacht|risas|chuckles)\)|\b(?:ha(?:ha)+|lol|hehe|jaja(?:ja)*)\b|😂|😄|😆/i

export function cancels(text: string): boolean {
  return cancelling.test(text)
}

export function jokes(text: string): boolean {
  return laughing.test(text)
}

const correcting =
  /\b(?:make (?:it|that)|let['’]?s (?:say|make it|do)|rather|instead|actually|no,? wait|wait,? no|sorry|correction|i mean|(?:push|move) (?:it|that) (?:back )?to|can we (?:say|do|make it)|how about|works better|better|lieber|doch|stattdessen|besser|eher|korrektur|sagen wir|mejor|en vez de|perd[óo]n|digo)\b/i

export function corrects(text: string): boolean {
  return correcting.test(text)
}

const taking =
  /\b(?:i['’]ll (?:take|do|handle|own|cover|sort|grab|get) (?:that|this|it|care of (?:that|it|this)|those|them|the action)(?: one| on| then)?|i can (?:take|do|handle|cover) (?:that|this|it|those|them)(?: one| on)?|i(?:['’]m going to|['’]ll) (?:do|take) (?:that|it)|leave (?:it|that) (?:with|to) me|i['’]m on it|on it|i volunteer|i['’]ve got (?:that|it|this)|i got (?:this|it|that)|that['’]s (?:on me|mine)|put me down(?: for (?:it|that))?|das (?:mache|übernehme|erledige) ich|(?:mache|übernehme|erledige) ich|ich (?:mache|übernehme|erledige) das|kann ich (?:machen|übernehmen)|ich kümmere mich (?:darum|drum)|yo (?:lo hago|me encargo)(?! de \p{L}{4})|me encargo(?: yo)?(?! de)|lo hago yo)/iu

/** "I'll take that": work that somebody else named before. */
export function takesIt(text: string): boolean {
  return taking.test(text)
}

const wishing =
  /\b(?:(?:we|i)(?: (?:also|still|really))?(?:['’]d| would)? (?:like|need|love)(?: to (?:have|get|see))?|(?:could|can) (?:we|i) (?:have|get)|wir (?:bräuchten|brauchen|benötigen|hätten gern)(?: noch)?|ich (?:bräuchte|brauche|benötige)(?: noch)?|(?:nos|me) (?:haría falta|vendría bien)|necesitamos|necesito)\s+(?<what>(?:(?:a|an|the|your|some|another|one|two|die|das|den|eine?n?|el|la|los|las|unos?|unas?)\s+)[^.?!,;]{3,80})/iu
const bare = /^(?:that|this|it|das|es|eso|lo)\b/i

/** What somebody would like to have: "we'd like a quote for the panels". */
export function wishedFor(text: string): string | null {
  const what = wishing.exec(text)?.groups?.['what'] ?? null
  return what === null ||
    bare.test(what) ||
    /^(?:a|an|the) (?:minute|second|moment|break|word|look|chat|meeting)\b/i.test(what)
    ? null
    : what.trim()
}

const handing =
  /^(?:(?:no|actually|wait|okay|ok|hm+|maybe|sorry|perhaps)[\s,.]+)*(?<name>\p{Lu}[\p{L}’'-]+)(?: (?:can|will|should|could|is going to|would|['’]ll))+ (?:rather |better )?(?:take|do|handle|own|cover) (?:that|this|it|care of (?:that|it))|\b(?:let|give (?:it|that) to|hand (?:it|that) to) (?<to>\p{Lu}[\p{L}’'-]+)(?: (?:do|take|handle) (?:that|it))?/u

/** Whom "Priya will take that" hands the work to. */
export function handsTo(text: string): string | null {
  const groups = handing.exec(text)?.groups
  return groups?.['name'] ?? groups?.['to'] ?? null
}

const unknowing =
  /\b(?:(?:i |we )?(?:don['’]?t|do not|didn['’]?t) (?:really |actually |quite )?know|not sure|no idea|no clue|i(?:['’]d| would)? (?:have|need) to (?:check|ask|look|think)|we(?:['’]d| would)? (?:have|need) to (?:check|ask|find out)|need to (?:check|find out|ask)|good question|we['’]ll see|remains to be seen|hard to (?:say|tell)|(?:that|it) depends|let me (?:check|find out|ask|look|get back)|i['’]ll (?:check|find out|ask|get back|look into|have to (?:check|ask))|to be (?:confirmed|decided|seen)|tbd|let['’]s (?:park|come back to|take (?:it|that|this) offline|discuss (?:it|that) (?:next|later)|leave (?:it|that) open|table)|(?:next|another) (?:time|meeting|week)|take (?:that|this|it) offline|can['’]t (?:say|answer|tell)(?: (?:yet|now|that))?|i wonder|haven['’]t (?:decided|heard|figured)|not (?:yet|decided|clear)|unclear|wei(?:ß|ss) (?:ich|wir) (?:noch )?nicht|keine ahnung|(?:das )?(?:muss|müssen) (?:ich|wir) (?:noch |erst )?(?:klären|prüfen|fragen|nachfragen|schauen)|kläre ich|gute frage|noch (?:offen|unklar)|vertagen|no (?:lo )?s[ée]|no tengo ni idea|no sabemos|tengo que (?:preguntar|mirar|consultar|comprobar)\w*|buena pregunta|habr[íi]a que|depende|ya veremos|lo (?:consulto|miro|pregunto))/i

/** "No idea", "let's park that": an answer that leaves the question open. */
export function leavesOpen(text: string): boolean {
  return unknowing.test(text)
}

const moving =
  /^(?:(?:okay|ok|so|well|right|alright|anyway|und|also|gut|bueno)[\s,.]+)*(?:anyway|moving on|let['’]s move on|next (?:topic|point|item|up)|let['’]s (?:go|continue|get back)|n[äa]chster punkt|weiter (?:geht|im)|kommen wir zu|siguiente (?:punto|tema)|pasamos a|we['’]re (?:out of time|running late)|that['’]s (?:it|all)|bye|thanks everyone|see you|tschüs|adiós|hasta luego)/i

export function movesOn(text: string): boolean {
  return moving.test(text.trim())
}
