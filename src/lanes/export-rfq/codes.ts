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

/** `70-4410 x 2000`: digits with a dash are a code where a quantity is told beside them. */
const digitCode = /(?<![\d\p{L}./-])\d{2,6}(?:-\d{2,6})+(?=\s*(?:[x×:–]|\s-\s|\s{2,}|\t|$))/gu

type Span = { start: number; end: number }

/** Codes that are no key of ours: known as another name, labelled as a part number, or shaped like one (`LRS-4410`). */
export function otherCodesIn(text: string, taken: readonly Span[], catalogue: Catalogue): CodeAt[] {
  const names = [...taken, ...findCertificateNames(text)]
  const found: CodeAt[] = []
  const add = (start: number, code: string): void => {
    const end = start + code.length
    if ([...names, ...found].some((one) => start < one.end && one.start < end)) return
    found.push({ start, end, text: code, article: null })
  }
  for (const { start, end } of aliasesIn(text, catalogue)) add(start, text.slice(start, end))
  for (const match of text.matchAll(labelled)) {
    const code = (match[1] ?? '').replace(/[.\-/]+$/, '')
    if (/\d/.test(code)) add(match.index + match[0].length - (match[1]?.length ?? 0), code)
  }
  for (const { index, 0: code } of text.matchAll(codeShape)) {
    const shaped = /[-_/]/.test(code) ? partKey(code).length >= 6 : partKey(code).length >= 7
    if (shaped && !isMeasure(code)) add(index, code)
  }
  for (const { index, 0: code } of text.matchAll(digitCode))
    if (!/^\d{2,4}-\d{1,2}-\d{2,4}$/.test(code)) add(index, code)
  return found.toSorted((a, b) => a.start - b.start)
}

/** Buyer part numbers of the alias tables, as wholes; other names are matched by their words. */
function aliasesIn(text: string, { aliasCodes: codes }: Catalogue): Span[] {
  if (codes.size === 0) return []
  const words = [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return words.flatMap((first, index) =>
    [3, 2, 1].flatMap((count) => {
      const end = words[index + count - 1]?.end
      return end !== undefined && codes.has(partKey(text.slice(first.start, end)))
        ? [{ start: first.start, end }]
        : []
    }),
  )
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
