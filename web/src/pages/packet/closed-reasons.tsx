import { Popover } from '@base-ui/react/popover'
import { useState } from 'react'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { firstCellAt } from '../../text/packet-paths.ts'
import { usePacket } from './packet-context.tsx'
import { placeWords } from './place-words.ts'

/** Why approve is closed; each reason leads to its place. */
export function Closed() {
  const { view, goTo } = usePacket()
  const [open, setOpen] = useState(false)
  const { closed } = view
  // That someone else has to approve is not something to mend: it is said, not listed.
  if (closed.every(({ code }) => code === 'always-reviewed')) {
    return <span className="text-ink-2">{closed[0]?.message ?? t.decide.notForYou}</span>
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={<Button look="danger" />}>
        <Icon name="blocked" />
        {t.decide.closed(closed.length)}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={6} className="z-40">
          <Popover.Popup className="max-h-[50dvh] w-96 max-w-[calc(100vw-32px)] overflow-y-auto rounded-lg border border-line bg-pane p-2 shadow-lg">
            <ul>
              {closed.map(({ code, message, at }) => (
                <li key={`${code} ${at} ${message}`}>
                  <button
                    type="button"
                    disabled={at === undefined}
                    className="w-full rounded-md px-2 py-1 text-left break-words enabled:hover:bg-sunk"
                    onClick={() => {
                      setOpen(false)
                      if (at !== undefined) goTo(at.startsWith('fields') ? firstCellAt(view.packet, at) : at)
                    }}
                  >
                    {code !== 'always-reviewed' && (
                      <span className="font-medium">{t.reasonTitle(code)} – </span>
                    )}
                    <span className="text-ink-2">{message}</span>
                    {at && <span className="block text-xs text-ink-3">{placeWords(at)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
