/** What a signal gives for a row: by meaning a value as it will be written, and what it rests on. */
import type { Cell, Evidence } from '../../words/evidence.ts'

export type Known = { value: string; evidence: readonly Evidence[] }

/** Left out or null: the signal says nothing of it, and nothing is written. */
export type KnownValues<Meaning extends string> = Readonly<Partial<Record<Meaning, Known | null>>>

/** A value with what it rests on; null of nothing. */
export function known(value: string | null | undefined, evidence: readonly Evidence[] = []): Known | null {
  return value === null || value === undefined || value === '' ? null : { value, evidence }
}

/** A cell's value with its evidence. */
export function knownFrom({ value, evidence }: Cell<string>): Known | null {
  return known(value, evidence)
}

/** A yes-or-no cell in words. */
export function knownYesNo({ value, evidence }: Cell<boolean>): Known | null {
  return value === null ? null : known(value ? 'yes' : 'no', evidence)
}
