/** Whether a clause of a draft says no more than a clause of a document: the same matter, not denied, under the same conditions. */
import type { Bound, Clause } from './clause.ts'
import { contradicts } from './contradiction.ts'
import type { Statement } from './statements.ts'

/** What a draft says of one value: its clause, and all terms of the sentence around it. */
export type Said = { clause: Clause; sentence: ReadonlySet<string> }

/** How a draft's clause and a document's stand to each other; `share` is how much of the document's own words the draft has. */
export type Likeness = { missing: number; known: number; share: number; opposed: boolean; unmet: boolean }

/**
 * How a draft's clause compares with one of a statement. The draft says what the statement says where nothing is
 * missing: every term of it stands there, or above it in its title, heading or header.
 */
export function likeness({ clause, sentence }: Said, statement: Statement, own: Clause): Likeness {
  const terms = [...clause.terms]
  const isKnown = (term: string): boolean => own.terms.has(term) || statement.about.has(term)
  const known = terms.filter(isKnown).length
  const shared = terms.filter((term) => own.terms.has(term)).length
  const isMet = (one: ReadonlySet<string>): boolean =>
    2 * [...one].filter((term) => sentence.has(term)).length >= one.size
  // What stands only in a heading names the matter where the sentence's own subject is named too.
  const [subject] = own.terms
  const isElsewhere =
    statement.row.length === 0 && shared < terms.length && subject !== undefined && !sentence.has(subject)
  return {
    missing: terms.length - known,
    known,
    share: own.terms.size === 0 ? 1 : shared / own.terms.size,
    // "No water supply" may stand in the next cell, and "or no credit line" in the row's name.
    opposed:
      contradicts(clause.words, own.words) &&
      contradicts(clause.words, [...own.words, ...statement.around.words]),
    unmet:
      isElsewhere || !own.conditions.every(isMet) || (statement.row.length > 0 && !statement.row.some(isMet)),
  }
}

/** Whether a draft may bound a figure so where a document bounds it so: "10 days" and "within 10 days" are one promise. */
export function boundsAgree(said: Bound, own: Bound): boolean {
  const loose = (bound: Bound): boolean => bound === 'none' || bound === 'at-most'
  return said === own || (loose(said) && loose(own))
}
