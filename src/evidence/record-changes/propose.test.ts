import { describe, expect, it } from 'vitest'
import type { FoundRecord } from '../../words/connector.ts'
import type { Evidence } from '../../words/evidence.ts'
import { RecordSettings } from '../../words/workspace.ts'
import { known } from './known-values.ts'
import { proposeRow } from './propose.ts'
import { saidKey, wholeKey } from './record-key.ts'
import { ownerInRecord } from './record-owner.ts'
import { columnFor, defineRow, meaningOf, valueIn } from './record-row.ts'

const row = defineRow({
  columns: [
    ['email', /^e?_?mail$/],
    ['company', /^(company|firma)$/],
    ['owner', /^(account_)?owner$/],
    ['stage', /^stage$/],
    ['amount', /^amount$/],
    ['notes', /^notes?$/],
  ],
  onlyAtFirst: ['owner'],
  appended: ['notes'],
})
const record = RecordSettings.parse({
  system: 'sheet:deals',
  object: 'deal',
  key: ['e-mail'],
  fields: {
    'e-mail': 'low',
    Firma: 'low',
    'Account owner': 'low',
    stage: 'gated',
    amount: 'forbidden',
    notes: 'free',
  },
})
const said: Evidence = { source: 'signal:body', start: 0, end: 6, quote: 'signed' }
const values = {
  email: known('mira@kestrel.example'),
  company: known('Kestrel Ltd'),
  owner: known('ana@desk.example'),
  stage: known('Won', [said]),
  amount: known('12000'),
  notes: known('Called on Monday.'),
}
const key = wholeKey(row, record, values)
const standing = (more: FoundRecord['values']): FoundRecord => ({
  externalId: 'deals:2',
  revision: '1',
  values: { 'e-mail': 'mira@kestrel.example', Firma: 'Kestrel Ltd', ...more },
})
const fieldsOf = (found: readonly FoundRecord[]) =>
  proposeRow(row, { record, key, found, values }).changes.map(({ action, field, from, to }) => [
    action,
    field,
    from,
    to,
  ])

describe('what is asked of the record system', () => {
  it('is a new record where none matches, without the fields that may never be written', () => {
    expect(fieldsOf([])).toEqual([
      ['create', 'e-mail', null, 'mira@kestrel.example'],
      ['create', 'Firma', null, 'Kestrel Ltd'],
      ['create', 'Account owner', null, 'ana@desk.example'],
      ['create', 'stage', null, 'Won'],
      ['create', 'notes', null, 'Called on Monday.'],
    ])
  })

  it('is from what stands there to what was said, with the risk of the settings and the words it rests on', () => {
    const { changes } = proposeRow(row, { record, key, found: [standing({ stage: 'Quoting' })], values })
    expect(changes.find(({ field }) => field === 'stage')).toEqual({
      object: 'deal',
      key: { 'e-mail': 'mira@kestrel.example' },
      action: 'update',
      field: 'stage',
      from: 'Quoting',
      to: 'Won',
      risk: 'gated',
      evidence: [said],
    })
  })

  it('leaves alone what stands there already, what a record is found by, and what describes the first arrival', () => {
    const found = standing({ stage: 'Won', 'Account owner': 'omar@desk.example', notes: 'Called on Monday.' })
    expect(fieldsOf([found])).toEqual([])
    expect(fieldsOf([standing({ stage: 'Won', 'Account owner': '', notes: 'Called on Monday.' })])).toEqual([
      ['update', 'Account owner', null, 'ana@desk.example'],
    ])
  })

  it('adds a note below the notes that stand there, and never twice', () => {
    const notesAfter = (notes: string) => fieldsOf([standing({ stage: 'Won', 'Account owner': 'x', notes })])
    expect(notesAfter('Met at the fair.')).toEqual([
      ['update', 'notes', 'Met at the fair.', 'Met at the fair.\nCalled on Monday.'],
    ])
    expect(notesAfter('Met at the fair.\nCalled on Monday.\nSent the list.')).toEqual([])
    expect(notesAfter('Not Called on Monday.')).toEqual([
      ['update', 'notes', 'Not Called on Monday.', 'Not Called on Monday.\nCalled on Monday.'],
    ])
  })

  it('is nothing where several records match, and says which', () => {
    const other = { ...standing({}), externalId: 'deals:9' }
    const { changes, findings } = proposeRow(row, { record, key, found: [standing({}), other], values })
    expect(changes).toEqual([])
    expect(findings.map(({ message }) => message)).toEqual([
      '2 records match (deals:2, deals:9); none is changed until a person says which.',
    ])
  })

  it('is nothing where the signal does not say what to find the record by, and names it', () => {
    const { changes, findings } = proposeRow(row, { record, key: null, found: [], values })
    expect(changes).toEqual([])
    expect(findings.map(({ message }) => message)).toEqual([
      'No record is proposed: the signal does not say e-mail.',
    ])
  })
})

describe('what a record is found by', () => {
  it('needs every part of the key, or takes the parts that are said', () => {
    const two = { key: ['e-mail', 'Firma'] }
    expect(wholeKey(row, two, { email: known('mira@kestrel.example') })).toBeNull()
    expect(saidKey(row, two, { email: known('mira@kestrel.example') })).toEqual({
      'e-mail': 'mira@kestrel.example',
    })
    expect(wholeKey(row, two, values)).toEqual({ 'e-mail': 'mira@kestrel.example', Firma: 'Kestrel Ltd' })
    expect(wholeKey(row, { key: [] }, values)).toBeNull()
  })
})

describe('columns', () => {
  it('are known by what they mean, however the business writes them', () => {
    expect(meaningOf(row, ' Account-Owner ')).toBe('owner')
    expect(meaningOf(row, 'shoe size')).toBeNull()
    expect(columnFor(row, record, 'company')).toBe('Firma')
    expect(valueIn(row, standing({ stage: '' }), 'stage')).toBeNull()
  })

  it('say whose a record is, where one was found and the name is one of ours', () => {
    const desk = {
      business: 'Desk',
      time_zone: 'UTC',
      working_hours: {},
      holidays: [],
      people: [
        {
          name: 'Ana Kaya',
          email: 'ana@desk.example',
          roles: [],
          territories: [],
          products: [],
          languages: [],
        },
      ],
    }
    const owned = standing({ 'Account owner': 'Ana Kaya' })
    expect(ownerInRecord(row, [owned], desk)).toBe('ana@desk.example')
    expect(ownerInRecord(row, [owned, owned], desk)).toBeNull()
    expect(ownerInRecord(row, [standing({ 'Account owner': 'somebody@else.example' })], desk)).toBeNull()
  })
})
