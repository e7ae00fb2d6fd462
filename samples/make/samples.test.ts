/** The sample business against itself: what expected.yaml says must stand in the mails and in the price list. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { articles, pricesOf } from './catalogue.ts'
import { exporter } from './files.ts'

const Amount = z.object({ amount: z.string(), currency: z.enum(['USD', 'EUR']), per: z.string() })
const Quantity = z.object({ value: z.string(), unit: z.string() })
const Offer = z.object({
  unit_price: Amount.nullable(),
  moq: Quantity,
  lead_time: z.object({ value: z.number(), unit: z.literal('working-day') }).nullable(),
})
const Item = z.object({
  says: z.string(),
  sku: z.string().nullable(),
  quantity: Quantity.nullable(),
  pieces: z.number().optional(),
  offer: Offer.nullable(),
})
const Expected = z.record(z.string(), z.object({ currency: z.string().nullable(), items: z.array(Item) }))

const read = (path: string) => readFileSync(join(exporter, path), 'utf8')
const expected = Expected.parse(parse(read('signals/expected.yaml')))
const bought = Object.entries(expected).flatMap(([file, { items, currency }]) =>
  items.map((item) => ({ file, currency, ...item })),
)

test('every sample mail has its expected facts and every expectation its mail', () => {
  const mails = readdirSync(join(exporter, 'signals')).filter((name) => name.endsWith('.eml'))
  expect(Object.keys(expected).sort()).toEqual(mails.sort())
})

test('every offer that is expected agrees with the price list and the lead-time table', () => {
  for (const { file, sku, quantity, pieces, offer, currency } of bought) {
    if (!offer) continue
    const article = articles.find((one) => one.sku === sku)
    if (!article) throw new Error(`${file}: ${sku} is not in the catalogue`)
    const counted = pieces ?? (quantity?.unit === article.unit ? Number(quantity.value) : null)
    const level = pricesOf(article).findLast(({ from }) => counted !== null && counted >= from)
    const price = currency === 'EUR' ? level?.eur : level?.usd
    const large = counted !== null && counted >= article.family.largeFrom
    const days = large ? article.family.largeLeadTime : article.family.leadTime
    expect({ file, sku, ...offer }).toEqual({
      file,
      sku,
      unit_price: price && currency ? { amount: price.toFixed(2), currency, per: article.unit } : null,
      moq: { value: String(article.family.breaks[0]), unit: article.unit },
      lead_time: counted !== null ? { value: days, unit: 'working-day' } : null,
    })
  }
})

test('the words that carry an item stand in the mail', async () => {
  for (const [file, { items }] of Object.entries(expected)) {
    const mail = await PostalMime.parse(readFileSync(join(exporter, 'signals', file)), {
      forceRfc822Attachments: false,
    })
    // Items in XLSX, PDF, DOCX and CSV are the readers' own tests.
    if (mail.attachments.some(({ mimeType }) => mimeType !== 'message/rfc822')) continue
    const words = `${mail.text ?? ''}\n${(mail.html ?? '').replace(/<[^>]*>/g, '')}`
    const lacking = items.filter(({ says }) => !words.includes(says)).map(({ says }) => says)
    expect({ file, lacking }).toEqual({ file, lacking: [] })
  }
})

test('the index names every document once and every file it names is there', () => {
  const index = z
    .object({ documents: z.array(z.object({ file: z.string(), id: z.string() })) })
    .parse(parse(read('documents/index.yaml')))
  const files = readdirSync(join(exporter, 'documents')).filter((name) => name !== 'index.yaml')
  expect(index.documents.map(({ file }) => file).sort()).toEqual(files.sort())
  expect(new Set(index.documents.map(({ id }) => id)).size).toBe(files.length)
})
