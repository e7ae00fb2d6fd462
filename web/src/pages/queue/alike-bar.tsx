/** Approving packets together: only ones of one lane, one outcome, of low risk and one signature can be selected. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { approveAlike, type Each } from '../../api/actions.ts'
import type { PacketRow } from '../../api/types.ts'
import { queueWords as words } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { showAmount } from '../../parts/amount.ts'
import { Ask } from '../../parts/ask.tsx'
import { Button } from '../../parts/button.tsx'
import { tell } from '../../parts/notices.tsx'

/** As many as the server takes in one request. */
export const mostAlike = 50

/** Whether a row can be selected beside `first`; the server asks the same again. */
export function isAlike(row: PacketRow, first: PacketRow | undefined): boolean {
  if (row.list !== 'waiting' || row.state !== 'waiting' || row.digest === null) return false
  if (row.risk !== 'low' || row.reviewers !== 1 || row.heldBy !== null) return false
  return first === undefined || (row.lane === first.lane && row.outcome === first.outcome)
}

type BarProps = {
  chosen: readonly PacketRow[]
  alike: readonly PacketRow[]
  onSelect: (rows: readonly PacketRow[]) => void
}

export function AlikeBar({ chosen, alike, onSelect }: BarProps) {
  const [asking, setAsking] = useState(false)
  const queryClient = useQueryClient()
  const approving = useMutation({
    mutationFn: () =>
      approveAlike(
        chosen.flatMap(({ id, revision, digest }) =>
          digest === null ? [] : [{ packetId: id, revision, digest }],
        ),
      ),
    onSuccess: async ({ packets }) => {
      setAsking(false)
      onSelect([])
      tellEach(packets)
      await queryClient.invalidateQueries({ queryKey: ['queue'] })
    },
  })
  return (
    <section
      aria-label={t.decide.label}
      className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-pane px-4 py-2 md:px-6"
    >
      <output className="grow">{words.selected(chosen.length)}</output>
      <Button look="quiet" onClick={() => onSelect([])}>
        {words.unselect}
      </Button>
      {alike.length > chosen.length && <Button onClick={() => onSelect(alike)}>{words.selectAlike}</Button>}
      <Button look="main" icon="check" onClick={() => setAsking(true)}>
        {words.approveAlike(chosen.length)}
      </Button>
      <Ask
        open={asking}
        onClose={() => setAsking(false)}
        title={words.approveAlikeTitle(chosen.length)}
        help={words.approveAlikeHelp}
        action={words.approveAlike(chosen.length)}
        busy={approving.isPending}
        problem={approving.error?.message ?? null}
        asked={null}
        onAnswer={() => approving.mutate()}
      >
        <ul className="max-h-[40dvh] overflow-y-auto border-y border-line">
          {chosen.map((row) => (
            <li key={row.id} className="flex gap-3 border-b border-line py-1 last:border-0">
              <span className="min-w-0 grow truncate">
                <span className="font-medium">{row.party ?? row.from}</span>{' '}
                <span className="text-ink-2">{row.subject}</span>
              </span>
              {row.value && <span className="shrink-0 tabular-nums">{showAmount(row.value)}</span>}
            </li>
          ))}
        </ul>
      </Ask>
    </section>
  )
}

function tellEach(packets: readonly Each[]): void {
  const refused = packets.flatMap((one) => (one.refused ? [one.refused.message] : []))
  const done = packets.length - refused.length
  if (done > 0) tell(words.approvedAlike(done))
  if (refused.length > 0)
    tell(words.refusedAlike(refused.length, [...new Set(refused)].join('; ')), { bad: true })
}
