/** The drafts with the person's changes and their claims, checked again while they type. */
import { useQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Packet } from '../../../../src/words/packet.ts'
import { checkQuery } from '../../api/queries.ts'
import type { Checked } from '../../api/types.ts'
import { shiftSpans } from '../../text/shift-spans.ts'
import type { CheckedDraft } from './needs-eyes.ts'
import { enteredTexts, type UnsentEdit, workingDraft } from './unsent-edit.ts'

/** `checking` is true while an answer is still on its way; until then claims keep the places they had. */
export function useCheckedDrafts(
  packetId: string,
  packet: Packet,
  unsent: UnsentEdit,
): { drafts: CheckedDraft[]; checking: boolean } {
  const working = packet.drafts.map((draft, index) => workingDraft(draft, index, unsent))
  const asked = { bodies: working.map(({ body }) => body), entered: enteredTexts(unsent) }
  const settled = useSettled(asked)
  const checks = useQueries({
    queries: packet.drafts.map((draft, index) => {
      const body = settled.bodies[index] ?? draft.body
      const on = body !== draft.body || settled.entered.length > 0
      return {
        ...checkQuery(packetId, { draft: index, body, entered: settled.entered }, on),
        placeholderData: (before: Checked | undefined) => before,
      }
    }),
  })
  const drafts = packet.drafts.map((draft, index): CheckedDraft => {
    const now = working[index] ?? workingDraft(draft, index, unsent)
    const untouched = !now.changed && asked.entered.length === 0
    const known = untouched ? undefined : checks[index]?.data
    const claims = shiftSpans(known?.claims ?? draft.claims, known?.body ?? draft.body, now.body)
    return { ...now, claims }
  })
  const checking =
    checks.some(({ isFetching }) => isFetching) || JSON.stringify(asked) !== JSON.stringify(settled)
  return { drafts, checking }
}

/** A value as it is once it did not change for a moment, so that not every key asks the server. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const written = JSON.stringify(value)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), 50)
    return () => clearTimeout(timer)
  }, [written])
  return settled
}
