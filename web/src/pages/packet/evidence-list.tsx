import type { Evidence } from '../../../../src/words/evidence.ts'
import { usePacket } from './packet-context.tsx'
import { sourceWords } from './place-words.ts'

/** The spans that support a value; a press shows one in the original. */
export function EvidenceList({ path, evidence }: { path: string; evidence: readonly Evidence[] }) {
  const { select, openSource, selection } = usePacket()
  return (
    <ul className="flex flex-col gap-0.5">
      {evidence.map((one) => (
        <li key={`${one.source} ${one.start} ${one.end}`}>
          <button
            type="button"
            aria-pressed={selection.evidence === one}
            onClick={() => {
              select(path, one)
              openSource(one.source)
            }}
            className="flex w-full items-baseline gap-2 rounded px-1 text-left hover:bg-sunk"
          >
            <span className="min-w-[40%] truncate">
              <mark className="span px-0.5">{one.quote}</mark>
            </span>
            <span className="min-w-0 truncate text-xs text-ink-3">
              {sourceWords(one.source)}
              {one.where ? `, ${one.where}` : ''}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
