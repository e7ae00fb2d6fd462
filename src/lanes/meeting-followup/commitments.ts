/** What one of us promised the other side in price, date, scope or terms: never repeated before a person confirms it. */

import { duesIn } from '../../recognise/due.ts'
import type { Hints } from '../../recognise/found.ts'
import { findMoney } from '../../recognise/money.ts'
import { findPercentages } from '../../recognise/percentage.ts'
import type { Cell } from '../../words/evidence.ts'
import { evidenceOf } from './item.ts'
import type { Utterance } from './meeting-text.ts'
import type { People } from './people.ts'
import { isNobody } from './speakers.ts'

const offering =
  /\b(?:(?:delivery|lead times?|shipping|shipment|installation|the price|price|cost|fee|rate|warranty|payment|discount)(?: \w+){0,3} (?:would be|will be|is|['’]s|['’]d be)(?! (?:not|too|a|an|the|your|what|why|how|still|open|unclear)\b)|(?:we|i)(?:['’]ll| will| can| shall|['’]d| would)(?: also| then| certainly| definitely| even| happily| be able to| be happy to| do you| of course)* (?:do|offer|give|grant|hold|keep|ship|deliver|install|commission|include|throw in|waive|extend|guarantee|match|accept|supply|have (?:it|them|the \w+) (?:there|ready|with you|delivered|on site)|go (?:down )?to|come down|take \d|knock|drop|reduce|cover|cap|fix|refund|replace|provide|bring|finish|complete|go live|start)|(?:i|we) (?:can )?(?:promise|guarantee|commit|confirm|assure)\w*|you(?:['’]ll| will| can) (?:get|have|receive|pay)|that i can promise|you have my word|(?:it|they|that|this|the \w+|shipping|freight|delivery|installation|training|support|the \w+ \w+)(?:['’]s|['’]ll be| is| are| will be| would be) (?:included|free|on us|on the house|covered)|no (?:extra |additional )?(?:charge|cost)|free of charge|at no (?:extra )?cost|wir (?:können|werden|liefern|geben|gewähren|halten|bieten|garantieren|übernehmen|sagen zu)|(?:können|liefern|geben|gewähren|halten|bieten|garantieren) wir|(?:sie|ihr) (?:bekommen|bekommt|erhalten|zahlen)|zugesagt|sage ich (?:ihnen|euch|dir) zu|podemos|les (?:damos|ofrecemos|hacemos|garantizamos|mantenemos)|te (?:damos|hacemos|ofrecemos)|le (?:hacemos|damos|ofrecemos)|(?:entregamos|enviamos|mantenemos|incluimos|garantizamos|entregaremos|mantendremos|incluiremos|haremos))\b/iu
const noted =
  /\b(?:promised|committed|guaranteed|offered(?: them)?|granted|agreed (?:to )?(?:a |an )?(?:price|discount|terms)|told (?:them|him|her|the (?:client|customer|buyer))|assured|confirmed(?: to them)?|said we (?:can|could|will|would)|we (?:can|will) (?:do|deliver|ship|offer|hold|include)|zugesagt|versprochen|garantiert|angeboten|gewährt|bestätigt|prometi[óo]|prometimos|ofrecimos|confirmamos|acordamos (?:un|el) (?:precio|descuento)|prometido|ofrecid[oa]|ofreci[óo]|garantizad[oa]|confirmad[oa])\b/i
const terms =
  /\b(?:payment|net \d+|\d+ days? net|credit terms?|payment terms|prepayment|down ?payment|deposit|warranty|guarantee[d]? for|exclusiv\w+|penalt(?:y|ies)|sla\b|uptime|response time|liability|incoterms?|fob|cif|ddp|dap|exw|free of charge|no (?:extra |additional )?(?:charge|cost)|on the house|included|for free|free (?:shipping|delivery|samples?|training|installation|support)|discount|rebate|fees?|surcharges?|waiv\w+|response within|price (?:hold|lock)|moq|minimum order|volume|trial|refund|zahlungsziel|skonto|rabatt|nachlass|gewährleistung|garantie|kostenlos\w*|kostenfrei|frei haus|vertragsstrafe|anzahlung|plazo de pago|descuento|garant[ií]a|gratis|sin (?:coste|costo|cargo)|condiciones|portes)\b/i
const dating =
  /\b(?:respond|response|ship\w*|deliver\w*|install\w*|commission\w*|go live|go-live|hand ?over|lead time|on site|ready|dispatch\w*|hold|finish\w*|complet\w*|supply|start|liefer\w*|versand|versenden|montage|fertig|inbetriebnahme|halten|entreg\w+|env[ií]\w+|instal\w+|plazo|lista[s]?|mantenemos)\b/i
const hypothetical =
  /\b(?:could|might|would have|may|can['’]?t|cannot|won['’]?t|not|n['’]t|never|no longer|has ended|asked (?:about|for|whether|if)|wants?|would like|hoping|hopes|könnten|würden|nicht|kein\w*|möchte[n]?|podría\w*|no podemos|quiere[n]?|pide[n]?)\b/i

/** The commitments in order, in the words in which they were made. */
export function commitmentCells(
  utterances: readonly Utterance[],
  people: People,
  { hints, oursWrites }: { hints: Hints; oursWrites: boolean },
): Cell<string>[] {
  const sided = utterances.some(({ speaker }) => speaker !== null && isOurs(speaker, people) === true)
  return utterances.flatMap((utterance): Cell<string>[] => {
    const text = utterance.line.text.replace(/\s+/g, ' ').trim()
    const confidence = confidenceOf(utterance, text, { people, sided, hints, oursWrites })
    return confidence === 0 ? [] : [{ value: text, confidence, evidence: [evidenceOf(utterance)] }]
  })
}

function confidenceOf(
  utterance: Utterance,
  text: string,
  { people, sided, hints, oursWrites }: { people: People; sided: boolean; hints: Hints; oursWrites: boolean },
): number {
  const { section, spoken, speaker } = utterance
  if (utterance.checked || /\b(?:ignore|disregard)\b.{0,40}\binstructions?\b/i.test(text)) return 0
  if (section === 'commitments') return /^(?:none|n\/a|-+|keine?|ninguno?)\.?$/i.test(text) ? 0 : 0.9
  if (section !== null && section !== 'decisions' && section !== 'other' && section !== 'internal') return 0
  if (
    /\?\s*$/.test(text) ||
    (spoken && (!offering.test(text) || refusesIt(text))) ||
    !carriesTerms(text, hints)
  )
    return 0
  if (spoken) {
    const ours = speaker === null || isNobody(speaker) ? null : isOurs(speaker, people)
    if (ours === false || (ours === null && sided)) return 0
    return ours === true ? 0.85 : 0.65
  }
  const promised =
    (oursWrites && offering.test(text) && !refusesIt(text)) ||
    noted.test(text) ||
    /^(?:payment|price|delivery|discount|lead time|zahlung|preis|lieferung|rabatt|pago|precio|entrega)\b.{0,80}\b(?:confirmed|agreed|promised|ok|zugesagt|bestätigt|confirmado)\b/i.test(
      text,
    )
  if (!promised || hypothetical.test(text) || byThem(text, people)) return 0
  return 0.8
}

/** "We can't do 4.10"; but "I can't do less than, so we'll do 4.20" still promises. */
function refusesIt(text: string): boolean {
  const cue = offering.exec(text)
  return (
    (cue !== null &&
      /\b(?:if we (?:could|had)|(?:can|could|would|will|do|does)(?:['’]?t| not)|cannot|won['’]?t|not|nicht|keine?n?|no)\s*$/i.test(
        text.slice(Math.max(0, cue.index - 12), cue.index),
      )) ||
    (/\b(?:we|i) (?:can['’]?t|cannot|won['’]?t|could not|couldn['’]?t)\b/i.test(text) &&
      !/\b(?:but|so) (?:we|i)(?:['’]ll| can| will)\b/i.test(text))
  )
}

/** A price, a share, a term, or a day on which we deliver. */
export function carriesTerms(text: string, hints: Hints): boolean {
  if (terms.test(text) || findMoney(text, hints).length > 0 || findPercentages(text, hints).length > 0)
    return true
  if (!dating.test(text)) return false
  return (
    duesIn(text, hints).length > 0 ||
    /\b\d+\s*(?:-|to )?\s*\d*\s*(?:working |business )?(?:hours?|days?|weeks?|months?|stunden|horas?|wochen|tage[n]?|monate|semanas?|d[ií]as|meses)\b|\b(?:one|two|three|four|five|six|eight|ten|twelve|zwei|drei|vier|sechs|acht|dos|tres|cuatro|seis) (?:days?|weeks?|months?|wochen|tage|semanas?)\b|\b(?:week|kw|semana) \d{1,2}\b/i.test(
      text,
    )
  )
}

function isOurs(speaker: string, people: People): boolean | null {
  const name = people.resolve(speaker)
  return name === null ? null : people.ours(name) !== null
}

/** `Owen confirmed 5,000 pcs`: said by the other side. */
function byThem(text: string, people: People): boolean {
  const subject =
    /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?|they|he|she|customer|client|supplier|buyer|der kunde|el cliente)(?= (?:has |have |had )?(?:also )?(?:promised|committed|guaranteed|offered|confirmed|agreed|told|assured|said|hat|ha)\b)/iu.exec(
      text,
    )?.[0]
  if (subject === undefined || /^(?:we|i|wir|ich)$/i.test(subject)) return false
  const name = people.resolve(subject)
  return name === null ? !/^D\.|^[A-Z]\.$/.test(subject) : people.ours(name) === null
}
