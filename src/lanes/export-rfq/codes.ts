/** Part numbers in running text: our own keys, and codes that are somebody else's. */
import type { Article, Catalogue } from './catalogue.ts'
import { findCertificateNames } from './certificate-names.ts'
import { partKey } from './wording.ts'

export type CodeAt = { start: number; end: number; text: string; article: Article | null }

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\-_/.#+]*[\p{L}\p{N}])?/gu
const longestKeyInWords = 4

/**
 * Our keys in the text, also written with spaces for dashes (`HX 100 B`). A key of digits alone must be five digits
 * long, and one of letters alone stand in capitals, so that quantities and words are not taken for keys.
 */
export function ourCodesIn(text: string, catalogue: Catalogue): CodeAt[] {
  const words = [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const found: CodeAt[] = []
  for (let first = 0; first < words.length; first++) {
    for (let count = Math.min(longestKeyInWords, words.length - first); count >= 1; count--) {
      const start = words[first]?.start ?? 0
      const end = words[first + count - 1]?.end ?? 0
      const span = text.slice(start, end)
      if (count > 1 && !/^[\p{L}\p{N}\-_/.#+ ]+$/u.test(span)) continue
      const article = catalogue.byKey.get(partKey(span))
      if (!article || !tellsEnough(span, article.key)) continue
      found.push({ start, end, text: span, article })
      first += count - 1
      break
    }
  }
  return found
}

function tellsEnough(span: string, key: string): boolean {
  if (/^\d+$/.test(key)) return key.length >= 5 && !/\s/.test(span)
  if (!/\d/.test(key)) return key.length >= 3 && span === span.toUpperCase()
  return key.length >= 3
}

const codeShape =
  /(?<![\p{L}\p{N}\-_/.])(?=[A-Z\d\-_/.]*\d)(?=[A-Z\d\-_/.]*[A-Z])[A-Z\d]{1,}(?:[-_/.]?[A-Z\d]+)*(?![\p{L}\p{N}\-_/])/gu
const labelled =
  /(?:\b(?:p\/?n|part(?: ?(?:no|number|nr))?|art(?:icle|ikel|\.)?[ -]?(?:no|nr|nummer|n[°º])|item (?:no|code|number)|ref(?:erence)?|réf(?:érence)?|cod(?:e|ice|igo)?|código|model|mpn|sku|material(?: ?(?:no|nr))?|your (?:ref|code|part)|our (?:ref|code|part))\.?\s*[:#]?\s*)([A-Z\d][A-Z\d\-_/.]{2,24})/giu

/** Codes that are no key of ours: labelled as a part number, or shaped like one (`LRS-4410`). */
export function otherCodesIn(text: string, taken: readonly { start: number; end: number }[]): CodeAt[] {
  const names = [...taken, ...findCertificateNames(text)]
  const free = (start: number, end: number): boolean =>
    !names.some((one) => start < one.end && one.start < end)
  const found: CodeAt[] = []
  for (const match of text.matchAll(labelled)) {
    const code = (match[1] ?? '').replace(/[.\-/]+$/, '')
    const start = match.index + match[0].length - (match[1]?.length ?? 0)
    if (/\d/.test(code) && free(start, start + code.length))
      found.push({ start, end: start + code.length, text: code, article: null })
  }
  for (const match of text.matchAll(codeShape)) {
    const code = match[0]
    const end = match.index + code.length
    const shaped = /[-_/]/.test(code) ? partKey(code).length >= 6 : partKey(code).length >= 7
    if (!shaped || isMeasure(code) || !free(match.index, end)) continue
    if (!found.some(({ start }) => start === match.index))
      found.push({ start: match.index, end, text: code, article: null })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** `M12X40-8`, `220V/50HZ`, `40HC`, `18/10`: figures with units are no part numbers. */
function isMeasure(code: string): boolean {
  return (
    /^\d+(?:[.,]\d+)?(?:MM|CM|M|KG|G|L|ML|V|W|KW|A|HZ|IN|FT|HC|HQ|GP|DV|PCS|PC|K)?(?:[X/-]\d+(?:[.,]\d+)?(?:MM|CM|M|KG|G|L|ML|V|W|KW|A|HZ|IN|FT)?)*$/.test(
      code,
    ) ||
    /^M\d+X\d/.test(code) ||
    /^(?:\d{1,4}[-/.]){2}\d{1,4}$/.test(code)
  )
}
