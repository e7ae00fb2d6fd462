import { useEffect, useRef } from 'react'
import { t } from '../../messages/messages.ts'
import { segments } from '../../text/segments.ts'
import { claimLooks, slotPath } from './draft-text.tsx'
import { usePacket } from './packet-context.tsx'

/** The same text to type in: a plain text area over a layer that draws the claims, so that typing stays the browser's own. */
export function DraftEditor({ index, onChange }: { index: number; onChange: (body: string) => void }) {
  const { view, drafts, setEditing, select } = usePacket()
  const area = useRef<HTMLTextAreaElement>(null)
  const working = drafts[index]
  useEffect(() => {
    if (index === 0) area.current?.focus()
  }, [index])
  if (!working) return null
  const { body, claims, slots } = working
  const looks = [
    ...slots.filter(({ filled }) => !filled).map(({ start, end }) => ({ start, end, look: 'claim-open' })),
    ...claims.map(({ start, end, status }) => ({ start, end, look: claimLooks[status] })),
    ...slots.map(({ start, end }) => ({ start, end, look: '' })),
  ]
  const slotAt = (place: number) => {
    const slot = slots.find(({ start, end }) => start <= place && place < end)
    return slot ? slotPath(view.packet, index, slot.name) : undefined
  }
  const lookAtClaim = () => {
    const at = area.current?.selectionStart ?? -1
    const claim = claims.findIndex(({ start, end }) => start <= at && at < end)
    if (claim >= 0) select(`drafts[${index}].claims[${claim}]`)
  }
  return (
    <div className="relative m-1 rounded-md border border-edge/60 bg-pane focus-within:border-accent">
      <div aria-hidden="true" className="overlaid min-h-48 text-transparent">
        {segments(body, looks).map((segment) => (
          <mark
            key={segment.start}
            data-slot={slotAt(segment.start)}
            className={segment.spans.find(({ look }) => look !== '')?.look ?? ''}
          >
            {segment.text}
          </mark>
        ))}
        {/* The line break that ends a text would otherwise take no room. */}
        {'\n'}
      </div>
      <textarea
        ref={area}
        aria-label={t.draft.body}
        value={body}
        spellCheck
        onChange={(event) => onChange(event.target.value)}
        onClick={lookAtClaim}
        onKeyDown={(event) => event.key === 'Escape' && setEditing(false)}
        className="overlaid absolute inset-0 resize-none overflow-hidden bg-transparent outline-none"
      />
    </div>
  )
}
