import { expect, it } from 'vitest'
import type { Gate, ReasonCode } from './gate.ts'
import { riskOf } from './risk.ts'

const gate = (reviewers: number, ...codes: ReasonCode[]): Gate => ({
  decision: 'review',
  reviewers,
  reasons: codes.map((code) => ({ code, message: code })),
})

it('is low only where every packet would be looked at anyway and nothing is missing', () => {
  expect(riskOf(gate(1, 'always-reviewed'), [])).toBe('low')
  expect(riskOf(gate(1, 'always-reviewed'), ['incoterm'])).toBe('look')
  expect(riskOf(gate(1, 'gated-field'), [])).toBe('look')
})

it('is high where approve is closed, two must sign, or the gate stopped it', () => {
  expect(riskOf(gate(1, 'open-slot'), [])).toBe('high')
  expect(riskOf(gate(2, 'always-reviewed'), [])).toBe('high')
  expect(riskOf({ decision: 'stop', reviewers: 0, reasons: [] }, [])).toBe('high')
})
