import { expect, test } from 'vitest'
import { type Fault, openMemoryDrafts, openMemoryRecords, planFaults } from './memory.ts'

const create = {
  kind: 'record',
  actionId: 'a1',
  object: 'row',
  key: { ref: 'B' },
  set: { status: 'New' },
  expected: null,
} as const

function openWith(fault: Fault) {
  const faults = planFaults()
  faults.next(fault)
  return openMemoryRecords({ name: 'memory:log', fields: ['ref', 'status'], faults })
}

test.each([
  ['late-answer', 'written', 1],
  ['error-before', 'error', 0],
  ['lost-answer', 'error', 1],
  ['false-success', 'written', 0],
  ['changed-between', 'changed', 1],
  ['delivered-twice', 'written', 1],
] as const)('a system with the fault %s answers “%s” and holds %i records', async (fault, answer, count) => {
  const system = openWith(fault)
  const outcome = await system.write(create).then(
    (written) => written.outcome,
    () => 'error',
  )
  expect(outcome).toBe(answer)
  expect(system.rows).toHaveLength(count)
  const mine = await system.findAction('a1')
  expect(mine !== null).toBe(count === 1 && fault !== 'changed-between')
})

test('a fault is met once', async () => {
  const system = openWith('error-before')
  await expect(system.write(create)).rejects.toThrow('not reachable')
  expect(await system.write(create)).toMatchObject({ outcome: 'written' })
})

test('a draft folder fails in the same ways', async () => {
  const faults = planFaults()
  faults.next('lost-answer')
  const drafts = openMemoryDrafts({ name: 'drafts:memory', faults })
  const draft = {
    kind: 'mail-draft',
    actionId: 'a1',
    from: '',
    to: ['a@b.example'],
    cc: [],
    subject: 's',
    body: 'b',
    inReplyTo: null,
    references: [],
    date: new Date(0),
  } as const
  await expect(drafts.write(draft)).rejects.toThrow('lost')
  expect((await drafts.findAction('a1'))?.values).toMatchObject({ subject: 's' })
})
