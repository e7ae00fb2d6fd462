/**
 * The built-in lanes beside a language model, on the lanes' own cases: fields F1, false values, unsupported claims, how
 * far the wording moved, cost and latency, each with a 95 % interval over cases drawn again (bootstrap, 1,000 times).
 */
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { lanes } from '../src/lanes/index.ts'
import { openModel } from '../src/model/open-model.ts'
import { Recording, recorded, replay } from '../src/model/replay.ts'
import { quantile } from '../src/route/measure.ts'
import type { ModelHelp } from '../src/route/model-help.ts'
import { spendingOfPacket, unlimitedSpending } from '../src/route/model-spending.ts'
import type { Lane } from '../src/words/lane.ts'
import type { Model, ModelSettings, ModelUse } from '../src/words/model.ts'
import type { Packet } from '../src/words/packet.ts'
import { namedModel } from '../src/workspace/named-model.ts'
import { casesOf, draftCase } from '../test/lane-cases.ts'
import { type CaseScore, scoreOf, wordDistance } from './case-scores.ts'

type Options = {
  lane?: string | undefined
  cases?: string | undefined
  record?: string | undefined
  replay?: string | undefined
  json?: string | undefined
}

type Pair = { case: string; builtIn: CaseScore; model: CaseScore; moved: number; uses: readonly ModelUse[] }

/** Prints one table a lane, and writes pairs and recordings where asked. */
export async function compareModel(given: string, options: Options): Promise<void> {
  const settings = await namedModel(given)
  if (settings === 'off') throw new Error('--model off: there is nothing to compare')
  const wanted = lanes.filter(({ name }) => options.lane === undefined || options.lane === name)
  if (wanted.length === 0)
    throw new Error(`there is no lane ${options.lane}: ${lanes.map(({ name }) => name).join(', ')}`)
  const kept: Recording[] = []
  const model = await modelFor(options, (one) => kept.push(one))
  const results: Record<string, Pair[]> = {}
  for (const lane of wanted.filter((one) => one.model !== undefined)) {
    const pairs = await pairsOf(lane, {
      model,
      settings,
      most: Number(options.cases ?? Number.POSITIVE_INFINITY),
    })
    results[lane.name] = pairs
    console.log(`${lane.name}: ${pairs.length} cases, built-in beside ${settings.name}\n${tableOf(pairs)}\n`)
  }
  if (options.record !== undefined) await writeFile(options.record, `${JSON.stringify(kept, null, 1)}\n`)
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, null, 1)}\n`)
}

async function modelFor({ record, replay: from }: Options, keep: (one: Recording) => void): Promise<Model> {
  const lanesFolder = new URL('../src/lanes', import.meta.url).pathname
  if (from !== undefined)
    return replay(z.array(Recording).parse(JSON.parse(await readFile(from, 'utf8'))), lanesFolder)
  const model = openModel({ lanesFolder, environment: process.env })
  return record === undefined ? model : recorded(model, keep)
}

type Comparing = { model: Model; settings: ModelSettings; most: number }

/** One case after the other: a server that answers several at once would make the latency say nothing. */
async function pairsOf(lane: Lane, { model, settings, most }: Comparing): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const one of casesOf(lane).slice(0, most)) {
    const help: ModelHelp = {
      model,
      settings,
      spending: spendingOfPacket(settings.budget, unlimitedSpending),
    }
    const builtIn = (await draftCase(lane, one)).packet
    const helped = (await draftCase(lane, one, { help })).packet
    pairs.push({
      case: one.name,
      builtIn: scoreOf(builtIn, one.expected),
      model: scoreOf(helped, one.expected),
      moved: wordDistance(bodiesOf(builtIn), bodiesOf(helped)),
      uses: helped.model ?? [],
    })
  }
  return pairs
}

function bodiesOf({ drafts }: Packet): string {
  return drafts.map(({ body }) => body).join('\n')
}

type Row = [what: string, of: (pairs: readonly Pair[], side: 'builtIn' | 'model') => number, digits: number]

const rows: readonly Row[] = [
  ['fields F1, %', (pairs, side) => 100 * f1(pairs.map((pair) => pair[side])), 1],
  ['false values a case', (pairs, side) => mean(pairs.map((pair) => pair[side].wrong)), 2],
  ['unsupported claims a case', (pairs, side) => mean(pairs.map((pair) => pair[side].unsupported)), 2],
  ['words lacking a case', (pairs, side) => mean(pairs.map((pair) => pair[side].lacking)), 2],
  ['forbidden words a case', (pairs, side) => mean(pairs.map((pair) => pair[side].forbidden)), 2],
]
const usage: readonly [string, (pairs: readonly Pair[]) => number, number][] = [
  ['words moved from the built-in draft, %', (pairs) => 100 * mean(pairs.map(({ moved }) => moved)), 1],
  ['values filled a case', (pairs) => mean(pairs.map((pair) => sum(pair, 'filled'))), 2],
  ['values dropped a case', (pairs) => mean(pairs.map((pair) => sum(pair, 'dropped'))), 2],
  [
    'questions without an answer, %',
    (pairs) =>
      100 *
      mean(
        pairs.flatMap(({ uses }) =>
          uses.map(({ outcome }) => Number(outcome !== 'used' && outcome !== 'nothing')),
        ),
      ),
    1,
  ],
  [
    'tokens a case',
    (pairs) => mean(pairs.map((pair) => sum(pair, 'inputTokens') + sum(pair, 'outputTokens'))),
    0,
  ],
  [
    'cost a case',
    (pairs) => mean(pairs.map(({ uses }) => uses.reduce((all, { cost }) => all + (cost ?? 0), 0))),
    5,
  ],
  [
    'seconds a case, median',
    (pairs) =>
      quantile(
        pairs.map((pair) => sum(pair, 'milliseconds') / 1000),
        0.5,
      ) ?? 0,
    2,
  ],
  [
    'seconds a case, p95',
    (pairs) =>
      quantile(
        pairs.map((pair) => sum(pair, 'milliseconds') / 1000),
        0.95,
      ) ?? 0,
    2,
  ],
]

function tableOf(pairs: readonly Pair[]): string {
  const lines = [
    ['measured', 'built-in', 'with the model', 'difference (95 %)'],
    ...rows.map(([what, of, digits]) => {
      const difference = (some: readonly Pair[]): number => of(some, 'model') - of(some, 'builtIn')
      return [
        what,
        of(pairs, 'builtIn').toFixed(digits),
        of(pairs, 'model').toFixed(digits),
        withInterval(pairs, difference, digits),
      ]
    }),
    ...usage.map(([what, of, digits]) => [what, '', withInterval(pairs, of, digits), '']),
  ]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const shown = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [shown[0], rule, ...shown.slice(1)].join('\n')
}

function withInterval(pairs: readonly Pair[], of: (some: readonly Pair[]) => number, digits: number): string {
  const random = randomFrom(20261124)
  const draws = Array.from({ length: 1000 }, () =>
    of(
      pairs.map((_, __, all) => all[Math.floor(random() * all.length)]).filter((pair) => pair !== undefined),
    ),
  )
  const [low, high] = [quantile(draws, 0.025) ?? 0, quantile(draws, 0.975) ?? 0]
  return `${of(pairs).toFixed(digits)} (${low.toFixed(digits)} … ${high.toFixed(digits)})`
}

function f1(scores: readonly CaseScore[]): number {
  const all = (of: (score: CaseScore) => number): number =>
    scores.reduce((total, score) => total + of(score), 0)
  const right = all((score) => score.right)
  return (2 * right) / Math.max(1, 2 * right + all((score) => score.wrong) + all((score) => score.missed))
}

function sum(
  { uses }: Pair,
  of: 'filled' | 'dropped' | 'inputTokens' | 'outputTokens' | 'milliseconds',
): number {
  return uses.reduce((total, use) => total + use[of], 0)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length
}

/** The same draws each time (mulberry32), so that a table can be made again. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
