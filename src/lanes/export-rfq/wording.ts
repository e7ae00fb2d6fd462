/** Words of descriptions as they are compared: spelling, accents, plurals and units made alike. */

/** Lower case, accents and width forms folded: `Grosse` for `Größe`, `reference` for `Référence`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[\u00ad\u200b]/g, '')
    .toLowerCase()
}

/** A part number as it is compared: letters and digits only, so `hx 100-b` is `HX-100B`. */
export function partKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether a text looks like a part number and not like a word or a measure. */
export function looksLikePart(text: string): boolean {
  const bare = text.trim()
  if (bare.length < 3 || bare.length > 40 || !/\d/.test(bare)) return false
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\-_/.+# ]*$/u.test(bare) || bare.split(/\s+/).length > 3) return false
  return !measure.test(bare) && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(bare)
}

const measure =
  /^[\d.,/ ]+\s*(mm|cm|m|km|in|inch|inches|ft|l|ml|cl|ltr|liter|litre|litres|kg|g|mg|lb|lbs|oz|w|kw|v|a|hz|bar|psi|°c|%|pcs|pc|pieces|piece|set|sets|stuck|stk|x)?\.?$/i

const fillers = new Set(
  `a an and the of for with in to on by per each or our your their we need please type size model item items article articles
  und der die das fur mit aus von im je oder stuck el la los las de del con para por y o le les des du et pour avec un une en
  il lo gli di e per da do dos das com uma um as os art ref x`.split(/\s+/),
)

/**
 * The comparable tokens of a description: numbers joined with their unit (`65 mm` → `65mm`, `1.0 L` → `1l`),
 * words folded and without plural endings, fillers left out.
 */
export function tokensOf(text: string): string[] {
  const plain = folded(text)
    .replace(/(\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[×✕*](?=\s*\d)/g, 'x')
    .replace(/(\d)\s*x\s*(?=\d)/g, '$1x')
    .replace(
      /(\d)[\s-]*(?:["”″]|inch(?:es)?\b|in\b(?!\s*(?:the|a|our|de|der)\b)|zoll\b|pulgadas?\b|pouces?\b|pollici\b)/g,
      '$1inch ',
    )
    .replace(/(\d)[\s-]*(?:litres?|liters?|ltrs?|litros?|litri|l)\b/g, '$1l ')
    .replace(/(\d)[\s-]*(?:millimet(?:er|re)s?|mm)\b/g, '$1mm ')
    .replace(/(\d)[\s-]*(?:centimet(?:er|re)s?|cm)\b/g, '$1cm ')
    .replace(/(\d)[\s-]*(?:pieces?|pcs?|teilig|piezas|pieces|pezzi)\b/g, '$1pc ')
    .replace(
      /(\d)\s+(ml|cl|dl|kg|g|gr|gsm|m|w|kw|v|a|hz|bar|psi|oz|lb|lbs|ft|mpa|nm|k|microns?|mesh)\b/g,
      '$1$2',
    )
  return [...plain.matchAll(/[\p{L}\p{N}]+(?:[./][\p{N}]+)*[\p{L}\p{N}]*/gu)]
    .map(([word]) =>
      /\d/.test(word) ? word.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '') : stem(word),
    )
    .filter((word) => word.length > 0 && !fillers.has(word))
}

function stem(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word)) return word.slice(0, -1)
  return word
}

/** Whether two tokens mean the same: equal, or words one typing error (or compound part) apart. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (/\d/.test(a) || /\d/.test(b)) return false
  if (a.length < 5 || b.length < 5) return false
  if (
    a.length >= 6 &&
    b.length >= 6 &&
    Math.abs(a.length - b.length) <= 3 &&
    (a.startsWith(b) || b.startsWith(a))
  )
    return true
  return oneEditApart(a, b) || (a.length >= 6 && b.endsWith(a)) || (b.length >= 6 && a.endsWith(b))
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
