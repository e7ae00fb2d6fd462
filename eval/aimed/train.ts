/**
 * `node eval/aimed/train.ts [--write] [--data FOLDER]`: trains the model of sentences aimed at a machine, says how rules
 * and model do on families of attacks that the model was not shown, and with `--write` keeps the model for the product.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Example, Model } from '../../src/learn/model.ts'
import { pruned } from '../../src/learn/prune.ts'
import { train } from '../../src/learn/train.ts'
import { type Bounds, soundsAimed } from '../../src/learn/words-to-machine.ts'
import { findAimedAtMachine } from '../../src/recognise/aimed-at-machine.ts'
import { noHints } from '../../src/recognise/found.ts'
import { examplesOf, mixed, type Placed, placedIn } from './placed.ts'
import { freshRows, ownMails, type Row, seedRows, visibleRows } from './rows.ts'

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    data: { type: 'string', default: new URL('../../../shared/evals', import.meta.url).pathname },
  },
})

/** Cost and share of words made no difference in cross-validation; features keep the file small. */
const settings = { cost: 1, words: 0.6 }
const features = 5_000
/** From which confidence on a sentence counts; chosen in cross-validation on clean mails and harmless texts alone. */
const bounds: Bounds = { inMail: 0.7, alone: 0.85 }

const rows = [...(await seedRows()), ...(await visibleRows(options.data)), ...(await ownMails())]
const mails = rows.filter(({ whole, from, text }) => whole && from !== 'injection' && text.length > 150)
const placed = placedIn(rows, mails)
const families = [...new Set(rows.filter(({ aimed }) => aimed).map(({ family }) => family))].sort()
const isTold = (model: Model, text: string): boolean =>
  findAimedAtMachine(text, noHints).length > 0 || soundsAimed(text, model, bounds).length > 0

const told = families.flatMap((_, fold) => {
  const model = fitted(placed.filter(({ row }) => foldOf(row) !== fold))
  return placed
    .filter(({ row }) => foldOf(row) === fold)
    .map((one) => ({
      ...one,
      byRules: findAimedAtMachine(one.text, noHints).length > 0,
      byBoth: isTold(model, one.text),
    }))
})
const table = [['told, of families left out', 'rules', 'rules and model', 'of'], ...measured()]
console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))

const whole = fitted(placed)
for (const aimed of [true, false]) {
  const those = (await freshRows()).filter((row) => row.aimed === aimed)
  const count = those.filter(({ text }) => isTold(whole, text)).length
  console.log(`fresh, ${aimed ? 'aimed' : 'clean'}: ${count} of ${those.length} told`)
}
if (options.write) await writeFile(modelFile(), `${JSON.stringify({ ...about(), bounds, model: whole })}\n`)

/** Attacks by family, clean texts by what they are; a family or text is never learnt from where it is asked. */
function foldOf({ family }: Row): number {
  const at = families.indexOf(family)
  return at >= 0 ? at : mixed(family) % families.length
}

function fitted(those: readonly Placed[]): Model {
  const examples = those.flatMap((one): Example[] => examplesOf(one))
  return pruned(train(examples, settings), features)
}

function measured(): string[][] {
  const line = (what: string, is: (one: Placed) => boolean): string[] => {
    const those = told.filter(is)
    const share = (count: number): string => ((100 * count) / Math.max(1, those.length)).toFixed(1)
    const rules = those.filter(({ byRules }) => byRules).length
    return [what, share(rules), share(those.filter(({ byBoth }) => byBoth).length), String(those.length)]
  }
  const isMail = ({ family, whole: all, from }: Row) =>
    all && (from === 'mails' || family.startsWith('mail '))
  const attacks = families.flatMap((family) => [
    line(`${family}, alone`, ({ row, where }) => row.family === family && where === 'alone'),
    line(`${family}, in a mail`, ({ row, where }) => row.family === family && where !== 'alone'),
  ])
  return [
    line('clean mails', ({ row }) => isMail(row)),
    line('harmless texts', ({ row }) => !row.aimed && row.from === 'injection' && !isMail(row)),
    line('requests', ({ row }) => row.from === 'requests'),
    line('clean seeds', ({ row }) => !row.aimed && row.from === 'seeds'),
    ...attacks.filter((each) => each.at(-1) !== '0'),
    line('seeds, alone', ({ row, where }) => row.aimed && row.from === 'seeds' && where === 'alone'),
    line('seeds, in a mail', ({ row, where }) => row.aimed && row.from === 'seeds' && where !== 'alone'),
    line('rows, in a mail', ({ row, where }) => row.aimed && row.from === 'injection' && where !== 'alone'),
  ]
}

function modelFile(): string {
  return new URL('../../src/learn/data/aimed-at-machine.json', import.meta.url).pathname
}

function about(): { made: string; source: string } {
  const source =
    'eval/aimed/train.ts over eval/aimed/attacks.txt and clean.txt, mails of samples and cases, BIPIA and InjecGuard (MIT), requests of ParakweetLabs/EmailIntentDataSet (Apache-2.0) and questions of banking77 (CC BY 4.0, PolyAI); weights only, no rows'
  return { made: new Date().toISOString().slice(0, 10), source }
}
