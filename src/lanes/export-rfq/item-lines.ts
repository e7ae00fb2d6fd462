/** Items in running text: numbered or bulleted lines, blocks of labels, and sentences that ask for some of something. */
import { cellIn } from '../../evidence/thread/cell-at.ts'
import { type Line, paragraphsOf, sentencesOf } from '../../evidence/thread/lines.ts'
import { ourCodesIn } from './codes.ts'
import { addLabelled, labelledPart, statesTerms } from './item-labels.ts'
import { mentionsInSentence } from './item-sentences.ts'
import { isForeign, likely } from './match-sku.ts'
import type { Mention } from './mention.ts'
import { orderedQuantities } from './ordered-quantity.ts'
import { type LineContext, readMention } from './read-mention.ts'
import { tokensOf } from './wording.ts'

/** The items the lines mention, in order. Lines that state terms or talk about something else yield none. */
export function itemsInLines(lines: readonly Line[], context: LineContext): Mention[] {
  const mentions: Mention[] = []
  let open: Mention | null = null
  let subject: Line | null = null
  for (const line of paragraphsOf(lines)) {
    const labelled = labelledPart(line)
    if (labelled !== null) {
      open = addLabelled(mentions, open, labelled, context)
      continue
    }
    const found = mentionsIn(line, context).map((mention) => withSubject(mention, subject, context))
    if (numberingOf(line.text) === null && !isBareQuantity(line.text, context)) subject = line
    mentions.push(...found)
    open = found.at(-1) ?? null
  }
  return mentions.filter((mention) => isItem(mention, context))
}

/** `TEA-OP1 in these quantities:` / `- 200 kg` / `- 500 kg`: bare quantities are of the one article named above them. */
function withSubject(mention: Mention, subject: Line | null, { catalogue }: LineContext): Mention {
  if (
    subject === null ||
    mention.sku.value !== null ||
    mention.part.value !== null ||
    mention.description.value !== null
  )
    return mention
  const [code, ...more] = ourCodesIn(subject.text, catalogue)
  return code?.article && more.length === 0
    ? { ...mention, sku: cellIn(subject, code, code.article.sku, 0.8) }
    : mention
}

/** Something to quote: a key or code, or words together with how many of them. */
function isItem({ sku, part, description, quantity }: Mention, context: LineContext): boolean {
  const { catalogue } = context
  if (sku.value !== null) return true
  if (quantity.value !== null) return part.value !== null || description.value !== null
  if (part.value !== null && catalogue.aliases.some(({ text }) => text === part.value)) return true
  return description.value !== null && resembles(description.value, context)
}

function resembles(words: string, { catalogue, hints }: LineContext): boolean {
  return (likely(tokensOf(words), catalogue, isForeign(hints.language, catalogue))[0]?.score ?? 0) >= 0.55
}

function mentionsIn(line: Line, context: LineContext): Mention[] {
  const numbered = numberingOf(line.text)
  if (numbered === null && statesTerms(line.text)) return []
  if (numbered !== null || isListLike(line.text, context)) {
    const mention = mentionOf(line, numbered, context)
    return mention === null ? [] : [mention]
  }
  return sentencesOf(line).flatMap((sentence) => mentionsInSentence(sentence, context))
}

const numbering =
  /^(?:(?:pos(?:ition|ición|izione|ição)?|item|line|artikel|article|art[íi]culo|[íi]tem|articolo|ligne|poste|voce|riga|linha|lot|los)\.?\s*(?:no\.?|nr\.?|n[°º]|#)?\s*(\d{1,3})\s*[:.)\]–-]*\s+|\(?(\d{1,3})[.)\]:]\s+|#(\d{1,3})[.:)]?\s+|[-*•–—·▪●◦‣>]\s+)/iu

type Numbered = { from: number; number: number | null; span: { start: number; end: number } | null }

function numberingOf(text: string): Numbered | null {
  const match = numbering.exec(text)
  if (!match) return null
  const digits = match[1] ?? match[2] ?? match[3]
  if (digits === undefined) return { from: match[0].length, number: null, span: null }
  const start = match[0].indexOf(digits)
  return { from: match[0].length, number: Number(digits), span: { start, end: start + digits.length } }
}

/** A line that is only an item: short, and beginning with a quantity or a key of ours. */
function isListLike(text: string, { hints, catalogue }: LineContext): boolean {
  if (text.length > 110 || /[?]$/.test(text)) return false
  if (/^\d[\d.,\u202f\u00a0 ]*\s*[x×]\s/i.test(text)) return true
  const [first] = orderedQuantities(text, hints)
  if (first?.start === 0 && text.slice(first.end).trim().length > 2) return true
  if (isBareQuantity(text, { hints })) return true
  const [code] = ourCodesIn(text, catalogue)
  return code !== undefined && code.start === 0 && text.length > code.end && !/[.!]$/.test(text)
}

/** `20.000 pz` alone on its line: one of several quantities of the article named above. */
function isBareQuantity(text: string, { hints }: Pick<LineContext, 'hints'>): boolean {
  const [only] = orderedQuantities(text, hints)
  return only !== undefined && only.start === 0 && /^[\s.,;]*$/.test(text.slice(only.end))
}

function mentionOf(line: Line, numbered: Numbered | null, context: LineContext): Mention | null {
  const from = numbered?.from ?? 0
  const text = line.text.slice(from)
  const rest: Line = { ...line, start: line.start + from, text }
  const mention = readMention(rest, context)
  if (numbered?.span && numbered.number !== null)
    mention.line = cellIn(line, numbered.span, numbered.number, 0.95)
  if (numbered && mention.description.value !== null) mention.description.confidence = 0.9
  return worthwhile(mention, numbered !== null, context) ? mention : null
}

/** A bulleted question or remark is no item: without a quantity or a code it must sound like one of our articles. */
function worthwhile(mention: Mention, listed: boolean, context: LineContext): boolean {
  if (mention.sku.value !== null || mention.quantity.value !== null) return true
  const words = mention.description.value
  if (!listed || words === null || /[?]$/.test(words)) return false
  return mention.part.value !== null || resembles(words, context)
}
