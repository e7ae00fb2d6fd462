/** Short words about what was just done: said once, read out by screen readers, gone by themselves. */
import { useEffect, useSyncExternalStore } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from './button.tsx'

export type Notice = { id: number; words: string; bad: boolean; act?: { words: string; run: () => void } }

let notices: readonly Notice[] = []
let lastId = 0
const listeners = new Set<() => void>()

export function tell(words: string, more: { bad?: boolean; act?: Notice['act'] } = {}): void {
  lastId += 1
  const notice: Notice = { id: lastId, words, bad: more.bad ?? false, ...(more.act ? { act: more.act } : {}) }
  setNotices([...notices.slice(-2), notice])
}

/** Says why something was not done, in the server's own words. */
export function tellProblem(error: unknown): void {
  tell(error instanceof Error ? error.message : String(error), { bad: true })
}

export function Notices() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
  return (
    <output
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-24 z-50 flex flex-col items-center gap-2"
    >
      {shown.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </output>
  )
}

function OneNotice({ notice }: { notice: Notice }) {
  const { id, words, bad, act } = notice
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), bad ? 12_000 : 6_000)
    return () => clearTimeout(timer)
  }, [id, bad])
  return (
    <div className="pointer-events-auto flex max-w-xl items-center gap-2 rounded-lg border border-line bg-pane py-1.5 pr-1.5 pl-4 shadow-lg">
      <span className={`min-w-0 break-words ${bad ? 'text-bad' : ''}`}>{words}</span>
      {act && (
        <Button size="small" look="quiet" className="text-accent" onClick={act.run}>
          {act.words}
        </Button>
      )}
      <Button size="small" look="quiet" icon="close" aria-label={t.close} onClick={() => dismiss(id)} />
    </div>
  )
}

function dismiss(id: number): void {
  setNotices(notices.filter((notice) => notice.id !== id))
}

function setNotices(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}
