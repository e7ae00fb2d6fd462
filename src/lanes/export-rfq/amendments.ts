/** What a later message changes about items of an earlier one: `change item 1 to 1,800 pcs`, `please drop item 3`. */

import { cellIn } from '../../evidence/thread/cell-at.ts'
import { type Line, sentencesOf } from '../../evidence/thread/lines.ts'
import { findNumbers } from '../../recognise/number.ts'
import type { Cell } from '../../words/evidence.ts'
import type { Quantity } from '../../words/money.ts'
import { ourCodesIn } from './codes.ts'
import type { Mention } from './mention.ts'
import { orderedQuantities } from './ordered-quantity.ts'
import { type LineContext } from './read-mention.ts'
import { alike, partKey, tokensOf } from './wording.ts'

export type Amendment = {
  /** Index in the list of earlier items. */
  item: number
  sentence: Line
} & ({ change: 'drop' } | { change: 'keep' } | { change: 'quantity'; quantity: Cell<Quantity> })

const reference =
  /\b(?:item|pos(?:ition|ición|izione|ição)?|line|artikel|article|art[íi]culo|[íi]tem|articolo|ligne|poste|voce|riga|linha)s?\.?\s*(?:no\.?|nr\.?|n[°º]|#)?\s*(\d{1,3})\b/giu
const dropped =
  /\b(?:drop|remove|delete|cancel|omit|skip|leave out|no longer need|not need(?:ed)? any ?more|streichen|entf[äa]llt|entfallen|weglassen|eliminar|quitar|anular|supprim\p{L}+|annul\p{L}+|retir\p{L}+|eliminare|togliere|remover|cancelar)\b/iu
const insteadOf =
  /(?:instead of|rather than|not|from|statt|anstatt|anstelle von|von|en lugar de|en vez de|au lieu de|invece di|anzich[ée]|em vez de|ao inv[ée]s de)\s*$/iu

/** The changes these lines make to the earlier items, each with the sentence that makes it. */
export function amendmentsIn(
  lines: readonly Line[],
  earlier: readonly Mention[],
  context: LineContext,
): Amendment[] {
  if (earlier.length === 0) return []
  return lines
    .flatMap(sentencesOf)
    .flatMap(clausesOf)
    .flatMap((sentence) =>
      itemsNamed(sentence.text, earlier, context).map((item) => amendmentOf(sentence, item, context)),
    )
}

/**
 * `make the bolts 12,000 pcs and drop the washers` says two things: where one side of an “and” drops something and the
 * other does not, each is taken by itself.
 */
function clausesOf(sentence: Line): Line[] {
  const joint = /,?\s(?:and|but|und|aber|et|mais|y|pero|e|ma|mas)\s|[,;]\s/giu
  const clauses: Line[] = []
  let from = 0
  for (const {
    index,
    0: { length },
  } of sentence.text.matchAll(joint)) {
    clauses.push(partOf(sentence, from, index))
    from = index + length
  }
  clauses.push(partOf(sentence, from, sentence.text.length))
  const drops = clauses.filter(({ text }) => dropped.test(text)).length
  return drops > 0 && drops < clauses.length ? clauses : [sentence]
}

function partOf({ source, start, text }: Line, from: number, to: number): Line {
  return { source, start: start + from, end: start + to, text: text.slice(from, to) }
}

function itemsNamed(text: string, earlier: readonly Mention[], context: LineContext): number[] {
  const byNumber = [...text.matchAll(reference)].map(([, digits]) =>
    earlier.findIndex(({ line }, index) => (line.value ?? index + 1) === Number(digits)),
  )
  const byKey = ourCodesIn(text, context.catalogue).map(({ article }) =>
    earlier.findIndex(({ sku }) => sku.value === article?.sku),
  )
  const named = [...new Set([...byNumber, ...byKey])].filter((index) => index >= 0)
  return named.length > 0 || !changing.test(text) ? named : itemMeant(text, earlier, context)
}

const changing =
  /\b(?:instead of|rather than|mak(?:e|ing) (?:it|them|th(?:e|at|is|ose))|chang\p{L}*|increas\p{L}*|rais\p{L}*|reduc\p{L}*|revis\p{L}*|statt|anstatt|anstelle|[äa]nder\p{L}*|erh[öo]h\p{L}*|reduzier\p{L}*|en (?:lugar|vez) de|cambi\p{L}*|aument\p{L}*|au lieu de|augment\p{L}*|modifi\p{L}*|invece di|em vez de|alter\p{L}*|drop|cancel|streichen)\b/iu

/** The one earlier item whose old quantity is repeated (`7,500 instead of 5,000`), else the one whose words are. */
function itemMeant(text: string, earlier: readonly Mention[], { hints, catalogue }: LineContext): number[] {
  const numbers = new Set(findNumbers(text, hints).map(({ value }) => value))
  const byOld = indexesOf(
    earlier,
    ({ quantity }) => quantity.value !== null && numbers.has(quantity.value.value),
  )
  if (byOld.length === 1) return byOld
  const said = tokensOf(text)
  const scores = earlier.map(({ description, sku }) => {
    const own = [
      ...tokensOf(description.value ?? ''),
      ...(catalogue.byKey.get(partKey(sku.value ?? ''))?.tokens ?? []),
    ]
    return said.filter((token) => own.some((other) => alike(token, other))).length
  })
  const best = Math.max(0, ...scores)
  const leaders = indexesOf(scores, (score) => score === best)
  return best > 0 && leaders.length === 1 ? leaders : []
}

function indexesOf<T>(list: readonly T[], holds: (item: T) => boolean): number[] {
  return list.flatMap((item, index) => (holds(item) ? [index] : []))
}

function amendmentOf(sentence: Line, item: number, { hints }: LineContext): Amendment {
  // “change item 1 to 1,800 pcs” is no range from 1 to 1,800: the item's number is not part of any quantity.
  const text = sentence.text.replace(reference, (match) => ' '.repeat(match.length))
  if (dropped.test(text)) return { item, sentence, change: 'drop' }
  // The first quantity that is not the one being replaced.
  const quantity = orderedQuantities(text, hints).find(({ start }) => !insteadOf.test(text.slice(0, start)))
  if (quantity)
    return {
      item,
      sentence,
      change: 'quantity',
      quantity: cellIn(sentence, quantity, quantity.value, Math.min(0.9, quantity.confidence)),
    }
  const bare =
    /\b(?:to|auf|a|à|para|su|at|bei)\s+(\d{1,3}(?:[.,\u202f ]\d{3})+|\d{2,})\b(?!\s*(?:mm|cm|kg|%|days|weeks))/iu.exec(
      text,
    )
  const digits = bare?.[1]
  if (!bare || digits === undefined) return { item, sentence, change: 'keep' }
  const start = bare.index + bare[0].length - digits.length
  const value: Quantity = { value: digits.replace(/\D/g, ''), unit: '' }
  return {
    item,
    sentence,
    change: 'quantity',
    quantity: cellIn(sentence, { start, end: start + digits.length }, value, 0.8),
  }
}
