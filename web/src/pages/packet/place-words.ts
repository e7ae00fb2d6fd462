/** A packet path as people say it. */
import { t } from '../../messages/messages.ts'
import { namesOf } from '../../text/packet-paths.ts'

/** `fields.items[1].offer.unit_price` → `Item 2 · Offer · Unit price`; a source is its file's or document's name. */
export function placeWords(path: string): string {
  if (/^(signal|document|record):/.test(path)) return sourceWords(path)
  const changed = changedPlace(path)
  if (changed !== null) return changed
  const names = namesOf(path.replace(/^fields\.?/, ''))
  const words: string[] = []
  names.forEach((name, index) => {
    if (/^\d+$/.test(name)) words.push(t.itemOf(t.field(names[index - 1] ?? ''), Number(name)))
    else if (!/^\d+$/.test(names[index + 1] ?? '')) words.push(t.field(name))
  })
  return words.join(' · ')
}

/** Rows of "changed since you looked" also speak of records, documents and settings, by their own names. */
function changedPlace(path: string): string | null {
  const [, record, side] = /^record\.changes\[(.+)\]\.(from|to)$/.exec(path) ?? []
  if (record !== undefined && side !== undefined) return t.changeOf(record, side)
  const [, list, id] = /^reliedOn\.(documents|records)\[(.+)\]$/.exec(path) ?? []
  if (id !== undefined) return list === 'documents' ? t.reliedOn.document(id) : t.reliedOn.record(id)
  if (path === 'reliedOn.settings') return t.reliedOn.settings
  return path === 'reliedOn.signal' ? t.reliedOn.signal : null
}

/** `signal:attachment:items.xlsx` → `items.xlsx`, `document:price-list@3fa9` → `price-list`. */
export function sourceWords(source: string): string {
  if (source === 'signal:body') return t.original.mail
  const header = /^signal:header:(.+)$/.exec(source)?.[1]
  if (header !== undefined) return header
  return source.replace(/^(signal:attachment|document|record):/, '').replace(/@[0-9a-f]+$/, '')
}
