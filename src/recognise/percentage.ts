/** Percentages: `5%`, `5 percent`, `2,5 %`, `5 Prozent`, ranges by their two ends. */
import type { Decimal } from '../words/money.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { scanNumberWords } from './number-word.ts'
import { scanNumerals } from './numeral.ts'

/** Every percentage as a plain decimal: `12.5 %` → 12.5. */
export function findPercentages(text: string, hints: Hints): Found<Decimal>[] {
  const digits = scanNumerals(text, hints).filter((numeral) => !numeral.glued)
  const words = scanNumberWords(text, hints.language).map((word) => ({ ...word, confidence: 0.85 }))
  const found: Found<Decimal>[] = []
  for (const number of [...digits, ...words]) {
    sign.lastIndex = number.end
    const match = sign.exec(text)
    if (match === null) continue
    found.push(
      foundAt(text, { start: number.start, end: number.end + match[0].length }, number.value, number),
    )
  }
  return withoutOverlaps(found)
}

const sign =
  /[ \u00a0\u202f-]{0,2}(?:%|％|(?:percent|per cent|per-cent|pct|percentage points?|percents|percentage|prozent|pour cent|pour-cent|por ciento|por cento|per cento|v\.h\.)(?![\p{L}]))/iuy
