/** What mail to a business is about, told by words: the shape of a concept, and how its words are written down. */

/** A matter that desks of any trade know. Words are without accents; `~` stands for any letters of a word. */
export type Concept = {
  name: string
  /** How a category about it is called or described, besides the words of mails about it. */
  called: RegExp
  /** Leaves little doubt. */
  strong: RegExp
  /** Leans. */
  weak: RegExp | null
}

/** A concept from alternatives, each a list parted by `|`. */
export function concept(
  name: string,
  { called, strong, weak }: { called: string; strong: readonly string[]; weak?: readonly string[] },
): Concept {
  return {
    name,
    called: wordsOf([called]),
    strong: wordsOf(strong),
    weak: weak === undefined ? null : wordsOf(weak),
  }
}

function wordsOf(lists: readonly string[]): RegExp {
  const alternatives = lists
    .join('|')
    .replaceAll('~', '[\\p{L}]{0,24}')
    .replaceAll(/ (\??)/g, (_, optional) => (optional === '?' ? "[\\s’'-]{0,3}" : "[\\s’'-]{1,3}"))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Lower case with plain letters, each at the place it had: `Rückgabe` → `ruckgabe`. */
export function plainLetters(text: string): string {
  return text
    .replace(/[^ -~\n]/gu, (letter) => {
      const [base = letter] = letter.normalize('NFD')
      return base.length === letter.length ? base : letter
    })
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
