/**
 * `script/eval --model MODEL [--lane LANE] [--cases N] [--record FILE | --replay FILE]`: the built-in lanes beside a model.
 * `script/eval [SET…] [--show] [--json FILE] [--data FOLDER]`: the product's functions on data nobody here wrote.
 * Prints a table; a set whose file is missing is said to be not available, one that nothing measures yet says why. `--show` prints what went wrong.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { machineLine } from '../bench/parts/table.ts'
import { later } from './later.ts'
import type { EvalSet, Measure } from './set.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
    model: { type: 'string' },
    lane: { type: 'string' },
    cases: { type: 'string' },
    record: { type: 'string' },
    replay: { type: 'string' },
    data: { type: 'string', default: new URL('../../shared/evals', import.meta.url).pathname },
  },
})

type Result = { set: string; measures: Measure[] } | { set: string; unavailable: string }

const machine = machineLine()
if (options.model !== undefined) {
  const { compareModel } = await import('./models.ts')
  console.log(`${machine}\n`)
  await compareModel(options.model, options)
  process.exit()
}
const sets = await setsNamed(positionals)
const results: Result[] = []
for (const set of sets) results.push(await resultOf(set))
console.log(`${machine}\n`)
printResults(results)
if (options.json !== undefined)
  await writeFile(options.json, `${JSON.stringify({ machine, results }, null, 2)}\n`)

async function setsNamed(names: readonly string[]): Promise<EvalSet[]> {
  const folder = new URL('./sets/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => /^[\w-]+\.ts$/.test(name)).sort()
  const measured = await Promise.all(
    files.map(async (name) => ((await import(new URL(name, folder).href)) as { set: EvalSet }).set),
  )
  const known = [...measured, ...later]
  const stranger = names.find((name) => !known.some((set) => set.name === name))
  if (stranger !== undefined) {
    console.error(`there is no set ${stranger}; there are: ${known.map(({ name }) => name).join(', ')}`)
    process.exit(2)
  }
  return names.length === 0 ? known : known.filter(({ name }) => names.includes(name))
}

async function resultOf(set: EvalSet): Promise<Result> {
  if ('pending' in set) return { set: set.name, unavailable: set.pending }
  const path = join(options.data, set.file)
  if (!existsSync(path)) return { set: set.name, unavailable: `${set.file} not available` }
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map((line) => JSON.parse(line) as unknown)
  const show = (wrong: string): void => {
    if (options.show) console.log(`${set.name}: ${wrong}`)
  }
  return { set: set.name, measures: await set.measure(rows, show) }
}

function printResults(all: readonly Result[]): void {
  const lines = all.flatMap((result) =>
    'unavailable' in result
      ? [[result.set, result.unavailable, '', '', '', '']]
      : result.measures.map(({ what, value, rows, aim, peers }) => [
          result.set,
          what,
          percent(value),
          aim === undefined ? '' : `${percent(aim)}${value >= aim ? '' : ' (missed)'}`,
          Object.entries(peers ?? {})
            .map(([name, theirs]) => `${name} ${percent(theirs)}`)
            .join(', '),
          String(rows),
        ]),
  )
  const table = [['set', 'measured', 'value', 'aim', 'others', 'rows'], ...lines]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  const [head = '', ...body] = table.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  console.log([head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n'))
}

function percent(value: number): string {
  return Number.isNaN(value) ? 'no rows' : (value * 100).toFixed(1)
}
