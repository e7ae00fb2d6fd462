import { expect, test } from 'vitest'
import { openConnectors } from '../src/connectors/open-connectors.ts'
import { parseSettings } from '../src/workspace/read-folder.ts'

const written = `
kind: postgres
host: 127.0.0.1
database: crm
user: countersign
secret_from: COUNTERSIGN_SECRET_CRM
objects: { rfq: { table: sales.rfq_log } }
`
const desk = 'business: Harbour Steelware'
const open = (text: string, more: object = {}) =>
  openConnectors({
    workspaceFolder: '/nowhere',
    outboxFolder: '/nowhere',
    fieldsOf: () => ['status'],
    connections: parseSettings({ 'desk.yaml': desk, 'connections/crm.yaml': text }).connections,
    ...more,
  }).recordSystem('postgres:crm')

test('a database in a private network is not reached unless its host was allowed', async () => {
  await expect(open(written).all('rfq')).rejects.toThrow('add 127.0.0.1:5432 to COUNTERSIGN_ALLOWED_HOSTS')
  await expect(open(`${written}tls: false`).all('rfq')).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a missing secret is named', async () => {
  await expect(open(written, { allowedHosts: ['127.0.0.1'] }).all('rfq')).rejects.toThrow(
    'set COUNTERSIGN_SECRET_CRM',
  )
})

test.each([
  ['a password written down', `${written}password: geheim`],
  ['a variable that is none of ours', written.replace('COUNTERSIGN_SECRET_CRM', 'DATABASE_URL')],
  ['another kind', written.replace('kind: postgres', 'kind: mysql')],
])('%s is refused with the name of the file', (_, text) => {
  expect(() => open(text)).toThrow('connections/crm.yaml')
})
