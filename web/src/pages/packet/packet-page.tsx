/** One packet: draft, fields and original side by side, and the bar where it is decided. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { packetQuery, queueQuery, type Show } from '../../api/queries.ts'
import type { PacketView } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { useKeys } from '../../parts/keys.ts'
import { Answer, useTitle } from '../../parts/page.tsx'
import { ChangedSince } from './changed-since.tsx'
import { DecideBar } from './decide-bar.tsx'
import { DraftPane } from './draft-pane.tsx'
import { FieldsPane } from './fields-pane.tsx'
import { OriginalPane } from './original-pane.tsx'
import { PacketProvider, type Pane, usePacket } from './packet-context.tsx'
import { PacketHead } from './packet-head.tsx'
import { KeptChanges, Newer } from './strips.tsx'

export function PacketPage() {
  const { packetId } = useParams({ from: '/desk/packets/$packetId' })
  return (
    <Answer query={useQuery(packetQuery(packetId))}>
      {(view) => <Pinned key={packetId} newest={view} />}
    </Answer>
  )
}

/**
 * What a person is reading does not change under their eyes: a newer revision is announced and shown when they ask.
 * The state of the same revision (approved, recorded) follows by itself.
 */
function Pinned({ newest }: { newest: PacketView }) {
  const [pinned, setPinned] = useState(newest)
  const queryClient = useQueryClient()
  const view = newest.revision === pinned.revision ? newest : pinned
  const reload = async () =>
    setPinned(await queryClient.fetchQuery({ ...packetQuery(newest.id), staleTime: 0 }))
  return (
    <PacketProvider view={view} key={view.revision}>
      <PacketFrame newer={newest.revision > view.revision} reload={reload} />
    </PacketProvider>
  )
}

const panes: Pane[] = ['draft', 'fields', 'original']

function PacketFrame({ newer, reload }: { newer: boolean; reload: () => Promise<void> }) {
  const { view, goNextEye, pane, showPane } = usePacket()
  const { next, previous, leave, goNext } = useNeighbours(view.id)
  useTitle(view.packet.signal.subject || t.packet.draft)
  useKeys({
    n: goNextEye,
    j: next,
    k: previous,
    u: leave,
  })
  return (
    <div className="flex h-full flex-col">
      <PacketHead onNext={next} onPrevious={previous} reload={reload} />
      {newer && <Newer onShow={() => void reload()} />}
      <KeptChanges />
      {view.changedSince && view.changedSince.length > 0 && <ChangedSince rows={view.changedSince} />}
      <div role="tablist" aria-label={t.packet.panes} className="flex border-b border-line lg:hidden">
        {panes.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={pane === one}
            aria-controls={`pane-${one}`}
            onClick={() => showPane(one)}
            className="h-10 grow border-b-2 border-transparent text-ink-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
          >
            {t.packet[one]}
          </button>
        ))}
      </div>
      <div className="grid min-h-0 grow lg:grid-cols-[minmax(0,1.15fr)_minmax(0,0.9fr)_minmax(0,1.1fr)] lg:divide-x lg:divide-line">
        {panes.map((one) => (
          <section
            key={one}
            id={`pane-${one}`}
            aria-label={t.packet[one]}
            className={`min-h-0 min-w-0 overflow-y-auto ${pane === one ? '' : 'max-lg:hidden'} ${one === 'draft' ? 'bg-pane' : ''}`}
          >
            {one === 'draft' && <DraftPane />}
            {one === 'fields' && <FieldsPane />}
            {one === 'original' && <OriginalPane />}
          </section>
        ))}
      </div>
      <DecideBar onDecided={goNext} reload={reload} />
    </div>
  )
}

/** The packets before and after this one in the list it was opened from; the next one is fetched ahead. */
function useNeighbours(id: string) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const list = useLocation({ select: ({ state }) => listOf(state) })
  const rows =
    useInfiniteQuery(queueQuery({ show: list })).data?.pages.flatMap(({ packets }) => packets) ?? []
  const readable = rows.filter(({ state }) => state !== 'unreadable')
  const here = readable.findIndex((row) => row.id === id)
  const nextId = here < 0 ? readable[0]?.id : readable[here + 1]?.id
  const previousId = readable[here - 1]?.id
  useEffect(() => {
    if (nextId !== undefined) void queryClient.prefetchQuery(packetQuery(nextId))
  }, [nextId, queryClient])
  const open = (packetId: string) =>
    void navigate({
      to: '/packets/$packetId',
      params: { packetId },
      state: (before) => ({ ...before, list }),
    })
  const leave = () => void navigate({ to: `/${list === 'waiting' ? 'queue' : list}`, search: {} })
  return {
    next: nextId === undefined ? undefined : () => open(nextId),
    previous: previousId === undefined ? undefined : () => open(previousId),
    leave,
    /** After a decision: on to the next packet, or back to the list after the last. */
    goNext: () => (nextId === undefined || list !== 'waiting' ? leave() : open(nextId)),
  }
}

function listOf(state: object): Show {
  const list = 'list' in state ? state.list : undefined
  return list === 'exceptions' || list === 'decided' ? list : 'waiting'
}
