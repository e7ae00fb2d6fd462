import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { snooze } from '../api/actions.ts'
import { queueWords as words } from '../messages/en-queue.ts'
import { Window } from './ask.tsx'
import { Button } from './button.tsx'
import { tell } from './notices.tsx'
import { morningIn, showTime, weekdayIn } from './time.ts'

type SnoozeProps = { packetId: string; snoozed: boolean; onClose: () => void; onDone?: () => void }

/** When a packet comes back: one press, or one key each. */
export function SnoozeDialog({ packetId, snoozed, onClose, onDone }: SnoozeProps) {
  const queryClient = useQueryClient()
  const [moments] = useState(() => momentsAfter(new Date()))
  const snoozing = useMutation({
    mutationFn: (until: Date | null) => snooze(packetId, until?.toISOString() ?? null),
    onSuccess: async (_, until) => {
      tell(until === null ? words.broughtBack : words.snoozeDone(showTime(until.toISOString())))
      onClose()
      onDone?.()
      await queryClient.invalidateQueries({ queryKey: ['queue'] })
    },
  })
  return (
    <Window open onClose={onClose} title={words.snoozeTitle} help={words.snoozeHelp}>
      {snoozing.error && (
        <p role="alert" className="rounded-md bg-bad-soft p-2 text-bad">
          {snoozing.error.message}
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {moments.map(({ said, at }) => (
          <li key={said}>
            <Button
              type="submit"
              className="w-full justify-between!"
              disabled={snoozing.isPending}
              onClick={() => snoozing.mutate(at)}
            >
              {said}
              <span className="text-ink-3">{showTime(at.toISOString())}</span>
            </Button>
          </li>
        ))}
        {snoozed && (
          <li>
            <Button className="w-full" icon="undo" onClick={() => snoozing.mutate(null)}>
              {words.bringBack}
            </Button>
          </li>
        )}
      </ul>
    </Window>
  )
}

/** Mornings are those of the business. */
function momentsAfter(now: Date): { said: string; at: Date }[] {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
  const times = words.snoozeTimes
  return [
    { said: times.hour, at: hours(1) },
    { said: times.afternoon, at: hours(4) },
    { said: times.tomorrow, at: morningIn(1, now) },
    { said: times.monday, at: morningIn(8 - weekdayIn(now), now) },
  ]
}
