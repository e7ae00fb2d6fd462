/** The left pane: what needs eyes, the drafts, and what will change in the record. */
import { t } from '../../messages/messages.ts'
import { Empty } from '../../parts/page.tsx'
import { ClaimDetail } from './claim-detail.tsx'
import { DraftView } from './draft-view.tsx'
import { EyesList } from './eyes-list.tsx'
import { usePacket } from './packet-context.tsx'
import { RecordChanges } from './record-changes.tsx'

export function DraftPane() {
  const { view, unsent, draftsIn } = usePacket()
  const { drafts } = view.packet
  const rewritten = Object.keys(unsent.fields).length > 0
  return (
    <div ref={draftsIn} className="flex min-h-full flex-col">
      <EyesList />
      {rewritten && (
        <p className="border-b border-line bg-accent-soft px-4 py-2 text-accent">{t.draft.rewritten}</p>
      )}
      {drafts.length === 0 && <Empty title={t.draft.none}>{t.draft.noneWhy}</Empty>}
      {drafts.map((draft, index) => (
        // Drafts of one revision are a fixed list: their place is their name.
        <DraftView key={`${draft.kind} ${index}`} index={index} />
      ))}
      <RecordChanges />
      <div className="grow" />
      <ClaimDetail />
    </div>
  )
}
