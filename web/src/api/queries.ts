/** What the pages ask the server, with the keys under which the answers are kept. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { read, send } from './client.ts'
import type {
  Checked,
  Dispute,
  DocumentRow,
  DocumentView,
  LaneMeasures,
  LedgerRow,
  Me,
  PacketRow,
  PacketView,
  Page,
  People,
  QueueFilter,
  ReceiptRow,
  RelyingPacket,
  SavedView,
  StuckJob,
} from './types.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read<Me>('/api/me', signal),
  // Signing in happens in another tab; coming back to this one must notice.
  refetchOnWindowFocus: 'always',
  refetchInterval: 20_000,
})

export function queueQuery(filter: QueueFilter) {
  return infiniteQueryOptions({
    queryKey: ['queue', filter],
    queryFn: ({ pageParam, signal }) =>
      read<QueuePage>(`/api/queue?${search({ ...filter, after: pageParam, limit: '100' })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    // Rows follow by themselves (live.ts). Asking again asks for every page that was scrolled to, so it is done for
    // short lists alone, in case a row was missed.
    staleTime: 30_000,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) <= 4 ? 30_000 : false),
  })
}

export type QueuePage = Page<'packets', PacketRow>

/** Rows of packets that changed, whatever list they stand in now. */
export function readRows(ids: readonly string[]): Promise<{ packets: PacketRow[] }> {
  return read(`/api/queue/rows?ids=${ids.join(',')}`)
}

/** Kept true by live events; nobody asks for it. */
export const peopleKey = ['people'] as const

export const peopleQuery = queryOptions({
  queryKey: peopleKey,
  queryFn: (): People => ({ holds: [], present: [] }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => read<{ views: SavedView[] }>('/api/views', signal),
  staleTime: 60_000,
})

export function packetQuery(id: string) {
  return queryOptions({
    queryKey: ['packet', id],
    queryFn: ({ signal }) => read<PacketView>(`/api/packets/${encodeURIComponent(id)}`, signal),
    staleTime: 10_000,
    // An approved packet is being written: look until it is recorded or stuck.
    refetchInterval: ({ state }) => (state.data?.state === 'approved' ? 1_500 : 15_000),
  })
}

/** Pure: asks which claims a body would make; stores nothing. */
export function checkQuery(
  id: string,
  asked: { draft: number; body: string; entered: string[] },
  on: boolean,
) {
  return queryOptions({
    queryKey: ['check', id, asked],
    queryFn: async (): Promise<Checked> => {
      const { claims } = await send<Pick<Checked, 'claims'>>(
        `/api/packets/${encodeURIComponent(id)}/check`,
        asked,
      )
      return { claims, body: asked.body }
    },
    enabled: on,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
}

export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => read<{ documents: DocumentRow[] }>('/api/documents', signal),
  staleTime: 30_000,
})

export const disputesQuery = queryOptions({
  queryKey: ['documents', 'disputes'],
  queryFn: ({ signal }) => read<{ disputes: Dispute[] }>('/api/document-disputes', signal),
  staleTime: 30_000,
})

export function documentQuery(id: string, version: string) {
  return queryOptions({
    queryKey: ['document', id, version],
    queryFn: ({ signal }) =>
      read<DocumentView>(`/api/documents/${encodeURIComponent(id)}/${encodeURIComponent(version)}`, signal),
    // A version's text never changes; its state may.
    staleTime: 60_000,
  })
}

export function relyingQuery(id: string, version: string) {
  return queryOptions({
    queryKey: ['document', id, version, 'packets'],
    queryFn: ({ signal }) =>
      read<{ packets: RelyingPacket[] }>(
        `/api/documents/${encodeURIComponent(id)}/${encodeURIComponent(version)}/packets`,
        signal,
      ),
  })
}

export const receiptsQuery = infiniteQueryOptions({
  queryKey: ['receipts'],
  queryFn: ({ pageParam, signal }) =>
    read<Page<'receipts', ReceiptRow>>(`/api/receipts?${search({ after: pageParam })}`, signal),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
})

export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: ({ signal }) => read<{ lanes: LaneMeasures[] }>('/api/measures', signal),
})

export function ledgerQuery(kind: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['ledger', kind ?? ''],
    queryFn: ({ pageParam, signal }) =>
      read<Page<'entries', LedgerRow>>(`/api/ledger?${search({ kind, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
}

export const stuckQuery = queryOptions({
  queryKey: ['stuck'],
  queryFn: ({ signal }) => read<{ jobs: StuckJob[] }>('/api/stuck', signal),
  refetchInterval: 15_000,
})

function search(params: Record<string, string | undefined>): string {
  const entries = Object.entries(params).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return new URLSearchParams(entries).toString()
}
