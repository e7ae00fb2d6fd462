import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { usePacket } from './packet-context.tsx'
import { vouch } from './unsent-edit.ts'

/** What is known about the chosen claim or slot: status, why, and the words that support it. */
export function ClaimDetail() {
  const { drafts, selection, editable, unsent, change } = usePacket()
  const found = /^drafts\[(\d+)\]\.(claims|slots)\[(\d+)\]$/.exec(selection.path ?? '')
  const draft = drafts[Number(found?.[1])]
  const claim = found?.[2] === 'claims' ? draft?.claims[Number(found[3])] : undefined
  const slot = found?.[2] === 'slots' ? draft?.slots[Number(found[3])] : undefined
  if (!selection.path || (!claim && !slot)) return null
  const vouched = claim !== undefined && unsent.entered.includes(claim.text)
  const canVouch =
    editable &&
    claim !== undefined &&
    (vouched || !['supported', 'entered-by-reviewer'].includes(claim.status))
  return (
    <aside className="sticky bottom-0 flex flex-col gap-1 border-t border-line bg-page px-4 py-2">
      <p className="flex items-baseline justify-between gap-2">
        <span className="min-w-0 break-words">
          <span className="font-medium">{claim ? `“${claim.text}”` : t.draft.slot(slot?.name ?? '')}</span>{' '}
          <span className="text-ink-2">
            {claim ? `${claim.kind.replaceAll('-', ' ')}, ${t.draft.claimStatus[claim.status]}` : ''}
          </span>
        </span>
        {canVouch && (
          <Button size="small" onClick={() => change((before) => vouch(before, claim.text, !vouched))}>
            {vouched ? t.eyes.unvouch : t.eyes.vouch}
          </Button>
        )}
      </p>
      {(claim?.reason ?? slot?.reason) && (
        <p className="break-words text-ink-2">{claim?.reason ?? slot?.reason}</p>
      )}
      <EvidenceList path={selection.path} evidence={claim?.evidence ?? []} />
    </aside>
  )
}
