import { showAge, showTime } from './time.ts'

/** How long ago something was; the exact time on hover. */
export function Age({ at, className = '' }: { at: string; className?: string }) {
  return (
    <time dateTime={at} title={showTime(at)} className={`tabular-nums ${className}`}>
      {showAge(at)}
    </time>
  )
}
