import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { documentQuery, relyingQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { DocumentCardHead } from '../../parts/document-head.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Answer, Page } from '../../parts/page.tsx'
import { noMarks, SourceView } from '../../parts/source-view.tsx'
import { showTime } from '../../parts/time.ts'

/** One version of a document: what a person vouched for, and the text that evidence points into. */
export function DocumentPage() {
  const { documentId, version } = useParams({ from: '/desk/documents/$documentId/$version' })
  const query = useQuery(documentQuery(documentId, version))
  return (
    <Page
      title={query.data?.card.title ?? documentId}
      beside={
        <Link to="/documents" className="flex items-center gap-1 text-accent hover:underline">
          <Icon name="back" />
          {t.documents.back}
        </Link>
      }
    >
      <Answer query={query}>
        {(document) => (
          <article className="mx-auto max-w-4xl border-line bg-pane lg:my-4 lg:rounded-lg lg:border">
            <DocumentCardHead document={document} id={documentId} version={version} />
            <RelyingPackets id={documentId} version={version} />
            <SourceView text={document.text} marks={noMarks} />
          </article>
        )}
      </Answer>
    </Page>
  )
}

/** Who relied on it: what a change of the document still reaches, and what was written with it. */
function RelyingPackets({ id, version }: { id: string; version: string }) {
  const query = useQuery(relyingQuery(id, version))
  const packets = query.data?.packets
  if (packets === undefined) return null
  return (
    <section className="border-b border-line px-4 py-3">
      <h3 className="mb-1 text-ink-2">
        {packets.length === 0 ? t.documents.reliedOnNone : t.documents.reliedOn}
      </h3>
      <ul>
        {packets.map(({ packetId, subject, party, state, at }) => (
          <li key={packetId} className="flex flex-wrap items-baseline gap-x-3 py-0.5">
            <Link to="/packets/$packetId" params={{ packetId }} className="hover:underline">
              {party && <span className="font-medium">{party} </span>}
              {subject}
            </Link>
            <span className="text-ink-3">
              {t.state(state)}, {showTime(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
