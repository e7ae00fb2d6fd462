import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'plain' | 'bad' | 'look' | 'good' | 'accent'

const tones: Record<Tone, string> = {
  plain: 'bg-sunk text-ink-2',
  bad: 'bg-bad-soft text-bad',
  look: 'bg-look-soft text-look',
  good: 'bg-good-soft text-good',
  accent: 'bg-accent-soft text-accent',
}

const signs: Record<Tone, IconName | null> = {
  plain: null,
  bad: 'blocked',
  look: 'look',
  good: 'check',
  accent: 'pen',
}

/** A state in a word, with a sign so that its colour is not needed. */
export function Chip({
  tone = 'plain',
  children,
  title,
}: {
  tone?: Tone
  children: ReactNode
  title?: string | undefined
}) {
  const sign = signs[tone]
  return (
    <span
      title={title}
      className={`inline-flex h-5 max-w-full items-center gap-1 rounded px-1.5 text-xs whitespace-nowrap ${tones[tone]}`}
    >
      {sign && <Icon name={sign} className="size-3" />}
      <span className="truncate">{children}</span>
    </span>
  )
}

const stateTones: Record<string, Tone> = {
  waiting: 'plain',
  approved: 'accent',
  recorded: 'good',
  returned: 'plain',
  rejected: 'plain',
  superseded: 'plain',
  stopped: 'bad',
  stuck: 'bad',
  unreadable: 'bad',
}

/** The tone of a packet's state. */
export function toneOf(state: string): Tone {
  return stateTones[state] ?? 'plain'
}

const documentTones: Record<string, Tone> = {
  approved: 'good',
  expiring: 'look',
  expired: 'bad',
  withdrawn: 'bad',
}

/** The tone of a document's state. */
export function documentTone(state: string): Tone {
  return documentTones[state] ?? 'plain'
}
