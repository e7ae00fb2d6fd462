/** All action items of a meeting, each once: what was said last counts, what was said before is its history. */
import type { Cell } from '../../words/evidence.ts'
import type { ActionItem } from './fields.ts'
import type { Context, Item } from './item.ts'
import type { Part, Utterance } from './meeting-text.ts'
import { notedItems, type Writer } from './noted-items.ts'
import { spokenItems } from './spoken-items.ts'
import { tableItems } from './table-items.ts'
import { contentOf, isSameTask } from './task-text.ts'

/** The items in the order in which they first come up. `writerOf` says who "I" and "you" are. */
export function actionItems(
  utterances: readonly Utterance[],
  parts: readonly Part[],
  context: Context,
  writerOf: (utterance: Utterance) => Pick<Writer, 'self' | 'you'>,
): ActionItem[] {
  const told = utterances.filter(({ line }) => !isPlanted(line.text))
  const noted = told
    .filter(({ spoken }) => !spoken)
    .flatMap((utterance, index, all) => {
      const last = all[index - 1]
      const before = last?.turn === utterance.turn ? last.line.text : ''
      return notedItems(utterance, { ...writerOf(utterance), before }, context)
    })
  const tabled = [...new Set(parts.map(({ message }) => message.source))].flatMap((source) =>
    tableItems(source, context),
  )
  const spoken = spokenItems(told, context)
  const all = [...spoken, ...noted, ...tabled].filter(({ task }) => contentOf(task).size > 0)
  return merged(all.toSorted((a, b) => placeOf(a) - placeOf(b))).map(cellsOf)
}

/** Instructions to a machine assign nothing to anybody. */
function isPlanted(text: string): boolean {
  return /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|all|your)\b.{0,30}\b(?:instructions?|prompts?|rules?|guidelines?)\b|\b(?:add|create|insert|include) (?:an? |the )?(?:following )?(?:action items?|decisions?|commitments?|tasks?)\b.{0,10}[:“"]|\b(?:system prompt|as an ai|(?:dear|note to|attention) (?:ai|assistant|llm|model|bot|summari[sz]er))\b|\b(?:skip|without|no) (?:the )?(?:human )?(?:review|approval)\b/i.test(
    text,
  )
}

function placeOf({ evidence, older }: Item): number {
  const [first] = evidence
  return first === undefined
    ? 0
    : first.start + (first.source === 'signal:body' ? 0 : 10_000_000) - (older ? 100_000_000 : 0)
}

function merged(items: readonly Item[]): Item[] {
  const kept: Item[] = []
  for (const item of items) {
    const index = kept.findIndex((one) => isSameTask(one.task, item.task) && areCompatible(one, item))
    const known = kept[index]
    if (known === undefined) kept.push(item)
    else kept[index] = together(known, item)
  }
  return kept
}

/** Two people may each prepare slides; the same words with another owner are a correction only if said as one. */
function areCompatible(one: Item, other: Item): boolean {
  if (one.owner === null || other.owner === null || one.owner.value === other.owner.value) return true
  const [a, b] = [contentOf(one.task), contentOf(other.task)]
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word))
}

function together(first: Item, later: Item): Item {
  const dues =
    later.due !== null && first.due !== null && first.due.value !== later.due.value ? [first.due] : []
  const owners =
    later.owner !== null && first.owner !== null && first.owner.value !== later.owner.value
      ? [first.owner]
      : []
  const fuller = later.task.length > first.task.length * 1.2 && later.noted ? later.task : first.task
  return {
    ...first,
    task: fuller,
    confidence: Math.max(first.confidence, later.confidence),
    evidence: [...first.evidence, ...later.evidence],
    owner: later.owner ?? first.owner,
    due: later.due ?? first.due,
    owners: [...later.owners, ...owners, ...first.owners],
    dues: [...later.dues, ...dues, ...first.dues],
  }
}

function cellsOf({ task, confidence, evidence, owner, due, owners, dues }: Item): ActionItem {
  return {
    task: { value: task, confidence, evidence },
    owner: withHistory(owner, owners),
    due: withHistory(due, dues),
  }
}

function withHistory(now: Item['owner'], before: Item['owners']): Cell<string> {
  if (now === null) return { value: null, confidence: 0, evidence: [] }
  const history = before
    .filter(({ value }) => value !== now.value)
    .map(({ value, evidence }) => ({ value, evidence }))
  return { ...now, ...(history.length > 0 ? { history } : {}) }
}
