import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillTemplate, parseTemplate, type TemplateValues } from './templates.ts'

const price = { slot: 'unit_price[0]', kind: 'price', open: 'no price', shown: '[unit price?]' } as const

function filled(text: string, values: TemplateValues = {}): ReturnType<typeof fillTemplate> {
  return fillTemplate(parseTemplate(text, 'reply.md'), values)
}

describe('a template', () => {
  test('keeps slots as parts, so that they have a place in the draft', () => {
    expect(filled('Dear {{name}},\nwe offer {{price}}.', { name: 'Lena', price })).toEqual([
      'Dear Lena,\nwe offer ',
      price,
      '.',
    ])
  })

  test('repeats a block for each item and sees outer values from inside', () => {
    const items = [{ sku: 'HX-200' }, { sku: 'HX-300', currency: 'EUR' }]
    expect(
      filled('{{#each items}}\n- {{sku}} in {{currency}}\n{{/each}}\nRegards', { items, currency: 'USD' }),
    ).toEqual(['- HX-200 in USD\n- HX-300 in EUR\nRegards'])
  })

  test('shows a block only where its value is there, else the other one', () => {
    const text = '{{#if missing}}\nPlease tell us more.\n{{else}}\nAll is clear.\n{{/if}}\nBye'
    expect(filled(text, { missing: [{}] })).toEqual(['Please tell us more.\nBye'])
    for (const missing of [[], '', null, false])
      expect(filled(text, { missing })).toEqual(['All is clear.\nBye'])
  })

  test('may hold blocks in blocks, and blocks within a line', () => {
    const text = '{{#each items}}{{sku}}{{#if note}} ({{note}}){{/if}}; {{/each}}'
    expect(
      filled(text, {
        items: [
          { sku: 'A', note: 'new' },
          { sku: 'B', note: '' },
        ],
      }),
    ).toEqual(['A (new); B; '])
  })

  test('without holes is its own text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{{')),
        (text) => {
          expect(filled(text)).toEqual(text === '' ? [] : [text])
        },
      ),
    )
  })

  test('puts in what it is given and nothing of it is read as a hole', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(filled('<{{name}}>', { name })).toEqual([`<${name}>`])
      }),
    )
  })

  test.each([
    ['Dear\n{{nmae}}', 'reply.md line 2: {{nmae}} is not known here; known are name, price'],
    ['{{#if x}}', 'reply.md line 1: {{#if x}} is never closed'],
    ['\n{{/each}}', 'reply.md line 2: {{/each}} closes nothing'],
    ['{{#if name}}{{/each}}', 'reply.md line 1: {{/each}} closes nothing'],
    ['{{else}}', 'reply.md line 1: {{else}} stands outside {{#if …}}'],
    ['{{#each name}}{{/each}}', 'reply.md line 1: {{name}} is not a list'],
    ['{{unit price}}', 'reply.md line 1: {{unit price}} is not {{name}}, {{#each name}} or {{#if name}}'],
    ['{{toString}}', 'reply.md line 1: {{toString}} is not known here; known are name, price'],
  ])('%j is refused with file and line', (text, message) => {
    expect(() => filled(text, { name: 'Lena', price })).toThrow(
      expect.objectContaining({ code: 'bad-workspace', message }),
    )
  })
})
