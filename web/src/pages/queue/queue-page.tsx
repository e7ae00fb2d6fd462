/** Lists of packets: what waits, what was put off, what is an exception, what has been decided. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queueQuery } from '../../api/queries.ts'
import type { QueueFilter, Show } from '../../api/types.ts'
import { queueWords } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { addressOf, filterOf } from '../../parts/lists.ts'
import { Answer, Empty, Page } from '../../parts/page.tsx'
import { AddFiles, DropFiles } from './drop-files.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import { SavedViews } from './saved-views.tsx'

export function QueuePage() {
  const search = useSearch({ from: '/desk/queue' })
  const filter = filterOf(search.show === 'snoozed' ? 'snoozed' : 'waiting', search)
  return (
    <DropFiles lane={filter.lane}>
      <ListPage title={t.queue.title} filter={filter} />
    </DropFiles>
  )
}

export function ExceptionsPage() {
  const search = useSearch({ from: '/desk/exceptions' })
  return <ListPage title={t.queue.exceptionsTitle} filter={filterOf('exceptions', search)} />
}

export function DecidedPage() {
  const search = useSearch({ from: '/desk/decided' })
  return <ListPage title={t.queue.decidedTitle} filter={filterOf('decided', search)} />
}

function ListPage({ title, filter }: { title: string; filter: QueueFilter }) {
  const { show } = filter
  const query = useInfiniteQuery(queueQuery(filter))
  const pages = query.data?.pages
  const rows = useMemo(() => pages?.flatMap(({ packets }) => packets) ?? [], [pages])
  const inQueue = show === 'waiting' || show === 'snoozed'
  return (
    <Page
      title={title}
      beside={
        <>
          {inQueue && <WaitingOrSnoozed filter={filter} />}
          <span className="grow" />
          {show === 'waiting' && <AddFiles lane={filter.lane} />}
        </>
      }
      below={
        <>
          <QueueFilters filter={filter} />
          <span className="grow" />
          <SavedViews filter={filter} />
        </>
      }
    >
      <Answer query={query}>
        {() =>
          rows.length === 0 ? (
            <NothingHere filter={filter} />
          ) : (
            <QueueList
              // A list with other filters is another list: nothing stays selected, and it begins at its top.
              key={JSON.stringify(filter)}
              rows={rows}
              filter={filter}
              onEnd={() => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage()}
            />
          )
        }
      </Answer>
    </Page>
  )
}

function WaitingOrSnoozed({ filter }: { filter: QueueFilter }) {
  return (
    <nav aria-label={queueWords.which} className="flex gap-1">
      {(['waiting', 'snoozed'] as const).map((show) => (
        <Link
          key={show}
          {...addressOf({ ...filter, show })}
          activeProps={{}}
          aria-current={filter.show === show ? 'page' : undefined}
          className="flex h-8 items-center rounded-md px-2 text-ink-2 hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:h-10"
        >
          {queueWords[show]}
        </Link>
      ))}
    </nav>
  )
}

const nothing: Record<Show, [string, string]> = {
  waiting: [t.queue.emptyWaiting, t.queue.emptyWaitingHelp],
  snoozed: [queueWords.emptySnoozed, queueWords.emptySnoozedHelp],
  exceptions: [t.queue.emptyExceptions, t.queue.emptyExceptionsHelp],
  decided: [t.queue.emptyDecided, t.queue.emptyDecidedHelp],
}

function NothingHere({ filter }: { filter: QueueFilter }) {
  const filtered = Object.keys(filter).length > 1
  const [title, help] = nothing[filter.show]
  if (!filtered) return <Empty title={title}>{help}</Empty>
  return (
    <Empty title={queueWords.emptyFiltered}>
      <Link {...addressOf({ show: filter.show })} className="text-accent hover:underline">
        {queueWords.clear}
      </Link>
    </Empty>
  )
}
