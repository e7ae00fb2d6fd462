/** The middle pane: every value with how sure it is, where it comes from, and what else it could be. */
import { Fragment, useMemo, useState } from 'react'
import { t } from '../../messages/messages.ts'
import { CellRow } from './cell-row.tsx'
import { type FieldGroup, fieldGroups } from './field-groups.ts'
import { ModelUses } from './model-uses.tsx'
import { usePacket } from './packet-context.tsx'

export function FieldsPane() {
  const { view } = usePacket()
  const groups = useMemo(() => fieldGroups(view.packet.fields), [view.packet.fields])
  return (
    <div className="pb-4">
      {groups.map((group) => (
        <Group key={group.path} group={group} />
      ))}
      <ModelUses />
    </div>
  )
}

/** Values that were not found are folded away, unless the packet needs them or someone is looking at one. */
function Group({ group }: { group: FieldGroup }) {
  const { view, selection, unsent } = usePacket()
  const [all, setAll] = useState(false)
  const isNeeded = (path: string) =>
    view.packet.missing.some(
      (missing) => path === `fields.${missing}` || path.startsWith(`fields.${missing}.`),
    )
  const isShown = (path: string) => isNeeded(path) || path === selection.path || path in unsent.fields
  const absent = group.rows.filter(({ cell, path }) => cell.value === null && !isShown(path))
  const rows = all ? group.rows : group.rows.filter((row) => !absent.includes(row))
  return (
    <section aria-label={group.title || t.packet.general} className="border-b border-line">
      <h2 className="sticky top-0 z-10 flex min-h-9 items-baseline gap-2 bg-page px-4 pt-2 pb-1">
        <span className="shrink-0 font-semibold">{group.title || t.packet.general}</span>
        <span className="truncate text-ink-3">{group.summary}</span>
      </h2>
      <ul className="px-2 pb-1">
        {rows.map((row, index) => (
          <Fragment key={row.path}>
            {row.part !== '' && row.part !== rows[index - 1]?.part && (
              <li className="mt-1 border-t border-line px-2 pt-1 text-xs text-ink-3">{row.part}</li>
            )}
            <CellRow row={row} needed={isNeeded(row.path)} />
          </Fragment>
        ))}
      </ul>
      {absent.length > 0 && (
        <button
          type="button"
          className="px-4 pb-2 text-xs text-ink-3 hover:text-ink hover:underline"
          onClick={() => setAll(!all)}
        >
          {all ? t.cells.hideEmpty : t.cells.showEmpty(absent.length)}
        </button>
      )}
    </section>
  )
}
