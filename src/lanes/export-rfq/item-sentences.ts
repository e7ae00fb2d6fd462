/** Items inside sentences: `we need 5,000 pcs of M8x40 hex bolts A2 and 2,000 pcs of M8 nuts, CIF Hamburg`. */
import { cellIn } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { findIncoterms } from '../../recognise/incoterm.ts'
import { findMoney } from '../../recognise/money.ts'
import { findNumbers } from '../../recognise/number.ts'
import type { FoundQuantity } from '../../recognise/quantity-range.ts'
import { unitNamed } from '../../words/units.ts'
import { ourCodesIn } from './codes.ts'
import { compare } from './decimal.ts'
import { wordsLeft } from './item-words.ts'
import type { Mention } from './mention.ts'
import { orderedQuantities } from './ordered-quantity.ts'
import { addQuantity, type LineContext, readMention } from './read-mention.ts'

/** Sentences that offer, thank or tell, and so ask for nothing. */
const notAsking =
  /\b(we (?:can|could) (?:offer|supply|provide)|our (?:rates|prices|services) |unsubscribe|special offer|we are (?:a|the|one of)|(?:last|previous) (?:year|order|time) we|we (?:bought|ordered|purchased)|moq|minimum order|load(?:ing)? capacity|invoice|overpaid|refund|deposit)\b/i
const sampleWords = /\b(samples?|muster|muestras?|échantillons?|campion[ei]|amostras?)\b/iu

/**
 * One item for each quantity, reaching from it to the next quantity or to where the sentence turns to other things.
 * Keys of ours without a quantity count where the sentence has no quantity at all.
 */
export function mentionsInSentence(sentence: Line, context: LineContext): Mention[] {
  if (notAsking.test(sentence.text) || sampleWords.test(sentence.text)) return []
  const money = findMoney(sentence.text, context.hints)
  const told = orderedQuantities(sentence.text, context.hints).filter(isOrderInProse)
  const counted = countsOfCodes(sentence.text, context).filter(
    (one) => !told.some((other) => overlap(one, other)),
  )
  const quantities = [...told, ...counted]
    .filter((one) => !money.some((price) => overlap(one, price)))
    .toSorted((a, b) => a.start - b.start)
  if (quantities.length === 0) return keysAlone(sentence, context)
  return quantities.flatMap((quantity, index) => {
    const next = quantities[index + 1]?.start ?? sentence.text.length
    const reach = reachOf(sentence.text.slice(quantity.end, next), context)
    const after: Line = {
      ...sentence,
      start: sentence.start + quantity.end,
      text: sentence.text.slice(quantity.end, quantity.end + reach),
    }
    const said = readMention(after, context)
    const found = said.sku.value !== null || said.part.value !== null || said.description.value !== null
    const mention = found
      ? said
      : readBefore(sentence, quantities[index - 1]?.end ?? 0, quantity.start, context)
    if (!mention) return []
    addQuantity(mention, sentence, quantity)
    mention.at = sentence.start + quantity.start
    mention.quantity.confidence = Math.min(mention.quantity.confidence, 0.85)
    if (mention.description.value !== null) mention.description.confidence = 0.75
    return [mention]
  })
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end
}

const beforeCode = /^\s(?:(?:x|of|de|di|von|vom|der)\s|d['’])?$/iu

/** `une centaine de NV-SP-32`, `200 of NV-1`: a number right before a key of ours counts pieces of it. */
function countsOfCodes(text: string, { hints, catalogue }: LineContext): FoundQuantity[] {
  const numbers = findNumbers(text, hints)
  return ourCodesIn(text, catalogue).flatMap((code) => {
    const number = numbers.findLast(({ end }) => end <= code.start)
    if (number === undefined || !/^[1-9]\d*$/.test(number.value)) return []
    if (!beforeCode.test(text.slice(number.end, code.start))) return []
    const value = { value: number.value, unit: 'pcs' }
    return [{ ...number, value, confidence: Math.min(number.confidence, 0.8) }]
  })
}

/** In prose a length or a volume is mostly a size: `the 1.0 L and the 1.5 L ones`; only large ones are ordered. */
function isOrderInProse({ value: { unit, value } }: FoundQuantity): boolean {
  const kind = unitNamed(unit)?.kind
  return kind === 'count' || kind === 'packaging' || kind === 'weight' || compare(value, '20') >= 0
}

const turn =
  /[.;!?](?=\s|$)|,\s+(?=(?:please|delivery|delivered|shipped|packed|payment|price|with|by|bitte|lieferung|por favor|entrega|livraison|consegna|in|to|for|cif|fob|exw|fca|cfr|dap|ddp|your|our|we|which|and (?:your|the|we|please|let)))|\s(?:to be|for delivery|for shipment|delivered|shipped|shipping|by the end|by end|before|until|at a (?:target )?price|at (?:usd|eur|\$|€)|as soon as|per month|per year|please|zur lieferung|zu einem|para entrega|pour livraison|con consegna|for our|for the|for a|für (?:unser|ein|den|die|das)|para (?:nuestr|el|la|un)|pour (?:notre|un|le|la))(?=\s|$)|\sand\s*$|\s(?:und|et|y|e|and|sowie|as well as|plus)\s*$/iu

function reachOf(text: string, { hints, catalogue }: LineContext): number {
  // Behind a key of ours an “and” begins something else.
  const [code] = ourCodesIn(text, catalogue)
  const joined = code ? /\s(?:and|und|et|y|e|sowie|plus)\s/iu.exec(text.slice(code.end)) : null
  const other = code && joined ? code.end + joined.index : undefined
  const stops = [turn.exec(text)?.index, findIncoterms(text, hints)[0]?.start, other].filter(
    (at) => at !== undefined,
  )
  return Math.min(text.length, ...stops)
}

const aboutBefore =
  /\(\s*(?:environ|about|approx\.?|approximately|ca\.?|circa|ungefähr|etwa|unos|aprox\.?|cerca de)?\s*$/iu

/** `NV-100: 500 pcs`, `black pepper (about 14 tonnes)`: the goods stand before their quantity. */
function readBefore(sentence: Line, from: number, to: number, context: LineContext): Mention | null {
  const said = sentence.text.slice(from, to)
  if (aboutBefore.test(said)) {
    const words = said.replace(aboutBefore, '')
    const start =
      from +
      Math.max(
        0,
        ...[...words.matchAll(/(?:^|\s)(?:of|de|von|di|for|für|pour|para|per|d['’])\s*/giu)].map(
          ({ index, 0: { length } }) => index + length,
        ),
      )
    const before: Line = {
      ...sentence,
      start: sentence.start + start,
      text: sentence.text.slice(start, from + words.length),
    }
    const mention = readMention(before, context)
    return mention.sku.value !== null || mention.description.value !== null ? mention : null
  }
  const clause = /[^,;:.!?]*[,;:–-]?\s*$/.exec(said)
  const start = from + (clause?.index ?? 0)
  const before: Line = { ...sentence, start: sentence.start + start, text: sentence.text.slice(start, to) }
  const [code] = ourCodesIn(before.text, context.catalogue)
  if (!code?.article) return null
  return readMention(before, context)
}

function keysAlone(sentence: Line, context: LineContext): Mention[] {
  if (
    sentence.text.endsWith('?') &&
    !/\b(quote|price|offer|angebot|preis|cotiz|precio|prix|offre|prezz|preç)/i.test(sentence.text)
  )
    return []
  const codes = ourCodesIn(sentence.text, context.catalogue)
  const prices = codes.length === 1 ? findMoney(sentence.text, context.hints) : []
  return codes.map((code, index) => {
    const line: Line = {
      ...sentence,
      start: sentence.start + code.start,
      text: sentence.text.slice(code.start, codes[index + 1]?.start ?? code.end),
    }
    const mention = readMention({ ...line, text: line.text.slice(0, code.end - code.start) }, context)
    const [price] = prices
    if (price) mention.targetPrice = cellIn(sentence, price, price.value, 0.6)
    const words = wordsLeft(line.text.slice(0, 60).split(/[,;.]/)[0] ?? '', [
      { start: 0, end: code.end - code.start },
    ])
    if (words) mention.description = cellIn(line, words, line.text.slice(words.start, words.end), 0.6)
    return mention
  })
}
