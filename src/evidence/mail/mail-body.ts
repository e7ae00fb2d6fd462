/** The body of a mail as one text: what a person sees when they open it, divided into regions. */
import type { Finding } from '../../words/finding.ts'
import type { HiddenText, SourceText } from '../../words/text.ts'
import { type HtmlText, htmlToText } from '../text/html.ts'
import type { Limits } from '../text/limits.ts'
import { tablesInText } from '../text/plain.ts'
import { asSeen } from '../text/unseen-characters.ts'
import { struck } from '../text/visibility.ts'
import { regionsOf } from './regions.ts'

export type Body = { text: SourceText; findings: Finding[] }

/**
 * The plain part, unless the HTML part says more: it has tables, the plain part is a stub, or the two differ. Then
 * the HTML is what a person sees, and what only the plain part says is hidden text.
 */
export function bodyText(plain: string, html: string, source: string, all: Limits): Body {
  const limits = { ...all, characters: all.bodyCharacters }
  const seen = asSeen(plain)
  if (html.trim() === '') return { text: plainBody(seen.text, source, seen.hidden, limits), findings: [] }
  const rich = htmlToText(html, source, limits)
  const text = chosenBody(seen.text, rich, source, limits)
  const hidden = seen.hidden.filter((one) => !text.hidden.some((other) => other.text === one.text))
  return { text: { ...text, hidden: [...text.hidden, ...hidden] }, findings: rich.findings }
}

function chosenBody(plain: string, rich: HtmlText, source: string, limits: Limits): SourceText {
  if (plain.trim() === '') return richBody(rich, [])
  const onlyPlain = wordsMissing(plain, rich.text.text)
  if (useRich(plain, rich, onlyPlain)) {
    const known = new Set(rich.text.hidden.flatMap(({ text }) => wordsOf(text)))
    const secret = onlyPlain.differs ? onlyPlain.words.filter((word) => !known.has(word)) : []
    return richBody(
      rich,
      secret.length > 0 ? [{ text: secret.join(' '), how: 'only in the plain part' }] : [],
    )
  }
  return plainBody(plain, source, rich.text.hidden, limits)
}

function useRich(plain: string, rich: HtmlText, onlyPlain: Missing): boolean {
  if (rich.text.text === '') return false
  if (rich.text.tables.some((table) => table.rows.length > 1)) return true
  // Programs that make the plain part out of the HTML often take hidden text along.
  // What is struck through there is not told from the rest in the plain part.
  const hides = rich.text.hidden.some(
    ({ how, text }) => how === struck || (how !== 'comment' && text.length > 12),
  )
  return hides || onlyPlain.differs || wordsMissing(rich.text.text, plain).differs
}

function plainBody(plain: string, source: string, hidden: HiddenText[], limits: Limits): SourceText {
  const text = withoutOuterBlanks(plain)
  const regions = regionsOf(text)
  const signatures = regions.filter(({ kind }) => kind === 'signature' || kind === 'disclaimer')
  // "Dana Kowalski | Buyer" above "Acme Ltd | Boston" is no table.
  const tables = tablesInText(text, limits.cells).filter(({ rows }) => {
    const start = rows[0]?.[0]?.start ?? 0
    return !signatures.some((region) => region.start <= start && start < region.end)
  })
  return { source, text, marks: [], tables, regions, hidden, language: null }
}

function richBody(rich: HtmlText, secret: HiddenText[]): SourceText {
  const { text } = rich
  return { ...text, regions: regionsOf(text.text, rich.parts), hidden: [...text.hidden, ...secret] }
}

function withoutOuterBlanks(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}

/** As much of a body as is compared; the rest is taken to be alike. */
const mostCompared = 200_000

type Missing = { words: string[]; differs: boolean }

/** Words of `text` that `other` does not have; addresses of links are left out, as only one of the two shows them. */
function wordsMissing(text: string, other: string): Missing {
  const has = new Set(wordsOf(other))
  const all = [...new Set(wordsOf(text))]
  const words = all.filter((word) => !has.has(word))
  return { words, differs: words.length > 5 && words.length > all.length * 0.2 }
}

function wordsOf(text: string): string[] {
  const bare = text
    .slice(0, mostCompared)
    .replace(/<?\b(?:https?:\/\/|mailto:)\S+|\[cid:[^\]\s]{1,200}\]/gi, ' ')
  return bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
