/** Container loads: `2x40'HC`, `1 x 20ft`, `3 FCL 40HQ`. */
import type { Quantity } from '../words/money.ts'
import { unitNamed } from '../words/units.ts'
import { type Found, foundAt } from './found.ts'

// 2x40'HC, 1 x 20ft, 3*40HQ, one 40' container, 2 FCL 20'
const containerPhrase =
  /(?<![\p{L}\p{N}])(?:(\d{1,3})\s?[xX×*]\s?|(\d{1,3})\s(?:fcl\s(?:of\s)?)?|(one|two|three|a|ein|zwei|un|une|deux|dos|dois|due)\s)?(20|40|45)(?:\s?(?:'|’|′|ft\.?|feet|foot|fuß|pieds|pies|pés|piedi|-foot|er|-?fuß))?\s?-?((?:hc|hq|high[ -]?cube|gp|dv|dc|rf|reefer|ot|fr)(?![\p{L}\p{N}]))?(\s?-?(?:fcl|container|containers|conteneur|conteneurs|contenedor|contenedores|cntr|cntrs|集装箱|高柜|柜)(?![\p{L}\p{N}]))?/giu

const wordCount: Record<string, string> = {
  one: '1',
  a: '1',
  ein: '1',
  un: '1',
  une: '1',
  two: '2',
  zwei: '2',
  deux: '2',
  dos: '2',
  dois: '2',
  due: '2',
  three: '3',
}

/** Container loads by size; the size alone (`40`) is none, it needs a mark, a type or the word container. */
export function findContainers(text: string): Found<Quantity>[] {
  const found: Found<Quantity>[] = []
  for (const match of text.matchAll(containerPhrase)) {
    const [whole, times, count, word, size = '', type = '', noun = ''] = match
    const marked = /(?:20|40|45)\s?(?:ft|feet|foot|-foot|er)/i.test(whole) || /(?:20|40|45)['’′]/.test(whole)
    const isLoad = type !== '' || noun !== '' || /fcl/i.test(whole) || (marked && times !== undefined)
    if (!isLoad) continue
    const high = /^(?:hc|hq|high[ -]?cube)$/i.test(type) || /高柜/.test(noun)
    const unit = `container-${size}${high || size === '45' ? 'hc' : ''}`
    if (unitNamed(unit) === undefined) continue
    const value = times ?? count ?? (word === undefined ? '1' : (wordCount[word.toLowerCase()] ?? '1'))
    const end = match.index + whole.trimEnd().length
    found.push(
      foundAt(
        text,
        { start: match.index, end },
        { value, unit },
        { confidence: times === undefined && count === undefined ? 0.85 : 0.95 },
      ),
    )
  }
  return found
}
