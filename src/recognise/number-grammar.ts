/** How pieces of number words make a number: one grammar, with what differs by language (`quatre-vingts`, `y`, `e`). */
import { numberPieces, type Piece, type WordLanguage } from './data/number-words.ts'

type Pieces = readonly Piece[]

/** Longer words are no numbers; `neunhundertneunundneunzigtausendneunhundertneunundneunzig` has 56 letters. */
const longestWord = 64

/** The pieces of one word in lower case, `fünfundzwanzig` → five, and, twenty; null where it is no number word. */
export function splitWord(word: string, language: WordLanguage): Pieces | null {
  const table = numberPieces[language]
  const whole = table.get(word)
  if (whole !== undefined) return [whole]
  if ((language !== 'de' && language !== 'it') || word.length < 5 || word.length > longestWord) return null
  return compound.get(language)?.test(word) ? split(word, table, new Map()) : null
}

/** What a word of several pieces has, so that other words cost one look. */
const compound = new Map<WordLanguage, RegExp>([
  ['de', /hundert|tausend|einhalb|und.*(?:zig|ßig|ssig)$/],
  ['it', /cent|mille|mila/],
])

function split(
  word: string,
  table: ReadonlyMap<string, Piece>,
  known: Map<string, Pieces | null>,
): Pieces | null {
  const before = known.get(word)
  if (before !== undefined) return before
  let found: Pieces | null = null
  for (let length = Math.min(word.length, 16); length >= 2 && found === null; length--) {
    const head = word.slice(0, length)
    const piece = table.get(head)
    if (piece === undefined) continue
    const rest = word.slice(length)
    // Only before a vowel does `cento` lose its own.
    if (head === 'cent' && !/^[uo]/.test(rest)) continue
    const tail = rest === '' ? [] : split(rest, table, known)
    if (tail !== null) found = [piece, ...tail]
  }
  known.set(word, found)
  return found
}

/** The number that all of the pieces say together, null where they say none. */
export function composed(pieces: Pieces, language: WordLanguage): number | null {
  const list = language === 'fr' ? frenchPairs(pieces) : pieces.flatMap(whole)
  const last = list.at(-1)
  if (last === undefined) return null
  if (last.kind === 'group') return groups(list, last.value)
  if (list.every((piece) => piece.kind === 'article')) return null
  return withHalf(list, language) ?? withScales(list, language)
}

/** `dreieinhalb` is three and a half. */
function whole(piece: Piece): Pieces {
  return piece.kind === 'and-half'
    ? [
        { kind: 'and', value: 0 },
        { ...piece, kind: 'half' },
      ]
    : [piece]
}

/** `une centaine`, `dos centenares`: a group counts only behind its number. */
function groups(list: Pieces, size: number): number | null {
  const [count] = list
  if (list.length !== 2 || (count?.kind !== 'article' && count?.kind !== 'one' && count?.kind !== 'teen'))
    return null
  return count.value * size
}

/** `dix-sept` is a teen and `quatre-vingt` a ten. */
function frenchPairs(pieces: Pieces): Pieces {
  const out: Piece[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    if (before?.kind === 'one' && before.value === 4 && piece.kind === 'ten' && piece.value === 20)
      out.splice(-1, 1, { kind: 'ten', value: 80 })
    else if (before?.kind === 'teen' && before.value === 10 && piece.kind === 'one' && piece.value > 6)
      out.splice(-1, 1, { kind: 'teen', value: 10 + piece.value })
    else out.push(piece)
  }
  return out
}

/** `deux et demi`, `un millón y medio`, `medio millón`. */
function withHalf(list: Pieces, language: WordLanguage): number | null {
  const half = list.findIndex((piece) => piece.kind === 'half')
  if (half < 0) return null
  const after = list.slice(half + 1)
  const scale = after[0]?.kind === 'scale' || after[0]?.kind === 'thousand' ? after[0].value : null
  const joint = list[half - 1]?.kind === 'and'
  const before = list.slice(0, joint ? half - 1 : half)
  const none = before.length === 0 || (before.length === 1 && before[0]?.kind === 'article' && !joint)
  if (none && scale !== null && scale >= 1e6 && after.length === 1) return scale / 2
  if (!joint) return null
  const end = before.at(-1)
  const count = before.every((piece) => piece.kind === 'article') ? 1 : withScales(before, language)
  if (count === null || end === undefined) return null
  // "zweieinhalb Tausend"
  if (scale !== null) return after.length === 1 && count < 1000 ? (count + 0.5) * scale : null
  if (after.length > 0) return null
  if (end.kind === 'scale') return count + end.value / 2
  return count < 1000 ? count + 0.5 : null
}

function withScales(list: Pieces, language: WordLanguage): number | null {
  const at = list.findIndex((piece) => piece.kind === 'scale')
  const scale = list[at]
  if (scale === undefined) return belowMillion(list, language)
  const count = at === 0 ? null : belowMillion(list.slice(0, at), language)
  const rest = list.slice(at + 1)
  if (count === null || rest.some((piece) => piece.kind === 'scale' && piece.value >= scale.value))
    return null
  if (rest.length === 0) return count * scale.value
  const [first, ...others] = rest
  const behind = withScales(first?.kind === 'and' && joinsAfterScale(language) ? others : rest, language)
  return behind === null ? null : count * scale.value + behind
}

function belowMillion(list: Pieces, language: WordLanguage): number | null {
  const at = list.findIndex((piece) => piece.kind === 'thousand')
  if (at < 0) return belowThousand(list, language)
  const [only] = list
  const count = at === 1 && only?.kind === 'mixed' ? only.value : thousands(list.slice(0, at), language)
  const rest = list.slice(at + 1)
  if (count === null) return null
  if (rest.length === 0) return count * 1000
  const [first, ...others] = rest
  const joint = first?.kind === 'and'
  const joined =
    joinsAfterScale(language) || (language === 'fr' && others.length === 1 && others[0]?.value === 1)
  if (joint && !joined) return null
  const behind = belowThousand(joint ? others : rest, language)
  return behind === null || count % 1 !== 0 ? null : count * 1000 + behind
}

function thousands(list: Pieces, language: WordLanguage): number | null {
  return list.length === 0 ? 1 : belowThousand(list, language)
}

/** `tausendundeins`, `mil e duzentas`, `mille e uno`; Spanish and French have no "and" there. */
function joinsAfterScale(language: WordLanguage): boolean {
  return language === 'de' || language === 'pt' || language === 'it'
}

function belowThousand(list: Pieces, language: WordLanguage): number | null {
  const at = list.findIndex((piece) => piece.kind === 'hundred' || piece.kind === 'hundreds')
  const piece = list[at]
  if (piece === undefined) return belowHundred(list, language)
  const before = list.slice(0, at)
  const count = hundreds(before, piece)
  if (count === null) return null
  const rest = list.slice(at + 1)
  if (rest.length === 0) return count
  const joint = rest[0]?.kind === 'and'
  if (joint ? language === 'fr' || language === 'es' : language === 'pt') return null
  const behind = belowHundred(joint ? rest.slice(1) : rest, language)
  return behind === null ? null : count + behind
}

/** `zwölfhundert` is common where `zwanzighundert` is not. */
function hundreds(before: Pieces, piece: Piece): number | null {
  const [count, more] = before
  if (count === undefined) return piece.value
  if (piece.kind === 'hundreds' || more !== undefined) return null
  const counts =
    count.kind === 'one' || count.kind === 'article' || (count.kind === 'teen' && count.value < 20)
  return counts ? count.value * piece.value : null
}

function belowHundred(list: Pieces, language: WordLanguage): number | null {
  const [first, second, third] = list
  if (first === undefined || list.length > 3) return null
  if (second === undefined) return isBelowHundred(first) ? first.value : null
  if (third !== undefined && second.kind !== 'and') return null
  const last = third ?? second
  if (language === 'de') {
    const fits = third !== undefined && isOne(first) && last.kind === 'ten'
    return fits ? first.value + last.value : null
  }
  if (first.kind !== 'ten') return null
  const unit = isOne(last) ? last.value : null
  if (language === 'fr') return frenchBelowHundred(first, last, third !== undefined)
  if (unit === null || (language === 'es' && first.value === 20)) return null
  return third === undefined && language !== 'it' ? null : italianJoint(language, third, first.value + unit)
}

/** Italian has no joint: "venti e tre" are two numbers. */
function italianJoint(language: WordLanguage, third: Piece | undefined, value: number): number | null {
  return language === 'it' && third !== undefined ? null : value
}

function frenchBelowHundred(ten: Piece, last: Piece, joint: boolean): number | null {
  const score = ten.value === 60 || ten.value === 80
  const teen = last.kind === 'teen' && score
  if (!isOne(last) && !teen) return null
  const withEt = last.value === 1 || (last.value === 11 && ten.value === 60)
  if (joint && !withEt) return null
  return ten.value + last.value
}

function isOne(piece: Piece): boolean {
  return piece.kind === 'one' || piece.kind === 'article'
}

function isBelowHundred(piece: Piece): boolean {
  return isOne(piece) || piece.kind === 'teen' || piece.kind === 'ten' || piece.kind === 'mixed'
}
