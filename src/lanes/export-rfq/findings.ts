/** What a person should know about the packet before deciding. */
import { cellsOf } from '../../evidence/cells.ts'
import type { Cell } from '../../words/evidence.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { ExportRfq } from './fields.ts'
import { whyNotOffered } from './ground.ts'

/** Changes within the thread, values that conflict, and why parts of an offer are not there. */
export function findingsOf(fields: ExportRfq, input: LaneInput): Finding[] {
  const cells = cellsOf(fields)
  return [
    ...cells.flatMap(({ path, cell }) => changed(path, cell)),
    ...cells.flatMap(({ path, cell }) => conflicting(path, cell)),
    ...fields.items.flatMap((item, index) => {
      const why = whyNotOffered(item, fields, input)
      const at = `fields.items[${index}].offer`
      const notes: Finding[] = []
      if (item.offer.unit_price.value === null && why.unit_price)
        notes.push({ code: 'note', message: `No price: ${why.unit_price}.`, at: `${at}.unit_price` })
      if (item.offer.lead_time.value === null && why.lead_time)
        notes.push({ code: 'note', message: `No lead time: ${why.lead_time}.`, at: `${at}.lead_time` })
      for (const [name, reason] of Object.entries(why.certifications))
        notes.push({
          code: 'note',
          message: `${name} is not offered: ${reason}.`,
          at: `${at}.certifications`,
        })
      return notes
    }),
  ]
}

function changed(path: string, { value, history }: Cell<unknown>): Finding[] {
  const [before] = history ?? []
  if (before === undefined) return []
  return [
    {
      code: 'value-changed-in-thread',
      message: `The thread said ${inWords(before.value)} before; it says ${inWords(value)} now.`,
      at: path,
    },
  ]
}

function conflicting(path: string, { value, candidates }: Cell<unknown>): Finding[] {
  if (!candidates || candidates.length === 0) return []
  return [
    {
      code: 'value-conflicts',
      message: `${inWords(value)} and ${candidates.map((rival) => inWords(rival.value)).join(', ')} are both said.`,
      at: path,
    },
  ]
}

function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value)
    .filter((part) => typeof part !== 'object')
    .join(' ')
}
