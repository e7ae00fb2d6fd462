import { useId, useState } from 'react'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { readValue, shapeOf, showValue } from '../../text/value-text.ts'
import type { FieldRow } from './field-groups.ts'

type EditorProps = { row: FieldRow; value: unknown; onKeep: (value: unknown) => void; onClose: () => void }

/** A value in one line of text. Enter keeps it, Escape leaves it as it was; what cannot be read is said, not guessed. */
export function CellEditor({ row, value, onKeep, onClose }: EditorProps) {
  const { cell, name, words } = row
  const shape = shapeOf(name, value, cell.value, cell.candidates?.[0]?.value, cell.history?.[0]?.value)
  const [text, setText] = useState(showValue(value))
  const [problem, setProblem] = useState('')
  const id = useId()
  const keep = () => {
    const read = readValue(shape, text)
    if ('problem' in read) {
      setProblem(t.cells.problem[read.problem])
      return
    }
    const same = JSON.stringify(read.value) === JSON.stringify(cell.value)
    onKeep(same ? undefined : read.value)
    onClose()
  }
  return (
    <form
      className="flex flex-col gap-1 py-0.5"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <span className="flex gap-1">
        <input
          // Editing was asked for: the caret belongs here.
          ref={focusOnce}
          aria-label={t.cells.value(words)}
          aria-invalid={problem !== ''}
          aria-describedby={id}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setProblem('')
          }}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          className="h-7 min-w-0 grow rounded border border-edge bg-pane px-2"
        />
        <Button type="submit" size="small" look="main" className="h-7">
          {t.cells.save}
        </Button>
      </span>
      <span id={id} className={`text-xs ${problem ? 'text-bad' : 'text-ink-3'}`}>
        {problem || t.cells.hint[shape]}
      </span>
    </form>
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  if (!input || input.dataset['focused']) return
  input.dataset['focused'] = 'yes'
  input.focus()
  input.select()
}
