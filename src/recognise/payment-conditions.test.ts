import { describe, expect, test } from 'vitest'
import { paymentConditions } from './payment-conditions.ts'

describe('payment terms are told apart by', () => {
  test.each([
    ['30% T/T in advance, balance before shipment', ['before shipment']],
    ['30% T/T in advance, balance after delivery', ['after delivery']],
    ['30 % acompte, solde avant expédition', ['before shipment']],
    ['2 % Skonto 10 Tage, 30 Tage netto', ['10 days', '2% discount', '30 days']],
    ['5 % Skonto 10 Tage, 30 Tage netto', ['10 days', '30 days', '5% discount']],
    ['60 days from date of invoice', ['60 days', 'after invoice']],
    ['60 days from delivery', ['60 days', 'after delivery']],
    ['irrevocable and confirmed letter of credit at sight', ['confirmed', 'irrevocable', 'sight']],
    ['unconfirmed revocable letter of credit at sight', ['revocable', 'sight', 'unconfirmed']],
  ])('%s', (phrase, conditions) => {
    expect(paymentConditions(phrase)).toEqual(conditions)
  })
})
