/** Characters nobody sees that change what a text says: Unicode tags that spell words, and marks that turn its direction. */
import type { HiddenText } from '../../words/text.ts'

// Tag characters behind a black flag are the flag of a country such as Wales.
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,12})[\u{e0000}-\u{e007f}]+/gu
const turned = /\u202e([^\u202c\u202e\n]{0,2000})(?:\u202c|(?=\n)|$)/gu
const directions = /[\u202a-\u202e\u2066-\u2069]/g
const any = /[\u202a-\u202e\u2066-\u2069]|\udb40/

/**
 * The text as a person sees it: without tag characters, with words that stand behind U+202E the way round they are
 * shown. What was there instead is hidden text.
 */
export function asSeen(text: string): { text: string; hidden: HiddenText[] } {
  if (!any.test(text)) return { text, hidden: [] }
  const hidden: HiddenText[] = []
  const plain = text.replace(tags, (run) => {
    const words = Array.from(run, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0xe0000)).join('')
    const said = words.replace(/[^ -~]/g, '').trim()
    if (said !== '') hidden.push({ text: said, how: 'tag characters' })
    return ''
  })
  const seen = plain.replace(turned, (_run, words: string) => {
    if (/[\p{L}\p{N}]/u.test(words)) hidden.push({ text: words, how: 'written backwards' })
    return Array.from(words).reverse().join('')
  })
  return { text: seen.replace(directions, ''), hidden }
}
