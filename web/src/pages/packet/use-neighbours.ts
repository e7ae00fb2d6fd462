/** The packets before and after this one in the list it was opened from; the next one is fetched ahead. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { packetQuery, queueQuery } from '../../api/queries.ts'
import { addressOf, listOf } from '../../parts/lists.ts'

export function useNeighbours(id: string) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const state = useLocation({ select: (location) => location.state })
  const list = useMemo(() => listOf(state), [state])
  const pages = useInfiniteQuery(queueQuery(list)).data?.pages
  const rows = useMemo(
    () => pages?.flatMap(({ packets }) => packets.filter((row) => row.state !== 'unreadable')) ?? [],
    [pages],
  )
  const found = rows.findIndex((row) => row.id === id)
  // A packet that was decided has left its list: its neighbours are those of the place it had.
  const [place, setPlace] = useState(0)
  if (found >= 0 && found !== place) setPlace(found)
  const nextId = found < 0 ? rows[place]?.id : rows[found + 1]?.id
  const previousId = rows[(found < 0 ? place : found) - 1]?.id
  useEffect(() => {
    if (nextId !== undefined) void queryClient.prefetchQuery(packetQuery(nextId))
  }, [nextId, queryClient])
  const open = (packetId: string) =>
    void navigate({
      to: '/packets/$packetId',
      params: { packetId },
      state: (before) => ({ ...before, list }),
    })
  const leave = () => void navigate(addressOf(list))
  return {
    list,
    next: nextId === undefined ? undefined : () => open(nextId),
    previous: previousId === undefined ? undefined : () => open(previousId),
    leave,
    /** After a decision: on to the next packet, or back to the list after the last. */
    goNext: () => (nextId === undefined || list.show !== 'waiting' ? leave() : open(nextId)),
  }
}
