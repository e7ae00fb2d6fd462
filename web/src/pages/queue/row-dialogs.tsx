/** What can be done to a packet without opening it: put it off, or give it to somebody. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { decide } from '../../api/actions.ts'
import { meQuery } from '../../api/queries.ts'
import type { PacketRow } from '../../api/types.ts'
import { queueWords as words } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { Ask } from '../../parts/ask.tsx'
import { Choice } from '../../parts/choice.tsx'
import { tell } from '../../parts/notices.tsx'
import { SnoozeDialog } from '../../parts/snooze-dialog.tsx'

export type Acting = { what: 'snooze' | 'assign'; row: PacketRow }

export function RowDialogs({ acting: { what, row }, onClose }: { acting: Acting; onClose: () => void }) {
  if (what === 'assign') return <AssignDialog row={row} onClose={onClose} />
  return <SnoozeDialog packetId={row.id} snoozed={row.snoozedUntil !== null} onClose={onClose} />
}

function AssignDialog({ row, onClose }: { row: PacketRow; onClose: () => void }) {
  const me = useQuery(meQuery).data
  const queryClient = useQueryClient()
  const people = (me?.people ?? []).filter(({ id }) => id !== row.assignedTo?.id)
  const [to, setTo] = useState(people.find(({ id }) => id === me?.person.id)?.id ?? people[0]?.id ?? '')
  const assigning = useMutation({
    mutationFn: (note: string) =>
      decide(row.id, {
        revision: row.revision,
        digest: row.digest ?? '',
        decision: 'reassign',
        to,
        ...(note === '' ? {} : { note }),
      }),
    onSuccess: async () => {
      tell(words.assigned(people.find(({ id }) => id === to)?.name ?? ''))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['queue'] })
    },
  })
  return (
    <Ask
      open
      onClose={onClose}
      title={`${words.assign}: ${row.subject}`}
      help={t.decide.reassignHelp}
      action={words.assign}
      busy={assigning.isPending}
      problem={assigning.error?.message ?? null}
      asked={{ label: t.decide.note, needed: false }}
      onAnswer={(note) => assigning.mutate(note)}
    >
      <Choice
        showLabel
        label={t.decide.person}
        value={to}
        options={people.map(({ id, name }) => ({ value: id, words: name }))}
        onChange={setTo}
      />
    </Ask>
  )
}
