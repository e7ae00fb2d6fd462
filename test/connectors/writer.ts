/** A program of its own that writes into a sheet, so that tests can run many at once and kill them. */
import { openSheet } from '../../src/connectors/sheet.ts'
import { fields } from './rows.ts'

const [file = '', who = '', count = '1'] = process.argv.slice(2)
const system = openSheet({ name: 'sheet:log', file, fields, key: ['buyer', 'ref'] })

await system.fields('rfq')
process.stdout.write('ready\n')
for (let nth = 0; nth < Number(count); nth += 1) {
  const key = { buyer: `${who}@buyers.example`, ref: `${who}-${nth}` }
  const written = await system.write({
    kind: 'record',
    actionId: `${who}.${nth}`,
    object: 'rfq',
    key,
    set: { status: 'New', next_step: 'x'.repeat(200) },
    expected: null,
  })
  process.stdout.write(`${written.outcome} ${key.ref}\n`)
}
