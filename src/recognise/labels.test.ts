import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findLabelled, labelOf } from './labels.ts'

describe('labels', () => {
  test.each([
    ['Qty (pcs)', 'quantity'],
    ['Menge', 'quantity'],
    ['Order qty.', 'quantity'],
    ['Qté', 'quantity'],
    ['Cantidad', 'quantity'],
    ['Qtd.', 'quantity'],
    ['Q.tà', 'quantity'],
    ['数量', 'quantity'],
    ['Artikel-Nr.', 'part-number'],
    ['Item No.', 'part-number'],
    ['Référence', 'part-number'],
    ['型号', 'part-number'],
    ['Beschreibung / Description', 'description'],
    ['Target price (USD/pc)', 'target-price'],
    ['Zielpreis', 'target-price'],
    ['Required delivery date', 'delivery-date'],
    ['Liefertermin', 'delivery-date'],
    ['Zielhafen', 'destination'],
    ['Lieferbedingung', 'incoterm'],
    ['Zahlungsbedingungen', 'payment-terms'],
    ['Conditions de paiement', 'payment-terms'],
    ['Verpackung', 'packaging'],
    ['Certificati', 'certificate'],
    ['Muster', 'sample'],
    ['Reply by', 'reply-by'],
    ['Angebotsfrist', 'reply-by'],
    ['报价截止日期', 'reply-by'],
    ['Firma', 'company'],
    ['Ansprechpartner', 'contact'],
    ['RFQ #', 'reference'],
    ['Pos.', 'line'],
  ])('%s means %s', (header, field) => {
    expect(labelOf(header)).toBe(field)
  })

  test('an unknown header is none', () => {
    expect(labelOf('Weather forecast')).toBeNull()
  })

  const read = (text: string) => findLabelled(text, noHints).map((one) => [one.value, one.text])

  test.each<[string, string, string[][]]>([
    ['a plain line', 'Quantity: 5,000 pcs', [['quantity', '5,000 pcs']]],
    ['a bulleted, emphasised line', '* **Target price:** USD 0.45/pc', [['target-price', 'USD 0.45/pc']]],
    ['a tab between them', 'Menge\t500', [['quantity', '500']]],
    ['the value on the line below', 'Liefertermin:\nKW 12', [['delivery-date', 'KW 12']]],
    [
      'two labels on a line',
      'Qty: 500 pcs; Delivery: CIF Hamburg',
      [
        ['quantity', '500 pcs'],
        ['delivery-date', 'CIF Hamburg'],
      ],
    ],
    ['a full-width colon', '数量：500个', [['quantity', '500个']]],
    ['an empty label', 'Quantity:\n\nhello', []],
    ['a link', 'http://example.com/a', []],
  ])('reads %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
