/** The text of a draft to read: claims underlined by status, open slots as fields to fill. */
import type { Claim, Packet, Slot } from '../../../../src/words/packet.ts'
import { t } from '../../messages/messages.ts'
import { PressableMark } from '../../parts/pressable-mark.tsx'
import { segments } from '../../text/segments.ts'
import { usePacket } from './packet-context.tsx'
import { fillSlot } from './unsent-edit.ts'

export const claimLooks = {
  supported: 'claim claim-supported',
  unsupported: 'claim claim-unsupported',
  conflicting: 'claim claim-conflicting',
  expired: 'claim claim-expired',
  'entered-by-reviewer': 'claim claim-entered',
}

export function DraftText({ index }: { index: number }) {
  const { view, drafts, unsent } = usePacket()
  const working = drafts[index]
  if (!working) return null
  // A slot stays a field while it is being filled, so that it can be filled again.
  const open = (slot: Slot) =>
    !view.packet.drafts[index]?.slots.find(({ name }) => name === slot.name)?.filled
  const slots = working.slots.filter((slot) => open(slot) || slot.name in unsent.slots)
  const slotPieces = slots.map((slot) => ({
    start: slot.start,
    end: slot.end,
    slot,
    at: working.slots.indexOf(slot),
  }))
  const claimPieces = working.claims
    .map((claim, at) => ({ start: claim.start, end: claim.end, claim, at }))
    .filter(({ start, end }) => !slots.some((slot) => start < slot.end && end > slot.start))
  const filledPieces = working.slots
    .filter((slot) => slot.filled && !slots.includes(slot))
    .map(({ start, end }) => ({ start, end, at: -1, filled: true as const }))
  const pieces: Piece[] = [...slotPieces, ...claimPieces, ...filledPieces]
  return (
    <div className="p-4 text-base break-words whitespace-pre-wrap">
      {segments(working.body, pieces).map((segment) => {
        const slot = segment.spans.find((piece) => 'slot' in piece)
        if (slot && 'slot' in slot) {
          return segment.start === slot.start ? (
            <SlotField key={slot.slot.name} draft={index} slot={slot.slot} at={slot.at} />
          ) : null
        }
        const claim = segment.spans.find((piece) => 'claim' in piece)
        const filled = working.slots.find(({ start, end }) => start <= segment.start && segment.end <= end)
        const at = filled ? slotPath(view.packet, index, filled.name) : undefined
        if (!claim || !('claim' in claim)) {
          return (
            <span key={segment.start} data-slot={at}>
              {segment.text}
            </span>
          )
        }
        return (
          <ClaimWords
            key={segment.start}
            claim={claim.claim}
            path={`drafts[${index}].claims[${claim.at}]`}
            slot={at}
          >
            {segment.text}
          </ClaimWords>
        )
      })}
    </div>
  )
}

type Piece = { start: number; end: number; at: number } & (
  | { slot: Slot }
  | { claim: Claim }
  | { filled: true }
)

/** Where a slot stands in the saved packet: while a draft is rewritten, places change and names do not. */
export function slotPath(packet: Packet, draft: number, name: string): string {
  const at = packet.drafts[draft]?.slots.findIndex((slot) => slot.name === name) ?? -1
  return `drafts[${draft}].slots[${at}]`
}

type ClaimProps = { claim: Claim; path: string; slot: string | undefined; children: string }

function ClaimWords({ claim, path, slot, children }: ClaimProps) {
  const { select, selection } = usePacket()
  const chosen = selection.path === path
  return (
    <PressableMark
      data-path={path}
      data-slot={slot}
      pressed={chosen}
      onPress={() => select(path)}
      aria-label={t.draft.claim(claim.text, claim.kind, claim.status)}
      title={`${t.draft.claimStatus[claim.status]}${claim.reason ? `: ${claim.reason}` : ''}`}
      className={`cursor-pointer ${claimLooks[claim.status]} ${chosen ? 'claim-chosen' : ''}`}
    >
      {children}
    </PressableMark>
  )
}

/** A place that only an approved document or a person may fill; what is typed is entered in the person's name. */
function SlotField({ draft, slot, at }: { draft: number; slot: Slot; at: number }) {
  const { view, unsent, change, editable, select, selection, goNextEye } = usePacket()
  const path = `drafts[${draft}].slots[${at}]`
  const text = unsent.slots[slot.name] ?? ''
  const words = t.draft.slotShort(slot.name)
  return (
    <input
      type="text"
      data-path={path}
      data-slot={slotPath(view.packet, draft, slot.name)}
      aria-label={t.draft.slot(slot.name)}
      title={slot.reason}
      placeholder={words}
      value={text}
      disabled={!editable}
      size={text === '' ? words.length : Math.max(text.length + 1, 8)}
      onFocus={() => selection.path !== path && select(path)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') goNextEye()
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
      onChange={(event) =>
        change((before) => fillSlot(view.packet, before, { draft, name: slot.name }, event.target.value))
      }
      className={`max-w-full rounded px-1.5 font-sans text-sm ${text === '' ? 'claim-open' : 'claim claim-entered'}`}
    />
  )
}
