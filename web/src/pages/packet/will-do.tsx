import type { PacketView } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { usePacket } from './packet-context.tsx'

/** What an approval will do, in a line: which record is written where, and which draft is laid where. */
export function WillDo() {
  const { view } = usePacket()
  const lines = linesOf(view)
  const words = lines.length === 0 ? t.decide.writesNothing : lines.join(' · ')
  return (
    <p title={lines.join('\n')} className="line-clamp-1 text-ink-2 sm:line-clamp-2">
      <span className="text-ink-3">{t.decide.writes}: </span>
      {words}
    </p>
  )
}

/** The server's own words where it has planned the effects; else what the packet proposes. */
function linesOf({ effects, packet }: PacketView): string[] {
  if (effects.length > 0) return effects.map(({ line }) => line)
  const { system, changes } = packet.record
  const record = changes.map(({ field, to }) => `${field} → ${to}`).join(', ')
  const drafts = packet.drafts.map(({ kind, to }) => `${t.draft.kind(kind)} → ${to.join(', ')}`)
  return record === '' ? drafts : [`${system}: ${record}`, ...drafts]
}
