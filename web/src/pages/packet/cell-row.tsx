import { useState } from 'react'
import type { Evidence } from '../../../../src/words/evidence.ts'
import { t } from '../../messages/messages.ts'
import { Breakable } from '../../parts/breakable.tsx'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Icon } from '../../parts/icon.tsx'
import { showValue } from '../../text/value-text.ts'
import { CellEditor } from './cell-editor.tsx'
import { EvidenceList } from './evidence-list.tsx'
import type { FieldRow } from './field-groups.ts'
import { usePacket } from './packet-context.tsx'
import { enterField } from './unsent-edit.ts'

/** Below this a value is marked for a closer look; the gate has its own, settable threshold. */
const unsure = 0.75

/** One value. The first press looks at it, the second edits it. */
export function CellRow({ row, needed }: { row: FieldRow; needed: boolean }) {
  const { unsent, selection, select, editable, change } = usePacket()
  const [editing, setEditing] = useState(false)
  const { path, words, cell } = row
  const mine = path in unsent.fields
  const value = mine ? unsent.fields[path] : cell.value
  const chosen = selection.path === path
  const set = (next: unknown) => change((before) => enterField(before, path, next))
  return (
    <li className={`rounded-md ${chosen ? 'bg-sunk' : ''}`}>
      <div className="grid grid-cols-[minmax(88px,28%)_1fr_auto] items-start gap-x-2 px-2 py-0.5">
        <span className="break-words text-ink-3">{words}</span>
        <div className="min-w-0">
          {editing ? (
            <CellEditor row={row} value={value} onKeep={set} onClose={() => setEditing(false)} />
          ) : (
            <button
              type="button"
              data-path={path}
              aria-expanded={chosen}
              aria-label={`${words}: ${showValue(value) || t.cells.notFound}`}
              onClick={() => (chosen && editable ? setEditing(true) : select(path))}
              onFocus={(event) => !chosen && event.currentTarget.matches(':focus-visible') && select(path)}
              className={`w-full rounded text-left break-words hover:bg-sunk ${value === null ? 'text-ink-3' : ''}`}
            >
              <span className={mine ? 'claim claim-entered' : ''}>
                <Breakable>{showValue(value) || t.cells.notFound}</Breakable>
              </span>
            </button>
          )}
        </div>
        <div className="flex min-h-5 items-center justify-end gap-1">
          <Marks row={row} needed={needed} mine={mine} />
        </div>
      </div>
      {chosen && !editing && <CellDetail row={row} mine={mine} onEdit={() => setEditing(true)} onSet={set} />}
    </li>
  )
}

function Marks({ row: { cell }, needed, mine }: { row: FieldRow; needed: boolean; mine: boolean }) {
  if (mine) return <Chip tone="accent">{t.cells.yours}</Chip>
  if (cell.enteredBy) return <Chip tone="accent">{t.cells.enteredBy(cell.enteredBy)}</Chip>
  if (cell.value === null) return needed ? <Chip tone="look">{t.cells.missing}</Chip> : null
  const share = `${Math.round(cell.confidence * 100)} %`
  return (
    <>
      {(cell.history?.length ?? 0) > 0 && (
        <span title={t.cells.history} className="text-ink-3">
          <Icon name="history" className="size-3.5" />
          <span className="sr-only">{t.cells.history}</span>
        </span>
      )}
      {cell.confidence < unsure ? (
        <Chip tone="look" title={t.cells.confidence(share)}>
          {t.cells.low} {share}
        </Chip>
      ) : (
        <span title={t.cells.confidence(share)} className="text-xs text-ink-3 tabular-nums">
          {share}
        </span>
      )}
    </>
  )
}

type DetailProps = { row: FieldRow; mine: boolean; onEdit: () => void; onSet: (value: unknown) => void }

function CellDetail({ row: { path, cell }, mine, onEdit, onSet }: DetailProps) {
  const { editable } = usePacket()
  return (
    <div className="flex flex-col gap-2 px-2 pt-1 pb-2">
      {cell.evidence.length > 0 && <EvidenceList path={path} evidence={cell.evidence} />}
      {cell.evidence.length === 0 && cell.value !== null && (
        <p className="px-1 text-ink-3">{t.cells.noEvidence}</p>
      )}
      <Rivals
        title={t.cells.candidates}
        path={path}
        rivals={cell.candidates}
        {...(editable ? { onPick: onSet } : {})}
      />
      <Rivals title={t.cells.history} path={path} rivals={cell.history} />
      {editable && (
        <p className="flex gap-1">
          <Button size="small" icon="edit" onClick={onEdit}>
            {t.cells.edit}
          </Button>
          {mine ? (
            <Button size="small" look="quiet" onClick={() => onSet(undefined)}>
              {t.cells.takeBack}
            </Button>
          ) : (
            cell.value !== null && (
              <Button size="small" look="quiet" onClick={() => onSet(null)}>
                {t.cells.clear}
              </Button>
            )
          )}
        </p>
      )}
    </div>
  )
}

type RivalsProps = {
  title: string
  path: string
  rivals: { value: unknown; evidence: Evidence[] }[] | undefined
  onPick?: (value: unknown) => void
}

/** Other values, each with its own evidence; one can be picked in place of the one that won. */
function Rivals({ title, path, rivals, onPick }: RivalsProps) {
  if (!rivals || rivals.length === 0) return null
  return (
    <div>
      <p className="px-1 text-xs text-ink-3">{title}</p>
      <ul>
        {rivals.map((rival, index) => (
          // Two readings may be equal and differ only in where they stand.
          <li key={`${JSON.stringify(rival.value)} ${index}`} className="flex items-start gap-2 px-1">
            <div className="min-w-0 grow">
              <p className="break-words">{showValue(rival.value)}</p>
              <EvidenceList path={path} evidence={rival.evidence} />
            </div>
            {onPick && (
              <Button size="small" onClick={() => onPick(rival.value)}>
                {t.cells.pick}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
