import { describe, expect, test } from 'vitest'
import { findCurrencies } from './currency.ts'
import { type Hints, noHints } from './found.ts'
import { findMoney } from './money.ts'
import { readPrice, readPriceMark } from './price.ts'

const money = (text: string, hints: Hints = noHints) =>
  findMoney(text, hints).map(
    ({ value }) => `${value.amount} ${value.currency}${value.per === undefined ? '' : `/${value.per}`}`,
  )

describe('money', () => {
  test.each<[string, string[]]>([
    ['target price USD 0.45/pc FOB', ['0.45 USD/pcs']],
    ['Preis 2,30 EUR pro Stück', ['2.30 EUR/pcs']],
    ['€ 1.234,56 total', ['1234.56 EUR']],
    ['US$ 12.50 each', ['12.50 USD/pcs']],
    ['15 USD per 100 pcs', ['15 USD/100 pcs']],
    ['USD 1,250.00 per MT CIF Jebel Ali', ['1250.00 USD/t']],
    ['2,50 € / kg', ['2.50 EUR/kg']],
    ['120元/件', ['120 CNY/pcs']],
    ['R$ 1.500,00 por caixa', ['1500.00 BRL/box']],
    ['10 Mio. EUR', ['10000000 EUR']],
    ['a budget of $2.5 million', ['2500000 USD']],
    ['Umsatz 350 TEUR', ['350000 EUR']],
    ['3 dollars 50 cents', ['3.50 USD']],
    ['64 cents', ['0.64 USD']],
    ['from 12 € to 13 €', ['12 EUR', '13 EUR']],
    ['Qty 500 USD 2.50', ['2.50 USD']],
    ['AED 8000 (USD 2179)', ['8000 AED', '2179 USD']],
    ['1.500 € netto', ['1500 EUR']],
    ['0.125 USD/pc', ['0.125 USD/pcs']],
    ['Schweizer Franken 1’200.–', []],
    ['500 Schweizer Franken', ['500 CHF']],
    ['USD 18 per hour, EUR 40/day, 9 dollars an hour', ['18 USD/h', '40 EUR/day', '9 USD/h']],
    ['$7 million a year earlier', ['7000000 USD']],
    ['USD 3.20-3.60/kg', ['3.20 USD/kg', '3.60 USD/kg']],
    ['£3m and $1.2b', ['3000000 GBP', '1200000000 USD']],
    ['$4-6 million', ['4000000 USD', '6000000 USD']],
    ['EUR 9 - 14 days', ['9 EUR']],
    ['cinq cents pièces', []],
    ['5 cents pièces', []],
    ['trois cents euros', ['300 EUR']],
    ['50 cents each', ['0.50 USD/pcs']],
    ['twelve euros fifty', ['12.50 EUR']],
    ['zwölf Euro fünfzig pro Stück', ['12.50 EUR/pcs']],
    ['5 euro 50 pieces', ['5 EUR']],
    ['1,25 to 1,40 EUR', ['1.25 EUR', '1.40 EUR']],
    ['10-12 EUR/kg', ['10 EUR/kg', '12 EUR/kg']],
    ['Item 3 - 12 EUR', ['12 EUR']],
    ['they cost a dollar each', ['1 USD/pcs']],
    ['eight dimes', ['0.8 USD']],
    ['net loss for May ($4.20)', ['-4.20 USD']],
    ['the sample ($4.20) is free', ['4.20 USD']],
    ['It’s $30 now', ['30 USD']],
  ])('%s', (text, expected) => {
    expect(money(text)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['"ALL 5 parts"', 'ALL 5 parts are late'],
    ['"try 3"', 'try 3 times'],
    ['"won a"', 'we won a contract'],
    ['a part number', 'part CAD-500'],
    ['tonnes', '25 MT of rice'],
    ['litres', '10 L cans'],
    ['kilobytes', '32K memory'],
    ['siemens', 'steel of 0.4 S/m'],
    ['kilograms', '500 kgs net, 520 KGS gross'],
    ['pounds of weight', 'it weighs 30 pounds, 5 pounds of sugar'],
    ['a dollar account', 'a dollar account in Berlin'],
  ])('does not take %s for money', (_name, text) => {
    expect(money(text)).toEqual([])
  })

  test('a bare dollar is the dollar of the writer’s country, and else marked as taken for USD', () => {
    expect(money('$5', { ...noHints, country: 'AU' })).toEqual(['5 AUD'])
    expect(findMoney('$5', noHints)[0]?.note).toContain('taken as USD')
  })

  test('currencies named without an amount are found, lower-case words are not', () => {
    expect(
      findCurrencies('Please quote in EUR or US$; all prices in Swiss francs', noHints).map(
        (one) => one.value,
      ),
    ).toEqual(['EUR', 'USD', 'CHF'])
    expect(findCurrencies('try all of it', noHints)).toEqual([])
  })
})

describe('price cells', () => {
  test.each<[string, string, string | null, string | null]>([
    ['12.500 ₫', '', '12500', 'VND'],
    ['1.899,- ', 'Preis EUR', '1899', 'EUR'],
    ['0.4500', 'USD/pc', '0.4500', 'USD'],
    ['119. 95', 'Price $', '119.95', 'USD'],
    ['12€50', '', '12.50', 'EUR'],
    ['on request', 'Price EUR', null, null],
    ['1 298,00', '', '1298.00', null],
  ])('%s under "%s"', (cell, header, amount, currency) => {
    const price = readPrice(cell, noHints, header)
    expect(price?.amount ?? null).toBe(amount)
    expect(price?.currency ?? null).toBe(currency)
  })

  test('a cell that names only a currency gives that currency', () => {
    expect(readPriceMark('EUR', noHints)).toBe('EUR')
    expect(readPriceMark('', noHints, 'Price US$')).toBe('US$')
  })
})
