/** Finds the names of a table in a text: one pass over the words, so cost does not grow with the table. */

export type Phrase<T> = { start: number; end: number; value: T; name: string }

export type PhraseTable<T> = ReadonlyMap<string, readonly Entry<T>[]>
type Entry<T> = { words: readonly string[]; value: T; name: string }

/** Prepares names for `scanPhrases`; accents, case, hyphens and apostrophes do not matter. */
export function phraseTable<T>(names: Iterable<readonly [string, T]>): PhraseTable<T> {
  const table = new Map<string, Entry<T>[]>()
  for (const [name, value] of names) {
    const words = wordsOf(name).map((word) => word.folded)
    const [first] = words
    if (first === undefined) continue
    const list = table.get(first) ?? []
    if (!list.some((entry) => entry.words.join(' ') === words.join(' '))) list.push({ words, value, name })
    table.set(first, list)
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return table
}

/** Every name of the table that stands in the text as whole words, the longest at each place. */
export function scanPhrases<T>(text: string, table: PhraseTable<T>): Phrase<T>[] {
  const words = wordsOf(text)
  const found: Phrase<T>[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (first === undefined) continue
    const hit = table.get(first.folded)?.find((entry) => continues(text, words, at, entry.words))
    if (hit === undefined) continue
    const last = words[at + hit.words.length - 1] ?? first
    found.push({ start: first.start, end: last.end, value: hit.value, name: hit.name })
    at += hit.words.length - 1
  }
  return found
}

/** Lower case without accents: `São` → `sao`, `Åbo` → `abo`. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most words are plain, and normalising is what costs.
  if (!/[^ -~\s]/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
}

type Word = { start: number; end: number; folded: string }

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const isWord = isWordCode(text, at)
    // "2963yen" and "500Stück" are two words.
    const turns = isWord && start >= 0 && isDigit(text, at) !== isDigit(text, at - 1)
    if (start >= 0 && (!isWord || turns)) {
      words.push({ start, end: at, folded: at - start > 40 ? '' : fold(text.slice(start, at)) })
      start = -1
    }
    if (isWord && start < 0) start = at
  }
  return words
}

/** Letters, marks and digits; by code first, since most text is ASCII and a pattern a character is what costs. */
function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return at < text.length && nonAsciiWord.test(text[at] ?? '')
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const nonAsciiWord = /[\p{L}\p{M}\p{N}]/u

function continues(text: string, words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  for (let index = 1; index < wanted.length; index++) {
    const word = words[at + index]
    const before = words[at + index - 1]
    if (word === undefined || before === undefined || word.folded !== wanted[index]) return false
    if (word.start - before.end > 3 || !/^[\s.'’&(/–-]*$/.test(text.slice(before.end, word.start)))
      return false
    if (/\n\s*\n/.test(text.slice(before.end, word.start))) return false
  }
  return true
}
