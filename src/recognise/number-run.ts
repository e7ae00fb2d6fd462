/** Numbers in words outside English: words that stand together are read together, or not at all. */
import { type Piece, riskyWords, vagueBefore, type WordLanguage, wordLanguages } from './data/number-words.ts'
import { composed, splitWord } from './number-grammar.ts'

/** A word of the text in lower case, whole (no digit or letter touches it). */
export type TextWord = { word: string; start: number; end: number }

/** A number, or with `value: null` number words that make none together: then no part of them is a number either. */
export type WordRun = { start: number; end: number; value: number | null; about: boolean }

/** Every run of number words; without a language each one is tried, and the longest reading stays. */
export function numberRuns(text: string, words: readonly TextWord[], language: string | null): WordRun[] {
  const known = wordLanguages.find((one) => one === language)
  if (known !== undefined) return runsOf(text, words, known).flatMap((run) => readRun(text, run, known))
  if (language !== null) return []
  const read = wordLanguages.flatMap((one) =>
    runsOf(text, words, one)
      .filter((run) => tells(run))
      .flatMap((run) => readRun(text, run, one))
      .filter((run) => !isPartOfMore(text, words, run)),
  )
  const longestFirst = [...read].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || Number(a.value === null) - Number(b.value === null),
  )
  const kept: WordRun[] = []
  for (const run of longestFirst)
    if (kept.every((other) => run.end <= other.start || run.start >= other.end)) kept.push(run)
  return kept.sort((a, b) => a.start - b.start)
}

type Token = TextWord & { pieces: readonly Piece[]; gap: string }

/** Spaces, one line end or a hyphen join number words; anything else ends a run. */
const joint = /^(?:[^\S\n]{1,2}|[^\S\n]?\n[^\S\n]?|[^\S\n]?[-‐‑–][^\S\n]?)$/u
/** A run may fall into several numbers here: at a line end and at a dash with space around it. */
const seam = /\n|\s[-‐‑–]|[-‐‑–]\s/u

/** A bound keeps a hostile "cien y cien y …" cheap. */
const mostWords = 24

function runsOf(text: string, words: readonly TextWord[], language: WordLanguage): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  for (const one of words) {
    const pieces = splitWord(one.word, language)
    const before = run.at(-1)
    const gap = before === undefined || one.start - before.end > 4 ? '' : text.slice(before.end, one.start)
    if (run.length > 0 && (pieces === null || !joint.test(gap))) {
      runs.push(run)
      run = []
    }
    if (pieces !== null) run.push({ ...one, pieces, gap: run.length === 0 ? '' : gap })
  }
  runs.push(run)
  return runs.map(trimmedRun).filter((one) => one.some((token) => !isKind(token, 'and', 'article', 'half')))
}

/** Without the "and" and the article at its ends: the `e` of "cento e altri" says nothing. */
function trimmedRun(run: Token[]): Token[] {
  let from = 0
  let to = run.length
  while (from < to && isKind(run[from], 'and')) from++
  while (to > from && isKind(run[to - 1], 'and')) to--
  return run.slice(from, to)
}

function isKind(token: Token | undefined, ...kinds: Piece['kind'][]): boolean {
  return token?.pieces.every((piece) => kinds.includes(piece.kind)) ?? false
}

/** Words that say no number by themselves. */
function isSilent(token: Token): boolean {
  return isKind(token, 'and', 'article', 'half', 'group') || token.word === 'mila'
}

/** Without a known language a run of one word counts only where the word belongs to no other language. */
function tells(run: readonly Token[]): boolean {
  const loud = run.filter((token) => !isKind(token, 'and', 'article', 'half'))
  return loud.length > 1 || loud.some((token) => !riskyWords.has(token.word))
}

function readRun(text: string, run: readonly Token[], language: WordLanguage): WordRun[] {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined || belongsToBefore(text, first)) return []
  const parts = run.length > mostWords ? null : partsOf(run, language)
  if (parts === null) return [{ start: first.start, end: last.end, value: null, about: false }]
  return parts.filter((part) => part.value !== null)
}

/** `5 mil` is read with its digits, `por ciento` is a percentage, `einige tausend` says no number. */
function belongsToBefore(text: string, first: Token): boolean {
  if (!isScale(first.pieces[0])) return false
  const before = text.slice(Math.max(0, first.start - 12), first.start)
  return (
    /\d\s{0,2}$/.test(before) || /(?<!\p{L})(?:pour|por|per)\s$/iu.test(before) || vagueBefore.test(before)
  )
}

function isScale(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && /^(?:hundreds?|thousand|scale|group)$/.test(piece.kind) && piece.value % 100 === 0
  )
}

/** The fewest numbers the run falls into, split only at an "and" or a seam; null where some words fit nowhere. */
function partsOf(run: readonly Token[], language: WordLanguage): WordRun[] | null {
  const best: (WordRun[] | null)[] = Array.from({ length: run.length + 1 }, () => null)
  best[run.length] = []
  for (let from = run.length - 1; from >= 0; from--) {
    for (let to = run.length; to > from; to--) {
      const rest = best[isKind(run[to], 'and') ? to + 1 : to]
      const part = rest == null || !mayEnd(run, from, to) ? null : partOf(run.slice(from, to), language)
      if (part === null || rest == null) continue
      const before = best[from]
      if (before == null || rest.length + 1 < before.length) best[from] = [part, ...rest]
    }
  }
  return best[0] ?? null
}

/** An article at the very start may stand before the number: "los uno dos". */
function mayEnd(run: readonly Token[], from: number, to: number): boolean {
  const next = run[to]
  if (next === undefined || isKind(next, 'and') || seam.test(next.gap)) return true
  return from === 0 && to === 1 && isKind(run[0], 'article')
}

function partOf(tokens: readonly Token[], language: WordLanguage): WordRun | null {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return null
  const span = { start: first.start, end: last.end }
  const bare = tokens.length === 1 && first.word === 'mila'
  const value = bare
    ? null
    : composed(
        tokens.flatMap((token) => token.pieces),
        language,
      )
  if (value !== null) return { ...span, value, about: isKind(last, 'group') }
  return tokens.every(isSilent) ? { ...span, value: null, about: false } : null
}

/** `deux mil`: a number word of another language touches the run, so nothing is known. */
function isPartOfMore(text: string, words: readonly TextWord[], run: WordRun): boolean {
  const after = words.find((one) => one.start >= run.end)
  const before = words.findLast((one) => one.end <= run.start)
  return (
    (after !== undefined && isNumberWord(after.word) && joint.test(text.slice(run.end, after.start))) ||
    (before !== undefined && isNumberWord(before.word) && joint.test(text.slice(before.end, run.start)))
  )
}

function isNumberWord(word: string): boolean {
  return wordLanguages.some((language) => {
    const pieces = splitWord(word, language)
    return pieces !== null && !pieces.every(({ kind }) => /^(?:and|article|half|group)$/.test(kind))
  })
}
