/** A packet path as people say it. */
import { t } from '../../messages/messages.ts'
import { namesOf } from '../../text/packet-paths.ts'

/** `fields.items[1].offer.unit_price` → `Item 2 · Offer · Unit price`; a source is its file's or document's name. */
export function placeWords(path: string): string {
  if (/^(signal|document|record):/.test(path)) return sourceWords(path)
  const names = namesOf(path.replace(/^fields\.?/, ''))
  const words: string[] = []
  names.forEach((name, index) => {
    if (/^\d+$/.test(name)) words.push(t.itemOf(t.field(names[index - 1] ?? ''), Number(name)))
    else if (!/^\d+$/.test(names[index + 1] ?? '')) words.push(t.field(name))
  })
  return words.join(' · ')
}

/** `signal:attachment:items.xlsx` → `items.xlsx`, `document:price-list@3fa9` → `price-list`. */
export function sourceWords(source: string): string {
  if (source === 'signal:body') return t.original.mail
  const header = /^signal:header:(.+)$/.exec(source)?.[1]
  if (header !== undefined) return header
  return source.replace(/^(signal:attachment|document|record):/, '').replace(/@[0-9a-f]+$/, '')
}
