import type { Mailbox, Reading } from '../../../../src/words/signal.ts'
import { t } from '../../messages/messages.ts'
import { MarkedText, SourceView } from '../../parts/source-view.tsx'
import { showTime } from '../../parts/time.ts'
import { body, usePacket } from './packet-context.tsx'
import { useMarks } from './use-marks.ts'

/** The mail as text: headers, what is new, what it answers. Its HTML is never run. */
export function MailSource() {
  const { view } = usePacket()
  const { reading, packet } = view
  const text = reading?.texts.find(({ source }) => source === body)
  const marks = useMarks(body)
  return (
    <article>
      {reading && <Headers reading={reading} />}
      {text ? <SourceView text={text} marks={marks} /> : <p className="p-4 text-ink-3">{t.original.empty}</p>}
      <p className="px-4 py-3 text-xs">
        <a
          className="text-accent hover:underline"
          href={`/api/signals/${encodeURIComponent(packet.signal.id)}/raw`}
          download
        >
          {t.original.downloadRaw}
        </a>
      </p>
    </article>
  )
}

function Headers({ reading }: { reading: Reading }) {
  return (
    <dl className="grid grid-cols-[64px_1fr] gap-x-2 border-b border-line px-4 py-2">
      <Header label={t.original.from} name="From" fallback={mailboxes(reading.from ? [reading.from] : [])} />
      {reading.replyTo.length > 0 && (
        <Header label={t.original.replyTo} name="Reply-To" fallback={mailboxes(reading.replyTo)} />
      )}
      <Header label={t.original.to} name="To" fallback={mailboxes(reading.to)} />
      <Header label={t.original.cc} name="Cc" fallback={mailboxes(reading.cc)} />
      <Header label={t.original.subject} name="Subject" fallback={reading.subject} />
      <Header label={t.original.date} name="Date" fallback={reading.sentAt ? showTime(reading.sentAt) : ''} />
    </dl>
  )
}

/** A header as it was written, where evidence may point into it, else as it was understood. */
function Header({ label, name, fallback }: { label: string; name: string; fallback: string }) {
  const { view } = usePacket()
  const source = `signal:header:${name}`
  const marks = useMarks(source)
  const text = view.reading?.texts.find((one) => one.source === source)?.text ?? ''
  if (text === '' && fallback === '') return null
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 break-words">
        {text === '' ? fallback : <MarkedText text={text} start={0} end={text.length} marks={marks} />}
      </dd>
    </>
  )
}

function mailboxes(boxes: readonly Mailbox[]): string {
  return boxes.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ')
}
