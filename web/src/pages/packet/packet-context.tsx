/** What the parts of a packet's page share: the packet, the unsaved changes, and the value that is looked at. */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Evidence } from '../../../../src/words/evidence.ts'
import type { PacketView } from '../../api/types.ts'
import { evidenceAt, type SupportedSpan, supportedSpans } from '../../text/packet-paths.ts'
import { type CheckedDraft, type Eye, needsEyes, nextEye } from './needs-eyes.ts'
import { type Attendance, useAttendance } from './use-attendance.ts'
import { useCheckedDrafts } from './use-checked-drafts.ts'
import { useSeen } from './use-seen.ts'
import { type Unsent, useUnsent } from './use-unsent.ts'

export type Pane = 'draft' | 'fields' | 'original'

/** The value that is looked at and the span that is shown for it; `turn` makes looking at the same one again new. */
export type Selection = { path: string | null; evidence: Evidence | null; turn: number }

type Shared = Unsent & {
  view: PacketView
  attendance: Attendance
  drafts: CheckedDraft[]
  checking: boolean
  eyes: Eye[]
  /** False once decided, and while changes made on another revision wait. */
  editable: boolean
  selection: Selection
  /** Looks at a value: shows its first evidence, or the one given. */
  select: (path: string, evidence?: Evidence) => void
  /** Looks at nothing: places in a draft that is rewritten are no longer what they were. */
  lookAway: () => void
  /** Looks at a value and moves the focus to it, in whatever pane it stands. */
  goTo: (path: string) => void
  /** How many no-go values were not in sight yet. */
  unseen: number
  /** Brings the next of them into sight. */
  goNextUnseen: () => void
  /** The part of the page the drafts stand in. */
  draftsIn: (element: HTMLElement | null) => void
  /** On to the next place that needs eyes. */
  goNextEye: () => void
  /** The source whose text the original pane shows. */
  source: string
  openSource: (source: string) => void
  spans: Map<string, SupportedSpan[]>
  /** Which pane a narrow screen shows. */
  pane: Pane
  showPane: (pane: Pane) => void
  /** The drafts show what was changed since they were drafted. */
  showingDiff: boolean
  setShowingDiff: (showing: boolean) => void
  editing: boolean
  setEditing: (editing: boolean) => void
}

const PacketContext = createContext<Shared | null>(null)

export function usePacket(): Shared {
  const shared = useContext(PacketContext)
  if (!shared) throw new Error('this part belongs inside a packet')
  return shared
}

export const body = 'signal:body'

export function PacketProvider({ view, children }: { view: PacketView; children: ReactNode }) {
  const { packet } = view
  const unsentChanges = useUnsent(view.id, view.revision)
  const { unsent, kept } = unsentChanges
  const decides = view.mayDecide && (view.state === 'waiting' || view.state === 'stopped')
  const attendance = useAttendance(view.id, decides ? 'hold' : 'look')
  const { drafts, checking } = useCheckedDrafts(view.id, packet, unsent)
  const [selection, setSelection] = useState<Selection>({ path: null, evidence: null, turn: 0 })
  const [source, setSource] = useState(body)
  const [pane, showPane] = useState<Pane>('draft')
  const [editing, setEditing] = useState(false)
  const [showingDiff, setShowingDiff] = useState(false)
  const spans = useMemo(() => supportedSpans(packet), [packet])
  const [draftsAt, draftsIn] = useState<HTMLElement | null>(null)
  const unseen = useSeen(packet, draftsAt)

  const select = useCallback(
    (path: string, chosen?: Evidence) => {
      const evidence = chosen ?? evidenceAt(packet, path)[0] ?? null
      setSelection(({ turn }) => ({ path, evidence, turn: turn + 1 }))
      if (evidence) setSource(sourceShowing(evidence.source))
    },
    [packet],
  )
  const openSource = useCallback((next: string) => {
    setSource(sourceShowing(next))
    showPane('original')
  }, [])
  const goTo = useCallback(
    (path: string) => {
      if (path.startsWith('signal:') || path.startsWith('document:')) {
        openSource(path)
        return
      }
      // The place may be in a pane or a row that is not shown yet; the next key belongs to it already.
      flushSync(() => {
        showPane(path.startsWith('fields') ? 'fields' : 'draft')
        select(path)
      })
      focusOn(path)
    },
    [openSource, select],
  )

  const eyes = needsEyes(packet, { drafts, unsent, closed: view.closed })
  const shared: Shared = {
    ...unsentChanges,
    view,
    attendance,
    drafts,
    checking,
    eyes,
    editable: view.state === 'waiting' && kept === null && attendance.holder === null,
    selection,
    select,
    lookAway: () => setSelection(({ turn }) => ({ path: null, evidence: null, turn: turn + 1 })),
    goTo,
    unseen: unseen.length,
    goNextUnseen: () => {
      flushSync(() => showPane('draft'))
      const place = draftsAt?.querySelector(`[data-slot="${CSS.escape(unseen[0] ?? '')}"]`)
      place?.scrollIntoView({ block: 'start' })
    },
    draftsIn,
    goNextEye: () => {
      const next = nextEye(eyes, selection.path)
      if (next !== null) goTo(next)
    },
    source,
    openSource,
    spans,
    pane,
    showPane,
    showingDiff,
    setShowingDiff,
    editing,
    setEditing,
  }
  return <PacketContext value={shared}>{children}</PacketContext>
}

/** Headers are shown above the body of the mail. */
function sourceShowing(source: string): string {
  return source.startsWith('signal:header:') ? body : source
}

function focusOn(path: string): void {
  const place = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  if (!place) return
  place.scrollIntoView({ block: 'center' })
  place.focus({ preventScroll: true })
}
