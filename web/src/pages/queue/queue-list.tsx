import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Show } from '../../api/queries.ts'
import type { PacketRow } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { useKeys } from '../../parts/keys.ts'
import { QueueRow, rowHeight } from './queue-row.tsx'

/**
 * Only the rows in sight are in the document, so that a hundred thousand scroll like ten. `j` and `k` move the focus
 * from row to row; Enter opens, since a row is a link.
 */
export function QueueList({
  rows,
  show,
  onEnd,
}: {
  rows: readonly PacketRow[]
  show: Show
  onEnd: () => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const toFocus = useRef<number | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- its answers are read while rendering and not passed on
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const last = items[items.length - 1]?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 20) onEnd()
  }, [last, rows.length, onEnd])
  useEffect(() => {
    // A row far away is not in the document yet when its key is pressed: it is focused once it is.
    if (toFocus.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${toFocus.current}"] a`)
    if (!row) return
    toFocus.current = null
    row.focus({ preventScroll: true })
  })

  const move = (by: number) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index']
    const next = focused === undefined ? (items[0]?.index ?? 0) : Number(focused) + by
    const index = Math.max(0, Math.min(rows.length - 1, next))
    toFocus.current = index
    virtual.scrollToIndex(index)
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true })
  }
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) })

  return (
    <div ref={scroller} className="h-full overflow-y-auto">
      <ul aria-label={t.queue.list} className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <li
              key={item.key}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className="absolute inset-x-0 top-0"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <QueueRow row={row} show={show} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
