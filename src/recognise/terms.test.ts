import { describe, expect, test } from 'vitest'
import { findCertifications } from './certification.ts'
import { noHints } from './found.ts'
import { findPaymentTerms } from './payment-terms.ts'

describe('payment terms', () => {
  test.each<[string, string, string]>([
    [
      'Payment: 30% T/T advance, balance against B/L copy',
      '30% T/T advance, balance against B/L copy',
      'transfer',
    ],
    ['We pay net 30 as usual', 'net 30', 'open-account'],
    ['L/C at sight', 'L/C at sight', 'letter-of-credit'],
    [
      '100% irrevocable letter of credit at sight',
      'irrevocable letter of credit at sight',
      'letter-of-credit',
    ],
    ['Zahlung 14 Tage netto', '14 Tage netto', 'open-account'],
    ['30% Anzahlung, Rest vor Lieferung', '30% Anzahlung, Rest vor Lieferung', 'advance'],
    ['30% deposit, 70% before shipment', '30% deposit, 70% before shipment', 'advance'],
    ['60 days from B/L date', '60 days from B/L date', 'open-account'],
    ['D/P at sight', 'D/P at sight', 'documents-against-payment'],
    ['payment terms CAD', 'CAD', 'cash-against-documents'],
    ['付款方式：30%定金', '30%定金', 'advance'],
  ])('%s', (text, phrase, method) => {
    const [one] = findPaymentTerms(text, noHints)
    expect(one?.text).toBe(phrase)
    expect(one?.value.method).toBe(method)
  })

  test('the advance and the days of credit are told apart', () => {
    expect(findPaymentTerms('30 % T/T in advance', noHints)[0]?.value.advancePercent).toBe('30')
    expect(findPaymentTerms('60 days net', noHints)[0]?.value.days).toBe(60)
  })

  test.each<[string, string, number, number, string]>([
    ['terms 2% 10 net 30', '2', 10, 30, '2% 10 net 30'],
    ['2/10 net 30', '2', 10, 30, '2/10 net 30'],
    ['2/10, n/30', '2', 10, 30, '2/10, n/30'],
    ['14 Tage 2 % Skonto, 30 Tage netto', '2', 14, 30, '14 Tage 2 % Skonto, 30 Tage netto'],
    [
      '2 % Skonto innerhalb 10 Tagen, 30 Tage netto',
      '2',
      10,
      30,
      '2 % Skonto innerhalb 10 Tagen, 30 Tage netto',
    ],
    [
      '1,5 % escompte sous 8 jours, 45 jours nets',
      '1.5',
      8,
      45,
      '1,5 % escompte sous 8 jours, 45 jours nets',
    ],
  ])('%s: discount and credit are told apart', (text, percent, early, days, phrase) => {
    const [one] = findPaymentTerms(text, noHints)
    expect(one?.text).toBe(phrase)
    expect(one?.value.discount).toEqual({ percent, days: early })
    expect(one?.value.days).toBe(days)
  })

  test.each(['price CAD 500', 'net 5 kg a bag', 'net weight 20 kg', 'delivery in 30 days'])(
    '%s says nothing of payment',
    (text) => {
      expect(findPaymentTerms(text, noHints)).toEqual([])
    },
  )
})

describe('certificates and standards', () => {
  test.each<[string, string[]]>([
    ['ISO 9001:2015 and CE, REACH & RoHS', ['ISO 9001:2015', 'CE', 'REACH', 'RoHS']],
    ['ISO9001', ['ISO 9001']],
    ['DIN EN ISO 3506-1, DIN 933', ['DIN EN ISO 3506-1', 'DIN 933']],
    ['ASTM A312 pipe', ['ASTM A312']],
    ['EN 10204 3.1 certificate', ['EN 10204 3.1']],
    ['Abnahmeprüfzeugnis 3.1', ['EN 10204 3.1']],
    ['HACCP, ISO 22000, BRC, halal and kosher', ['HACCP', 'ISO 22000', 'BRC', 'Halal', 'Kosher']],
    ['FDA approved, LFGB', ['FDA', 'LFGB']],
    ['FSC certified paper', ['FSC']],
    ['certificate of origin and COA', ['Certificate of origin', 'Certificate of analysis']],
    ['please reach out to us', []],
    ['ce produit', []],
    ['GBP 2,350.00 in total', []],
    ['SHIP AS 4 PARTIAL LOTS', []],
    ['UL 5 pcs, UL 94 V-0', ['UL 94']],
    ['VAT GB 123 4567 89', []],
    ['GB/T 1591, GB 4806.9, AS 4020, BS 1387', ['GB/T 1591', 'GB 4806.9', 'AS 4020', 'BS 1387']],
  ])('%s', (text, expected) => {
    expect(findCertifications(text, noHints).map((one) => one.value.name)).toEqual(expected)
  })
})
