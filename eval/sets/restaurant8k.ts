/**
 * What people write who book a table (RESTAURANTS-8K): the slots that recognisers of the product can fill. Nothing is
 * trained; how many people come, and names of one word, are only told by what was asked before, which no lane follows.
 */
import { findDates } from '../../src/recognise/date.ts'
import type { Hints } from '../../src/recognise/found.ts'
import { findMoments } from '../../src/recognise/moment/find-moments.ts'
import type { EvalSet, Measure } from '../set.ts'

type Row = { id: string; split: string; text: string; slots: Record<string, [number, number, string]> }

const hints: Hints = {
  now: new Date('2019-08-01T12:00:00Z'),
  timeZone: 'Europe/London',
  language: 'en',
  country: 'GB',
}

const spans: Record<string, (text: string) => string[]> = {
  date: (text) => findDates(text, hints).map((one) => one.text),
  time: (text) =>
    findMoments(text, hints).flatMap(({ value, text: said }) => {
      if (value.kind === 'time') return [said]
      // A day and its hour are one moment; the set has them apart.
      const [day] = value.kind === 'datetime' ? findDates(said, hints) : []
      return day === undefined ? [] : [said.replace(day.text, ' ')]
    }),
}

export const set: EvalSet = {
  name: 'restaurant8k',
  file: 'restaurant8k.jsonl',
  measure: (all, show) => {
    const rows = (all as readonly Row[]).filter(({ split }) => split === 'test')
    return Object.entries(spans).map(([slot, read]): Measure => {
      let [right, found, wanted] = [0, 0, 0]
      for (const { id, text, slots } of rows) {
        const want = slots[slot]?.[2]
        const [said] = read(text)
        if (want !== undefined) wanted += 1
        if (said !== undefined) found += 1
        if (want !== undefined && said !== undefined && plain(said) === plain(want)) right += 1
        else if (want !== said) show(`${id} ${slot}: ${said} for ${want} in ${text}`)
      }
      const value = (2 * right) / (found + wanted)
      return {
        what: `${slot}, exact span, F1`,
        value,
        rows: rows.length,
        peers: {
          'all slots, trained: Span-ConveRT (published)': 0.96,
          'all slots, trained: perceptron': 0.864,
        },
      }
    })
  },
}

/** Whether "at", "the" or a full stop belongs to it is a convention. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.,]/g, '')
    .trim()
    .replace(/^(?:(?:at|on|for|by|around|about|the) )+|(?: (?:at|on|for|by|the))+$/g, '')
}
