/** Tokens and money of requests, counted by the server where that can be believed. */
import type { Spent } from '../words/model.ts'

/** What the server says it counted, where that can be: whole, not negative, not beyond one token a character or so. */
export function counted(said: number | undefined, characters: number): number {
  const isPossible =
    said !== undefined && Number.isInteger(said) && said >= 0 && said <= characters * 2 + 100_000
  return isPossible ? said : estimate(characters)
}

/** Tokens of so many characters where nobody counts them: rather too many. */
export function estimate(characters: number): number {
  return Math.ceil(characters / 3)
}

export function add(spent: Spent, used: { input: number; output: number; cost: number | null }): void {
  spent.inputTokens += used.input
  spent.outputTokens += used.output
  if (used.cost !== null) spent.cost = (spent.cost ?? 0) + used.cost
}

export function nothingSpent(): Spent {
  return { attempts: 0, inputTokens: 0, outputTokens: 0, cost: null, milliseconds: 0 }
}
