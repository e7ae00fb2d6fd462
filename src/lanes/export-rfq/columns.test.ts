import { describe, expect, test } from 'vitest'
import { kindInOurs, kindOfHeading } from './columns.ts'

describe('column headings', () => {
  test.each([
    ['Qty (pcs)', 'quantity'],
    ['Menge', 'quantity'],
    ['Cantidad', 'quantity'],
    ['Q.tà', 'quantity'],
    ['Our Part No.', 'buyer-part'],
    ['Ihre Artikelnr.', 'sku'],
    ['Supplier code', 'sku'],
    ['Part number', 'part'],
    ['Réf.', 'part'],
    ['Description', 'description'],
    ['Bezeichnung', 'description'],
    ['Désignation', 'description'],
    ['Target unit price (USD)', 'target-price'],
    ['Precio objetivo', 'target-price'],
    ['Unit', 'unit'],
    ['ME', 'unit'],
    ['UoM', 'unit'],
    ['Pos.', 'line'],
    ['#', 'line'],
    ['Wunschtermin', 'delivery'],
    ['Required by', 'delivery'],
    ['Date de livraison', 'delivery'],
    ['Lead time (working days)', 'lead-time'],
    ['Lieferzeit', 'lead-time'],
    ['MOQ', 'moq'],
    ['Mindestmenge', 'moq'],
    ['Price break From quantity', 'from-quantity'],
    ['Order quantity from', 'from-quantity'],
    ['Valid until', 'valid-until'],
    ['HS code', 'aside'],
    ['Remarks', 'aside'],
  ])('reads %s as %s in a buyer’s table', (heading, kind) => {
    expect(kindOfHeading(heading)).toBe(kind)
  })

  test.each([
    ['Our article', 'sku'],
    ['Customer part no.', 'alias'],
    ['Kundenartikelnummer', 'alias'],
    ['SKU', 'sku'],
    ['Supplier code', 'aside'],
  ])('reads %s as %s in a document of ours', (heading, kind) => {
    expect(kindInOurs(heading)).toBe(kind)
  })
})
