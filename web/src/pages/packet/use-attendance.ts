/** Says that the packet is open, takes it where nobody has it, and gives it back when it is left. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { attend, leavePacket } from '../../api/actions.ts'
import { meQuery, peopleQuery } from '../../api/queries.ts'
import type { Someone } from '../../api/types.ts'
import { tellProblem } from '../../parts/notices.tsx'

/** A hold lasts 90 s: two renewals may be lost. */
const everyMilliseconds = 30_000

export type Attendance = {
  /** Somebody else who has the packet; deciding is refused while they do. */
  holder: Someone | null
  /** Colleagues who have it open, the holder left out. */
  others: Someone[]
  takeOver: () => void
}

/** `wants` is `hold` while there is something to decide. */
export function useAttendance(packetId: string, wants: 'look' | 'hold'): Attendance {
  const me = useQuery(meQuery).data?.person.id
  const people = useQuery(peopleQuery).data
  // What the last answer said, until the live events say it too.
  const [told, setTold] = useState<Someone | null>(null)
  const ask = useCallback(
    async (asked: 'look' | 'hold' | 'take-over') =>
      setTold((await attend(packetId, asked)).hold?.person ?? null),
    [packetId],
  )
  useEffect(() => {
    // A silent failure is right here: the next beat tries again, and deciding says what is wrong.
    const beat = () => void (document.visibilityState === 'visible' && ask(wants).catch(() => undefined))
    beat()
    const timer = setInterval(beat, everyMilliseconds)
    const hidden = () => (document.visibilityState === 'visible' ? beat() : undefined)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [ask, wants])
  useEffect(() => {
    const leave = () => void leavePacket(packetId).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [packetId])

  const heard = people?.holds.find((one) => one.packetId === packetId)?.person ?? told
  const holder = wants === 'hold' && heard && heard.id !== me ? heard : null
  const others = people?.present.filter((one) => one.packetId === packetId).map(({ person }) => person) ?? []
  return {
    holder,
    others: others.filter(({ id }) => id !== me && id !== holder?.id),
    takeOver: () => void ask('take-over').catch(tellProblem),
  }
}
