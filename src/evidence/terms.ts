/** The terms of a text as search compares them: words without endings, numbers and product codes whole. */

/** Terms in order, with repeats. `HX-200B` gives `hx200b` and its parts; `1,500` gives `1500`. */
export function termsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const terms: string[] = []
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+(?:[-_./,'’][\p{L}\p{N}]+)*/gu)) {
    const parts = word.split(/[^\p{L}\p{N}]+/u)
    if (/\d/.test(word) && parts.length > 1) terms.push(parts.join(''))
    if (!/^[\d.,'’]+$/.test(word) || parts.length === 1)
      for (const part of parts) terms.push(...wordTerms(part))
  }
  return terms
}

const stopWords = new Set(
  `a an and are as at be by can do does for from how i if in is it me my of on or our that the this to us was we what
  when where which who will with you your der die das und ist ein eine wir sie mit fur von zu le la les un une et de
  des du est en el los las una que por para con il lo gli di e per o os um uma da dos das em`.split(/\s+/),
)

function wordTerms(word: string): string[] {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return pairs(word)
  if (stopWords.has(word)) return []
  return [/\d/.test(word) ? word : stem(word)]
}

/** Chinese and Japanese have no spaces: two characters at a time find words without a dictionary. */
function pairs(word: string): string[] {
  const characters = Array.from(word)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Plurals and the commonest endings of the six languages, careful enough to leave short words alone. */
function stem(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word)) return word.slice(0, -1)
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2)
  return word
}
