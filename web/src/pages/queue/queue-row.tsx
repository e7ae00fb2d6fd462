import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { packetQuery, type Show } from '../../api/queries.ts'
import type { PacketRow } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Age } from '../../parts/age.tsx'
import { showAmount } from '../../parts/amount.ts'
import { Chip, toneOf } from '../../parts/chip.tsx'
import { Icon } from '../../parts/icon.tsx'
import { reasonTone } from '../../parts/reason-tone.ts'

export const rowHeight = 52

/** One packet in two lines: who and what above, why a person is needed below. */
export function QueueRow({ row, show }: { row: PacketRow; show: Show }) {
  const queryClient = useQueryClient()
  if (row.state === 'unreadable') return <UnreadableRow row={row} />
  return (
    <Link
      to="/packets/$packetId"
      params={{ packetId: row.id }}
      state={(before) => ({ ...before, list: show })}
      onFocus={() => void queryClient.prefetchQuery(packetQuery(row.id))}
      onPointerEnter={() => void queryClient.prefetchQuery(packetQuery(row.id))}
      className={rowShape}
    >
      <RowWords row={row} show={show} />
    </Link>
  )
}

/** A signal that nobody could read has no packet: what can be done is to look at the file itself. */
function UnreadableRow({ row }: { row: PacketRow }) {
  return (
    <a
      href={`/api/signals/${encodeURIComponent(row.id)}/raw`}
      download
      className={rowShape}
      title={t.queue.downloadSignal}
    >
      <RowWords row={row} show="exceptions" />
    </a>
  )
}

const rowShape =
  'flex h-full flex-col justify-center gap-0.5 border-b border-line px-4 hover:bg-sunk focus-visible:bg-accent-soft focus-visible:-outline-offset-2 md:px-6'

function RowWords({ row, show }: { row: PacketRow; show: Show }) {
  const party = row.party ?? row.from
  return (
    <>
      <span className="flex items-baseline gap-3">
        <span className="flex min-w-0 grow items-baseline gap-2">
          {(row.priority === 'urgent' || row.priority === 'high') && <PriorityMark priority={row.priority} />}
          {party && <span className="max-w-[50%] shrink-0 truncate text-base font-medium">{party}</span>}
          <span className="truncate text-base text-ink-2">{row.subject || t.queue.noSubject}</span>
        </span>
        {row.value && <span className="hidden shrink-0 tabular-nums sm:inline">{showAmount(row.value)}</span>}
        <Age
          at={show === 'waiting' ? row.waitingSince : row.receivedAt}
          className="shrink-0 text-right text-ink-3 sm:w-14"
        />
      </span>
      <span className="flex items-center gap-3">
        <span className="flex min-w-0 grow items-center gap-1 overflow-hidden">
          <Reasons row={row} show={show} />
        </span>
        {row.reviewers > 1 && (
          <span
            title={t.queue.reviewersLong(row.approvals, row.reviewers)}
            className="flex shrink-0 items-center gap-1 text-ink-3 tabular-nums"
          >
            <Icon name="person" className="size-3.5" />
            {t.queue.reviewers(row.approvals, row.reviewers)}
          </span>
        )}
        {row.assignedTo && (
          <span className="max-w-32 shrink-0 truncate text-ink-3">{row.assignedTo.name}</span>
        )}
      </span>
    </>
  )
}

function Reasons({ row, show }: { row: PacketRow; show: Show }) {
  const reasons = onePerCode(row.reasons)
    .filter(({ code }) => code !== 'always-reviewed' && code !== 'missing-field')
    .sort((a, b) => Number(reasonTone(b.code) === 'bad') - Number(reasonTone(a.code) === 'bad'))
  const shown = reasons.slice(0, 3)
  return (
    <>
      {(show !== 'waiting' || row.state !== 'waiting') && (
        <Chip tone={toneOf(row.state)}>{t.state(row.state)}</Chip>
      )}
      {row.outcome && <Chip>{t.outcome(row.outcome)}</Chip>}
      {shown.map(({ code, message }) => (
        <Chip key={code} tone={reasonTone(code)} title={message}>
          {t.reasonTitle(code)}
        </Chip>
      ))}
      {row.missing.length > 0 && <Chip tone="look">{t.queue.missing(row.missing.length)}</Chip>}
      {reasons.length > shown.length && (
        <span className="text-xs text-ink-3">+{reasons.length - shown.length}</span>
      )}
    </>
  )
}

function onePerCode(reasons: PacketRow['reasons']): PacketRow['reasons'] {
  return reasons.filter(({ code }, index) => reasons.findIndex((other) => other.code === code) === index)
}

function PriorityMark({ priority }: { priority: 'high' | 'urgent' }) {
  return (
    <span title={t.priority[priority]} className="shrink-0 font-semibold text-bad">
      <span aria-hidden="true">{priority === 'urgent' ? '!!' : '!'}</span>
      <span className="sr-only">{t.priority[priority]}</span>
    </span>
  )
}
