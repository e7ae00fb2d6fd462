import { Refusal } from '../../words/refusal.ts'
import { startPostgres } from './postgres.ts'

/**
 * A program that owns a data folder, for tests that kill it: `node owner-for-tests.ts DATA_FOLDER [leave]`.
 * Prints one JSON line when the database runs. On SIGINT it asks the database once more, stops it and ends;
 * with `leave` it ends at once without stopping it.
 */
const [dataFolder = '', manner = ''] = process.argv.slice(2)
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)
try {
  const postgres = await startPostgres({ dataFolder, log: () => undefined })
  const stayAlive = setInterval(() => undefined, 1000)
  process.on('SIGINT', () => {
    void (async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      const { default: pg } = await import('pg')
      const client = new pg.Client(postgres.connection)
      await client.connect()
      await client.query('select 1')
      await client.end()
      await postgres.stop()
      say({ stoppedInOrder: true })
      clearInterval(stayAlive)
    })()
  })
  say({ url: postgres.url, pid: postgres.pid(), adopted: postgres.adopted })
  if (manner === 'leave') process.exit(0)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say({ refused: error.message, code: error.code })
}
