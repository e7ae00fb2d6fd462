/** What lanes let a model help with: cells that exist, and none that says who is written to or which record is meant. */
import { describe, expect, test } from 'vitest'
import { blankEntry, cellAt } from '../src/evidence/blank-fields.ts'
import { lanes } from '../src/lanes/index.ts'
import { replay } from '../src/model/replay.ts'
import { casesOf, draftCase } from './lane-cases.ts'
import { lanesFolder } from './model-desk.ts'

const helped = lanes.flatMap((lane) => (lane.model === undefined ? [] : [{ ...lane, model: lane.model }]))

describe.each(helped)('the lane $name', (lane) => {
  test('names cells of its own fields', async () => {
    const [one] = casesOf(lane)
    if (one === undefined) throw new Error('no case')
    const { fields } = (await draftCase(lane, one)).packet
    const unknown = lane.model.reads.filter(({ path }) => {
      const [list = '', rest] = path.split('[]')
      if (rest === undefined) return cellAt(fields, path) === null
      return cellAt({ entry: blankEntry(lane.fields, list) }, `entry${rest}`) === null
    })
    expect(unknown).toEqual([])
  })

  test('keeps addresses, offers, matches and its own verdicts to itself', () => {
    const kept = lane.model.reads.filter(({ path }) =>
      /email|phone|domain|offer|match|outcome|verdict|ready|escalat|queue|attendee|rfq_number|citation/.test(
        path,
      ),
    )
    expect(kept).toEqual([])
  })

  test('has instructions of its own for each task', () => {
    const { promptOf } = replay([], lanesFolder)
    for (const task of ['extract', 'draft'] as const) {
      const { text, version } = promptOf(lane.name, task)
      expect(text).toContain('what a model is told')
      expect(version).toMatch(/^[0-9a-f]{12}$/)
    }
  })
})
