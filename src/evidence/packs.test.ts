import { describe, expect, test } from 'vitest'
import { noHints } from '../recognise/found.ts'
import { valuesIn } from './typed-values.ts'

const keys = (text: string) => valuesIn(text, noHints).map(({ key }) => key)

describe('containers, packs and sizes of a draft', () => {
  test.each<[string, string[]]>([
    ['3 x 40HC', ['quantity:container-40hc:3']],
    ['2x20ft', ['quantity:container-20:2']],
    ['1 x 20DV', ['quantity:container-20:1']],
    ['12 x 0.75 L', ['quantity:l:0.75']],
    ['12 x 0.75 kg', ['quantity:kg:0.75']],
    ['50 x 30 x 20 mm', ['size:50x30x20mm']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })
})
