import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { Refusal } from '../words/refusal.ts'
import { Desk, LaneSettings } from '../words/workspace.ts'
import { parseYaml } from './yaml-file.ts'

const refusalOf = (text: string, schema: z.ZodType): string => {
  try {
    parseYaml('desk.yaml', text, schema)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'bad-workspace') return error.message
    throw error
  }
  return 'not refused'
}

describe('a mistake in a settings file is named with file, line and field', () => {
  it.each<[string, z.ZodType, string, string]>([
    ['a bracket that is not closed', Desk, 'business: Norvane\npeople: [\n', 'desk.yaml:3: '],
    ['a tab for a space', Desk, 'business: Norvane\npeople:\n\t- name: Ana\n', 'desk.yaml:3: '],
    ['a key written twice', Desk, 'business: A\nbusiness: B\n', 'desk.yaml:2: '],
    ['a required field that is missing', Desk, 'time_zone: UTC\n', 'desk.yaml:1: business: '],
    [
      'a field of another type',
      Desk,
      'business: Norvane\n\npeople:\n  - name: Ana\n    email: 17\n',
      'desk.yaml:5: people.0.email: ',
    ],
    [
      'a time zone there is not',
      Desk,
      'business: Norvane\ntime_zone: Europe/Instanbul\n',
      'desk.yaml:2: time_zone: a time zone such as Europe/Istanbul',
    ],
    [
      'two people with one address',
      Desk,
      'business: N\npeople:\n  - {name: A, email: a@n.example}\n  - {name: B, email: A@N.example}\n',
      'desk.yaml:4: people.1.email: a@n.example is listed twice',
    ],
    [
      'a risk there is not',
      LaneSettings,
      'record:\n  system: sheet:log\n  fields:\n    - {name: status, risk: high}\n',
      'desk.yaml:4: record.fields.0.risk: ',
    ],
    [
      'a time written with a point',
      Desk,
      'business: N\nworking_hours:\n  from: 8.30\n  to: 17:30\n',
      'desk.yaml:3: working_hours.from: ',
    ],
    ['no reviewer at all', LaneSettings, 'gate:\n  reviewers: 0\n', 'desk.yaml:2: gate.reviewers: '],
    ['a list where a map belongs', LaneSettings, '- gate\n', 'desk.yaml:1: the file: '],
  ])('%s', (_, schema, text, expected) => {
    expect(refusalOf(text, schema)).toContain(expected)
  })

  it('several mistakes are named together, at most five', () => {
    const people = Array.from({ length: 9 }, () => '  - name: 1\n').join('')
    const lines = refusalOf(`business: N\npeople:\n${people}`, Desk).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('desk.yaml:3: people.0.')
  })
})

it('a file without a mistake is read, and keys nobody knows yet are kept', () => {
  const desk = parseYaml('desk.yaml', 'business: {name: Norvane}\nmotto: steel\n', Desk)
  expect(desk).toMatchObject({ business: 'Norvane', motto: 'steel', time_zone: 'UTC' })
})
