import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import { pruned } from './prune.ts'
import { train } from './train.ts'

const model = train([
  ...['ship the pallets', 'ship two cartons', 'when do you ship', 'ship by sea'].map((text) => ({
    text,
    label: 'ship',
  })),
  ...['pay the invoice', 'we pay on Friday', 'pay by card', 'when do you pay'].map((text) => ({
    text,
    label: 'pay',
  })),
])

test('a pruned model keeps what weighs most and still tells the labels apart', () => {
  const small = pruned(model, 30)
  expect(small.lexicon.keys).toHaveLength(30)
  expect(small.lexicon.keys).toContain('wship')
  expect(classify(small, 'please ship them').label).toBe('ship')
  expect(classify(small, 'please pay them').label).toBe('pay')
})

test('pruning to more than there is changes no answer', () => {
  const same = pruned(model, 1_000_000)
  expect(classify(same, 'ship by card').ranked).toEqual(classify(model, 'ship by card').ranked)
})
