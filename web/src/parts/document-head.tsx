import { Link } from '@tanstack/react-router'
import type { DocumentView } from '../api/types.ts'
import { t } from '../messages/messages.ts'
import { Chip, documentTone } from './chip.tsx'

type HeadProps = { document: DocumentView; id: string; version: string; link?: boolean }

/** What a document is, whether it stands, until when, and who approved it. */
export function DocumentCardHead({ document, id, version, link = false }: HeadProps) {
  const { card, state } = document
  return (
    <header
      // Whether a document stands must be seen beside any of its words. Inside a packet the tabs are above it.
      className={`sticky z-10 flex flex-col gap-1 border-b border-line px-4 py-2 ${link ? 'top-10.5 bg-page' : 'top-0 bg-pane'}`}
    >
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="min-w-0 font-medium break-words">{card.title}</h2>
        {link && (
          <Link
            to="/documents/$documentId/$version"
            params={{ documentId: id, version }}
            className="shrink-0 text-accent hover:underline"
          >
            {t.original.openDocument}
          </Link>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
        <Chip tone={documentTone(state)}>{t.documentState(state)}</Chip>
        <span>{card.valid_until ? t.original.validUntil(card.valid_until) : t.original.noEnd}</span>
        {card.approved_by && <span>{t.original.approvedBy(card.approved_by, card.approved_on ?? '')}</span>}
        <span className="text-ink-3">
          {id}, {t.original.version(version)}
        </span>
      </p>
    </header>
  )
}
