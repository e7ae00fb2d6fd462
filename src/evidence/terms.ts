/** The terms of a text as search compares them: words without endings, numbers and product codes whole. */

/** Terms in order, with repeats. `HX-200B` gives `hx200b` and its parts; `1,500` gives `1500`. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (let at = 0; at < text.length; ) {
    if (kindOfUnit(text.charCodeAt(at)) !== wordUnit) {
      at++
      continue
    }
    const end = endOfWord(text, at)
    for (const term of termsOfKept(text.slice(at, end))) terms.push(term)
    at = end
  }
  return terms
}

/** A word goes on over `-_./,'’` where another word unit follows: product codes, numbers, `l'unité`. */
function endOfWord(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const kind = kindOfUnit(text.charCodeAt(end))
    if (kind === otherUnit) break
    if (kind === joinUnit && kindOfUnit(text.charCodeAt(end + 1)) !== wordUnit) break
    end++
  }
  return end
}

const [unknownUnit, otherUnit, wordUnit, joinUnit] = [0, 1, 2, 3]
/** What each UTF-16 code unit is, found out once: a pattern per character is what made indexing slow. */
const unitKinds = new Uint8Array(0x10000)

function kindOfUnit(unit: number): number {
  // Past the end of a text charCodeAt gives NaN.
  if (Number.isNaN(unit)) return otherUnit
  const known = unitKinds[unit] ?? otherUnit
  if (known !== unknownUnit) return known
  const character = String.fromCharCode(unit)
  let kind = /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character) ? wordUnit : otherUnit
  if (/[-_./,'’]/.test(character)) kind = joinUnit
  unitKinds[unit] = kind
  return kind
}

const kept = new Map<string, readonly string[]>()

/** Texts repeat their words: most are cut once. The cap bounds what a hostile text can make us keep. */
function termsOfKept(word: string): readonly string[] {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size > 200_000) kept.clear()
  const terms = termsOfWord(word)
  kept.set(word, terms)
  return terms
}

function termsOfWord(word: string): string[] {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const parts = plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const whole = /\d/.test(plain) && parts.length > 1 ? [parts.join('')] : []
  // The groups of 1,500 are no numbers of their own.
  if (/^[\d.,'’]+$/.test(plain) && parts.length > 1) return whole
  return [...whole, ...parts.flatMap(termsOfPart)]
}

function termsOfPart(word: string): string[] {
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

const stopWords = new Set(
  `a an and are as at be been but by can could did do does for from had has have how i if in into is it its me my no not
  of on or our so such that the their then there these they this to us was we were what when where which who will with
  would you your der die das den dem des und ist sind ein eine einen einem einer wir sie ihr mit fur von zu zum zur im
  auf auch bei nicht le la les un une et de du des est sont nous vous dans pour par avec au aux el los las y que en con
  se su sus por para del al lo il gli di e per che si da della dei o os um uma do dos das em no na com nao`.split(
    /\s+/,
  ),
)

/**
 * One light stemmer for six languages, because neither a question nor a quotation says which it is in: the plural
 * first, then the commonest ending, then a final vowel. Short words stay whole.
 */
function stem(word: string): string {
  let root = word
  const strip = (ending: RegExp, least: number): void => {
    const shorter = root.replace(ending, '')
    if (shorter.length >= least) root = shorter
  }
  if (/[^s][^su]s$|ies$/.test(root)) strip(/s$/, 3)
  strip(endings, 4)
  strip(/(?:ie|[aeiouy])$/, 4)
  // "Preis" has lost its s above, "Preise" only its e.
  if (/[^su]s$/.test(root)) strip(/s$/, 4)
  return root
}

const endings =
  /(?:ingly|edly|ing|ed|ly|ment|mente|ations?|acion(?:es)?|azion[ei]|acao|acoes|ungen|ung|isch(?:e[nrs]?)?|en|em|ern|er)$/
