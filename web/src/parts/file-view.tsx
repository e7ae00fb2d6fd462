import { lazy, Suspense, useState } from 'react'
import type { SourceText } from '../../../src/words/text.ts'
import { t } from '../messages/messages.ts'
import { type Marks, SourceView } from './source-view.tsx'

const PdfView = lazy(async () => ({ default: (await import('./pdf-view.tsx')).PdfView }))

/** A file as it looks where it can be shown (PDF), else as the text that was read from it; the text always on demand. */
export function FileView({ address, text, marks }: { address: string; text: SourceText; marks: Marks }) {
  const isPdf = text.marks.some(({ where }) => /^page \d+$/.test(where))
  const [asText, setAsText] = useState(false)
  if (!isPdf) return <SourceView text={text} marks={marks} />
  return (
    <>
      <div className="flex gap-1 px-3 pt-2">
        {[false, true].map((one) => (
          <button
            key={String(one)}
            type="button"
            aria-pressed={asText === one}
            onClick={() => setAsText(one)}
            className="h-7 rounded-md px-2 text-ink-2 hover:bg-sunk aria-pressed:bg-sunk aria-pressed:font-medium aria-pressed:text-ink"
          >
            {one ? t.original.asText : t.original.asPages}
          </button>
        ))}
      </div>
      {asText ? (
        <SourceView text={text} marks={marks} />
      ) : (
        <Suspense fallback={<p className="p-4 text-ink-3">{t.loading} …</p>}>
          <PdfView address={address} text={text} marks={marks} />
        </Suspense>
      )}
    </>
  )
}
