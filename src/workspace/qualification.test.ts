import { describe, expect, it } from 'vitest'
import { Refusal } from '../words/refusal.ts'
import { LaneSettings } from '../words/workspace.ts'
import { parseYaml } from './yaml-file.ts'

function refusalOf(text: string): string {
  try {
    parseYaml('lanes/lead-routing.yaml', text, LaneSettings)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'bad-workspace') return error.message
    throw error
  }
  return 'not refused'
}

describe('criteria of leads in the settings', () => {
  it('are read in their short forms as well', () => {
    const { qualification, rotation } = parseYaml(
      'lanes/lead-routing.yaml',
      `qualification:
  - { name: importer, question: Do you import?, required: true }
  - { name: role, words: [buyer, owner] }
  - { name: budget, kind: money, at_least: { EUR: 5000 } }
rotation: [Ana@norvane.example, { email: ben@norvane.example, capacity: 2 }]
`,
      LaneSettings,
    )
    expect(qualification?.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'importer: question',
      'role: words',
      'budget: money',
    ])
    expect(qualification?.[2]).toMatchObject({ at_least: { EUR: '5000' }, required: false })
    expect(rotation).toEqual([
      { email: 'ana@norvane.example', capacity: 1 },
      { email: 'ben@norvane.example', capacity: 2 },
    ])
  })

  it.each<[string, string, string]>([
    [
      'a kind there is not',
      '- { name: a, kind: mony }',
      'lanes/lead-routing.yaml:2: qualification.0.kind: one of money, quantity',
    ],
    [
      'no kind at all',
      '- { name: a }',
      'lanes/lead-routing.yaml:2: qualification.0.kind: one of money, quantity',
    ],
    [
      'a unit there is not',
      '- { name: a, kind: quantity, at_least: 5 flurbs }',
      'lanes/lead-routing.yaml:2: qualification.0.at_least: a number and a unit such as 500 pcs',
    ],
    [
      'a length of time that is none',
      '- { name: a, kind: date, within: soon }',
      'lanes/lead-routing.yaml:2: qualification.0.within: a length of time such as 6 months',
    ],
    [
      'a currency that is none',
      '- { name: a, kind: money, at_least: { Euro: 5 } }',
      'lanes/lead-routing.yaml:2: qualification.0.at_least.Euro: ',
    ],
    [
      'a key of another kind',
      '- { name: a, kind: company, at_least: 5 }',
      'lanes/lead-routing.yaml:2: qualification.0: ',
    ],
    [
      'a name twice',
      '- { name: a, kind: company }\n  - { name: a, kind: product }',
      'lanes/lead-routing.yaml:3: qualification.1.name: a is listed twice',
    ],
  ])('%s is refused with file, line and field', (_, entry, message) => {
    expect(refusalOf(`qualification:\n  ${entry}\n`)).toContain(message)
  })
})
