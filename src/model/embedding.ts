/** Texts as vectors, asked for once: documents stay the same from packet to packet. */
import { createHash } from 'node:crypto'
import type { Asked, Spent } from '../words/model.ts'
import { add, counted, estimate, nothingSpent } from './counting.ts'
import { failureOf, isServersFault } from './failure.ts'
import { BadServer, type EmbeddingModel } from './providers.ts'
import type { Turns } from './turns.ts'

type Vector = readonly number[]
export type Vectors = Map<string, Vector>

/** How many texts go into one request, and how many vectors are kept: 20,000 of 1,024 numbers are some 160 MB. */
const [textsPerRequest, mostKept] = [64, 20_000]

type Embedding = Pick<Asked<unknown>, 'settings' | 'spending' | 'signal'> & {
  model: EmbeddingModel
  turns: Turns
  known: Vectors
}

/** Vectors in the order of the texts; null where one of them cannot be had. */
export async function embedTexts(
  texts: readonly string[],
  embedding: Embedding,
): Promise<{ vectors: readonly Vector[] | null; spent: Spent }> {
  const { settings, known } = embedding
  const keys = texts.map((text) => keyOf(text, settings))
  const missing = texts
    .map((text, at) => ({ text, key: keys[at] ?? '' }))
    .filter(({ key }) => !known.has(key))
  const spent = nothingSpent()
  const started = performance.now()
  for (let from = 0; from < missing.length; from += textsPerRequest) {
    const some = missing.slice(from, from + textsPerRequest)
    const worked = await embedOnce(some, embedding, spent)
    spent.milliseconds = Math.round(performance.now() - started)
    if (!worked) return { vectors: null, spent }
  }
  const all = keys.map((key) => known.get(key)).filter((vector) => vector !== undefined)
  // Oldest first: a Map keeps the order in which its keys came.
  for (const key of known.keys()) {
    if (known.size <= mostKept) break
    known.delete(key)
  }
  return { vectors: all.length === keys.length ? all : null, spent }
}

async function embedOnce(
  some: readonly { text: string; key: string }[],
  { model, settings, spending, signal, turns, known }: Embedding,
  spent: Spent,
): Promise<boolean> {
  const values = some.map(({ text }) => text)
  const characters = values.reduce((sum, text) => sum + text.length, 0)
  const most = { tokens: estimate(characters), cost: null }
  if (turns.rests()) return false
  const release = await turns.take(settings, signal)
  if (release === null) return false
  try {
    const reserved = await spending.reserve(most)
    if (reserved === null) return false
    await reserved.settle(most)
    spent.attempts += 1
    const abortSignal = AbortSignal.any([signal, AbortSignal.timeout(settings.timeout * 1000)])
    const { embeddings, usage } = await model.doEmbed({ values, abortSignal })
    add(spent, { input: counted(usage?.tokens, characters), output: 0, cost: null })
    if (embeddings.length !== values.length) throw new BadServer('refused-by-server', 'vectors are missing')
    some.forEach(({ key }, at) => {
      known.set(key, embeddings[at] ?? [])
    })
    return true
  } catch (error) {
    // The passages are then found by words alone; a fault of ours is thrown on.
    if (isServersFault(failureOf(error, signal).outcome)) turns.note('failed')
    return false
  } finally {
    release()
  }
}

function keyOf(text: string, { url, embeddings }: Embedding['settings']): string {
  return createHash('sha256').update(`${url} ${embeddings} ${text}`).digest('base64')
}
