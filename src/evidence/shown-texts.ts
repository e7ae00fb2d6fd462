/** What a language model is shown of a signal: what a person sees, marked as data, and no more than was allowed. */
import { createHash } from 'node:crypto'
import type { Reading } from '../words/signal.ts'

export type Shown = { source: string; text: string }

/** Body, subject and attachments. What a person does not see was kept aside when the signal was read, and stays there. */
export function shownTexts({ texts }: Reading): Shown[] {
  return texts
    .filter(
      ({ source }) =>
        source === 'signal:body' ||
        source === 'signal:header:Subject' ||
        source.startsWith('signal:attachment:'),
    )
    .filter(({ text }) => text.trim() !== '')
    .map(({ source, text, regions }) => ({
      source,
      text: withoutInvisible(withoutDisclaimers(text, regions)),
    }))
}

/** The texts with as many characters as may be sent: the first ones whole, the one that is cut says so. */
export function withinLimit(texts: readonly Shown[], most: number): Shown[] {
  let left = most
  return texts.flatMap(({ source, text }) => {
    if (left <= 0) return []
    const isWhole = text.length <= left
    const shown = isWhole ? text : `${text.slice(0, left)}\n(cut here)`
    left -= text.length
    return [{ source, text: shown }]
  })
}

/**
 * The texts between lines that carry a mark nobody could know while writing them: it is a hash over all of them. A text
 * that pretends to end here does not know it either.
 */
export function markedAsData(texts: readonly Shown[]): string {
  const mark = createHash('sha256')
    .update(texts.map(({ source, text }) => `${source}\n${text}`).join('\n'))
    .digest('hex')
    .slice(0, 16)
  return texts
    .map(
      ({ source, text }) =>
        `<<<${mark} ${oneLine(source)}>>>\n${text}\n<<<${mark} end of ${oneLine(source)}>>>`,
    )
    .join('\n\n')
}

function withoutDisclaimers(text: string, regions: Reading['texts'][number]['regions']): string {
  return regions
    .filter(({ kind }) => kind === 'disclaimer')
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
}

/** Letters that take no room carry messages to a machine that no person reads. */
function withoutInvisible(text: string): string {
  return text.replace(/[\p{Cf}\u{e0000}-\u{e007f}]/gu, '')
}

function oneLine(source: string): string {
  return source.replace(/[\s<>]+/g, ' ').slice(0, 120)
}
