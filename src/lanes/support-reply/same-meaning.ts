/** Words of customer service in three languages as one plain English word each, so that questions meet documents. */

import { termsOf } from '../../evidence/terms.ts'
import { fold, phraseTable, scanPhrases } from '../../recognise/phrase.ts'
import { meanings } from './meanings.ts'

const entries = meanings
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [plain = '', variants = ''] = line.split(':')
    return variants.split(',').map((variant) => [variant.trim(), plain.trim()] as const)
  })
  .filter(([variant]) => variant !== '')

const phrases = phraseTable(entries.filter(([variant]) => /\s/.test(variant)))
const words = new Map(
  entries.flatMap(([variant, plain]) => {
    const [stem, ...more] = termsOf(variant)
    return /\s/.test(variant) || stem === undefined || more.length > 0 ? [] : [[stem, plain] as const]
  }),
)
const exact = new Map(
  entries
    .filter(([variant]) => !/\s/.test(variant))
    .map(([variant, plain]) => [fold(variant), plain] as const),
)
/** Parts of German compounds: long enough that no other word begins or ends with them by chance. */
const parts = [...words].filter(([stem]) => stem.length >= 6).sort(([a], [b]) => b.length - a.length)

/** The text with every word and phrase of the table as its plain English word; everything else stays. */
export function inPlainWords(text: string): string {
  let plain = ''
  let at = 0
  for (const { start, end, value } of scanPhrases(text, phrases)) {
    plain += `${singleWords(text.slice(at, start))} ${value} `
    at = end
  }
  return plain + singleWords(text.slice(at))
}

/** The terms of a text by meaning. */
export function meaningTerms(text: string): string[] {
  return termsOf(inPlainWords(text))
}

function singleWords(text: string): string {
  return text.replace(/[\p{L}\p{M}]+(?:['’-]\p{L}+)*/gu, (word) => plainWord(word) ?? word)
}

const known = new Map<string, string | null>()

function plainWord(word: string): string | null {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size > 50_000) known.clear()
  const [stem, ...more] = termsOf(word)
  const inflected = stem === undefined || more.length > 0 ? null : (words.get(stem) ?? compound(fold(word)))
  const found = exact.get(fold(word)) ?? inflected
  known.set(word, found)
  return found
}

/** `Garantiezeit` speaks of a warranty; what is joined to it is kept. */
function compound(word: string): string | null {
  if (word.length < 11) return null
  const part = parts.find(([stem]) => word.startsWith(stem) || termsOf(word)[0]?.endsWith(stem))
  if (part === undefined) return null
  const [stem, plain] = part
  const rest = word.startsWith(stem) ? word.slice(stem.length) : word.slice(0, word.lastIndexOf(stem))
  const other = words.get(termsOf(rest)[0] ?? '')
  return rest.length < 3 ? plain : `${plain} ${other ?? ''}`.trim()
}
