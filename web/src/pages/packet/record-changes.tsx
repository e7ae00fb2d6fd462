import type { RecordChange } from '../../../../src/words/packet.ts'
import { t } from '../../messages/messages.ts'
import { Chip } from '../../parts/chip.tsx'
import { TextDiff } from '../../parts/text-diff.tsx'
import { usePacket } from './packet-context.tsx'
import { changeRecord } from './unsent-edit.ts'

/** What will change in the system of record, field by field: what it is now and what it becomes. */
export function RecordChanges() {
  const { view } = usePacket()
  const { system, changes } = view.packet.record
  if (changes.length === 0) return null
  return (
    <section aria-label={t.draft.recordTitle} className="border-b border-line px-4 py-3">
      <h2 className="font-semibold">
        {t.draft.recordTitle} <span className="font-normal text-ink-3">{t.draft.recordIn(system)}</span>
      </h2>
      <table className="mt-1 w-full table-fixed border-collapse text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t.receipts.field}</th>
            <th scope="col">{t.draft.from}</th>
            <th scope="col">{t.draft.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <ChangeRow
              key={`${change.object} ${JSON.stringify(change.key)} ${change.field}`}
              change={change}
              index={index}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Short values are read side by side; in long ones the change has to be found. */
function isLong(value: string | null): value is string {
  return value !== null && value.length > 40
}

function ChangeRow({ change, index }: { change: RecordChange; index: number }) {
  const { view, unsent, change: alter, editing, select, selection } = usePacket()
  const path = `record.changes[${index}]`
  const to = unsent.changes[index] ?? change.to
  return (
    <tr className={`border-t border-line align-top ${selection.path === path ? 'bg-sunk' : ''}`}>
      <th scope="row" className="w-[30%] py-1 pr-2 font-normal">
        <button
          type="button"
          data-path={path}
          onClick={() => select(path)}
          className="max-w-full text-left break-words text-ink-2 hover:underline"
        >
          {change.field}
        </button>
        {change.risk === 'forbidden' && <Chip tone="bad">{t.draft.risk.forbidden}</Chip>}
      </th>
      <td className="w-[25%] py-1 pr-2 break-words text-ink-3">
        {change.from === null || change.from === '' ? (
          <span>{t.draft.empty}</span>
        ) : (
          <span className="line-through">{change.from}</span>
        )}
      </td>
      <td className="py-1 break-words">
        {editing ? (
          <input
            aria-label={`${change.field} ${t.draft.becomes}`}
            defaultValue={to}
            onChange={(event) =>
              alter((before) => changeRecord(view.packet, before, index, event.target.value))
            }
            className="h-7 w-full rounded border border-edge/60 bg-pane px-2"
          />
        ) : (
          <span className={to === change.to ? '' : 'claim claim-entered'}>
            {isLong(change.from) && isLong(to) ? <TextDiff before={change.from} after={to} /> : to}
          </span>
        )}
      </td>
    </tr>
  )
}
