/** Puts rows that changed into the lists that are shown, without asking for the lists again. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { QueuePage } from './queries.ts'
import type { PacketRow, QueueFilter } from './types.ts'

type Listed = InfiniteData<QueuePage, string>

/** Every list that is known takes the rows that belong to it and gives up those that no longer do. */
export function patchQueues(queryClient: QueryClient, rows: readonly PacketRow[]): void {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['queue'] })) {
    const filter = query.queryKey[1]
    if (!isFilter(filter)) continue
    queryClient.setQueryData<Listed>(query.queryKey, (listed) => listed && patched(listed, filter, rows))
  }
}

/** The pages with the rows in their places; a place beyond the pages that were read is left to be read. Pure. */
export function patched(listed: Listed, filter: QueueFilter, rows: readonly PacketRow[]): Listed {
  const changed = new Map(rows.map((row) => [row.id, row]))
  const staying = new Set<string>()
  let pages = listed.pages.map((page) => {
    if (!page.packets.some(({ id }) => changed.has(id))) return page
    const packets = page.packets.flatMap((row) => {
      const now = changed.get(row.id)
      if (!now) return [row]
      if (!belongs(now, filter) || now.place !== row.place) return []
      staying.add(row.id)
      return [now]
    })
    return { ...page, packets }
  })
  for (const row of rows)
    if (belongs(row, filter) && !staying.has(row.id)) pages = inserted(pages, filter, row)
  return { ...listed, pages }
}

function inserted(pages: QueuePage[], filter: QueueFilter, row: PacketRow): QueuePage[] {
  const before = (one: PacketRow) => (filter.show === 'decided' ? isAfter(row, one) : isAfter(one, row))
  const at = pages.findIndex(({ packets }) =>
    packets.some((one) => one.state !== 'unreadable' && before(one)),
  )
  const last = pages.length - 1
  if (at < 0 && pages[last]?.next !== null) return pages
  return pages.map((page, index) => {
    if (index !== (at < 0 ? last : at)) return page
    const place = page.packets.findIndex((one) => one.state !== 'unreadable' && before(one))
    const packets = [...page.packets]
    packets.splice(place < 0 ? packets.length : place, 0, row)
    return { ...page, packets }
  })
}

/** True when `one` stands after `other` in the order of time. */
function isAfter(one: PacketRow, other: PacketRow): boolean {
  return one.place === other.place ? one.id > other.id : one.place > other.place
}

const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

function belongs(row: PacketRow, { show, lane, assigned, reason, risk, age }: QueueFilter): boolean {
  if (row.list !== show) return false
  if (lane !== undefined && row.lane !== lane) return false
  if (assigned !== undefined && (row.assignedTo?.id ?? 'nobody') !== assigned) return false
  if (reason !== undefined && !row.reasons.some(({ code }) => code === reason)) return false
  if (risk !== undefined && row.risk !== risk) return false
  if (age === undefined) return true
  const least = Number.parseInt(age, 10) * (unit[age.at(-1) ?? ''] ?? 0)
  return Date.now() - new Date(row.waitingSince).getTime() >= least
}

function isFilter(value: unknown): value is QueueFilter {
  return typeof value === 'object' && value !== null && 'show' in value
}
