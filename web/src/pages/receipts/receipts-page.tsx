/** Proof of every write: what it was, what was asked, what the system says it is now. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { undoReceipt } from '../../api/actions.ts'
import { receiptsQuery } from '../../api/queries.ts'
import type { ReceiptRow } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Ask } from '../../parts/ask.tsx'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { tell } from '../../parts/notices.tsx'
import { Answer, Empty, More, Page } from '../../parts/page.tsx'
import { showTime } from '../../parts/time.ts'

export function ReceiptsPage() {
  const query = useInfiniteQuery(receiptsQuery)
  const [undoing, setUndoing] = useState<ReceiptRow | null>(null)
  return (
    <Page title={t.receipts.title}>
      <Answer query={query}>
        {({ pages }) => {
          const receipts = pages.flatMap((page) => page.receipts)
          if (receipts.length === 0) return <Empty title={t.receipts.empty}>{t.receipts.emptyHelp}</Empty>
          return (
            <ul>
              {receipts.map((receipt) => (
                <OneReceipt key={receipt.id} receipt={receipt} onUndo={() => setUndoing(receipt)} />
              ))}
            </ul>
          )
        }}
      </Answer>
      <More query={query} />
      {undoing && <Undo receipt={undoing} onClose={() => setUndoing(null)} />}
    </Page>
  )
}

function OneReceipt({ receipt, onUndo }: { receipt: ReceiptRow; onUndo: () => void }) {
  const { line, system, externalId, subject, person, at, undoneAt, canUndo, packetId } = receipt
  return (
    <li className="border-b border-line px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 grow basis-64">
          <p className="text-base font-medium break-words">{line}</p>
          <p className="break-words text-ink-3">
            <Link to="/packets/$packetId" params={{ packetId }} className="text-accent underline">
              {subject || t.receipts.open}
            </Link>
            {person && ` · ${t.receipts.by(person.name)}`} · {showTime(at)} · {system} {externalId}
          </p>
        </div>
        <span className="flex items-center gap-2">
          {undoneAt ? (
            <Chip>{t.receipts.undone(showTime(undoneAt))}</Chip>
          ) : (
            <Chip tone="good">{t.receipts.readBack}</Chip>
          )}
          {canUndo && (
            <Button size="small" icon="undo" onClick={onUndo}>
              {t.receipts.undo}
            </Button>
          )}
        </span>
      </div>
      <details className="mt-1">
        <summary className="w-fit text-ink-3">{t.receipts.details}</summary>
        <BeforeAfter receipt={receipt} />
      </details>
    </li>
  )
}

/** Field by field, only where something changed; a field that is not in `before` was empty. */
function BeforeAfter({ receipt: { before, after } }: { receipt: ReceiptRow }) {
  return (
    <div className="overflow-x-auto">
      <table className="mt-1 w-full max-w-3xl border-collapse text-left">
        <thead className="text-ink-3">
          <tr>
            {[t.receipts.field, t.receipts.before, t.receipts.after].map((words) => (
              <th key={words} scope="col" className="py-1 pr-4 font-normal">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(after).map(([field, value]) => {
            const was = before[field] ?? ''
            return (
              <tr key={field} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-4 font-normal text-ink-2">
                  {field}
                </th>
                <td className="py-1 pr-4 break-words whitespace-pre-wrap text-ink-3">
                  {was || t.draft.empty}
                </td>
                <td className={`py-1 break-words whitespace-pre-wrap ${was === value ? '' : 'font-medium'}`}>
                  {value || t.draft.empty}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Undo({ receipt, onClose }: { receipt: ReceiptRow; onClose: () => void }) {
  const queryClient = useQueryClient()
  const undoing = useMutation({
    mutationFn: () => undoReceipt(receipt.id),
    onSuccess: async ({ receipt: undone }) => {
      onClose()
      tell(t.receipts.undone(showTime(undone.undoneAt ?? new Date().toISOString())))
      await queryClient.invalidateQueries({ queryKey: ['receipts'] })
      await queryClient.invalidateQueries({ queryKey: ['packet', receipt.packetId] })
    },
  })
  return (
    <Ask
      open
      onClose={onClose}
      title={t.receipts.undoTitle}
      help={t.receipts.undoHelp}
      action={t.receipts.undo}
      danger
      busy={undoing.isPending}
      problem={undoing.error?.message ?? null}
      asked={null}
      onAnswer={() => undoing.mutate()}
    >
      <p className="font-medium break-words">{receipt.line}</p>
    </Ask>
  )
}
