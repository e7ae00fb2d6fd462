/** Dialogs: a question with one answer to give. */
import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, useId, useRef, useState } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from './button.tsx'

export type WindowProps = {
  open: boolean
  onClose: () => void
  title: string
  help?: string
  children: ReactNode
}

/** A window over the page; Escape and a press beside it close it, focus goes back to where it was. */
export function Window({ open, onClose, title, help, children }: WindowProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim z-40" />
        <Dialog.Popup
          ref={popup}
          // What is asked for comes first, not the way out.
          initialFocus={() =>
            popup.current?.querySelector<HTMLElement>('select, textarea, [type=submit]') ?? true
          }
          className="fixed top-[12dvh] left-1/2 z-40 flex max-h-[80dvh] w-[min(480px,calc(100vw-32px))] -translate-x-1/2 flex-col gap-3 overflow-y-auto rounded-xl border border-line bg-pane p-4 shadow-xl"
        >
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
            <Dialog.Close render={<Button look="quiet" size="small" icon="close" aria-label={t.close} />} />
          </div>
          {help && <Dialog.Description className="text-ink-2">{help}</Dialog.Description>}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type AskProps = Omit<WindowProps, 'children'> & {
  action: string
  danger?: boolean
  busy: boolean
  problem: string | null
  onAnswer: (note: string) => void
  /** `asked: null` asks for a plain yes. */
  asked: { label: string; needed: boolean } | null
  children?: ReactNode
}

/** Asks for a note, or only for a yes, before something is done. Ctrl-Enter answers. */
export function Ask({ action, danger, busy, problem, onAnswer, asked, children, ...window }: AskProps) {
  return (
    <Window {...window}>
      <AskForm
        {...{ action, busy, problem, onAnswer, asked }}
        danger={danger ?? false}
        onCancel={window.onClose}
      >
        {children}
      </AskForm>
    </Window>
  )
}

type AskFormProps = Pick<AskProps, 'action' | 'busy' | 'problem' | 'onAnswer' | 'asked' | 'children'> & {
  danger: boolean
  onCancel: () => void
}

function AskForm({ action, danger, busy, problem, onAnswer, asked, onCancel, children }: AskFormProps) {
  const [note, setNote] = useState('')
  const [told, setTold] = useState(false)
  const id = useId()
  const lacking = asked?.needed === true && note.trim() === ''
  const answer = () => {
    setTold(true)
    if (!lacking && !busy) onAnswer(note.trim())
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        answer()
      }}
    >
      {children}
      {asked && (
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="text-ink-2">
            {asked.label}
          </label>
          <textarea
            id={id}
            rows={4}
            value={note}
            aria-invalid={told && lacking}
            aria-describedby={`${id}-problem`}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && answer()}
            className="rounded-md border border-edge bg-pane p-2 text-base"
          />
          <p id={`${id}-problem`} className="min-h-5 text-bad">
            {told && lacking ? t.decide.noteNeeded : ''}
          </p>
        </div>
      )}
      {problem && (
        <p role="alert" className="rounded-md bg-bad-soft p-2 text-bad">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
        <Button type="submit" look={danger ? 'danger' : 'main'} disabled={busy}>
          {action}
        </Button>
      </div>
    </form>
  )
}
