/** What the goods are called: the words of a line that nothing else accounts for. */

type Span = { start: number; end: number }

/** The longest stretch of words between the `taken` spans, without signs and small words at its ends. */
export function wordsLeft(text: string, taken: readonly Span[]): Span | null {
  const stretches = gapsBetween(text, taken)
    .flatMap((gap) => piecesOfGap(text, gap))
    .map((piece) => withoutEdges(text, piece))
    .filter(({ start, end }) => /\p{L}{3}/u.test(text.slice(start, end)))
  // What stands in brackets of its own is a remark: “350 kg - table spoons (we buy loose by weight)”.
  const worth = ({ start, end }: Span): number => end - start - (text[start] === '(' ? text.length : 0)
  const [first, ...rest] = stretches
  return first ? rest.reduce((best, one) => (worth(one) > worth(best) ? one : best), first) : null
}

function gapsBetween(text: string, taken: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let at = 0
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (start > at) gaps.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  return [...gaps, { start: at, end: text.length }]
}

/** Column signs, leaders and brackets without their partner separate what the goods are from what is said beside. */
const separator = /\s[|]\s|\t|\.{3,}|\s{4,}|\((?![^()]*\))|(?<!\([^()]*)\)/g

function piecesOfGap(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(separator)) {
    pieces.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return [...pieces, { start: from, end }]
}

const head =
  /^(?:[\s,;:.\-–—=•*|/+&)\]]+|(?:x|of|de|di|do|du|von|des|el|la|le|the|à|for|pour|für|para|per|our|your|réf|ref|art|no|nr|sku|p\/n|code|qty|quantity|and|und|et|y|e)\b\.?(?=[\s:]))/iu
const tail =
  /(?:[\s,;:.\-–—=•*|/+&([]+|\s(?:x|of|de|at|à|@|réf|ref|art|no|nr|sku|p\/n|code|part|our code|your code|qty|quantity|target|price|in|for|by|per|and|und|et|y|e|con|with|delivery|target price)\.?)$/iu

function withoutEdges(text: string, span: Span): Span {
  let { start, end } = span
  for (;;) {
    const part = text.slice(start, end)
    const cut = head.exec(part)?.[0].length ?? 0
    const cutEnd = tail.exec(part.slice(cut))?.[0].length ?? 0
    if (cut + cutEnd === 0) return { start, end }
    start += cut
    end -= cutEnd
  }
}
