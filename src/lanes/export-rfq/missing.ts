/** What the next step needs and the request does not say, as paths in the order of reading. */
import type { ExportRfq } from './fields.ts'

/** Rules that name a place of the buyer's country: without it freight cannot be asked for. */
const toPort = new Set(['CFR', 'CIF'])
const toPlace = new Set(['CPT', 'CIP', 'DAP', 'DPU', 'DDP'])

/** Paths of missing fields; a request that is not answered with a quotation misses none. */
export function missingIn(fields: ExportRfq): string[] {
  if (fields.outcome.value === 'decline' || fields.outcome.value === 'out-of-scope') return []
  const paths: string[] = []
  if (fields.buyer.email.value === null) paths.push('buyer.email')
  if (fields.items.length === 0) paths.push('items')
  for (const [index, item] of fields.items.entries()) {
    if (item.quantity.value === null) paths.push(`items[${index}].quantity`)
    else if (item.quantity.value.unit === '') paths.push(`items[${index}].unit`)
  }
  const rule = fields.incoterm.rule.value
  if (rule === null) paths.push('incoterm')
  if (
    rule !== null &&
    toPort.has(rule) &&
    fields.destination_port.value === null &&
    fields.incoterm.place.value === null
  )
    paths.push('destination_port')
  if (rule !== null && toPlace.has(rule) && fields.incoterm.place.value === null) paths.push('incoterm.place')
  if (fields.currency.value === null && !fields.items.some(({ offer }) => offer.unit_price.value !== null))
    paths.push('currency')
  return paths
}

/** The same for people who never see a path: `quantity of item 2, port of destination`. */
export function missingInWords(fields: ExportRfq): string {
  return missingIn(fields).map(inWords).join(', ')
}

const names: Record<string, string> = {
  'buyer.email': 'e-mail address of the buyer',
  incoterm: 'Incoterm',
  'incoterm.place': 'place of the Incoterm',
  destination_port: 'port of destination',
}

function inWords(path: string): string {
  const [, index, part] = /^items\[(\d+)\]\.(\w+)$/.exec(path) ?? []
  if (index !== undefined && part !== undefined) return `${part} of item ${Number(index) + 1}`
  return names[path] ?? path
}
