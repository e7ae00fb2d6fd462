/** What a classifier sees of a text: words, pairs of neighbouring words, and pieces of words, each with its place. */
import { fold } from '../recognise/phrase.ts'

/**
 * What is classified. `before` and `after` are the utterances around it, nearest first, for lines of a conversation;
 * `traits` is what the caller knows besides the words (`role PM`, `late in the meeting`), as short readable names.
 */
export type Utterance = {
  text: string
  before?: readonly string[]
  after?: readonly string[]
  traits?: readonly string[]
}

/** The kinds of features, each weighed on its own, so that a long block does not drown a short one. */
export const blocks = ['words', 'pieces', 'around', 'traits'] as const

/** Keys by kind, in the order of `blocks`, with repeats; a key says its kind in its first character. */
export type Features = readonly [words: string[], pieces: string[], around: string[], traits: string[]]

/** A word of a text as it is compared, and where it stands: UTF-16 code units `start..end`. */
export type Token = { key: string; start: number; end: number }

/** Longer texts say what they are about before this; what stands behind it is not looked at. */
const mostCharacters = 8_000
const mostTokens = 1_200
const longestWord = 40
const mostAround = 4

/**
 * Words in order, folded to lower case without accents. Addresses, web addresses and numbers become their class
 * (`<mail>`, `<url>`, `<2>` for two digits); marks that carry meaning (`?`, `!`, currency signs) count as words. An
 * apostrophe parts words: "what's" has "what" in common with "what is".
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(0, mostCharacters).matchAll(token)) {
    const [raw] = match
    const start = match.index
    // Writing without spaces makes words of any length: they are cut, and their pieces are what counts.
    for (let at = 0; at < raw.length; at += longestWord) {
      const part = raw.length <= longestWord || isAddress(raw) ? raw : raw.slice(at, at + longestWord)
      tokens.push({ key: keyOf(part), start: start + at, end: start + at + part.length })
      if (part === raw) break
    }
    if (tokens.length >= mostTokens) break
  }
  return tokens
}

const token =
  /(?:https?:\/\/|www\.)\S{1,500}|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]{1,200}|[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+){0,8}|[?!$€£%]/giu

function isAddress(raw: string): boolean {
  return /^(?:https?:|www\.)/i.test(raw) || raw.includes('@')
}

function keyOf(raw: string): string {
  if (raw.includes('@')) return '<mail>'
  if (/^(?:https?:|www\.)/i.test(raw)) return '<url>'
  if (/^\p{N}/u.test(raw)) return `<${Math.min(6, raw.replace(/\P{N}/gu, '').length)}>`
  return fold(raw)
}

/** The features of an utterance; the same for everything that learns and everything that is classified. */
export function featuresOf(utterance: Utterance): Features {
  const tokens = tokensOf(utterance.text)
  return [
    wordKeys(tokens, 'w'),
    tokens.flatMap(({ key }) => piecesOf(key)),
    [...aroundKeys(utterance.before ?? [], 'b'), ...aroundKeys(utterance.after ?? [], 'a')],
    (utterance.traits ?? []).map((trait) => `t${trait}`),
  ]
}

/** Words and pairs of neighbours; the text's start and end count as neighbours. */
function wordKeys(tokens: readonly Token[], kind: string): string[] {
  const keys = tokens.map(({ key }) => kind + key)
  for (let at = 0; at <= tokens.length; at++) keys.push(kind + pairKey(tokens, at))
  return keys
}

/** The key of the pair whose second word is the `at`th: `^` stands before the first word, `$` behind the last. */
export function pairKey(tokens: readonly Token[], at: number): string {
  return `${tokens[at - 1]?.key ?? '^'} ${tokens[at]?.key ?? '$'}`
}

/** What stands around counts by its words alone: which of them it was does not matter, before or after does. */
function aroundKeys(texts: readonly string[], kind: string): string[] {
  return texts.slice(0, mostAround).flatMap((text) => wordKeys(tokensOf(text), kind))
}

/** Runs of 3 to 5 characters of a word with its edges, so that endings and typing errors still have much in common. */
export function piecesOf(key: string): string[] {
  if (key.startsWith('<') || key.length > longestWord) return []
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size > 100_000) kept.clear()
  const edged = ` ${key} `
  const pieces: string[] = []
  // Words of Chinese and Japanese are one or two characters long.
  for (let length = dense.test(key) ? 1 : 3; length <= 5; length++)
    for (let at = 0; at + length <= edged.length; at++) pieces.push(`p${edged.slice(at, at + length)}`)
  kept.set(key, pieces)
  return pieces
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Texts repeat their words: most are cut once. The cap bounds what hostile texts can make us keep. */
const kept = new Map<string, string[]>()
