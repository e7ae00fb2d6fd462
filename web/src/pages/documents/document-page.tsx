import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { documentQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { DocumentCardHead } from '../../parts/document-head.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Answer, Page } from '../../parts/page.tsx'
import { noMarks, SourceView } from '../../parts/source-view.tsx'

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
            <SourceView text={document.text} marks={noMarks} />
          </article>
        )}
      </Answer>
    </Page>
  )
}
