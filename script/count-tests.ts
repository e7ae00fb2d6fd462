import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Counts what `script/test` ran: `node count-tests.ts RESULTS`. RESULTS holds NAME.passed or NAME.failed for each
 * check, tests.json in vitest's format, and vitest.nonzero when vitest itself reported failure.
 * Names every skipped and failed test, closes with the one line `N passed, N failed`, and fails when anything failed.
 */
type Outcome = { name: string; status: 'passed' | 'failed' | 'skipped' }
type Report = {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

const folder = process.argv[2] ?? '.'

const checks = (): Outcome[] =>
  readdirSync(folder).flatMap((file): Outcome[] => {
    const { name, ext } = path.parse(file)
    if (ext === '.passed') return [{ name, status: 'passed' }]
    return ext === '.failed' ? [{ name, status: 'failed' }] : []
  })

const tests = (): Outcome[] => {
  const file = path.join(folder, 'tests.json')
  const complained = existsSync(path.join(folder, 'vitest.nonzero'))
  if (!existsSync(file)) return [{ name: 'vitest wrote no report', status: 'failed' }]
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  const outcomes = report.testResults.flatMap(({ name, status, assertionResults }): Outcome[] => {
    const where = path.relative(process.cwd(), name)
    const each = assertionResults.map(
      (test): Outcome => ({ name: `${where}: ${test.fullName}`, status: statusOf(test.status) }),
    )
    // A file that cannot even be loaded holds no test that could fail.
    const lost = status === 'failed' && !each.some((test) => test.status === 'failed')
    return lost ? [...each, { name: `${where}: the file itself`, status: 'failed' }] : each
  })
  if (complained && !outcomes.some(({ status }) => status === 'failed')) {
    outcomes.push({ name: 'vitest: an error outside of any test', status: 'failed' })
  }
  return outcomes
}

const statusOf = (status: string): Outcome['status'] => {
  if (status === 'passed' || status === 'failed') return status
  return 'skipped'
}

const all = [...checks(), ...tests()]
const having = (status: Outcome['status']): Outcome[] => all.filter((outcome) => outcome.status === status)
for (const { name } of having('skipped')) console.log(`skipped: ${name}`)
for (const { name } of having('failed')) console.log(`failed: ${name}`)
const skipped = having('skipped').length
const line = `${having('passed').length} passed, ${having('failed').length} failed`
console.log(skipped > 0 ? `${line}, ${skipped} skipped` : line)
process.exitCode = having('failed').length > 0 || having('passed').length === 0 ? 1 : 0
