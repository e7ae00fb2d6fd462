/** One packet: draft, fields and original side by side, and the bar where it is decided. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { packetQuery } from '../../api/queries.ts'
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
import { HeldBy, KeptChanges, Newer } from './strips.tsx'
import { useLights } from './use-lights.ts'
import { useNeighbours } from './use-neighbours.ts'

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
  const { view, goNextEye, pane, showPane, spans, showingDiff, setShowingDiff } = usePacket()
  const panesAt = useRef<HTMLDivElement>(null)
  useLights(panesAt, view.packet, spans)
  const { next, previous, leave, goNext, list } = useNeighbours(view.id)
  useTitle(view.packet.signal.subject || t.packet.draft)
  useKeys({
    n: goNextEye,
    d: () => setShowingDiff(!showingDiff),
    j: next,
    k: previous,
    u: leave,
  })
  return (
    <div className="flex h-full flex-col">
      <PacketHead onNext={next} onPrevious={previous} list={list} reload={reload} />
      {newer && <Newer onShow={() => void reload()} />}
      <HeldBy />
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
      <div
        ref={panesAt}
        className="grid min-h-0 grow lg:grid-cols-[minmax(0,1.15fr)_minmax(0,0.9fr)_minmax(0,1.1fr)] lg:divide-x lg:divide-line"
      >
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
      <DecideBar onDecided={goNext} onPutOff={goNext} reload={reload} />
    </div>
  )
}
