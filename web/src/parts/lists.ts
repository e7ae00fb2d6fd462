/** The list a packet was opened from, as its address has it: the way back and the neighbours depend on it. */
import type { QueueFilter, Show } from '../api/types.ts'

const shows: readonly Show[] = ['waiting', 'snoozed', 'exceptions', 'decided']
const filters = ['lane', 'assigned', 'reason', 'risk', 'age'] as const

export type ListSearch = Omit<QueueFilter, 'show'> & { show?: 'snoozed' | undefined }

/** The list kept in the state of an address; the queue where none is. */
export function listOf(state: object): QueueFilter {
  const list: unknown = 'list' in state ? state.list : undefined
  if (typeof list !== 'object' || list === null || !('show' in list)) return { show: 'waiting' }
  const show = shows.find((one) => one === list.show) ?? 'waiting'
  return filterOf(show, list)
}

/** A list with the filters among the values of an address. */
export function filterOf(show: Show, values: object): QueueFilter {
  const filter: QueueFilter = { show }
  for (const name of filters) {
    const value: unknown = Reflect.get(values, name)
    if (typeof value === 'string' && value !== '') filter[name] = value
  }
  return filter
}

/** Where a list is shown. */
export function addressOf({ show, ...rest }: QueueFilter): {
  to: '/queue' | '/exceptions' | '/decided'
  search: ListSearch
} {
  if (show === 'exceptions' || show === 'decided') return { to: `/${show}`, search: rest }
  return { to: '/queue', search: show === 'snoozed' ? { ...rest, show } : rest }
}
