/** Articles a mail speaks of in passing words, where it lists nothing: `your vacuum jugs, the 1.0 L and the 1.5 L ones`. */
import { cellOfSpan, cellWith } from '../../evidence/thread/cell-at.ts'
import { type Line, paragraphsOf, sentencesOf } from '../../evidence/thread/lines.ts'
import type { Article } from './catalogue.ts'
import { type Mention, mentionAt } from './mention.ts'
import type { LineContext } from './read-mention.ts'
import { alike, tokensOf } from './wording.ts'

const widestName = 5

/**
 * The articles whose leading name (up to the first comma) stands wholly in one sentence, in order of place. What tells
 * one article from its sisters, usually a size, is what can be pointed at.
 */
export function articlesSpokenOf(lines: readonly Line[], { catalogue }: LineContext): Mention[] {
  const found = new Map<Article, Mention>()
  for (const sentence of paragraphsOf(lines).flatMap(sentencesOf)) {
    const said = [...new Set(tokensOf(sentence.text))]
    if (said.length < 2) continue
    const near = new Set(said.flatMap((token) => catalogue.articlesLike(token).map(({ article }) => article)))
    const named = [...near].filter((article) => !found.has(article) && isNamed(article, said))
    for (const article of named) {
      const span = tellingSpan(sentence, article, named)
      if (span) found.set(article, mentionOf(sentence, span, article))
    }
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at)
}

function isNamed(article: Article, said: readonly string[]): boolean {
  return article.names.some(({ leading }) => {
    const words = leading.filter((token) => !/\d/.test(token)).length
    return (
      leading.length >= 2 && words >= 1 && leading.every((token) => said.some((other) => alike(token, other)))
    )
  })
}

/** The shortest run of words around the part of the name that the fewest of the articles named beside it share. */
function tellingSpan(
  sentence: Line,
  article: Article,
  named: readonly Article[],
): { start: number; end: number } | null {
  const name = leadingName(article)
  const sharers = (token: string): number =>
    named.filter((other) => leadingName(other).includes(token)).length
  const [rarest] = name.toSorted(
    (a, b) => sharers(a) - sharers(b) || Number(/\d/.test(b)) - Number(/\d/.test(a)),
  )
  if (rarest === undefined) return null
  const words = [...sentence.text.matchAll(/[\p{L}\p{N}][^\s,;:!?()]*/gu)]
  let best: { start: number; end: number; score: number } | null = null
  for (let first = 0; first < words.length; first++) {
    for (let count = 1; count <= widestName && first + count <= words.length; count++) {
      const start = words[first]?.index ?? 0
      const last = words[first + count - 1]
      const end = (last?.index ?? 0) + (last?.[0].replace(/[.]+$/, '').length ?? 0)
      const tokens = tokensOf(sentence.text.slice(start, end))
      if (!tokens.includes(rarest)) continue
      const hits = tokens.filter((token) => name.some((other) => alike(other, token))).length
      const score = hits * 2 - count
      if (best === null || score > best.score) best = { start, end, score }
    }
  }
  return best
}

function leadingName(article: Article): readonly string[] {
  return article.names[0]?.leading ?? []
}

function mentionOf(sentence: Line, span: { start: number; end: number }, article: Article): Mention {
  const start = sentence.start + span.start
  const text = sentence.source.text.slice(start, start + span.end - span.start)
  const said = cellOfSpan(text, 0.65, sentence.source, { start, end: start + text.length })
  const name = article.names[0]?.at ?? article.at
  return {
    ...mentionAt(sentence.source, start),
    description: said,
    sku: cellWith(article.sku, 0.65, [...said.evidence, name, article.at]),
    byWords: true,
  }
}
