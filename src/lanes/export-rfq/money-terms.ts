/** In which currency a price is wanted, and how it would be paid. */

import { cellOfSaid, type Ear, type Said, settled } from '../../evidence/thread/said.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import { all, behind, type Finders, inside } from './term-finders.ts'

const priceIn =
  /\b(?:in|en|currency|prices?|pricing|quote|quotation|preise?|angebot|precios?|prix|prezzi|preços)\b[^.\n]{0,20}$/iu

/** The currency prices are wanted in. */
export function currencyOf(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'currency')
  const readings = all(ear, finders.currencies)
  const rank = (said: Said<string>): number => {
    const before = said.sentence.text.slice(0, Math.max(0, said.start - said.sentence.start))
    const asked = inside(labels, said) ? 0 : Number(!priceIn.test(before)) + 1
    return (said.message.current ? 0 : 4) + asked
  }
  // A sum of money in passing (an old invoice, a budget) asks for no currency while another is named outright.
  const sorted = readings
    .filter((said) => rank(said) % 4 < 2 || !isAmount(said))
    .toSorted((a, b) => rank(a) - rank(b))
  const best = sorted.length > 0 ? sorted : readings
  const [first] = best
  const equals = first ? best.filter((said) => rank(said) === rank(first)) : []
  return settled(equals, ({ value }) => value)
}

function isAmount({ message, start, end }: Said<string>): boolean {
  return (
    /\d\s?$/.test(message.source.text.slice(Math.max(0, start - 3), start)) ||
    /^\s?\d/.test(message.source.text.slice(end, end + 3))
  )
}

/** The payment terms the buyer proposes, as written. */
export function paymentOf(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'payment-terms')
  const [labelled] = labels.toSorted((a, b) => Number(b.message.current) - Number(a.message.current))
  const phrases = all(ear, finders.payments)
  const phrase = phrases.find(({ message }) => message.current) ?? phrases[0]
  if (labelled && (labelled.message.current || !phrase?.message.current)) {
    const text = labelled.message.source.text.slice(labelled.start, labelled.end)
    const end = labelled.start + (/^.*?(?=[.;]\s+\p{Lu}|[.;]?$)/su.exec(text)?.[0].length ?? text.length)
    return cellOfSaid({ ...labelled, end }, labelled.message.source.text.slice(labelled.start, end))
  }
  if (!phrase) return absent()
  return settled(
    phrases.filter(({ message }) => message === phrase.message),
    ({ start, end, message }) => message.source.text.slice(start, end).replace(/\s+/g, ' '),
  )
}
