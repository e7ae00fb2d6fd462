/** Lists of packets: what waits, what is an exception, what has been decided. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { meQuery, type QueueFilter, queueQuery, type Show } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { Choice } from '../../parts/choice.tsx'
import { Answer, Empty, Page } from '../../parts/page.tsx'
import { AddFiles, DropFiles } from './drop-files.tsx'
import { QueueList } from './queue-list.tsx'

export function QueuePage() {
  const search = useSearch({ from: '/desk/queue' })
  return (
    <DropFiles lane={search.lane}>
      <ListPage show="waiting" title={t.queue.title} filter={search} />
    </DropFiles>
  )
}

export function ExceptionsPage() {
  return (
    <ListPage
      show="exceptions"
      title={t.queue.exceptionsTitle}
      filter={useSearch({ from: '/desk/exceptions' })}
    />
  )
}

export function DecidedPage() {
  return (
    <ListPage show="decided" title={t.queue.decidedTitle} filter={useSearch({ from: '/desk/decided' })} />
  )
}

function ListPage({ show, title, filter }: { show: Show; title: string; filter: Omit<QueueFilter, 'show'> }) {
  const query = useInfiniteQuery(queueQuery({ show, ...filter }))
  return (
    <Page title={title} beside={<Filters filter={filter} adds={show === 'waiting'} />}>
      <Answer query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ packets }) => packets)
          if (rows.length === 0) return <NothingHere show={show} />
          return (
            <QueueList
              rows={rows}
              show={show}
              onEnd={() => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage()}
            />
          )
        }}
      </Answer>
    </Page>
  )
}

function NothingHere({ show }: { show: Show }) {
  const words = {
    waiting: [t.queue.emptyWaiting, t.queue.emptyWaitingHelp],
    exceptions: [t.queue.emptyExceptions, t.queue.emptyExceptionsHelp],
    decided: [t.queue.emptyDecided, t.queue.emptyDecidedHelp],
  }[show]
  return <Empty title={words[0] ?? ''}>{words[1]}</Empty>
}

function Filters({ filter, adds }: { filter: Omit<QueueFilter, 'show'>; adds: boolean }) {
  const me = useQuery(meQuery).data
  const navigate = useNavigate()
  const change = (search: Omit<QueueFilter, 'show'>) =>
    void navigate({ to: '.', search: { ...filter, ...search }, replace: true })
  if (!me) return null
  return (
    <>
      {me.lanes.length > 1 && (
        <Choice
          label={t.queue.lane}
          value={filter.lane ?? ''}
          options={[
            { value: '', words: t.queue.allLanes },
            ...me.lanes.map(({ name, title }) => ({ value: name, words: title })),
          ]}
          onChange={(lane) => change({ lane: lane || undefined })}
        />
      )}
      <Choice
        label={t.queue.assigned}
        value={filter.assigned ?? ''}
        options={[
          { value: '', words: t.queue.everyone },
          { value: me.person.id, words: t.queue.me },
          ...me.people
            .filter(({ id }) => id !== me.person.id)
            .map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChange={(assigned) => change({ assigned: assigned || undefined })}
      />
      {adds && <AddFiles lane={filter.lane} />}
    </>
  )
}
