import type { Difference } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Icon } from '../../parts/icon.tsx'
import { TextDiff } from '../../parts/text-diff.tsx'
import { usePacket } from './packet-context.tsx'
import { placeWords } from './place-words.ts'

/** What changed between looking and writing, three ways; each row leads to its place. */
export function ChangedSince({ rows }: { rows: readonly Difference[] }) {
  const { goTo } = usePacket()
  return (
    <details open className="max-h-[40dvh] shrink-0 overflow-auto border-b border-line bg-look-soft">
      <summary className="sticky top-0 flex items-center gap-2 bg-look-soft px-4 py-2 font-medium">
        <Icon name="warning" className="text-look" />
        {t.changed.title} ({rows.length})<span className="font-normal text-ink-2">{t.changed.help}</span>
      </summary>
      <div className="overflow-x-auto px-4 pb-3">
        <table className="w-full min-w-[560px] border-collapse text-left">
          <thead className="text-ink-2">
            <tr>
              {[t.changed.path, t.changed.looked, t.changed.yours, t.changed.now].map((words) => (
                <th key={words} scope="col" className="py-1 pr-4 font-normal">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, looked, yours, now }) => (
              <tr key={path} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-4 font-normal">
                  <button
                    type="button"
                    className="text-left text-accent hover:underline"
                    onClick={() => goTo(path)}
                  >
                    {placeWords(path)}
                  </button>
                </th>
                <td className="py-1 pr-4 break-words text-ink-2 line-through decoration-ink-3">{looked}</td>
                <td className="py-1 pr-4 break-words">{yours}</td>
                <td className="py-1 break-words font-medium">
                  <TextDiff before={yours} after={now} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
