/** Filters of a list; they stand in the address, so that a view can be sent to a colleague. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReasonCode } from '../../../../src/words/gate.ts'
import { meQuery } from '../../api/queries.ts'
import type { Me, QueueFilter } from '../../api/types.ts'
import { queueWords as words } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, type Option } from '../../parts/choice.tsx'
import { addressOf } from '../../parts/lists.ts'

export function QueueFilters({ filter }: { filter: QueueFilter }) {
  const me = useQuery(meQuery).data
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  if (!me) return null
  const change = (name: keyof QueueFilter) => (value: string) =>
    void navigate({ ...addressOf({ ...filter, [name]: value || undefined }), replace: true })
  const set = Object.keys(addressOf(filter).search).filter((name) => name !== 'show').length
  return (
    <>
      <Button className="md:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.filter}
        {set > 0 && ` (${set})`}
      </Button>
      <div className={`flex-wrap items-center gap-2 md:flex ${open ? 'flex' : 'hidden'}`}>
        {choicesOf(me, filter).map(({ name, label, options }) => (
          <Choice
            key={name}
            label={label}
            value={filter[name] ?? ''}
            options={options}
            onChange={change(name)}
          />
        ))}
        {set > 0 && (
          <Link
            {...addressOf({ show: filter.show })}
            className="flex h-8 items-center rounded-md px-2 text-accent hover:underline"
          >
            {words.clear}
          </Link>
        )}
      </div>
    </>
  )
}

/** Reasons worth a filter; `always-reviewed` is said of every packet. */
const asking: readonly ReasonCode[] = [
  'open-slot',
  'unsupported-claim',
  'conflicting-claim',
  'expired-claim',
  'field-not-allowed',
  'no-recipient',
  'low-confidence',
  'missing-field',
  'value-conflict',
  'fuzzy-match',
  'gated-field',
  'high-value',
  'untrusted-text',
  'attachment-not-read',
  'changed-since-you-looked',
  'entered-by-reviewer',
  'automatic-mail',
]
const stopping: readonly ReasonCode[] = [
  'intent-unclear',
  'payment',
  'bank-details',
  'payroll',
  'refund-executed',
  'legal-judgement',
  'medical-judgement',
  'compliance-judgement',
  'no-go-line',
]

type Asked = { name: keyof QueueFilter; label: string; options: Option[] }

function choicesOf(me: Me, { show }: QueueFilter): Asked[] {
  const codes = show === 'exceptions' ? stopping : asking
  const all: Asked[] = [
    {
      name: 'lane',
      label: t.queue.lane,
      options: [any(t.queue.allLanes), ...me.lanes.map(({ name, title }) => ({ value: name, words: title }))],
    },
    {
      name: 'reason',
      label: words.reason,
      options: [any(words.anyReason), ...codes.map((code) => ({ value: code, words: t.reasonTitle(code) }))],
    },
    { name: 'risk', label: words.risk, options: [any(words.anyRisk), ...optionsOf(words.risks)] },
    { name: 'age', label: words.age, options: [any(words.anyAge), ...optionsOf(words.ages)] },
    {
      name: 'assigned',
      label: t.queue.assigned,
      options: [
        any(t.queue.everyone),
        { value: me.person.id, words: t.queue.me },
        { value: 'nobody', words: t.queue.nobody },
        ...me.people
          .filter(({ id }) => id !== me.person.id)
          .map(({ id, name }) => ({ value: id, words: name })),
      ],
    },
  ]
  const needless = (name: string) =>
    (name === 'lane' && me.lanes.length < 2) || (show !== 'waiting' && (name === 'risk' || name === 'age'))
  return all.filter(({ name }) => !needless(name))
}

const any = (said: string): Option => ({ value: '', words: said })
const optionsOf = (all: Record<string, string>): Option[] =>
  Object.entries(all).map(([value, said]) => ({ value, words: said }))
