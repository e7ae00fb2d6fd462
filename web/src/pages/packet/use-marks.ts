import { useMemo } from 'react'
import type { Evidence } from '../../../../src/words/evidence.ts'
import type { Marks } from '../../parts/source-view.tsx'
import { usePacket } from './packet-context.tsx'

/** The spans of one source that support something in the packet; choosing one chooses the value. */
export function useMarks(source: string): Marks {
  const { spans, selection, select, view } = usePacket()
  const { evidence, path } = selection
  return useMemo(() => {
    const supported = spans.get(source) ?? []
    const text = view.reading?.texts.find((one) => one.source === source)?.text
    return {
      source,
      spans: supported.map(({ start, end, paths }) => ({ start, end, count: paths.length })),
      chosen: evidence?.source === source ? evidence : null,
      onChoose: ({ start, end }) => {
        const paths = supported.find((span) => span.start === start && span.end === end)?.paths ?? []
        // Of several values that rest on one span, pressing again goes to the next.
        const next = paths[(paths.indexOf(path ?? '') + 1) % Math.max(1, paths.length)]
        const shown: Evidence = { source, start, end, quote: text?.slice(start, end) ?? '' }
        if (next !== undefined) {
          select(next, shown)
          showPlace(next)
        }
      },
    }
  }, [spans, source, evidence, path, select, view.reading])
}

/** The value comes into view in its own pane, without taking the focus from the original. */
function showPlace(path: string): void {
  requestAnimationFrame(() =>
    document.querySelector(`[data-path="${CSS.escape(path)}"]`)?.scrollIntoView({ block: 'nearest' }),
  )
}
