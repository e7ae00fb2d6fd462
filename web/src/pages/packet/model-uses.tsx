import type { PacketView } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { usePacket } from './packet-context.tsx'

type Use = NonNullable<PacketView['packet']['model']>[number]

/** What a language model was asked for this packet, what left this machine, and what came of it; nothing where none is set. */
export function ModelUses() {
  const { packet } = usePacket().view
  if (packet.model === undefined) return null
  const findings = packet.findings.filter(({ code }) => code.startsWith('model-'))
  return (
    <details className="border-b border-line px-4 py-2">
      <summary className="font-semibold">{t.model.title}</summary>
      {findings.map(({ message }) => (
        <p key={message} className="mt-2 text-look">
          {message}
        </p>
      ))}
      <ul className="mt-2 flex flex-col gap-2">
        {packet.model.map((use) => (
          <li key={`${use.task} ${use.milliseconds} ${use.inputTokens}`}>
            <OneUse use={use} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OneUse({ use }: { use: Use }) {
  const { sent, host } = use
  return (
    <>
      <p>
        {t.model.task(use.task)}: {t.model.outcome(use.outcome)}
        <span className="text-ink-3">
          {' '}
          {use.model}, {t.model.figures(use)}
        </span>
      </p>
      <p className="text-ink-3">
        {host === null ? t.model.nothingSent : t.model.sent(host, sent.sources.join(', '), sent.characters)}
        {sent.redacted.length > 0 && ` ${t.model.redacted(sent.redacted.join(', '))}`}
      </p>
    </>
  )
}
