/** Lines across the page about the packet as a whole. */
import type { ReactNode } from 'react'
import { queueWords } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePacket } from './packet-context.tsx'

/** A line with what a person can do about it. */
export function Strip({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-look-soft px-4 py-2"
    >
      <Icon name="warning" className="text-look" />
      <span className="min-w-0 grow basis-48 text-ink">{children}</span>
      <span className="flex gap-2">{actions}</span>
    </div>
  )
}

/** Somebody else is at it: their work is not decided under their hands. */
export function HeldBy() {
  const { attendance } = usePacket()
  if (!attendance.holder) return null
  return (
    <Strip
      actions={
        <Button size="small" onClick={attendance.takeOver}>
          {queueWords.takeOver}
        </Button>
      }
    >
      {queueWords.heldBy(attendance.holder.name)}
    </Strip>
  )
}

export function Newer({ onShow }: { onShow: () => void }) {
  return (
    <Strip
      actions={
        <Button size="small" onClick={onShow}>
          {t.decide.reload}
        </Button>
      }
    >
      {t.decide.conflict['revision-changed']}
    </Strip>
  )
}

/** Changes made on a revision that is no longer the newest are neither lost nor put in silently. */
export function KeptChanges() {
  const { kept, useKept: putOn, discard } = usePacket()
  if (!kept) return null
  return (
    <Strip
      actions={
        <>
          <Button size="small" onClick={putOn}>
            {t.decide.keptUse}
          </Button>
          <Button size="small" look="quiet" onClick={discard}>
            {t.decide.keptDiscard}
          </Button>
        </>
      }
    >
      {t.decide.kept(kept.revision)}
    </Strip>
  )
}
