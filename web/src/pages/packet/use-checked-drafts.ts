/** The drafts with the person's changes and their claims, checked again while they type. */
import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
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
  const bodies = useSettled(working.map(({ body }) => body))
  const entered = enteredTexts(unsent)
  const checks = useQueries({
    queries: packet.drafts.map((draft, index) => {
      const body = bodies[index] ?? draft.body
      const on = body !== draft.body || entered.length > 0
      return {
        ...checkQuery(packetId, { draft: index, body, entered }, on),
        placeholderData: (before: Checked | undefined) => before,
      }
    }),
  })
  const drafts = packet.drafts.map((draft, index): CheckedDraft => {
    const now = working[index] ?? workingDraft(draft, index, unsent)
    const untouched = !now.changed && entered.length === 0
    const known = untouched ? undefined : checks[index]?.data
    const claims = shiftSpans(known?.claims ?? draft.claims, known?.body ?? draft.body, now.body)
    return { ...now, claims }
  })
  const checking =
    checks.some(({ isFetching }) => isFetching) || working.some(({ body }, index) => body !== bodies[index])
  return { drafts, checking }
}

/** The texts as they are once nothing was typed for a moment, so that not every key asks the server. */
function useSettled(texts: string[]): string[] {
  const joined = JSON.stringify(texts)
  const [settled, setSettled] = useState(joined)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(joined), 120)
    return () => clearTimeout(timer)
  }, [joined])
  const parsed: unknown = JSON.parse(settled)
  return Array.isArray(parsed) ? parsed.map(String) : texts
}
