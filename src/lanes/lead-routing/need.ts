/** The sentence that says what is wanted. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { noHints } from '../../recognise/found.ts'
import { findQuantities } from '../../recognise/quantity.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import { isGoods, unitNamed } from '../../words/units.ts'
import { asksForThings } from './form-labels.ts'
import { answerTo, type Heard } from './hearing.ts'
import { isWeakWant, wantsContact, wantsIn } from './wants.ts'

/** The sentence that wants most, the first of equals; where none does, what a form's own field for it says. */
export function needOf(heard: Heard, namesGoods: (line: Line) => boolean): Cell<string> {
  const ranked = heard.sentences
    .map((line) => ({ line, score: scoreOf(line, namesGoods) }))
    .toSorted((a, b) => b.score - a.score || 0)
  const [best] = ranked
  const asked = answerTo(heard, 'need', 'products')
  const direct = heard.answers.find(({ meaning, label }) => meaning === 'need' && asksForThings(label))
  const inDirect = direct && ranked.find(({ line }) => direct.start <= line.start && line.end <= direct.end)
  if (inDirect && (best?.score ?? 0) - inDirect.score < 2.5) return cellOfLine(inDirect.line, 0.88)
  if (best && best.score >= 2) return cellOfLine(best.line, 0.9)
  if (asked && asked.value.trim() !== '') {
    const first = heard.sentences.find(({ start, source }) => source === asked.source && start >= asked.start)
    return cellOfLine(first && first.end <= asked.end ? first : { ...asked, text: asked.value }, 0.75)
  }
  if (best && best.score >= 1) return cellOfLine(best.line, 0.7)
  const earlier = heard.before.find((line) => scoreOf(line, namesGoods) >= 2)
  if (earlier) return cellOfLine(earlier, 0.6)
  const title = heard.subject
  const wanted = title && (wantsIn(title.text).length > 0 || namesGoods(title)) ? title : null
  return wanted === null ? absent() : cellOfLine(wanted, 0.5)
}

function cellOfLine(line: Line, confidence: number): Cell<string> {
  return cellOfSpan(
    line.source.text.slice(line.start, line.end).replace(/\s+/g, ' '),
    confidence,
    line.source,
    line,
  )
}

function scoreOf(line: Line, namesGoods: (line: Line) => boolean): number {
  const { text } = line
  if (text.length < 8 || isPolite(text)) return 0
  const wants = wantsIn(text)
  const aboutThings = namesGoods(line)
  const counted = findQuantities(text, noHints).some(({ value }) => {
    const unit = unitNamed(value.unit)
    return unit !== undefined && isGoods(unit)
  })
  const strength = wants.every((want) => isWeakWant(want.text)) ? 1.4 : 2
  const wish = wants.length === 0 ? 0 : strength
  return (
    wish +
    (aboutThings ? 1 : 0) +
    (counted ? 0.5 : 0) -
    (wantsContact.test(text) || howFound.test(text) ? 1.5 : 0) -
    (text.length > 400 ? 0.5 : 0)
  )
}

/** Tells how they found us, whatever they were looking for then. */
const howFound =
  /\b(?:came across|found|saw|discovered|heard (?:of|about)) (?:you|your)\b|auf (?:sie|ihre \p{L}+) (?:gestoßen|aufmerksam)|(?:trouvé|découvert) votre|(?:encontr\p{L}+|vi|vimos) su (?:web|empresa|página)|trovato il vostro/iu

function isPolite(text: string): boolean {
  return /^(?:dear|hello|hi|hey|good (?:morning|afternoon|day)|hallo|guten (?:tag|morgen)|sehr geehrte|liebe[rs]?|bonjour|madame|hola|buen[oa]s|estimad[oa]s?|buongiorno|gentil[ei]|salve|ol[áa]|bom dia|prezad[oa]s?|beste|geachte|dzień dobry|szanown\p{L}+|merhaba|sayın|hej)\b[^.?!]{0,40}[,:!]?$/iu.test(
    text,
  )
}
