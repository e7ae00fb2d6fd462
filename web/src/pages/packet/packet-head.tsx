import { Popover } from '@base-ui/react/popover'
import { Link } from '@tanstack/react-router'
import type { QueueFilter } from '../../api/types.ts'
import { queueWords } from '../../messages/en-queue.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Chip, toneOf } from '../../parts/chip.tsx'
import { Icon } from '../../parts/icon.tsx'
import { addressOf } from '../../parts/lists.ts'
import { showAge, showTime } from '../../parts/time.ts'
import { usePacket } from './packet-context.tsx'
import { PapersMenu } from './papers-menu.tsx'

type Turn = (() => void) | undefined

type HeadProps = { onNext: Turn; onPrevious: Turn; list: QueueFilter; reload: () => Promise<void> }

/** Whose packet this is, its state, who else looks at it, its papers, and the way to its neighbours. */
export function PacketHead({ onNext, onPrevious, list, reload }: HeadProps) {
  const { view, attendance } = usePacket()
  const others = attendance.others.map(({ name }) => name).join(', ')
  const { signal, gate } = view.packet
  return (
    <header className="flex min-h-12 items-center gap-2 border-b border-line px-2 py-1.5 md:px-3">
      <Link
        {...addressOf(list)}
        aria-label={t.packet.back}
        title={`${t.packet.back} (u)`}
        className="flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-sunk pointer-coarse:size-10"
      >
        <Icon name="back" />
      </Link>
      <div className="min-w-0 grow">
        <h1 className="truncate text-base leading-5 font-semibold">{signal.subject || t.queue.noSubject}</h1>
        <p className="truncate text-xs text-ink-3">
          {signal.from ? `${signal.from} · ` : ''}
          {t.packet.received(showTime(signal.receivedAt))} ({showAge(signal.receivedAt)}){' · '}
          {view.assignedTo ? t.packet.with(view.assignedTo.name) : t.packet.withNobody}
          {others && ` · ${queueWords.sees(others)}`}
          {view.snoozedUntil && ` · ${queueWords.snoozed} ${queueWords.until(showTime(view.snoozedUntil))}`}
        </p>
      </div>
      <span className="hidden items-center gap-1 sm:flex">
        <Chip tone={toneOf(view.state)}>{t.state(view.state)}</Chip>
        {gate.reviewers > 1 && (
          <Chip tone={approvalsOf(view).length >= gate.reviewers ? 'good' : 'look'}>
            {t.decide.twoNeeded(approvalsOf(view).length, gate.reviewers)}
          </Chip>
        )}
      </span>
      <PapersMenu reload={reload} />
      <Revisions />
      <span className="hidden md:flex">
        <Button
          look="quiet"
          icon="back"
          aria-label={t.packet.previous}
          title={`${t.packet.previous} (k)`}
          disabled={!onPrevious}
          onClick={onPrevious}
        />
        <Button
          look="quiet"
          icon="next"
          aria-label={t.packet.next}
          title={`${t.packet.next} (j)`}
          disabled={!onNext}
          onClick={onNext}
        />
      </span>
    </header>
  )
}

/** The approvals of the revision that is shown. */
export function approvalsOf(view: ReturnType<typeof usePacket>['view']) {
  return view.approvals.filter(({ revision }) => revision === view.revision)
}

/** How the packet came to be: its revisions and what people decided, newest first. */
function Revisions() {
  const { view } = usePacket()
  const revisions = [...view.revisions].sort((a, b) => b.revision - a.revision)
  const reviews = [...view.reviews].sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button look="quiet" size="small" />}>
        <span className="hidden sm:inline">{t.packet.revision(view.revision)}</span>
        <span className="sm:hidden">{view.revision}</span>
        <Icon name="down" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={4} className="z-40">
          <Popover.Popup className="max-h-[60dvh] w-80 max-w-[calc(100vw-32px)] overflow-y-auto rounded-lg border border-line bg-pane p-3 shadow-lg">
            <Popover.Title className="font-semibold">{t.packet.revisions}</Popover.Title>
            <ol className="mt-1 flex flex-col gap-2">
              {revisions.map(({ revision, madeBy, madeAt, note, why }) => (
                <li key={revision}>
                  <p>
                    <span className="font-medium">{revision}</span> {t.packet.why[why]}
                  </p>
                  <p className="text-ink-3">{t.packet.madeBy(madeBy?.name ?? t.system, showTime(madeAt))}</p>
                  {note && <p className="break-words text-ink-2">“{note}”</p>}
                </li>
              ))}
            </ol>
            {reviews.length > 0 && (
              <>
                <h2 className="mt-3 font-semibold">{t.packet.decisions}</h2>
                <ol className="mt-1 flex flex-col gap-2">
                  {reviews.map(({ person, decision, note, at }) => (
                    <li key={`${person.id} ${at}`}>
                      <p>
                        <span className="font-medium">{person.name}</span> {t.packet.decision(decision)}
                      </p>
                      <p className="text-ink-3">{showTime(at)}</p>
                      {note && <p className="break-words text-ink-2">“{note}”</p>}
                    </li>
                  ))}
                </ol>
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
