/** Reading with a model: it points at values in the signal, and what holds of that fills cells that were empty. */
import { judgeAnswer, pointedForm } from '../evidence/answered-cells.ts'
import { shownTexts } from '../evidence/shown-texts.ts'
import type { Finding } from '../words/finding.ts'
import type { Lane, LaneInput } from '../words/lane.ts'
import type { ModelReads, ModelUse } from '../words/model.ts'
import { type Asking, askModel, fieldsShown, notUsed } from './model-help.ts'

export type ReadByModel = {
  /** Null where nothing of the answer holds. */
  fields: Record<string, unknown> | null
  use: ModelUse
  findings: Finding[]
}

/** Null where the lane lets a model read nothing. */
export async function readWithModel(
  fields: Record<string, unknown>,
  { lane, input }: { lane: Lane; input: LaneInput },
  asking: Asking,
): Promise<ReadByModel | null> {
  const reads = lane.model?.reads ?? []
  if (reads.length === 0) return null
  const question = {
    task: 'extract' as const,
    lane: lane.name,
    ask: `Today: ${input.now.toISOString().slice(0, 10)}\n\nFields:\n${reads.map(described).join('\n')}`,
    texts: [...fieldsShown(fields, (path) => isRead(path, reads)), ...shownTexts(input.reading)],
    form: pointedForm(reads),
  }
  const { answer, use } = await askModel(question, asking)
  if (answer.outcome !== 'answered')
    return { fields: null, use, findings: [notUsed('extract', answer.message)] }
  const restored = answer.value.map((one) => ({
    ...one,
    quote: asking.redaction.restore(one.quote),
    value: asking.redaction.restore(one.value),
  }))
  const judged = judgeAnswer(restored, {
    lane,
    reads,
    fields,
    reading: input.reading,
    shown: use.sent.sources,
    hints: {
      now: new Date(input.reading.sentAt ?? input.receivedAt),
      timeZone: input.desk.time_zone,
      language: input.reading.language,
    },
    lowConfidence: input.settings.gate.low_confidence,
  })
  const { filled, proposed, dropped } = judged
  const isUsed = filled + proposed > 0
  return {
    fields: isUsed ? judged.fields : null,
    use: { ...use, filled, proposed, dropped, outcome: isUsed ? 'used' : 'nothing' },
    findings: dropped > 0 ? [droppedFinding(dropped)] : [],
  }
}

function isRead(path: string, reads: readonly ModelReads[]): boolean {
  const general = path.replace(/\[\d+\]/g, '[]')
  return reads.some((field) => field.path === general)
}

function described({ path, as, meaning, choices }: ModelReads): string {
  const kind = choices === undefined ? as : `one of: ${choices.join(', ')}`
  return `- ${path} (${kind}): ${meaning}`
}

function droppedFinding(dropped: number): Finding {
  const values = dropped === 1 ? 'One value' : `${dropped} values`
  const message = `${values} of the language model had no words in the signal that say so, and ${dropped === 1 ? 'was' : 'were'} dropped.`
  return { code: 'model-values-dropped', message }
}
