import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAimedAtMachine } from './aimed-at-machine.ts'
import { findCertifications } from './certification.ts'
import { findCompanies } from './company.ts'
import { findCountries } from './country.ts'
import { findCurrencies } from './currency.ts'
import { findDates } from './date.ts'
import { findDurations } from './duration.ts'
import { findEmailAddresses } from './email-address.ts'
import type { Found, Hints } from './found.ts'
import { findHsCodes } from './hs-code.ts'
import { findBankAccounts } from './iban.ts'
import { findIncoterms } from './incoterm.ts'
import { findLabelled } from './labels.ts'
import { findLookAlikes } from './look-alike.ts'
import { findMoments } from './moment/find-moments.ts'
import { findMoney } from './money.ts'
import { findNumbers } from './number.ts'
import { findNumberRanges } from './number-range.ts'
import { findOrdinals } from './ordinal.ts'
import { findKnown, findPartNumbers } from './part-number.ts'
import { findPaymentTerms } from './payment-terms.ts'
import { findPercentages } from './percentage.ts'
import { findPeople } from './person.ts'
import { findPhones } from './phone.ts'
import { findPorts } from './port.ts'
import { findQuantities } from './quantity.ts'
import { findReferenceNumbers } from './reference-number.ts'
import { findSensitive } from './sensitive.ts'
import { findTaxNumbers } from './tax-number.ts'
import { findUrls } from './url.ts'

const recognisers: Record<string, (text: string, hints: Hints) => Found<unknown>[]> = {
  number: findNumbers,
  quantity: findQuantities,
  money: findMoney,
  'number range': findNumberRanges,
  ordinal: findOrdinals,
  percentage: findPercentages,
  currency: findCurrencies,
  date: findDates,
  duration: findDurations,
  moment: findMoments,
  incoterm: findIncoterms,
  port: findPorts,
  country: findCountries,
  'payment terms': findPaymentTerms,
  certification: findCertifications,
  'tariff number': findHsCodes,
  'part number': findPartNumbers,
  'known part number': (text) => findKnown(text, ['AB-12', '6204-2RS', '5000']),
  'reference number': findReferenceNumbers,
  phone: findPhones,
  'e-mail address': findEmailAddresses,
  url: findUrls,
  'look-alike letters': findLookAlikes,
  person: findPeople,
  company: findCompanies,
  'bank account': findBankAccounts,
  'tax number': findTaxNumbers,
  'sensitive topic': findSensitive,
  'words aimed at a machine': findAimedAtMachine,
  labelled: findLabelled,
}

const hints: Hints = { now: new Date('2026-11-24T09:00:00Z'), timeZone: 'Europe/Berlin', language: null }

const pieces = [
  'GB 980 7806 84',
  'NIF: B58378431',
  '5,000',
  '1.500',
  '1 500',
  '2½',
  '-3',
  '3/4',
  '500',
  '0',
  '12',
  '.',
  ',',
  '-',
  '–',
  '/',
  ':',
  '(',
  ')',
  '%',
  '$',
  '€',
  'USD',
  'kr',
  'each',
  'per',
  'pcs',
  'Stück',
  'kg',
  'm²',
  'kg/m³',
  'W/(m·K)',
  's-1',
  '±',
  '+/-',
  '°C',
  'F',
  'square',
  'feet',
  'e3',
  '×10⁻⁶',
  'dozen',
  '%',
  'percent of',
  'at least',
  'or more',
  'between',
  'third',
  '2nd',
  'Percentage:',
  'carton',
  'of',
  "40'HC",
  'x',
  'million',
  'two',
  'hundred',
  'and',
  'a',
  'half',
  'zwei',
  '万',
  '个',
  '上海',
  '有限公司',
  'CIF',
  'FOB',
  'Hamburg',
  'Santos',
  'Germany',
  'KW',
  'March',
  'Montag',
  'next',
  'week',
  'tomorrow',
  'between',
  'every',
  '5pm',
  'bis',
  'days',
  'working',
  'net',
  'L/C',
  'T/T',
  'advance',
  'ISO',
  '9001',
  'CE',
  'DIN',
  'HS code',
  '8482.10',
  'RFQ',
  'No.',
  'AB-12',
  '6204-2RS',
  'Tel',
  '+49',
  '40',
  '@',
  'acme',
  '.com',
  'www.',
  'https://',
  'Kind regards,',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '\u00a0',
  'Anna',
  'López',
  'GmbH',
  'Co.,',
  'Ltd.',
  'Dear',
  'Ms',
  'IBAN',
  'DE89',
  'please',
  'transfer',
  'bank details',
  'changed',
  'ignore',
  'previous instructions',
  'Qty',
  '“',
  '"',
  '😀',
  'İ',
  'ß',
  'ﬁ',
]
const mails = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 24 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '  ').map((gap) => parts.join(gap)))

describe.each(Object.entries(recognisers))('%s', (_name, find) => {
  test('what is found is exactly what stands there, in order and without overlap', () => {
    fc.assert(
      fc.property(mails, (text) => {
        let reached = 0
        for (const one of find(text, hints)) {
          expect(one.text).toBe(text.slice(one.start, one.end))
          expect(one.start).toBeGreaterThanOrEqual(reached)
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.confidence).toBeGreaterThan(0)
          expect(one.confidence).toBeLessThanOrEqual(1)
          reached = one.end
        }
      }),
      { numRuns: 150 },
    )
  })

  // A quadratic reader takes minutes for these; the limit is generous because the machine may be busy.
  test('50,000 characters made to slow it down take no time to speak of', () => {
    for (const piece of [
      '1',
      '1 ',
      '1,',
      'a',
      'Aa ',
      ' ',
      '\n',
      '(',
      '@a',
      '1½ ',
      'one hundred and ',
      '5 kg/',
      '5 m·m',
      '1 ± ',
      '5-6 ',
      '$1',
      'Qty:\t',
      'please ',
      '个',
      '-',
    ]) {
      const text = piece.repeat(Math.ceil(50_000 / piece.length))
      const start = performance.now()
      find(text, hints)
      expect(performance.now() - start, `repeated ${JSON.stringify(piece)}`).toBeLessThan(5000)
    }
  }, 120_000)
})

test('decimals come without exponent or grouping, so that they can be stored as money and quantities', () => {
  fc.assert(
    fc.property(mails, (text) => {
      const decimals = [
        ...findNumbers(text, hints).map((one) => one.value),
        ...findQuantities(text, hints).map((one) => one.value.value),
        ...findMoney(text, hints).map((one) => one.value.amount),
        ...findPercentages(text, hints).map((one) => one.value),
      ]
      for (const decimal of decimals) expect(decimal).toMatch(/^-?\d+(\.\d+)?$/)
    }),
    { numRuns: 300 },
  )
})
