/** What the reply asks, each question about one thing the next step needs. */
import type { DraftPart } from '../../evidence/draft-text.ts'
import type { TemplateValues } from '../../evidence/templates.ts'
import type { Cell } from '../../words/evidence.ts'
import { type Article, catalogueOf } from './catalogue.ts'
import type { Item } from './fields.ts'
import { whyNotOffered } from './ground.ts'
import { missingIn } from './missing.ts'
import { isUnmade } from './outcome.ts'
import { pieceCountOf, priceUnitOf } from './pieces.ts'
import { filledSlot, namePart, quantityPart, skuPart, statement, wordsPart } from './reply-items.ts'
import type { Replying } from './replying.ts'
import { partKey } from './wording.ts'
import { countText, unitText, type Wording } from './wordings.ts'

/** The values of the question block; `questions` tells whether there is any. */
export function questionValues(replying: Replying): TemplateValues {
  const { fields } = replying
  const missing = new Set(missingIn(fields))
  const lists = itemQuestions(replying)
  const single = {
    ask_items: missing.has('items'),
    ask_incoterm: missing.has('incoterm'),
    ask_port: missing.has('destination_port'),
    ask_place: missing.has('incoterm.place'),
    ask_currency: missing.has('currency'),
  }
  const any = Object.values(lists).some((list) => list.length > 0) || Object.values(single).some(Boolean)
  return { ...lists, ...single, questions: any, unmade: unmade(replying) }
}

type Lists = Record<
  | 'ask_quantity'
  | 'ask_unit'
  | 'ask_pieces'
  | 'ask_conflict'
  | 'ask_minimum'
  | 'ask_article'
  | 'confirm_article',
  TemplateValues[]
>

function itemQuestions(replying: Replying): Lists {
  const lists: Lists = {
    ask_quantity: [],
    ask_unit: [],
    ask_pieces: [],
    ask_conflict: [],
    ask_minimum: [],
    ask_article: [],
    confirm_article: [],
  }
  for (const [index, item] of replying.fields.items.entries()) ask(item, index, replying, lists)
  return lists
}

function ask(item: Item, index: number, { fields, input, wording, articles }: Replying, lists: Lists): void {
  const article = articles[index]
  const what = wordsPart(item, article) ?? `#${index + 1}`
  const quantity = quantityPart(item)
  const { value } = item.quantity
  if (quantity === null || value === null)
    lists.ask_quantity.push(quantityQuestion(item, index, what, article, wording))
  else if (value.unit === '') lists.ask_unit.push({ what, count: quantity })
  else if (item.quantity.candidates?.[0])
    lists.ask_conflict.push({ what, one: quantity, other: rivalPart(item.quantity) })
  if (article) {
    const why = whyNotOffered(item, fields, input).unit_price ?? ''
    const { moq } = item.offer
    if (quantity !== null && /below the minimum/.test(why) && moq.value !== null) {
      lists.ask_minimum.push({
        what,
        quantity,
        moq: filledSlot(`minimum[${index}]`, 'moq', countText(moq.value, wording), moq),
      })
    } else if (quantity !== null && value?.unit !== '' && pieceCountOf(item, article) === null) {
      lists.ask_pieces.push({ what, quantity, unit: unitText(priceUnitOf(article), wording) })
    }
  }
  askWhichArticle(item, what, { fields, input, wording, articles }, index, lists)
}

/** Asks how many, and says of which article where we only know it by its words. */
function quantityQuestion(
  item: Item,
  index: number,
  what: DraftPart,
  article: Article | undefined,
  wording: Wording,
): TemplateValues {
  const { moq } = item.offer
  return {
    what,
    sku: namePart(article) === null ? null : skuPart(item, article),
    article: namePart(article),
    moq: moq.value === null ? null : filledSlot(`moq[${index}]`, 'moq', countText(moq.value, wording), moq),
  }
}

function rivalPart({ candidates }: Cell<{ value: string; unit: string }>): DraftPart {
  const [rival] = candidates ?? []
  return rival ? statement(`${rival.value.value} ${rival.value.unit}`.trim(), 'quantity', rival.evidence) : ''
}

/** Words alone name an article less surely than its number does: the buyer confirms, or chooses. */
function askWhichArticle(
  item: Item,
  what: DraftPart,
  { articles, input }: Replying,
  index: number,
  lists: Lists,
): void {
  const article = articles[index]
  const name = namePart(article)
  if (article && item.match.how.value === 'fuzzy' && name && item.quantity.value !== null) {
    lists.confirm_article.push({
      what,
      sku: skuPart(item, article) ?? '',
      article: name,
    })
  }
  if (article || isUnmade(item, input)) return
  const { byKey } = catalogueOf(input.library)
  const candidates = item.match.candidates.slice(0, 3).flatMap(({ value }): TemplateValues[] => {
    const known = byKey.get(partKey(value ?? ''))
    const called = namePart(known)
    return known && called
      ? [
          {
            sku: statement(known.sku, 'identifier', [known.at]),
            article: called,
          },
        ]
      : []
  })
  lists.ask_article.push({ what, candidates })
}

/** Goods that are not of our kind, beside others that are. */
function unmade({ fields, input }: Replying): TemplateValues[] {
  return fields.items.flatMap((item) =>
    isUnmade(item, input) ? [{ what: wordsPart(item, undefined) ?? '' }] : [],
  )
}
