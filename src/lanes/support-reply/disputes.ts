/** Whether approved documents disagree on an answer: then nobody is told either. */
import { meet } from '../../evidence/conflicts.ts'
import { contradicts } from '../../evidence/contradiction.ts'
import { statementDispute } from '../../evidence/statement-conflicts.ts'
import { type LibraryDocument, prevails } from '../../words/document.ts'
import { keysOf } from './asked-value.ts'
import type { Fit } from './fit.ts'
import type { Sentence } from './passage-reading.ts'

/** The dispute about what would be quoted; `near` are all passages that fit the question nearly as well. */
export function disputeAmong(
  chosen: readonly Fit[],
  near: readonly Fit[],
  documents: readonly LibraryDocument[],
): { fits: Fit[]; why: string } | null {
  for (const fit of chosen) {
    for (const sentence of fit.sentences) {
      const dispute = statementDispute(fit.document, sentence, documents)
      if (dispute !== null) return { fits: [fit], why: dispute.reason }
    }
    const rival = near.find((other) => other.document !== fit.document && disagree(fit, other))
    if (rival !== undefined) {
      const why = `${fit.document.card.title} and ${rival.document.card.title} do not say the same`
      return { fits: [fit, rival], why }
    }
  }
  return null
}

/** Two documents for the same customers whose sentences on the same matter have other figures, or deny each other. */
function disagree(one: Fit, other: Fit): boolean {
  const settled = prevails(one.document, other.document) || prevails(other.document, one.document)
  if (settled || !meet(one.document, other.document)) return false
  return one.sentences.some((said) => other.sentences.some((against) => isOpposed(said, against)))
}

/** Share of common terms from which two sentences are on the same matter. */
const sameMatter = 0.5

function isOpposed(one: Sentence, other: Sentence): boolean {
  const words = (terms: ReadonlySet<string>): string[] => [...terms].filter((term) => !/\d/.test(term))
  const [a, b] = [words(one.terms), words(other.terms)]
  const common = a.filter((term) => other.terms.has(term)).length
  if (common < 2 || common / Math.max(1, Math.min(a.length, b.length)) < sameMatter) return false
  if (differ(keysOf(one.plain), keysOf(other.plain))) return true
  const plain = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return common / Math.max(a.length, b.length) >= 0.6 && contradicts(plain(one.text), plain(other.text))
}

/** Values of one kind and unit on both sides, and none of them the same. */
function differ(one: readonly string[], other: readonly string[]): boolean {
  const unit = (key: string): string => key.slice(0, key.lastIndexOf(':'))
  return one
    .filter((key) => /^(?:duration|money|percent|quantity)/.test(key))
    .some((key) => {
      const against = other.filter((rival) => unit(rival) === unit(key))
      return against.length > 0 && !against.includes(key) && !one.some((mine) => against.includes(mine))
    })
}
