/** Words that bind a business without a number: goods at hand, and proofs of conformity; in six languages. */
import type { ClaimKind } from '../words/packet.ts'
import type { Span } from './span.ts'

const words: readonly (readonly [ClaimKind, string])[] = [
  [
    'availability',
    'in stock|on stock|from stock|ex stock|(?:immediately|readily) available|available (?:immediately|now|from stock|at once)|ready (?:to ship|for dispatch)|auf Lager|ab Lager|vorrätig|sofort lieferbar|lieferbar|en stock|disponibles? (?:immédiatement|de suite)|en existencias?|disponible de inmediato|entrega inmediata|in magazzino|disponibil[ei] subito|pronta consegna|em stock|pronta entrega',
  ],
  [
    'certificate',
    '(?:fully |officially )?certified|certification|(?:fully )?compliant(?: with)?|conform(?:s|ing)? to|zertifiziert\\p{L}*|normkonform|certifi[ée]e?s?|conformes? à|certificad[oa]s?|certificat[oaie]|conform[ei] alla?',
  ],
]

const patterns = words.map(
  ([kind, body]) => [kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'giu')] as const,
)

/** Every such word, with the kind of claim it is. */
export function noGoWords(text: string): (Span & { kind: ClaimKind })[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      kind,
      start: index,
      end: index + found.length,
    })),
  )
}
