/** The pages of a PDF as they look, with the spans that support values marked on them. Loaded when one is opened. */
import {
  GlobalWorkerOptions,
  getDocument,
  type PageViewport,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- Vite makes an address of it
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import type { SourceText } from '../../../src/words/text.ts'
import { t } from '../messages/messages.ts'
import { pagesOf, stripsOf } from '../text/pdf-places.ts'
import { Button } from './button.tsx'
import type { Marked, Marks } from './source-view.tsx'

// Files of strangers are taken apart in a worker, not in the page.
GlobalWorkerOptions.workerSrc = workerAddress

type PdfProps = { address: string; text: SourceText; marks: Marks }

export function PdfView({ address, text, marks }: PdfProps) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null)
  const [problem, setProblem] = useState('')
  const [turned, setTurned] = useState<{ page: number; chosen: unknown }>({ page: 1, chosen: null })
  useEffect(() => {
    const loading = getDocument({ url: address, enableXfa: false, stopAtErrors: false })
    loading.promise.then(setDocument, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    )
    return () => void loading.destroy()
  }, [address])
  const { chosen } = marks
  const evidencePage = pagesOf(text).find(
    ({ start, end }) => chosen !== null && start <= chosen.start && chosen.start < end,
  )?.page
  // Turning pages is the reader's until another value is looked at.
  const page = turned.chosen === chosen || evidencePage === undefined ? turned.page : evidencePage
  if (problem) return <p className="p-4 text-bad">{t.original.pdfProblem(problem)}</p>
  if (!document) return <p className="p-4 text-ink-3">{t.loading} …</p>
  const turn = (by: number) =>
    setTurned({ page: Math.max(1, Math.min(document.numPages, page + by)), chosen })
  return (
    <div className="flex flex-col gap-2 p-3">
      {document.numPages > 1 && (
        <div className="flex items-center justify-center gap-2">
          <Button
            look="quiet"
            size="small"
            icon="back"
            aria-label={t.original.pageBefore}
            disabled={page <= 1}
            onClick={() => turn(-1)}
          />
          <output className="tabular-nums">{t.original.pageOf(page, document.numPages)}</output>
          <Button
            look="quiet"
            size="small"
            icon="next"
            aria-label={t.original.pageAfter}
            disabled={page >= document.numPages}
            onClick={() => turn(1)}
          />
        </div>
      )}
      <PdfPage key={page} document={document} number={page} text={text} marks={marks} />
    </div>
  )
}

type Layer = {
  viewport: PageViewport
  items: { str: string; transform: number[]; width: number; height: number }[]
}
type PageProps = { document: PDFDocumentProxy; number: number; text: SourceText; marks: Marks }

function PdfPage({ document, number, text, marks }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [layer, setLayer] = useState<Layer | null>(null)
  useEffect(() => {
    let gone = false
    const draw = async () => {
      const page = await document.getPage(number)
      const target = canvas.current
      if (gone || !target) return
      const width = target.parentElement?.clientWidth ?? 600
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
      const sharp = window.devicePixelRatio || 1
      target.width = viewport.width * sharp
      target.height = viewport.height * sharp
      await page.render({ canvas: target, viewport, transform: [sharp, 0, 0, sharp, 0, 0] }).promise
      const items = await itemsOf(page)
      if (!gone) setLayer({ viewport, items })
    }
    void draw()
    return () => {
      gone = true
    }
  }, [document, number])
  const here = pagesOf(text).find(({ page }) => page === number)
  const spans = marks.spans.filter(({ start }) => here && here.start <= start && start < here.end)
  return (
    <div className="relative border border-line bg-white">
      <canvas
        ref={canvas}
        className="block w-full"
        aria-label={t.original.pageOf(number, document.numPages)}
      />
      {layer &&
        spans.map((span) => (
          <SpanOnPage key={`${span.start} ${span.end}`} span={span} text={text} layer={layer} marks={marks} />
        ))}
    </div>
  )
}

async function itemsOf(page: PDFPageProxy): Promise<Layer['items']> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) =>
    'str' in item
      ? [{ str: item.str, transform: item.transform.map(Number), width: item.width, height: item.height }]
      : [],
  )
}

type SpanProps = { span: Marked; text: SourceText; layer: Layer; marks: Marks }

/** A line of words may be several boxes; they are one button to a reader. */
function SpanOnPage({ span, text, layer, marks }: SpanProps) {
  const { chosen, source, onChoose } = marks
  const isChosen = chosen !== null && chosen.start <= span.start && span.end <= chosen.end
  const { viewport, items } = layer
  return stripsOf(text, span, items).map(({ piece, from, to }, index) => {
    const item = items[piece]
    if (!item) return null
    const [, , , , x = 0, y = 0] = item.transform
    const height = item.height || 10
    const [left, bottom] = pointOn(viewport, x + item.width * shareOfWidth(item.str, from), y - height * 0.2)
    const [right, top] = pointOn(viewport, x + item.width * shareOfWidth(item.str, to), y + height * 0.95)
    return (
      <button
        key={piece}
        type="button"
        tabIndex={index === 0 ? 0 : -1}
        aria-label={text.text.slice(span.start, span.end)}
        aria-pressed={isChosen}
        data-span={`${span.start} ${span.end} ${source}`}
        data-chosen={isChosen && index === 0 ? '' : undefined}
        onClick={() => onChoose(span)}
        className={`on-page absolute ${isChosen ? 'on-page-chosen' : ''}`}
        style={{
          left: `${(100 * Math.min(left, right)) / viewport.width}%`,
          top: `${(100 * Math.min(top, bottom)) / viewport.height}%`,
          width: `${(100 * Math.abs(right - left)) / viewport.width}%`,
          height: `${(100 * Math.abs(bottom - top)) / viewport.height}%`,
        }}
      />
    )
  })
}

const ruler = window.document.createElement('canvas').getContext('2d')

/** How far along its line a share of a text's letters reaches: an i is narrower than an m in every fount. */
function shareOfWidth(text: string, letters: number): number {
  const whole = ruler?.measureText(text).width ?? 0
  if (whole === 0 || !ruler) return letters
  const all = Array.from(text)
  return ruler.measureText(all.slice(0, Math.round(letters * all.length)).join('')).width / whole
}

function pointOn(viewport: PageViewport, x: number, y: number): [number, number] {
  const [across, down] = viewport.convertToViewportPoint(x, y)
  return [Number(across), Number(down)]
}
