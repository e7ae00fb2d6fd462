/** The library: which texts may be relied on, and until when. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { disputesQuery, documentsQuery } from '../../api/queries.ts'
import type { DocumentRow } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Chip, documentTone } from '../../parts/chip.tsx'
import { Answer, Empty, Page } from '../../parts/page.tsx'

export function DocumentsPage() {
  const [filter, setFilter] = useState('')
  const query = useQuery(documentsQuery)
  return (
    <Page
      title={t.documents.title}
      beside={
        <input
          type="search"
          aria-label={t.documents.filter}
          placeholder={t.documents.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="h-8 w-56 rounded-md border border-edge/60 bg-pane px-2 pointer-coarse:h-10"
        />
      }
    >
      <Answer query={query}>
        {({ documents }) => {
          if (documents.length === 0) return <Empty title={t.documents.empty}>{t.documents.emptyHelp}</Empty>
          const found = documents.filter((document) => matches(document, filter))
          if (found.length === 0) return <Empty title={t.documents.noMatch} />
          return (
            <>
              <Disputes />
              <DocumentTable documents={found.toSorted(byNeed)} />
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

/** Above all else: what is in dispute supports nothing. */
function Disputes() {
  const disputes = useQuery(disputesQuery).data?.disputes ?? []
  if (disputes.length === 0) return null
  return (
    <section className="border-b border-line px-4 py-3 md:px-6">
      <h2 className="mb-1 font-medium text-bad">{t.documents.disputes}</h2>
      <ul>
        {disputes.map(({ about, sayings }) => (
          <li key={sayings.map(({ id, text }) => `${id} ${text}`).join()} className="py-1">
            {about && (
              <span className="font-medium">{t.documents.disputeAbout(about.article, about.field)}</span>
            )}
            {sayings.map(({ id, version, title, text }) => (
              <span key={`${id} ${text}`} className="flex flex-wrap items-baseline gap-x-2">
                <q className="text-ink-2">{text}</q>
                <Link
                  to="/documents/$documentId/$version"
                  params={{ documentId: id, version }}
                  className="text-accent hover:underline"
                >
                  {title}
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DocumentTable({ documents }: { documents: readonly DocumentRow[] }) {
  const { columns } = t.documents
  return (
    <table className="w-full border-collapse text-left">
      <thead className="max-md:sr-only">
        <tr className="text-ink-3">
          {[
            columns.title,
            columns.kind,
            columns.state,
            columns.valid,
            columns.use,
            columns.approved,
            columns.scope,
          ].map((words) => (
            <th
              key={words}
              scope="col"
              className="sticky top-0 border-b border-line bg-page px-3 py-2 font-normal first:pl-4 md:first:pl-6"
            >
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentTableRow key={`${document.id} ${document.version}`} document={document} />
        ))}
      </tbody>
    </table>
  )
}

/** On a phone a row becomes two lines: title, then state and validity. */
function DocumentTableRow({ document }: { document: DocumentRow }) {
  const {
    id,
    version,
    title,
    kind,
    state,
    validUntil,
    use,
    approvedBy,
    approvedOn,
    supersedes,
    scope,
    reviewDue,
  } = document
  const cell = 'md:table-cell md:px-3 md:py-2 align-top'
  return (
    <tr className="border-b border-line max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:px-4 max-md:py-2 hover:bg-sunk">
      <th scope="row" className={`${cell} font-normal max-md:w-full md:pl-6`}>
        <Link
          to="/documents/$documentId/$version"
          params={{ documentId: id, version }}
          className="text-base font-medium hover:underline"
        >
          {title}
        </Link>
        <span className="block text-xs text-ink-3">
          {id}
          {supersedes.length > 0 && `, ${t.documents.supersedes(supersedes.join(', '))}`}
        </span>
      </th>
      <td className={`${cell} text-ink-2`}>{(kind ?? '').replaceAll('-', ' ')}</td>
      <td className={cell}>
        <Chip tone={documentTone(state)}>{t.documentState(state)}</Chip>
      </td>
      <td className={`${cell} whitespace-nowrap tabular-nums`}>{validUntil ?? t.original.noEnd}</td>
      <td className={`${cell} whitespace-nowrap text-ink-2 tabular-nums`}>{t.documents.use(use)}</td>
      <td className={`${cell} max-w-64 truncate text-ink-2 max-md:hidden`}>
        {approvedBy}
        {approvedOn && <span className="block text-xs text-ink-3">{approvedOn}</span>}
        <ReviewDue date={reviewDue} />
      </td>
      <td className={`${cell} text-ink-2 max-md:hidden`}>{scopeWords(scope)}</td>
    </tr>
  )
}

function ReviewDue({ date }: { date: string | null }) {
  if (date === null) return null
  const isOver = isPast(date)
  return (
    <span className={`block text-xs ${isOver ? 'text-bad' : 'text-ink-3'}`}>
      {isOver ? t.documents.reviewOverdue(date) : t.documents.reviewDue(date)}
    </span>
  )
}

function isPast(date: string): boolean {
  return date < new Date().toISOString().slice(0, 10)
}

function scopeWords(scope: DocumentRow['scope']): string {
  const words = [scope.market, scope.product, scope.customer_tier].flatMap((list) => list ?? [])
  return words.length > 0 ? words.join(', ') : t.documents.everyone
}

const order = ['expired', 'expiring', 'draft', 'approved', 'superseded', 'withdrawn']

/** What needs upkeep first: what does not stand, then what much rests on that was approved long ago. */
function byNeed(a: DocumentRow, b: DocumentRow): number {
  return (
    order.indexOf(a.state) - order.indexOf(b.state) ||
    weightOf(b) - weightOf(a) ||
    a.title.localeCompare(b.title)
  )
}

/** Packets that rely on it, times the days since somebody approved it. */
function weightOf({ use, approvedOn }: DocumentRow): number {
  const days = approvedOn === null ? 365 : (Date.now() - Date.parse(approvedOn)) / 86_400_000
  return (use.pending + use.recorded) * Math.max(1, days)
}

function matches({ id, title, kind, fileName, owner }: DocumentRow, filter: string): boolean {
  const text = [id, title, kind, fileName, owner].join(' ').toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
