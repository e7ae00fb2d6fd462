import { t } from '../../messages/messages.ts'
import { FileView } from '../../parts/file-view.tsx'
import { usePacket } from './packet-context.tsx'
import { sourceWords } from './place-words.ts'
import { useMarks } from './use-marks.ts'

/** An attachment as text and tables; the file itself only as a download. */
export function AttachmentSource({ source }: { source: string }) {
  const { view } = usePacket()
  const marks = useMarks(source)
  const { reading, packet } = view
  const text = reading?.texts.find((one) => one.source === source)
  const index = reading?.attachments.findIndex(({ name }) => source === `signal:attachment:${name}`) ?? -1
  const file = reading?.attachments[index]
  const findings = reading?.findings.filter(({ at }) => at === source) ?? []
  return (
    <article>
      <header className="flex items-baseline justify-between gap-4 border-b border-line px-4 py-2">
        <h2 className="min-w-0 font-medium break-words">{sourceWords(source)}</h2>
        {file && (
          <a
            className="shrink-0 text-accent hover:underline"
            href={`/api/signals/${encodeURIComponent(packet.signal.id)}/attachments/${index}`}
            download
          >
            {t.original.download} ({t.original.bytes(file.bytes)})
          </a>
        )}
      </header>
      {findings.map(({ code, message }) => (
        <p key={code} className="border-b border-line bg-look-soft px-4 py-2 text-look">
          {message}
        </p>
      ))}
      {text ? (
        <FileView
          address={`/api/signals/${encodeURIComponent(packet.signal.id)}/attachments/${index}`}
          text={text}
          marks={marks}
        />
      ) : (
        <p className="p-4 text-ink-3">{t.original.notText}</p>
      )}
    </article>
  )
}

/** What was read from the record; it has no text of its own, so the quoted words are shown. */
export function RecordSource({ source }: { source: string }) {
  const { selection } = usePacket()
  const { evidence } = selection
  return (
    <article className="flex flex-col gap-2 p-4">
      <h2 className="font-medium">
        {t.original.record} {sourceWords(source)}
      </h2>
      <p className="text-ink-2">{t.original.recordHelp}</p>
      {evidence?.source === source && (
        <p>
          <mark className="span span-chosen">{evidence.quote}</mark>
          {evidence.where && <span className="text-ink-3"> {evidence.where}</span>}
        </p>
      )}
    </article>
  )
}
