/** The offer as a paper for the buyer: what the reply offers, item by item, and nothing the reply does not say. */
import type { Draft, Packet } from '../../words/packet.ts'
import {
  cellValue,
  claimValue,
  closedReasons,
  type Paper,
  type PaperFact,
  type PaperTable,
  type PaperValue,
  slotValue,
} from '../../words/paper.ts'
import { paperWordsIn } from '../../words/paper-words.ts'
import type { ExportRfq, Item } from './fields.ts'
import { type OfferWords, offerWordsIn } from './templates/offer-words.ts'
import { lineTotal } from './totals.ts'
import { countText, moneyText, unitText, type Wording, wordingIn } from './wordings.ts'

type Offering = { draft: Draft; wording: Wording; words: OfferWords }

/**
 * The offer a packet makes; none where its reply offers nothing. Prices, minimums, lead times, certificates and
 * validity are what stands in the slots of the reply, a person’s own values included; the rest are cells.
 */
export function offerPapers(fields: ExportRfq, packet: Packet): Paper[] {
  const draft = packet.drafts.find(({ kind }) => kind === 'quote' || kind === 'reply')
  const outcome = fields.outcome.value
  if (!draft || fields.items.length === 0 || (outcome !== 'quote' && outcome !== 'clarify')) return []
  const wording = wordingIn(packet.signal.language)
  const words = offerWordsIn(wording.language)
  const offering: Offering = { draft, wording, words }
  const number = fields.rfq_number.value
  return [
    {
      kind: 'offer',
      fileName: [words.fileName, number].filter(Boolean).join(' '),
      language: wording.language,
      title: [words.title, number].filter(Boolean).join(' '),
      facts: factsOf(fields, offering),
      tables: [itemsTable(fields, offering)],
      sections: [],
      words: paperWordsIn(wording.language),
      closed: closedReasons(packet.gate),
    },
  ]
}

function factsOf(fields: ExportRfq, { draft, words }: Offering): PaperFact[] {
  const asWritten = (text: string) => text
  const { company, name } = fields.buyer
  const terms = claimValue(draft, ({ kind, evidence }) => kind === 'term' && evidence.some(isApproved))
  const values: Record<keyof OfferWords['facts'], PaperValue | null> = {
    company: cellValue(company, asWritten),
    contact: cellValue(name, asWritten),
    reference: cellValue(fields.rfq_number, asWritten),
    terms,
    validUntil: slotValue(draft, 'valid_until'),
  }
  const names = { validUntil: 'valid_until' } as const
  // Every fact is there under its name, so that a template may have a place for what this buyer did not say.
  return (Object.keys(values) as (keyof typeof values)[]).map((key) => ({
    name: key === 'validUntil' ? names[key] : key,
    label: words.facts[key],
    value: values[key] ?? { text: '', evidence: [] },
  }))
}

function itemsTable(fields: ExportRfq, offering: Offering): PaperTable {
  const { columns, items } = offering.words
  return {
    name: 'items',
    heading: items,
    columns: [
      { name: 'position', label: columns.position },
      { name: 'description', label: columns.description },
      { name: 'article', label: columns.article },
      { name: 'part', label: columns.part },
      { name: 'quantity', label: columns.quantity, numeric: true },
      { name: 'price', label: columns.price, numeric: true },
      { name: 'total', label: columns.total, numeric: true },
      { name: 'moq', label: columns.moq, numeric: true },
      { name: 'lead_time', label: columns.leadTime },
      { name: 'certificates', label: columns.certificates },
    ],
    rows: fields.items.map((item, index) => itemRow(item, index, offering)),
  }
}

function itemRow(item: Item, index: number, { draft, wording, words }: Offering): PaperTable['rows'][number] {
  const asWritten = (text: string) => text.replace(/\s+/g, ' ').trim()
  const price = priceValue(item, index, { draft, wording, words })
  return {
    position: { text: `${item.line.value ?? index + 1}`, evidence: item.line.evidence },
    description: cellValue(item.description, asWritten),
    article: claimValue(draft, ({ kind, text }) => kind === 'identifier' && text === item.match.sku.value),
    part: cellValue(item.buyer_part_number, asWritten),
    quantity: cellValue(item.quantity, (value) => countText(value, wording)) ?? { open: words.asked },
    price,
    total: 'open' in price ? null : totalValue(item, { draft, wording }),
    moq: slotValue(draft, `moq[${index}]`),
    lead_time: slotValue(draft, `lead_time[${index}]`),
    certificates: certificatesValue(draft, index),
  }
}

/** What stands in the item’s slot, or what a person entered as its price; anything else is open. */
function priceValue({ offer }: Item, index: number, { draft, wording, words }: Offering): PaperValue {
  const slot = slotValue(draft, `unit_price[${index}]`)
  const entered = offer.unit_price.enteredBy === undefined ? null : offer.unit_price
  const value =
    slot ??
    (entered && cellValue(entered, ({ amount, currency }) => moneyText(amount, currency, wording))) ??
    ({ open: words.asked } as const)
  const per = offer.unit_price.value?.per
  return 'open' in value || per === undefined
    ? value
    : { ...value, text: `${value.text} / ${unitText(per, wording)}` }
}

/** The total the reply says for the item: a price a person put in its place has no total of ours. */
function totalValue(item: Item, { draft, wording }: Omit<Offering, 'words'>): PaperValue | null {
  const sum = lineTotal(item)
  if (sum === null) return null
  const text = moneyText(sum.amount, sum.currency, wording)
  return claimValue(draft, (claim) => claim.kind === 'price' && claim.text === text)
}

/** All certificates of an item in one cell; one that is open leaves the cell open. */
function certificatesValue(draft: Draft, index: number): PaperValue | null {
  const slots = draft.slots.filter(({ name }) => name.startsWith(`certificate[${index}]:`))
  const values = slots.flatMap(({ name }) => slotValue(draft, name) ?? [])
  const open = values.find((value) => 'open' in value)
  if (open) return open
  const sound = values.filter((value) => 'text' in value)
  if (sound.length === 0) return null
  return {
    text: sound.map(({ text }) => text).join(', '),
    evidence: sound.flatMap(({ evidence }) => evidence),
  }
}

function isApproved({ source }: { source: string }): boolean {
  return source.startsWith('document:')
}
