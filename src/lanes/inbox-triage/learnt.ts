/** What was learnt from examples: those the settings list, trained in process once for each version of the settings. */
import { type Answer, classify } from '../../learn/classify.ts'
import type { Model } from '../../learn/model.ts'
import { train } from '../../learn/train.ts'
import { fold } from '../../recognise/phrase.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Seed } from '../../words/learning.ts'
import type { LaneSettings } from '../../words/workspace.ts'
import { type Category, categoriesOf } from './settings.ts'

export type Learnt = { model: Model; examplesOf: ReadonlyMap<string, number> }

/** One object of settings is one version of them; the same examples give the same model. */
const models = new WeakMap<LaneSettings, Learnt | 'none'>()

/** The model, or null where there are not at least two categories with examples. */
export function learntOf(input: Pick<LaneInput, 'settings' | 'desk'>): Learnt | null {
  const known = models.get(input.settings)
  if (known !== undefined) return known === 'none' ? null : known
  const learnt = learn(input)
  models.set(input.settings, learnt ?? 'none')
  return learnt
}

/** The examples of the settings: those of the categories, and those listed beside them. */
export function seedsOf({ settings, desk }: Pick<LaneInput, 'settings' | 'desk'>): Seed[] {
  const categories = categoriesOf({ settings, desk })
  return [
    ...categories.flatMap(({ name, examples: texts }) => texts.map((text): Seed => ({ text, label: name }))),
    ...listed(settings['examples'] ?? settings['reviewed'], categories),
  ]
}

function learn(input: Pick<LaneInput, 'settings' | 'desk'>): Learnt | null {
  const categories = categoriesOf(input)
  const examples = seedsOf(input)
  const examplesOf = new Map<string, number>()
  for (const { label } of examples) examplesOf.set(label, (examplesOf.get(label) ?? 0) + 1)
  if (examplesOf.size < 2) return null
  const names = Object.fromEntries(
    categories.filter(({ name }) => examplesOf.has(name)).map(({ name, meaning }) => [name, [meaning]]),
  )
  // Fixed, so that nobody waits for a search; what was best on small sets in decision 0016.
  return { model: train(examples, { cost: 1, words: 0.6, names }), examplesOf }
}

/** `examples: [{ text, category }]` beside the categories; what names no category of the list is left out. */
function listed(given: unknown, categories: readonly Category[]): Seed[] {
  if (!Array.isArray(given)) return []
  return given.flatMap((one: unknown): Seed[] => {
    if (typeof one !== 'object' || one === null) return []
    const values = new Map<string, unknown>(Object.entries(one))
    const text = values.get('text') ?? values.get('message')
    const label = values.get('category') ?? values.get('label')
    if (typeof text !== 'string' || typeof label !== 'string') return []
    const category = categories.find(({ name }) => fold(name) === fold(label))
    return category === undefined ? [] : [{ text, label: category.name }]
  })
}

/** What the model says of a text, and how much its word counts: by how much it beat guessing in cross-validation. */
export function toldBy({ model }: Learnt, text: string): { answer: Answer; trust: number } {
  const guess = 1 / model.labels.length
  const gain = (model.measured.accuracy - guess) / (1 - guess)
  return { answer: classify(model, text), trust: Math.min(1.6, 0.4 + 1.5 * Math.max(0, gain)) }
}
