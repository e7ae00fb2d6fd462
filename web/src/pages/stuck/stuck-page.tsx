/** Jobs that ran out of attempts, each with its last error: try again, or give up with a note. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { giveUpStuck, retryStuck } from '../../api/actions.ts'
import { stuckQuery } from '../../api/queries.ts'
import type { StuckJob } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Ask } from '../../parts/ask.tsx'
import { Button } from '../../parts/button.tsx'
import { tell, tellProblem } from '../../parts/notices.tsx'
import { Answer, Empty, Page } from '../../parts/page.tsx'
import { showTime } from '../../parts/time.ts'

export function StuckPage() {
  const [givingUp, setGivingUp] = useState<StuckJob | null>(null)
  return (
    <Page title={t.stuck.title}>
      <Answer query={useQuery(stuckQuery)}>
        {({ jobs }) =>
          jobs.length === 0 ? (
            <Empty title={t.stuck.empty}>{t.stuck.emptyHelp}</Empty>
          ) : (
            <ul>
              {jobs.map((job) => (
                <OneJob key={job.id} job={job} onGiveUp={() => setGivingUp(job)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {givingUp && <GiveUp job={givingUp} onClose={() => setGivingUp(null)} />}
    </Page>
  )
}

function useSettled() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all(['stuck', 'queue', 'packet'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
}

function OneJob({ job, onGiveUp }: { job: StuckJob; onGiveUp: () => void }) {
  const settled = useSettled()
  const retrying = useMutation({
    mutationFn: () => retryStuck(job.id),
    onSuccess: async () => {
      tell(t.stuck.retried)
      await settled()
    },
    onError: tellProblem,
  })
  const { what, packetId, attempts, lastError, since } = job
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3 md:px-6">
      <div className="min-w-0 grow basis-64">
        <p className="text-base font-medium">
          {packetId ? (
            <Link to="/packets/$packetId" params={{ packetId }} className="hover:underline">
              {t.stuck.what(what)}
            </Link>
          ) : (
            t.stuck.what(what)
          )}
        </p>
        <p className="break-words text-bad">{lastError}</p>
        <p className="text-ink-3">
          {t.stuck.attempts(attempts)}, {t.stuck.since(showTime(since))}
        </p>
      </div>
      <span className="flex gap-2">
        <Button disabled={retrying.isPending} onClick={() => retrying.mutate()}>
          {t.stuck.retry}
        </Button>
        <Button look="danger" onClick={onGiveUp}>
          {t.stuck.giveUp}
        </Button>
      </span>
    </li>
  )
}

function GiveUp({ job, onClose }: { job: StuckJob; onClose: () => void }) {
  const settled = useSettled()
  const givingUp = useMutation({
    mutationFn: (note: string) => giveUpStuck(job.id, note),
    onSuccess: async () => {
      onClose()
      tell(t.stuck.givenUp)
      await settled()
    },
  })
  return (
    <Ask
      open
      onClose={onClose}
      title={t.stuck.giveUpTitle}
      help={t.stuck.giveUpHelp}
      action={t.stuck.giveUp}
      danger
      busy={givingUp.isPending}
      problem={givingUp.error?.message ?? null}
      asked={{ label: t.decide.note, needed: true }}
      onAnswer={(note) => givingUp.mutate(note)}
    />
  )
}
