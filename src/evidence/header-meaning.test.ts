import { expect, test } from 'vitest'
import { meaningOfHeader } from './header-meaning.ts'

test.each([
  ['SKU', 'sku'],
  ['Art.-Nr.', 'sku'],
  ['Artikelnummer', 'sku'],
  ['Référence', 'sku'],
  ['Código', 'sku'],
  ['Codice', 'sku'],
  ['Part No.', 'sku'],
  ['型号', 'sku'],
  ['Customer part no.', 'buyer-part-number'],
  ['Unit price (USD)', 'unit-price'],
  ['Preis EUR/Stück', 'unit-price'],
  ['Prix unitaire', 'unit-price'],
  ['Precio', 'unit-price'],
  ['Preço', 'unit-price'],
  ['Prezzo', 'unit-price'],
  ['单价', 'unit-price'],
  ['MOQ', 'moq'],
  ['Min. order qty', 'moq'],
  ['Mindestbestellmenge', 'moq'],
  ['Pedido mínimo', 'moq'],
  ['起订量', 'moq'],
  ['Lead time', 'lead-time'],
  ['Lieferzeit (Wochen)', 'lead-time'],
  ['Délai', 'lead-time'],
  ['Plazo de entrega', 'lead-time'],
  ['Valid until', 'valid-until'],
  ['Gültig bis', 'valid-until'],
  ['Qty from', 'quantity-from'],
  ['Staffel ab', 'quantity-from'],
  ['Qty', 'quantity'],
  ['Menge', 'quantity'],
  ['Currency', 'currency'],
  ['HS code', 'hs-code'],
  ['Description', 'description'],
  ['Bezeichnung', 'description'],
  ['Net weight (kg)', 'weight'],
])('%s is the %s', (header, meaning) => {
  expect(meaningOfHeader(header)).toBe(meaning)
})

test.each(['', 'HX-200', '12.50', 'Remarks', 'x'.repeat(90)])('%j says nothing', (text) => {
  expect(meaningOfHeader(text)).toBeNull()
})
