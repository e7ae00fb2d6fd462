/** The passages of approved documents that a model is shown when it words a draft; no tables, which hold the prices. */
import { fused, nearest } from '../evidence/fused-passages.ts'
import { passagesOf } from '../evidence/passages.ts'
import { evidenceAt } from '../evidence/quote.ts'
import type { Shown } from '../evidence/shown-texts.ts'
import { type Passage, supports } from '../words/document.ts'
import type { LaneInput } from '../words/lane.ts'
import type { ModelUse } from '../words/model.ts'
import { textOf } from '../words/signal.ts'
import { type Asking, useOfEmbedding } from './model-help.ts'

/** A library with more passages is searched by words alone: to turn all of it into vectors would cost more than it gives. */
const mostPassages = 2_000
/** How many of each search are put into one order. */
const considered = 24

/** Past answers first, then what is about what was asked; `use` where a server was asked for vectors. */
export async function passagesForWording(
  { library, reading }: LaneInput,
  asking: Asking,
): Promise<{ shown: Shown[]; use: ModelUse | null }> {
  const asked = textOf(reading, 'signal:body')?.text.slice(0, 2_000) ?? reading.subject
  const isProse = ({ document }: Passage): boolean => document.text.tables.length === 0
  const byWords = library.search(asked, considered).filter(isProse)
  const { passages: byMeaning, use } = await passagesByMeaning(asked, library, asking)
  const found = fused(byWords, byMeaning, considered)
  const past = found.filter(({ document }) => document.card.kind === 'past-answer').slice(0, 2)
  const others = found.filter((passage) => !past.includes(passage)).slice(0, 3)
  const shown = [...past, ...others].map(({ evidence }) => ({
    source: evidence.source,
    text: evidence.quote,
  }))
  return { shown, use }
}

async function passagesByMeaning(
  asked: string,
  library: LaneInput['library'],
  { help, signal, redaction }: Asking,
): Promise<{ passages: Passage[]; use: ModelUse | null }> {
  const { model, settings, spending } = help
  if (settings.embeddings === undefined) return { passages: [], use: null }
  const all = library.documents
    .filter((document) => supports(document) && document.text.tables.length === 0)
    .flatMap((document) => passagesOf(document))
    .map(({ document, start, end }) => ({
      document,
      evidence: evidenceAt(document.text, start, end),
      score: 0,
    }))
  if (all.length === 0 || all.length > mostPassages) return { passages: [], use: null }
  const texts = [asked, ...all.map(({ evidence }) => evidence.quote)].map(redaction.hide)
  const { vectors, spent } = await model.embed(texts, { settings, spending, signal })
  const use = spent.attempts === 0 ? null : useOfEmbedding(settings, spent, vectors !== null)
  const [question, ...others] = vectors ?? []
  if (question === undefined) return { passages: [], use }
  const pairs = all.map((passage, at) => ({ passage, vector: others[at] }))
  return { passages: nearest(question, pairs, considered), use }
}
