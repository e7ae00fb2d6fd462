import { t } from '../messages/messages.ts'
import { Window } from './ask.tsx'
import { Button } from './button.tsx'
import { setSingleKeys, useSingleKeysOn } from './keys.ts'

/** Which key does what, and a switch for people whose tools press keys by themselves. */
export function KeyMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  const on = useSingleKeysOn()
  return (
    <Window open={open} onClose={onClose} title={t.keys.title}>
      {t.keys.groups.map(({ name, keys }) => (
        <section key={name}>
          <h3 className="mb-1 text-ink-2">{name}</h3>
          <dl className="grid grid-cols-[96px_1fr] gap-y-1">
            {keys.map(([key, what]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded border border-line bg-sunk px-1.5 font-sans text-xs">{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="flex items-center justify-between border-t border-line pt-3">
        <span className="text-ink-2">{on ? t.keys.on : t.keys.off}</span>
        <Button onClick={() => setSingleKeys(!on)}>{on ? t.keys.turnOff : t.keys.turnOn}</Button>
      </div>
    </Window>
  )
}
