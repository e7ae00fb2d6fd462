/** Whether it is clear what the sender wants. */
import type { Line } from '../../evidence/thread/lines.ts'
import { acknowledges, chaser } from '../../recognise/asking-words.ts'
import type { Ask } from './asks.ts'
import type { Labelled } from './labelled.ts'
import { machineOf } from './machine.ts'
import type { Mail } from './mail.ts'

export type Intent = { isClear: boolean; confidence: number; why: string; line: Line | null }

/** Words that point at something else and say nothing of it. */
const pointing =
  /^(?:hi|hello|hey|hallo|hola|bonjour|see|as|please|pls|fyi|the|this|that|it|is|are|was|below|above|attached|enclosed|discussed|agreed|mentioned|talked|spoke|call|phone|with|your|you|my|our|colleague|thx|thanks|thank|re|regarding|about|any|news|update|help|me|us|can|could|would|someone|somebody|and|or|to|of|on|in|for|a|an|i|we|do|did|have|has|get|back|asap|urgent|urgently|question|quick|matter|thing|things|stuff|issue|problem|know|let|need|want|something|anhang|anbei|siehe|wie|besprochen|bitte|um|hilfe|danke|gruß|ver|abajo|adjunto|como|hablamos|ayuda|gracias|voir|ci|joint|comme|convenu|aide|merci|ok|okay|yes|no|well|so|hier|es|el|la|le|les|de|un|une|una|der|die|das|mit|ihrem|ihren|kollegen|su|sus|compañero|votre|collègue|ich|wir|je|nous|yo|please|mail|email|message|contact|reply|respond|again|still|there|here|just|hope|well|urgent)$/i

export function intentOf(mail: Mail, asks: readonly Ask[], label: Labelled): Intent {
  const [first] = asks
  const line = first?.line ?? mail.now[0] ?? mail.subject
  if (machineOf(mail.input.reading) !== null)
    return { isClear: true, confidence: 0.95, why: 'a machine wants nothing', line }
  if (isThanks(mail, asks)) return { isClear: true, confidence: 0.85, why: 'it only says thanks', line }
  const { references, inReplyTo } = mail.input.reading
  const answers = references.length > 0 || inReplyTo !== null
  if (answers && asks.some(({ line: ask }) => chaser.test(ask.text)))
    return { isClear: true, confidence: 0.75, why: 'it asks for news in its thread', line }
  const telling = [...mail.now, ...(mail.subject === null ? [] : [mail.subject])].flatMap(({ text }) =>
    contentWords(text),
  )
  if (telling.length < 3 && label.weight < 2.5)
    return { isClear: false, confidence: 0.5, why: 'it says too little', line }
  // Who tells much wants something that a person will see at once, even where no category is sure.
  const tellsMuch = telling.length >= 5
  const asksOf = asks.some(({ line: ask }) => contentWords(ask.text).length >= 3)
  if (label.weight < 1 && !asksOf && !tellsMuch)
    return { isClear: false, confidence: 0.5, why: 'it asks for nothing that can be told', line }
  if (asks.length === 0 && label.weight < 2 && label.confidence < 0.5 && !tellsMuch)
    return {
      isClear: false,
      confidence: 0.5,
      why: 'nothing is asked, and what it is about is doubtful',
      line,
    }
  const isSure = asks.length > 0 && label.weight >= 2
  return { isClear: true, confidence: isSure ? 0.9 : 0.72, why: 'it says what it is about', line }
}

function contentWords(text: string): string[] {
  return [
    ...new Set((text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => !pointing.test(word))),
  ]
}

/** Thanks and "works again", and nothing besides. */
export function isThanks({ now }: Mail, asks: readonly Ask[]): boolean {
  const words = now.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return (
    asks.length === 0 &&
    words > 0 &&
    words <= 40 &&
    now.some(({ text }) => acknowledges.test(text)) &&
    !now.some(({ text }) => trouble.test(text))
  )
}

const trouble =
  /\b(?:but|however|still|not|n[’']t|aber|leider|nicht|pero|todavía|mais|toujours|invoice|rechnung|factura|facture)\b/iu
