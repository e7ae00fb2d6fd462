import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { meQuery, packetQuery, peopleQuery } from '../../api/queries.ts'
import type { PacketRow, QueueFilter } from '../../api/types.ts'
import { queueWords } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { Age } from '../../parts/age.tsx'
import { showAmount } from '../../parts/amount.ts'
import { Chip, toneOf } from '../../parts/chip.tsx'
import { Icon } from '../../parts/icon.tsx'
import { reasonTone } from '../../parts/reason-tone.ts'
import { showTime } from '../../parts/time.ts'

export const rowHeight = 52

let soon: ReturnType<typeof setTimeout> | undefined

/** Fetches a packet ahead once the reader stays on its row: whoever runs down the list asks for none of them. */
function prefetchSoon(queryClient: QueryClient, id: string): void {
  clearTimeout(soon)
  soon = setTimeout(() => void queryClient.prefetchQuery(packetQuery(id)), 120)
}

type Shown = Pick<RowProps, 'row' | 'filter' | 'mixed'>

type RowProps = {
  row: PacketRow
  filter: QueueFilter
  selected: boolean
  /** The list has packets of several lanes, so each row says its own. */
  mixed: boolean
  /** There where the row can be selected. */
  onToggle?: (row: PacketRow) => void
}

/** One packet in two lines: who and what above, why a person is needed below. */
export const QueueRow = memo(function QueueRow({ row, filter, selected, mixed, onToggle }: RowProps) {
  const queryClient = useQueryClient()
  if (row.state === 'unreadable') return <UnreadableRow row={row} filter={filter} mixed={mixed} />
  return (
    <div className={`flex h-full border-b border-line ${selected ? 'bg-accent-soft' : ''}`}>
      {filter.show === 'waiting' && (
        <label className="hidden w-9 shrink-0 items-center justify-end md:flex">
          {onToggle && (
            <input
              type="checkbox"
              checked={selected}
              onChange={() => onToggle(row)}
              aria-label={queueWords.select(row.subject || t.queue.noSubject)}
              className="size-4 accent-accent"
            />
          )}
        </label>
      )}
      <Link
        to="/packets/$packetId"
        params={{ packetId: row.id }}
        state={(before) => ({ ...before, list: filter })}
        onFocus={() => prefetchSoon(queryClient, row.id)}
        onPointerEnter={() => prefetchSoon(queryClient, row.id)}
        className={rowShape}
      >
        <RowWords row={row} filter={filter} mixed={mixed} />
      </Link>
    </div>
  )
})

/** A signal that nobody could read has no packet: what can be done is to look at the file itself. */
function UnreadableRow({ row, filter, mixed }: Shown) {
  return (
    <a
      href={`/api/signals/${encodeURIComponent(row.id)}/raw`}
      download
      className={`border-b border-line ${rowShape}`}
      title={t.queue.downloadSignal}
    >
      <RowWords row={row} filter={filter} mixed={mixed} />
    </a>
  )
}

const rowShape =
  'flex h-full min-w-0 grow flex-col justify-center gap-0.5 px-4 hover:bg-sunk focus-visible:bg-accent-soft focus-visible:-outline-offset-2 md:pr-6 md:pl-3'

function RowWords({ row, filter, mixed }: Shown) {
  const { show } = filter
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
          <Reasons row={row} />
          {mixed && <LaneWords lane={row.lane} />}
        </span>
        <AtWork row={row} />
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
        {row.snoozedUntil && (
          <span className="shrink-0 text-ink-3">{queueWords.until(showTime(row.snoozedUntil))}</span>
        )}
      </span>
    </>
  )
}

/** Who is working on it or looking at it, as heard a moment ago. */
function AtWork({ row }: { row: PacketRow }) {
  const people = useQuery(peopleQuery).data
  const me = useQuery(meQuery).data?.person.id
  const holder = people?.holds.find(({ packetId }) => packetId === row.id)?.person
  const others = people?.present.filter(
    ({ packetId, person }) => packetId === row.id && person.id !== holder?.id,
  )
  const names = others?.filter(({ person }) => person.id !== me).map(({ person }) => person.name) ?? []
  if (!holder && names.length === 0) return null
  return (
    <Chip tone="accent" title={names.length > 0 ? queueWords.sees(names.join(', ')) : undefined}>
      {holder?.id === me && queueWords.youHold}
      {holder && holder.id !== me && queueWords.holds(holder.name)}
      {!holder && queueWords.sees(names.join(', '))}
    </Chip>
  )
}

function LaneWords({ lane }: { lane: string | null }) {
  const lanes = useQuery(meQuery).data?.lanes ?? []
  const title = lanes.find(({ name }) => name === lane)?.title ?? lane
  if (title === null) return null
  return <span className="hidden truncate px-1 text-xs text-ink-3 sm:inline">{title}</span>
}

function Reasons({ row }: { row: PacketRow }) {
  const reasons = onePerCode(row.reasons)
    .filter(({ code }) => code !== 'always-reviewed' && code !== 'missing-field')
    .sort((a, b) => Number(reasonTone(b.code) === 'bad') - Number(reasonTone(a.code) === 'bad'))
  const shown = reasons.slice(0, 3)
  return (
    <>
      {row.state !== 'waiting' && <Chip tone={toneOf(row.state)}>{t.state(row.state)}</Chip>}
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
