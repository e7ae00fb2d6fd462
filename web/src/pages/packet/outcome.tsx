import { Link } from '@tanstack/react-router'
import { t } from '../../messages/messages.ts'
import { Chip, type Tone, toneOf } from '../../parts/chip.tsx'
import { showTime } from '../../parts/time.ts'
import { usePacket } from './packet-context.tsx'

const effectTones: Record<string, Tone> = { done: 'good', stuck: 'bad', dropped: 'plain' }

/** What became of a packet that has been decided. */
export function Outcome() {
  const { view } = usePacket()
  const last = view.reviews.reduce<(typeof view.reviews)[number] | undefined>(
    (latest, review) => (latest && latest.at > review.at ? latest : review),
    undefined,
  )
  return (
    <div className="flex max-h-[30dvh] flex-col gap-1 overflow-y-auto px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <Chip tone={toneOf(view.state)}>{t.state(view.state)}</Chip>
        {last && (
          <span className="text-ink-2">
            {last.person.name} {t.packet.decision(last.decision)}, {showTime(last.at)}
            {last.note && <span> – “{last.note}”</span>}
          </span>
        )}
        {view.receipts.length > 0 && (
          <Link to="/receipts" className="text-accent hover:underline">
            {t.receipts.title}
          </Link>
        )}
        {view.state === 'stuck' && (
          <Link to="/stuck" className="text-accent hover:underline">
            {t.stuck.title}
          </Link>
        )}
      </p>
      {view.effects.some(({ state }) => state !== 'planned') && (
        <ul aria-label={t.decide.effects}>
          {view.effects
            .filter(({ state }) => state !== 'planned')
            .map(({ id, line, state, lastError }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-2">
                <Chip tone={effectTones[state] ?? 'accent'}>{t.decide.effectState[state]}</Chip>
                <span className="min-w-0 break-words">{line}</span>
                {lastError && <span className="break-words text-bad">{lastError}</span>}
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
