/** The bar at the foot of a packet: what will be written where, and every way to decide. */
import { Menu } from '@base-ui/react/menu'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { decide, saveEdit, takeBack } from '../../api/actions.ts'
import { ApiProblem } from '../../api/client.ts'
import { meQuery } from '../../api/queries.ts'
import type { Decision, PacketState } from '../../api/types.ts'
import { queueWords } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys.ts'
import { tell, tellProblem } from '../../parts/notices.tsx'
import { menuItem } from '../../parts/sections.tsx'
import { SnoozeDialog } from '../../parts/snooze-dialog.tsx'
import { Closed } from './closed-reasons.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { Outcome } from './outcome.tsx'
import { usePacket } from './packet-context.tsx'
import { Strip } from './strips.tsx'
import { isEmptyEdit, toEdit } from './unsent-edit.ts'
import { WillDo } from './will-do.tsx'

type BarProps = { onDecided: () => void; onPutOff: () => void; reload: () => Promise<void> }

export function DecideBar({ onDecided, onPutOff, reload }: BarProps) {
  const { view } = usePacket()
  const decisions = useDecisions({ onDecided, reload })
  const open = view.state === 'waiting' || view.state === 'stopped'
  return (
    <footer aria-label={t.decide.label} className="shrink-0 border-t border-line bg-pane">
      {decisions.conflict && (
        <Strip
          actions={
            <Button size="small" onClick={() => void decisions.seeNewest()}>
              {t.decide.reload}
            </Button>
          }
        >
          {decisions.conflict} {decisions.dirty && t.decide.conflictKept}
        </Strip>
      )}
      {open ? <OpenBar {...decisions} onPutOff={onPutOff} /> : <Outcome />}
    </footer>
  )
}

type Asking = Exclude<Decision, 'approve'>
type Given = { decision: Decision; note?: string; to?: string }

/** Everything the bar can do, its state, and why the last thing was not done. */
function useDecisions({ onDecided, reload }: Omit<BarProps, 'onPutOff'>) {
  const { view, unsent, discard } = usePacket()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [conflict, setConflict] = useState<string | null>(null)
  const refresh = () =>
    Promise.all(
      ['packet', 'queue', 'receipts', 'me'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    )
  const failed = (error: Error) => {
    if (error instanceof ApiProblem && error.status === 409) setConflict(conflictWords(error))
    else if (error instanceof ApiProblem && error.status === 401)
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
    else if (asking === null) tellProblem(error)
  }
  const deciding = useMutation({
    mutationFn: (given: Given) =>
      decide(view.id, { revision: view.revision, digest: view.packet.digest, ...given }),
    onSuccess: async ({ state }, { decision }) => {
      setAsking(null)
      tell(doneWords(decision, state), state === 'approved' ? { act: takeBackAct(queryClient, view.id) } : {})
      if (decision === 'approve' || decision === 'return' || decision === 'reject') onDecided()
      await refresh()
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) setAsking(null)
      failed(error)
    },
  })
  const saving = useMutation({
    mutationFn: () => saveEdit(view.id, view.revision, toEdit(unsent)),
    onSuccess: async ({ revision }) => {
      discard()
      tell(t.decide.done.save(revision))
      await reload()
      await refresh()
    },
    onError: failed,
  })
  return {
    asking,
    setAsking: (next: Asking | null) => {
      deciding.reset()
      setAsking(next)
    },
    conflict,
    seeNewest: async () => {
      setConflict(null)
      await reload()
    },
    dirty: !isEmptyEdit(unsent),
    deciding,
    saving,
    discard,
  }
}

type BarParts = ReturnType<typeof useDecisions> & { onPutOff: () => void }

function OpenBar({ asking, setAsking, dirty, deciding, saving, discard, onPutOff }: BarParts) {
  const { view, editable, editing, setEditing, showPane, attendance, unseen, goNextUnseen } = usePacket()
  const [snoozing, setSnoozing] = useState(false)
  const mine = attendance.holder === null
  const mayApprove = view.canApprove && mine && !dirty && !deciding.isPending
  const canApprove = mayApprove && unseen === 0
  // Until every no-go value was in sight, the key that approves leads to the next of them.
  const approve = () => {
    if (canApprove) deciding.mutate({ decision: 'approve' })
    else if (mayApprove) goNextUnseen()
  }
  const save = () => dirty && !saving.isPending && saving.mutate()
  const edit = () => {
    showPane('draft')
    setEditing(!editing)
  }
  useSaveKey(save)
  useKeys({
    a: approve,
    s: save,
    e: editable ? edit : undefined,
    r: () => setAsking('return'),
    x: () => setAsking('reject'),
    m: () => setAsking('reassign'),
    z: view.state === 'waiting' ? () => setSnoozing(true) : undefined,
    '!': () => setAsking('escalate'),
    c: mine ? undefined : attendance.takeOver,
    Escape: editing ? () => setEditing(false) : undefined,
  })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2 md:px-4">
      <div className="min-w-0 grow basis-full lg:basis-0">{dirty ? <UnsavedWords /> : <WillDo />}</div>
      {!dirty && !view.canApprove && <Closed />}
      <span className="flex min-w-0 grow items-center justify-end gap-2 lg:grow-0">
        <More onAsk={setAsking} onSnooze={view.state === 'waiting' ? () => setSnoozing(true) : undefined} />
        <Button look="danger" shortcut="x" className="max-sm:hidden" onClick={() => setAsking('reject')}>
          {t.decide.reject}
        </Button>
        <Button shortcut="r" className="max-sm:hidden" onClick={() => setAsking('return')}>
          {t.decide.return}
        </Button>
        {editable && (
          <Button shortcut="e" aria-pressed={editing} onClick={edit}>
            {editing ? t.draft.stopEdit : t.decide.edit}
          </Button>
        )}
        {dirty && (
          <Button look="quiet" onClick={discard}>
            {t.decide.discard}
          </Button>
        )}
        {dirty ? (
          <Button look="main" shortcut="s" className="max-sm:grow" disabled={saving.isPending} onClick={save}>
            {saving.isPending ? t.decide.saving : t.decide.save}
          </Button>
        ) : (
          <Button
            look="main"
            icon={unseen > 0 && mayApprove ? 'look' : 'check'}
            shortcut="a"
            className={view.canApprove ? 'max-sm:grow' : 'max-sm:hidden'}
            disabled={!mayApprove}
            onClick={approve}
          >
            {approveWords({ pending: deciding.isPending, unseen: mayApprove ? unseen : 0 })}
          </Button>
        )}
      </span>
      {asking && (
        <DecideDialog
          asking={asking}
          busy={deciding.isPending}
          problem={deciding.error?.message ?? null}
          onClose={() => setAsking(null)}
          onDecide={(given) => deciding.mutate({ decision: asking, ...given })}
        />
      )}
      {snoozing && (
        <SnoozeDialog
          packetId={view.id}
          snoozed={view.snoozedUntil !== null}
          onClose={() => setSnoozing(false)}
          onDone={onPutOff}
        />
      )}
    </div>
  )
}

/** For a few seconds nothing is written yet; too late is said in the server's own words. */
function takeBackAct(queryClient: QueryClient, packetId: string) {
  const run = () =>
    void takeBack(packetId)
      .then(() => tell(queueWords.takenBack))
      .catch(tellProblem)
      .finally(() => ['packet', 'queue'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  return { words: queueWords.undo, run }
}

/** Ctrl-S saves, also while typing, where single keys are letters. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      save()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

function UnsavedWords() {
  const { unsent } = usePacket()
  const { fields, drafts, slots, entered, changes } = unsent
  const count =
    entered.length + [fields, drafts, slots, changes].reduce((sum, one) => sum + Object.keys(one).length, 0)
  return (
    <span className="flex items-center gap-2 text-accent">
      <Icon name="pen" />
      {t.decide.unsent(count)}
    </span>
  )
}

/** The rarer decisions; on a phone the common ones as well. */
function More({ onAsk, onSnooze }: { onAsk: (asking: Asking) => void; onSnooze: (() => void) | undefined }) {
  return (
    <Menu.Root>
      <Menu.Trigger
        render={<Button look="quiet" aria-label={t.decide.more} title={t.decide.more} icon="dots" />}
      />
      <Menu.Portal>
        <Menu.Positioner side="top" align="end" sideOffset={6} className="z-40">
          <Menu.Popup className="min-w-48 rounded-lg border border-line bg-pane p-1 shadow-lg outline-none">
            <Menu.Item className={`${menuItem} sm:hidden`} onClick={() => onAsk('return')}>
              {t.decide.return}
            </Menu.Item>
            <Menu.Item className={`${menuItem} text-bad sm:hidden`} onClick={() => onAsk('reject')}>
              {t.decide.reject}
            </Menu.Item>
            {onSnooze && (
              <Menu.Item className={menuItem} onClick={onSnooze}>
                {queueWords.snooze}
              </Menu.Item>
            )}
            <Menu.Item className={menuItem} onClick={() => onAsk('reassign')}>
              {t.decide.reassign}
            </Menu.Item>
            <Menu.Item className={menuItem} onClick={() => onAsk('escalate')}>
              {t.decide.escalate}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function approveWords({ pending, unseen }: { pending: boolean; unseen: number }): string {
  if (pending) return t.decide.approving
  return unseen > 0 ? t.decide.lookFirst(unseen) : t.decide.approve
}

function doneWords(decision: Decision, state: PacketState): string {
  return decision === 'approve' && state === 'waiting' ? t.decide.done.approveFirst : t.decide.done[decision]
}

function conflictWords({ code, message }: ApiProblem): string {
  const known =
    code === 'already-decided' || code === 'revision-changed'
      ? t.decide.conflict[code]
      : t.decide.conflict.other
  return `${known} (${message})`
}
