/** The message in one or two of its own sentences. */

import { isSignOff } from '../../evidence/mail/closing-lines.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Ask } from './asks.ts'
import { anchorOf, type Mail } from './mail.ts'

const longest = 240

/**
 * What stands before the first ask and says what it is about, and the ask itself; where nothing is asked, the sentence
 * that says most. `telling` are the spans by which the category was told.
 */
export function summaryOf(mail: Mail, asks: readonly Ask[], telling: readonly Evidence[]): Cell<string> {
  const sentences = mail.now.filter(({ text }) => saysSomething(text))
  const scored = sentences.map((line, place) => ({ line, place, score: scoreOf(line, place, asks, telling) }))
  const [best, ...rest] = scored.toSorted((a, b) => b.score - a.score || a.place - b.place)
  const subject = mail.subject
  if (best === undefined) {
    const line = subject ?? anchorOf(mail)
    return line === null ? absent() : cellOfLines([line], 0.7)
  }
  const second = rest.find(
    ({ line, score }) => score > 0.6 && best.line.text.length + line.text.length < longest,
  )
  const chosen = [best, ...(second === undefined ? [] : [second])].toSorted((a, b) => a.place - b.place)
  const isThin = chosen.reduce((sum, { line }) => sum + line.text.split(/\s+/).length, 0) < 6
  const lines = chosen.map(({ line }) => line)
  return cellOfLines(isThin && subject !== null ? [subject, ...lines] : lines, 0.85)
}

function scoreOf(line: Line, place: number, asks: readonly Ask[], telling: readonly Evidence[]): number {
  const within = ({ source, start, end }: { source: string; start: number; end: number }): boolean =>
    source === line.source.source && line.start <= start && end <= line.end
  const isAsked = asks.some(({ line: ask }) =>
    within({ source: ask.source.source, start: ask.start, end: ask.end }),
  )
  const told = telling.filter(within).length
  const words = line.text.split(/\s+/).length
  return (
    (isAsked ? 1 : 0) +
    0.9 * Math.min(2, told) +
    (words < 4 ? -0.6 : 0) +
    (words > 45 ? -0.4 : 0) -
    0.04 * Math.min(place, 12)
  )
}

function saysSomething(text: string): boolean {
  if (isSignOff(text) || !/\p{L}{2}/u.test(text)) return false
  return !/^(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|hallo|guten (?:tag|morgen)|sehr geehrte|hola|buen[oa]s|estimad[oa]s?|bonjour|madame|monsieur|thanks?|thank you|danke|gracias|merci|i hope (?:this|you)|hope (?:this|you)|how are you|my name is|i trust)\b[^.?]{0,50}[.,!:]?$/iu.test(
    text,
  )
}

function cellOfLines(lines: readonly Line[], confidence: number): Cell<string> {
  const short = lines.map((line) => (line.text.length <= longest ? line : shortened(line)))
  return {
    value: short.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' '),
    confidence,
    evidence: short.map(({ source, start, end }) => evidenceAt(source, start, end)),
  }
}

/** Cut between words. */
function shortened(line: Line): Line {
  const cut = line.text.lastIndexOf(' ', longest)
  const length = cut > longest / 2 ? cut : longest
  return { ...line, end: line.start + length, text: line.text.slice(0, length) }
}
