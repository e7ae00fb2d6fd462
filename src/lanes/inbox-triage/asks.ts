/** What the newest message asks for: questions, requests and wishes, each as it stands there. */
import type { Line } from '../../evidence/thread/lines.ts'
import { piece } from '../../evidence/thread/spoken.ts'
import * as words from '../../recognise/asking-words.ts'
import type { Mail } from './mail.ts'

/** Nobody asks more in one mail; what stands below is left to the reader. */
const mostAsks = 12

export type Ask = { line: Line; kind: 'question' | 'request' }

/** In reading order; of a mail that a machine sent none. The subject asks only where nothing below it does. */
export function asksOf({ now, subject, input }: Mail): Ask[] {
  if (input.reading.automatic !== null) return []
  const asked = now.flatMap(asksIn)
  if (asked.length > 0 || subject === null) return asked.slice(0, mostAsks)
  return asksIn(subject)
}

function asksIn(line: Line): Ask[] {
  return partsOf(line).flatMap((part): Ask[] => {
    if (isCourtesy(part.text) || part.text.split(/\s+/).length < 2 || part.text.endsWith(':')) return []
    if (isQuestion(part.text)) return [{ line: part, kind: 'question' }]
    return isRequest(part.text) ? [{ line: part, kind: 'request' }] : []
  })
}

/** `Two things: can you …`, `what is X and do you have Y`: asked separately where both halves could stand alone. */
function partsOf(line: Line): Line[] {
  for (const joint of line.text.matchAll(
    /;\s+|(?:,\s*)?\s(?:and|und|y|et)(?: also| auch| además| aussi)?\s+(?=\S)/giu,
  )) {
    const left = line.text.slice(0, joint.index)
    const right = line.text.slice(joint.index + joint[0].length)
    const isSplit =
      right.split(/\s+/).length >= 3 &&
      left.split(/\s+/).length >= 3 &&
      opensQuestion(right) &&
      (asks(left) || opensQuestion(left)) &&
      !isCourtesy(left) &&
      !isCourtesy(right)
    if (isSplit)
      return [
        ...piece(line, 0, joint.index),
        ...piece(line, joint.index + joint[0].length, line.text.length).flatMap(partsOf),
      ]
  }
  const colon = line.text.indexOf(': ')
  const rest = colon < 0 ? '' : line.text.slice(colon + 2)
  return colon > 0 && colon < 60 && opens(rest) ? piece(line, colon + 2, line.text.length) : [line]
}

/** "Can you look and tell us …" asks for one thing: only a question of its own is split off. */
function opensQuestion(text: string): boolean {
  return words.opensWithVerb.test(text) || words.opensWithQuestionWord.test(text)
}

function opens(text: string): boolean {
  return (opensQuestion(text) || orderAtStart.test(text)) && asks(text)
}

function asks(text: string): boolean {
  return isQuestion(text) || isRequest(text)
}

function isCourtesy(text: string): boolean {
  if (politeness.test(text)) return true
  if (!words.courtesy.test(text)) return false
  // "Let us know if anything is missing?" asks, "let us know if you have questions." does not.
  return !(text.endsWith('?') && text.split(/\s+/).length >= 8)
}

/** Forms of politeness that look like requests. */
const politeness =
  /\b(?:do not|don[’']t|please feel free|feel free) (?:hesitate|to (?:contact|call|ask|get in touch))|(?:please )?(?:feel free|don[’']t hesitate)|please (?:find|see|note|be (?:advised|aware|informed)|accept|excuse|disregard|ignore)|look(?:ing)? forward|thank(?:s| you) (?:in advance|for your)|(?:zögern sie nicht|bitte (?:beachten|entschuldigen|finden)|anbei (?:finden|erhalten))|no (?:dude|duden) en|(?:n[’']hésitez pas|veuillez (?:agréer|trouver|recevoir|noter|excuser)|recevez|je vous prie d[’']agréer|dans l[’']attente|merci (?:d[’']avance|par avance))|quedo a (?:la espera|su disposición)|reciban?\b.{0,30}saludo|(?:can|could) i (?:just )?(?:say|thank)|\bnot (?:asking|requesting)\b/iu

function isQuestion(text: string): boolean {
  if (/\?["”’)»\]!]*\s*$/.test(text)) return true
  if (words.asksWithin.test(text)) return true
  const isShort = text.split(/\s+/).length <= 30
  return (
    isShort &&
    /^¿|^(?:(?:and|also) )?(?:do you|does (?:the|your|it)|is there|are there|is it|are (?:you|your|we)|did you)\b|^(?:(?:and|also|und|y|et) )?(?:can|could|would|will|may) (?:you|i|we|someone|somebody)\b|^(?:(?:and|und) )?(?:können|könnten|könntet|kannst|dürfen|würden) (?:sie|wir|ihr|du|ich)\b|^(?:pourriez|pouvez|auriez)[- ]vous\b|^(?:podrían|podría|pueden|puede|podemos)\b|^(?:any (?:news|update|chance|idea)|how (?:do|can|much|many|long|often|to)|what(?:[’']s| is| are| do| does)|when (?:is|are|will|can|do|does)|where (?:is|are|can|do))\b/iu.test(
      text,
    )
  )
}

const please =
  /\b(?:please|pls|plz|kindly)\b(?! (?:find|see|note|be advised|accept|excuse))|\bbitte\b(?! (?:beachten|entschuldigen|um (?:entschuldigung|verständnis)))|\bpor favor\b|\bveuillez\b|\bmerci de\b|\bs[’']il vous plaît\b|\b(?:rogamos|ruego|se ruega|agradecer(?:ía|íamos|é)|les pido)\b|\bprière de\b/iu

const wish =
  /\b(?:i|we)(?:[’']d| would|[’']ll| will)? (?:(?:really|also|just|still|urgently|therefore|only) )?(?:like|love|appreciate|need|want|require|request|prefer|wish|demand|expect|insist|ask|be (?:grateful|glad|happy|thankful) (?:if|for|to (?:hear|receive|know|have)))\b(?! (?:to (?:thank|say|apologi[sz]e|congratulate|inform|let you know|tell you)|that you))|\b(?:would be (?:great|good|nice|helpful|appreciated|useful)|it would help) if\b|\b(?:ich|wir) (?:\p{L}+ ){0,2}(?:möchten?|würden? gern\p{L}*|hätten? gern\p{L}*|brauchen?|benötigen?|bitten|wollen|wünschen|verlangen?|erwarten?|bestellen?|kündigen?|beantragen?)\b(?! (?:mich |uns )?(?:bedanken|ihnen mitteilen))|\b(?:möchten?|brauchen?|benötigen?|bitten|würden?|hätten?) (?:ich|wir)\b|\b(?:necesito|necesitamos|quisiera|quisiéramos|quiero|queremos|deseo|deseamos|solicito|solicitamos|exijo|me gustaría|nos gustaría|pedimos|querría|querríamos)\b|\b(?:je|nous) (?:\p{L}+ ){0,2}(?:voudrai[st]?|voudrions|souhaite(?:rais|rions|ons)?|veux|voulons|aimerai[st]?|aimerions|ai besoin|avons besoin|demande|demandons|désire|désirons|sollicit\p{L}+|cherch\p{L}+)\b|\b(?:looking (?:for|to (?:book|buy|order|get|arrange|hire))|(?:in need of|want to|need to|hoping (?:to|you)|would ask you))\b|\byou (?:need to|must|should|have to) (?!know)\p{L}+|\bi(?:[’']m| am| was) (?:asking|requesting|hoping)\b/iu

/** `Send us …`, `Call me back`: an order without please. */
const orderAtStart =
  /^(?:(?:also|then|and) )?(?:send|call|ring|tell|give|let (?:me|us) (?:know|have)|get back|confirm|check|advise|reply|respond|change|update|add|remove|cancel|book|move|reschedule|arrange|provide|forward|resend|quote|deliver|replace|refund|come|look into|fix|repair|explain|contact|sign|approve|return|stop|unsubscribe|delete|order|ship)\b(?=\s+\S)|^(?:schicken|senden|rufen|geben|teilen|bestätigen|prüfen|melden|ändern|stornieren|liefern|sagen|nennen|kommen|löschen|korrigieren) sie\b|^(?:envíen?(?:me|nos)?|manden?(?:me|nos)?|llámen?(?:me|nos)|llamen|confirmen?|díganme|dígannos|avísen?(?:me|nos)|cambien|anulen|cancelen|indíquenme|ruego|rogamos)\b|^(?:envoyez|appelez|rappelez|confirmez|dites|donnez|annulez|faites|indiquez|veuillez|merci de)\b/iu

function isRequest(text: string): boolean {
  if (orderAtStart.test(text)) return true
  if (please.test(text)) return true
  if (words.wantsAction.test(text)) return true
  return wish.test(text.replace(dueDate, ' '))
}

/** "I would need it by Thursday" says when, not what. */
const dueDate =
  /\b(?:would|will|do|[’']ll|[’']d)? ?(?:need|require|want|like) (?:it|this|that|them|these|an answer|a reply) (?:by|before|until|on|no later)\b/giu
