import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PacketRow, QueueFilter } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { useKeys } from '../../parts/keys.ts'
import { AlikeBar, isAlike, mostAlike } from './alike-bar.tsx'
import { QueueRow, rowHeight } from './queue-row.tsx'
import { type Acting, RowDialogs } from './row-dialogs.tsx'

type ListProps = { rows: readonly PacketRow[]; filter: QueueFilter; onEnd: () => void }

/**
 * Only the rows in sight are in the document, so that a hundred thousand scroll like ten. `j` and `k` move the focus
 * from row to row; Enter opens, since a row is a link.
 */
export function QueueList({ rows, filter, onEnd }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const toFocus = useRef<number | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [acting, setActing] = useState<Acting | null>(null)
  const mixed = useMemo(() => rows.some(({ lane }) => lane !== rows[0]?.lane), [rows])
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected])
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
    if (last >= rows.length - 40) onEnd()
  }, [last, rows.length, onEnd])
  useEffect(() => {
    // A row far away is not in the document yet when its key is pressed: it is focused once it is.
    if (toFocus.current === null) return
    const row = linkAt(scroller.current, toFocus.current)
    if (!row) return
    toFocus.current = null
    row.focus({ preventScroll: true })
  })

  const move = (by: number) => {
    const focused = focusedIndex()
    const next = focused === null ? (items[0]?.index ?? 0) : focused + by
    const index = Math.max(0, Math.min(rows.length - 1, next))
    toFocus.current = index
    virtual.scrollToIndex(index)
    linkAt(scroller.current, index)?.focus({ preventScroll: true })
  }
  const toggle = useCallback(
    (row: PacketRow | undefined) => {
      if (!row || !isAlike(row, chosen[0])) return
      const next = new Set(chosen.map(({ id }) => id))
      if (!next.delete(row.id) && next.size < mostAlike) next.add(row.id)
      setSelected(next)
    },
    [chosen],
  )
  const focusedRow = () => rows[focusedIndex() ?? -1]
  const act = (what: Acting['what']) => {
    const row = focusedRow()
    if (row?.digest) setActing({ what, row })
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ' ': filter.show === 'waiting' ? () => toggle(focusedRow()) : undefined,
    z: filter.show === 'waiting' || filter.show === 'snoozed' ? () => act('snooze') : undefined,
    m: filter.show === 'decided' ? undefined : () => act('assign'),
  })

  return (
    <div className="flex h-full flex-col">
      <div ref={scroller} className="min-h-0 grow overflow-y-auto">
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
                <QueueRow
                  row={row}
                  filter={filter}
                  mixed={mixed}
                  selected={selected.has(row.id)}
                  {...(isAlike(row, chosen[0]) ? { onToggle: toggle } : {})}
                />
              </li>
            )
          })}
        </ul>
      </div>
      {chosen.length > 0 && (
        <AlikeBar
          chosen={chosen}
          alike={rows.filter((row) => isAlike(row, chosen[0])).slice(0, mostAlike)}
          onSelect={(all) => setSelected(new Set(all.map(({ id }) => id)))}
        />
      )}
      {acting && <RowDialogs acting={acting} onClose={() => setActing(null)} />}
    </div>
  )
}

function linkAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"] a`) ?? null
}

function focusedIndex(): number | null {
  const index = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index']
  return index === undefined ? null : Number(index)
}
