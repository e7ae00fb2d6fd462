/** Where a message belongs, whose it is and how soon: from what it says and what the settings decide. */

import { evidenceAt } from '../../evidence/quote.ts'
import { absent, type Cell, type Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { placeOf, type Taken } from './assignment.ts'
import type { InboxTriage, Priority } from './fields.ts'
import { pressing, type Understood, understand } from './understanding.ts'

/** All fields, with those that follow from others filled again; what a person entered stays. */
export function ground(fields: InboxTriage, input: LaneInput): InboxTriage {
  const understood = understand(input)
  const { label, intent, anchor } = understood
  const kept = <T>(before: Cell<T>, now: Cell<T>): Cell<T> => (before.enteredBy === undefined ? now : before)
  const category = kept(fields.category, categoryCell(understood))
  const telling = label.evidence.length > 0 ? label.evidence : anchor
  const placed = placeOf(understood.mail, category.value)
  const said =
    intent.line === null ? [] : [evidenceAt(intent.line.source, intent.line.start, intent.line.end)]
  return {
    ...fields,
    category,
    queue: kept(fields.queue, takenCell(placed.queue, telling, category)),
    owner: kept(fields.owner, takenCell(placed.owner, telling, category)),
    priority: kept(fields.priority, priorityCell(understood, category.value, fields.summary.evidence)),
    intent_clear: kept(
      fields.intent_clear,
      resting({
        value: intent.isClear,
        confidence: intent.confidence,
        evidence: said.length > 0 ? said : telling,
      }),
    ),
  }
}

function categoryCell({ label, anchor }: Understood): Cell<string> {
  if (label.name === null) return absent()
  const evidence = label.evidence.length > 0 ? label.evidence : anchor
  const cell = { value: label.name, confidence: label.confidence, evidence }
  if (evidence.length === 0) return absent()
  return label.others.length === 0
    ? cell
    : { ...cell, candidates: label.others.map((value) => ({ value, evidence: [] })) }
}

/** What follows from the category is as sure as the category is. */
function takenCell(taken: Taken<string> | null, telling: Evidence[], category: Cell<string>): Cell<string> {
  if (taken === null) return absent()
  const isOwn = taken.evidence !== null && taken.evidence.length > 0
  const sure = category.enteredBy === undefined && category.value !== null ? category.confidence : 1
  const confidence = isOwn
    ? taken.confidence
    : Number(Math.min(taken.confidence, Math.max(0.5, sure)).toFixed(2))
  return resting({ value: taken.value, confidence, evidence: isOwn ? (taken.evidence ?? []) : telling })
}

function priorityCell(understood: Understood, category: string | null, summary: Evidence[]): Cell<Priority> {
  const told = pressing(understood, category)
  const usual = summary.length > 0 ? summary : understood.anchor
  if (told === null) return resting({ value: 'normal', confidence: 0.8, evidence: usual })
  return resting({
    value: told.priority,
    confidence: told.confidence,
    evidence: told.evidence.length > 0 ? told.evidence : usual,
  })
}

/** A value that nothing can be pointed at for is absent. */
function resting<T>(cell: Cell<T>): Cell<T> {
  return cell.evidence.length === 0 ? absent() : cell
}
