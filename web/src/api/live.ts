/**
 * Hears what happens on the desk and keeps what is shown true: rows of the queue, packets, stuck jobs, receipts, and who
 * has what. A page that is out of sight closes its connection, since a browser opens only six to one address, and goes on
 * from the number it heard last.
 */
import type { QueryClient } from '@tanstack/react-query'
import { patchQueues } from './patch-rows.ts'
import { peopleKey, readRows } from './queries.ts'
import type { People } from './types.ts'

type Entry = { kind: string; packetId: string | null }

const reconnectMilliseconds = 3_000
/** Many things happen in one moment (a bulk approval, an import): they are asked for together. */
const gatherMilliseconds = 150
const rowsAtOnce = 100

/** Listens until the function it returns is called. */
export function listenLive(queryClient: QueryClient): () => void {
  let source: EventSource | null = null
  let after = ''
  let again: ReturnType<typeof setTimeout> | undefined
  const changed = gatherer((ids) => void followPackets(queryClient, ids))

  const open = () => {
    clearTimeout(again)
    if (source !== null || document.visibilityState === 'hidden') return
    source = new EventSource(after === '' ? '/api/events' : `/api/events?after=${after}`)
    source.addEventListener('ready', ({ lastEventId }) => (after = lastEventId))
    source.addEventListener('behind', ({ lastEventId }) => {
      after = lastEventId
      void queryClient.invalidateQueries()
    })
    source.addEventListener('entry', ({ lastEventId, data }) => {
      after = lastEventId
      const entry: Entry = JSON.parse(String(data))
      if (entry.packetId !== null) changed.add(entry.packetId)
      for (const key of keysOf(entry.kind)) void queryClient.invalidateQueries({ queryKey: [key] })
    })
    source.addEventListener('people', ({ data }) => {
      const people: People = JSON.parse(String(data))
      queryClient.setQueryData(peopleKey, people)
    })
    source.addEventListener('error', () => {
      // The browser tries again by itself unless the server refused (a session that ended, too many pages).
      if (source?.readyState !== EventSource.CLOSED) return
      close()
      again = setTimeout(open, reconnectMilliseconds)
    })
  }
  const close = () => {
    source?.close()
    source = null
  }
  const seen = () => (document.visibilityState === 'hidden' ? close() : open())
  document.addEventListener('visibilitychange', seen)
  open()
  return () => {
    document.removeEventListener('visibilitychange', seen)
    clearTimeout(again)
    close()
  }
}

async function followPackets(queryClient: QueryClient, ids: readonly string[]): Promise<void> {
  for (const id of ids) void queryClient.invalidateQueries({ queryKey: ['packet', id] })
  if (ids.length > rowsAtOnce) {
    await queryClient.invalidateQueries({ queryKey: ['queue'] })
    return
  }
  try {
    const { packets } = await readRows(ids)
    patchQueues(queryClient, packets)
  } catch {
    // Unreachable, or signed out: the lists say so themselves when they ask again.
    await queryClient.invalidateQueries({ queryKey: ['queue'], refetchType: 'none' })
  }
}

/** What else is shown of an entry, besides its packet. */
function keysOf(kind: string): string[] {
  if (kind.startsWith('job-')) return ['stuck', 'queue']
  if (kind.startsWith('record-')) return ['receipts']
  if (kind === 'workspace-applied') return ['documents', 'me']
  return []
}

function gatherer(give: (ids: string[]) => void): { add: (id: string) => void } {
  const gathered = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    add: (id) => {
      gathered.add(id)
      timer ??= setTimeout(() => {
        timer = undefined
        const ids = [...gathered]
        gathered.clear()
        give(ids)
      }, gatherMilliseconds)
    },
  }
}
