import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { Ask } from '../../parts/ask.tsx'
import { Choice } from '../../parts/choice.tsx'
import { usePacket } from './packet-context.tsx'

type Asking = 'return' | 'reject' | 'reassign' | 'escalate'

type DialogProps = {
  asking: Asking
  busy: boolean
  problem: string | null
  onClose: () => void
  onDecide: (given: { note?: string; to?: string }) => void
}

const words = {
  return: {
    title: t.decide.returnTitle,
    help: t.decide.returnHelp,
    action: t.decide.return,
    label: t.decide.note,
  },
  reject: {
    title: t.decide.rejectTitle,
    help: t.decide.rejectHelp,
    action: t.decide.reject,
    label: t.decide.reason,
  },
  reassign: {
    title: t.decide.reassignTitle,
    help: t.decide.reassignHelp,
    action: t.decide.reassign,
    label: t.decide.note,
  },
  escalate: {
    title: t.decide.escalateTitle,
    help: t.decide.escalateHelp,
    action: t.decide.escalate,
    label: t.decide.note,
  },
}

/** Asks for what a decision needs: a note, a reason, or a person. */
export function DecideDialog({ asking, busy, problem, onClose, onDecide }: DialogProps) {
  const { view } = usePacket()
  const me = useQuery(meQuery).data
  const people = (me?.people ?? []).filter(({ id }) => id !== view.assignedTo?.id)
  const [to, setTo] = useState(people[0]?.id ?? '')
  const { title, help, action, label } = words[asking]
  return (
    <Ask
      open
      onClose={onClose}
      title={title}
      help={help}
      action={action}
      danger={asking === 'reject'}
      busy={busy}
      problem={problem}
      asked={{ label, needed: asking !== 'reassign' }}
      onAnswer={(note) =>
        onDecide({ ...(note === '' ? {} : { note }), ...(asking === 'reassign' ? { to } : {}) })
      }
    >
      {asking === 'reassign' && (
        <Choice
          showLabel
          label={t.decide.person}
          value={to}
          options={people.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={setTo}
        />
      )}
    </Ask>
  )
}
