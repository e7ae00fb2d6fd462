/** Customs tariff numbers (HS, HTS, CN, NCM). */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

/** Every tariff number, digits only (`8482.10` → 848210); without a label only the dotted form counts, with less trust. */
export function findHsCodes(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  for (const match of text.matchAll(labelled)) {
    const raw = (match[1] ?? '').trimEnd().replace(/[.]$/, '')
    const value = raw.replace(/\D/g, '')
    if (!isChapter(value)) continue
    const start = match.index + match[0].indexOf(raw, match[0].length - (match[1] ?? '').length)
    found.push(foundAt(text, { start, end: start + raw.length }, value))
  }
  for (const match of text.matchAll(dotted)) {
    const value = match[0].replace(/\D/g, '')
    if (isChapter(value))
      found.push(
        foundAt(text, { start: match.index, end: match.index + match[0].length }, value, { confidence: 0.6 }),
      )
  }
  return withoutOverlaps(found)
}

const labelled =
  /(?<![\p{L}\p{N}])(?:hts?us|hts|hs|h\.s\.|ncm|taric|tariff|zolltarif(?:nummer)?|warennummer|warentarif(?:nummer)?|nomenclature|partida arancelaria|código arancelario|codice doganale|code douanier|海关编码|税号)(?:[ -]?(?:codes?|no|nr|number|编码|n°|code sh))?[.]?\s{0,2}[:：#]?\s{0,2}(\d{4}(?:[. ]?\d{2}){0,3}(?:[. ]?\d{1,2})?)(?!\d)/giu
const dotted = /(?<![\d.,/-])\d{4}\.\d{2}(?:\.\d{2}){1,2}(?![\d]|[./,]\d)/g

/** Chapters run 01–97 without 77, and codes have 4, 6, 8 or 10 digits. */
function isChapter(value: string): boolean {
  const chapter = Number(value.slice(0, 2))
  return chapter >= 1 && chapter <= 97 && chapter !== 77 && [4, 6, 8, 10].includes(value.length)
}
