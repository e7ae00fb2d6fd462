/** The items of a request: gathered from body and attachments, compared with each other and with the thread before. */

import type { Line, Message } from '../../evidence/thread/lines.ts'
import type { Cell, Rival } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Quantity } from '../../words/money.ts'
import { amendmentsIn } from './amendments.ts'
import { articlesSpokenOf } from './article-mentions.ts'
import type { Item } from './fields.ts'
import { itemsInLines } from './item-lines.ts'
import { itemsInTable } from './item-tables.ts'
import type { Mention } from './mention.ts'
import { noOffer } from './offer.ts'
import type { LineContext } from './read-mention.ts'
import { withoutSetAside } from './set-aside-sheets.ts'
import { partKey, tokensOf } from './wording.ts'

/**
 * The items the buyer asks for now. Only this message and its attachments give values; what the thread said before
 * gives history, and stands by itself, doubted, only where this message changes it or names no items of its own.
 */
export function itemsOf(
  current: readonly Message[],
  earlier: readonly Message[],
  context: LineContext,
): Item[] {
  const before = earlier.filter(({ ours }) => !ours).map((message) => mentionsOf(message, context))
  const thread = standingAfter(
    earlier.filter(({ ours }) => !ours),
    context,
  )
  const body = current.filter(({ source }) => source.source === 'signal:body')
  const attached = current
    .filter(({ source }) => source.source !== 'signal:body')
    .map((message) => withoutSetAside(message, body))
  const amendments = amendmentsIn(
    body.flatMap(({ lines }) => lines),
    thread,
    context,
  )
  const amended = new Set(amendments.map(({ sentence }) => sentence.start))
  const own = body.flatMap((message) => mentionsOf(withoutSentences(message, amended), context))
  const lists = [own, ...attached.map((message) => mentionsOf(message, context))].filter(
    (list) => list.length > 0,
  )
  const now = lists.reduce<Mention[]>((all, list) => merged(all, list), [])
  const carried = carriedOver(thread, now, amendments, amendments.length > 0 || changesThings(body))
  const items = [...carried, ...now.filter((mention) => !carried.some((old) => isSame(old, mention)))]
  const spoken = items.length > 0 ? items : current.flatMap(({ lines }) => articlesSpokenOf(lines, context))
  return spoken.map((mention) => itemOf(withHistory(mention, before)))
}

/** What the thread came to before this message: each older one lists anew, or changes what was listed before it. */
function standingAfter(earlier: readonly Message[], context: LineContext): Mention[] {
  return earlier.reduceRight<Mention[]>((standing, message) => {
    const amendments = amendmentsIn(message.lines, standing, context)
    const amended = new Set(amendments.map(({ sentence }) => sentence.start))
    const own = mentionsOf(withoutSentences(message, amended), context)
    const carried = carriedOver(standing, own, amendments, amendments.length > 0)
    return [...carried, ...own.filter((mention) => !carried.some((old) => isSame(old, mention)))]
  }, [])
}

/** The items of one message: its tables, and its lines outside them. */
function mentionsOf({ source, lines, current }: Message, context: LineContext): Mention[] {
  const tables = current ? source.tables : []
  const inTables = tables.flatMap((table) => itemsInTable(source, table, context))
  const spans = tables.flatMap(({ rows }) => spanOf(rows.flat()))
  const outside = lines.filter(
    (line) => !spans.some(({ start, end }) => start <= line.start && line.start < end),
  )
  const inLines = itemsInLines(outside, context)
  // A list repeated in words beside its table is one list.
  return onePerKey(merged(inTables, inLines).toSorted((a, b) => a.at - b.at))
}

/** A key named again without a quantity adds to what was said of it; with one it is another line of the list. */
function onePerKey(mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention, index): Mention[] => {
    const others = mentions.filter(
      (other, place) => place !== index && other.sku.value !== null && other.sku.value === mention.sku.value,
    )
    const main = others.find(({ quantity }) => quantity.value !== null)
    if (mention.quantity.value === null)
      return main || others.some(({ at }) => at < mention.at) ? [] : [mention]
    return [others.filter(({ quantity }) => quantity.value === null).reduce(completed, mention)]
  })
}

function spanOf(cells: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const filled = cells.filter(({ start, end }) => end > start)
  if (filled.length === 0) return []
  return [
    { start: Math.min(...filled.map(({ start }) => start)), end: Math.max(...filled.map(({ end }) => end)) },
  ]
}

function withoutSentences(message: Message, starts: ReadonlySet<number>): Message {
  if (starts.size === 0) return message
  const holds = ({ start, end }: Line): boolean => [...starts].some((at) => start <= at && at < end)
  return { ...message, lines: message.lines.filter((line) => !holds(line)) }
}

const changeWords =
  /\b(?:add|addition(?:al(?:ly)?)?|also need|change|revis\p{L}*|updat\p{L}*|increase|reduce|amend\p{L}*|instead|zus[äa]tzlich|[äa]nder\p{L}*|erh[öo]h\p{L}*|a[ñn]adir|cambiar|modific\p{L}*|aument\p{L}*|ajout\p{L}*|chang\p{L}*|aggiung\p{L}*|acrescent\p{L}*|alter\p{L}*)\b/iu

function changesThings(messages: readonly Message[]): boolean {
  return messages.some(({ lines }) => lines.some(({ text }) => changeWords.test(text)))
}

/** Earlier items that still stand: all of them where nothing new is listed, the unnamed ones where some are changed. */
function carriedOver(
  thread: readonly Mention[],
  now: readonly Mention[],
  amendments: ReturnType<typeof amendmentsIn>,
  changing: boolean,
): Mention[] {
  if (thread.length === 0 || (now.length > 0 && !changing)) return []
  return thread.flatMap((old, index): Mention[] => {
    const mine = amendments.filter(({ item }) => item === index)
    if (mine.some(({ change }) => change === 'drop')) return []
    const again = now.find((mention) => isSame(old, mention))
    if (again) return [completed(again, old)]
    const named = mine.length > 0
    const standing = doubted(old, named ? 0.85 : 0.6)
    const change = mine.findLast((one) => one.change === 'quantity')
    if (change?.change !== 'quantity' || !change.quantity.value) return [standing]
    const unit = change.quantity.value.unit || (old.quantity.value?.unit ?? '')
    const was = old.quantity
    const history = was.value === null ? [] : [{ value: was.value, evidence: was.evidence }]
    const quantity: Cell<Quantity> = {
      ...change.quantity,
      value: { ...change.quantity.value, unit },
      ...(history.length > 0 ? { history: [...history, ...(was.history ?? [])] } : {}),
    }
    return [{ ...standing, quantity, pieces: absent() }]
  })
}

function doubted(mention: Mention, most: number): Mention {
  const weaker = <T>(cell: Cell<T>): Cell<T> => ({ ...cell, confidence: Math.min(cell.confidence, most) })
  return {
    ...mention,
    line: weaker(mention.line),
    description: weaker(mention.description),
    part: weaker(mention.part),
    sku: weaker(mention.sku),
    quantity: weaker(mention.quantity),
    pieces: weaker(mention.pieces),
    targetPrice: weaker(mention.targetPrice),
    deliveryBy: weaker(mention.deliveryBy),
  }
}

/** Adds mentions of another place: the same goods become one item, and quantities that differ are both kept. */
function merged(all: readonly Mention[], list: readonly Mention[]): Mention[] {
  const used = new Set<Mention>()
  const result = all.map((mention) => {
    const same = list.find((other) => !used.has(other) && isSame(mention, other))
    if (!same) return mention
    used.add(same)
    return { ...completed(mention, same), quantity: compared(mention.quantity, same.quantity) }
  })
  return [...result, ...list.filter((mention) => !used.has(mention))]
}

function compared(one: Cell<Quantity>, other: Cell<Quantity>): Cell<Quantity> {
  if (one.value === null) return other
  if (other.value === null) return one
  const unitsDiffer = one.value.unit !== '' && other.value.unit !== '' && one.value.unit !== other.value.unit
  if (one.value.value === other.value.value && !unitsDiffer) {
    return {
      ...one,
      value: one.value.unit === '' ? other.value : one.value,
      evidence: [...one.evidence, ...other.evidence],
    }
  }
  const rival: Rival<Quantity> = { value: other.value, evidence: other.evidence }
  return { ...one, confidence: 0.5, candidates: [...(one.candidates ?? []), rival] }
}

function completed(mention: Mention, other: Mention): Mention {
  const either = <T>(cell: Cell<T>, instead: Cell<T>): Cell<T> => (cell.value === null ? instead : cell)
  return {
    ...mention,
    line: either(mention.line, other.line),
    description: either(mention.description, other.description),
    part: either(mention.part, other.part),
    sku: either(mention.sku, other.sku),
    quantity: either(mention.quantity, other.quantity),
    pieces:
      mention.quantity.value === null
        ? other.pieces
        : either(
            mention.pieces,
            mention.quantity.value.value === other.quantity.value?.value ? other.pieces : absent(),
          ),
    targetPrice: either(mention.targetPrice, other.targetPrice),
    deliveryBy: either(mention.deliveryBy, other.deliveryBy),
  }
}

/** The same goods: one key, one part number, or (where neither has one) nearly the same words. */
function isSame(one: Mention, other: Mention): boolean {
  if (one.sku.value !== null && other.sku.value !== null) return one.sku.value === other.sku.value
  if (one.part.value !== null && other.part.value !== null)
    return partKey(one.part.value) === partKey(other.part.value)
  const [a, b] = [one, other].map(({ description }) => new Set(tokensOf(description.value ?? '')))
  if (!a || !b || a.size === 0 || b.size === 0) return false
  const shared = [...a].filter((token) => b.has(token)).length
  const numbers = [...a, ...b].filter((token) => /\d/.test(token))
  return numbers.every((token) => a.has(token) && b.has(token)) && shared / Math.min(a.size, b.size) >= 0.75
}

/** What older messages said of the same goods, newest first, where it differs from what stands now. */
function withHistory(mention: Mention, before: readonly (readonly Mention[])[]): Mention {
  const { value } = mention.quantity
  if (value === null) return mention
  const history: Rival<Quantity>[] = [...(mention.quantity.history ?? [])]
  for (const old of before.flatMap((mentions) => mentions.find((one) => isSame(one, mention)) ?? [])) {
    const last = history.at(-1)?.value ?? value
    const was = old.quantity.value
    if (was && (was.value !== last.value || (was.unit !== '' && was.unit !== last.unit)))
      history.push({ value: was, evidence: old.quantity.evidence })
  }
  return history.length === 0 ? mention : { ...mention, quantity: { ...mention.quantity, history } }
}

function itemOf(mention: Mention): Item {
  const how = mention.byWords ? ('fuzzy' as const) : ('exact' as const)
  return {
    line: mention.line,
    description: mention.description,
    buyer_part_number: mention.part,
    quantity: mention.quantity,
    pieces: mention.pieces,
    target_price: mention.targetPrice,
    delivery_by: mention.deliveryBy,
    match: {
      sku: mention.sku,
      how:
        mention.sku.value === null
          ? absent()
          : { value: how, confidence: mention.sku.confidence, evidence: mention.sku.evidence },
      candidates: [],
    },
    offer: noOffer,
  }
}
