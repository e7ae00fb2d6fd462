/** The right pane: what arrived, and the documents that are quoted, each with the span of the value that is looked at. */
import { useEffect, useRef } from 'react'
import { t } from '../../messages/messages.ts'
import { Icon } from '../../parts/icon.tsx'
import { DocumentSource } from './document-source.tsx'
import { MailSource } from './mail-source.tsx'
import { AttachmentSource, RecordSource } from './other-sources.tsx'
import { body, usePacket } from './packet-context.tsx'
import { sourceWords } from './place-words.ts'

export function OriginalPane() {
  const { source, selection } = usePacket()
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A document's text may still be on its way: it scrolls itself into place when it is there.
    pane.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [selection.turn, source])
  return (
    <div ref={pane} className="flex min-h-full flex-col">
      <SourceTabs />
      <Source source={source} />
    </div>
  )
}

function Source({ source }: { source: string }) {
  if (source.startsWith('document:')) return <DocumentSource source={source} />
  if (source.startsWith('record:')) return <RecordSource source={source} />
  if (source.startsWith('signal:attachment:')) return <AttachmentSource source={source} />
  return <MailSource />
}

/** The mail, its attachments, and every document and record that something in the packet rests on. */
function SourceTabs() {
  const { view, spans, source, openSource, pane, showPane } = usePacket()
  const texts = view.reading?.texts ?? []
  const attachments = view.reading?.attachments ?? []
  const files = texts.map((text) => text.source).filter((one) => one.startsWith('signal:attachment:'))
  const unread = attachments
    .map(({ name }) => `signal:attachment:${name}`)
    .filter((one) => !files.includes(one))
  const quoted = [...spans.keys()].filter((one) => one.startsWith('document:') || one.startsWith('record:'))
  const all = new Set([body, ...files, ...unread, ...quoted, source])
  if (all.size === 1) return null
  return (
    <nav
      aria-label={t.original.sources}
      className="sticky top-0 z-20 flex h-10.5 shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-page px-3 py-0"
    >
      {[...all].map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === source}
          title={sourceWords(one)}
          onClick={() => {
            openSource(one)
            showPane(pane)
          }}
          className="flex h-7 max-w-40 shrink-0 items-center gap-1 rounded-md border border-transparent px-2 text-ink-2 hover:bg-sunk aria-pressed:border-line aria-pressed:bg-pane aria-pressed:font-medium aria-pressed:text-ink"
        >
          {one !== body && (
            <Icon name={one.startsWith('signal:') ? 'clip' : 'documents'} className="size-3.5" />
          )}
          <span className="truncate">
            {one === body ? t.original.kind(view.packet.signal.kind) : sourceWords(one)}
          </span>
        </button>
      ))}
    </nav>
  )
}
