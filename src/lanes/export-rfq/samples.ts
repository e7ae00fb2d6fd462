/** Samples a buyer asks for, and how many. */
import { type Found, foundAt, type Hints } from '../../recognise/found.ts'
import { scanNumberWords } from '../../recognise/number-word.ts'
import type { Quantity } from '../../words/money.ts'

export type Samples = { wanted: boolean; quantity: Quantity | null }

const word = String.raw`(?:samples?|muster|musterst[üu]cke?|muestras?|[ée]chantillons?|campion[ei]|amostras?|specimens?)`
/** “Sample data” and “sample size” speak of other things. */
const notNoun = String.raw`(?![\p{L}])(?!\s+(?:data|size|text|file|policy|contract|report|number)\b)`
const counted = new RegExp(
  String.raw`(?:(\d{1,4})|(\p{L}{2,12}))[ \t]+(?:(?:free|pcs|pieces?|st[üu]ck|units?|unidades|pi[èe]ces|pezzi)[ \t]+(?:of[ \t]+)?)?(?:${word})${notNoun}|(?<![\p{L}])${word}[ \t]*(?:qty|quantity)?[ \t]*[:(x×][ \t]*(\d{1,4})|(?<![\p{L}])(?:${word})${notNoun}`,
  'giu',
)
const unwanted =
  /\b(?:no|without|not need|don['’]t need|keine?|ohne|sin|sans|senza|sem)\s+(?:any\s+)?(?:free\s+)?$|(?<!\p{L})(?:do not|does not|won['’]t|not|não|nao|no|non|nicht|(?:ne|n['’]) ?\p{L}{2,14} pas|pas(?: besoin)?)\s(?:\p{L}{3,14}\s)?(?:any\s|free\s|de\s|di\s|d['’]|des\s)?$/iu

/** Every mention of samples; `Sample policy?` without a number is a wish as well, `no samples needed` is none. */
export function findSamples(text: string, hints: Hints): Found<Samples>[] {
  return [...text.matchAll(counted)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const digits = match[1] ?? match[3]
    const words = match[2]
    const value = digits ?? (words ? countOf(words, hints) : null)
    const begin =
      value === null && words
        ? span.start +
          match[0].length -
          (match[0].match(new RegExp(`${word}$`, 'iu'))?.[0].length ?? match[0].length)
        : span.start
    const wanted =
      !unwanted.test(text.slice(Math.max(0, begin - 30), begin)) && !(words && unwanted.test(`${words} `))
    return foundAt(
      text,
      { start: begin, end: span.end },
      { wanted, quantity: value === null ? null : { value, unit: 'pcs' } },
      { confidence: value === null ? 0.85 : 0.9 },
    )
  })
}

const articles: Record<string, string> = {
  a: '1',
  an: '1',
  one: '1',
  ein: '1',
  eine: '1',
  un: '1',
  una: '1',
  une: '1',
  um: '1',
  uma: '1',
  uno: '1',
}

function countOf(word: string, hints: Hints): string | null {
  return articles[word.toLowerCase()] ?? scanNumberWords(word, hints.language)[0]?.value ?? null
}
