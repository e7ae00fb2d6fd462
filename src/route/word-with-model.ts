/** Wording with a model: it words what stands around the held lines of a draft. */
import { heldText, holdDraft, isWordable } from '../evidence/held-draft.ts'
import { shownTexts } from '../evidence/shown-texts.ts'
import { hintsOf } from '../evidence/signal-support.ts'
import { wordDraft, wordedForm } from '../evidence/worded-draft.ts'
import type { Finding } from '../words/finding.ts'
import type { Lane, LaneInput } from '../words/lane.ts'
import type { ModelUse } from '../words/model.ts'
import type { Draft, Packet } from '../words/packet.ts'
import { type Asking, askModel, fieldsShown, notUsed } from './model-help.ts'
import { passagesForWording } from './passages-for-wording.ts'

export type WordedByModel = { drafts: Draft[]; uses: ModelUse[]; findings: Finding[] }

/** The drafts of a packet, those that the lane lets a model word with its words where they hold. */
export async function wordWithModel(
  packet: Packet,
  { lane, input }: { lane: Lane; input: LaneInput },
  asking: Asking,
): Promise<WordedByModel> {
  const worded: WordedByModel = { drafts: [], uses: [], findings: [] }
  let passages: Awaited<ReturnType<typeof passagesForWording>> | null = null
  for (const draft of packet.drafts) {
    const held = holdDraft(draft)
    if (!(lane.model?.words ?? []).includes(draft.kind) || !isWordable(held)) {
      worded.drafts.push(draft)
      continue
    }
    passages ??= await passagesForWording(input, asking)
    if (passages.use !== null && !worded.uses.includes(passages.use)) worded.uses.push(passages.use)
    const ask = [
      `Today: ${input.now.toISOString().slice(0, 10)}`,
      ...(asking.help.note === undefined ? [] : [`A reviewer asks: ${asking.help.note}`]),
      `Held lines:\n${held.parts.flatMap(({ mark, kinds }) => (mark === null ? [] : [`${mark}: ${kinds.join(', ')}`])).join('\n') || 'none'}`,
    ].join('\n\n')
    const question = {
      task: 'draft' as const,
      lane: lane.name,
      ask,
      // The draft repeats words of the mail, and is marked like it.
      texts: [
        { source: 'draft', text: heldText(held) },
        ...shownTexts(input.reading),
        ...fieldsShown(packet.fields, (path) => !path.includes('.offer.')),
        ...passages.shown,
      ],
      form: wordedForm,
    }
    const { answer, use } = await askModel(question, asking)
    if (answer.outcome !== 'answered') {
      worded.drafts.push(draft)
      worded.uses.push(use)
      worded.findings.push(notUsed('draft', answer.message))
      continue
    }
    const body = asking.redaction.restore(answer.value)
    const judged = wordDraft(held, body, {
      slots: lane.slots,
      hints: { ...hintsOf(input.reading), language: null },
    })
    if ('refused' in judged) {
      worded.drafts.push(draft)
      worded.uses.push({ ...use, dropped: 1 })
      worded.findings.push(notUsed('draft', judged.refused))
      continue
    }
    worded.drafts.push(judged.draft)
    worded.uses.push({ ...use, outcome: 'used', reworded: 1, dropped: judged.opened })
    if (judged.opened > 0) worded.findings.push(takenOut(judged.opened))
  }
  return worded
}

function takenOut(opened: number): Finding {
  const values = opened === 1 ? 'A value' : `${opened} values`
  return {
    code: 'model-values-dropped',
    message: `${values} that only an approved document or a person may state ${opened === 1 ? 'was' : 'were'} taken out of the language model’s words.`,
  }
}
