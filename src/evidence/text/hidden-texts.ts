/** Gathers what a person does not see, piece by piece. */
import type { HiddenText } from '../../words/text.ts'
import { cleanLine } from './clean-text.ts'

export type HiddenTexts = ReturnType<typeof hiddenTexts>

/** Enough for a person to judge; the rest is dropped. */
const mostCharacters = 100_000
const mostPieces = 1_000

/** An empty gathering. Pieces hidden by the same thing one after the other are one text. */
export function hiddenTexts() {
  const pieces: { words: string[]; how: string }[] = []
  let size = 0
  return {
    add(raw: string, how: string): void {
      const words = cleanLine(raw.replace(/[\u00ad\u200b-\u200f\u2007\ufeff]|\u034f/g, ''))
      if (words === '' || size > mostCharacters) return
      size += words.length
      const last = pieces.at(-1)
      if (last?.how === how) last.words.push(words)
      else if (pieces.length < mostPieces) pieces.push({ words: [words], how })
    },
    list: (): HiddenText[] => pieces.map(({ words, how }) => ({ text: words.join(' '), how })),
  }
}
