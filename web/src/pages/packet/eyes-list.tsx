import { useState } from 'react'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Eye } from './needs-eyes.ts'
import { usePacket } from './packet-context.tsx'
import { placeWords } from './place-words.ts'
import { vouch } from './unsent-edit.ts'

const short = 5

/** What needs eyes first; a press goes to its place, and an unsupported claim can be entered in one's own name. */
export function EyesList() {
  const { eyes } = usePacket()
  const [all, setAll] = useState(false)
  const closing = eyes.filter(({ closes, settled }) => closes && !settled).length
  const looking = eyes.filter(({ closes, settled }) => !closes && !settled).length
  const shown = all ? eyes : eyes.slice(0, Math.max(short, closing))
  return (
    <section aria-label={t.eyes.title} className="border-b border-line bg-page">
      <h2 className="flex items-baseline gap-2 px-4 pt-3 pb-1 font-semibold">
        {t.eyes.title}
        <span className="font-normal text-ink-3">{t.eyes.count(closing, looking)}</span>
      </h2>
      {eyes.length === 0 ? (
        <p className="flex items-center gap-2 px-4 pb-3 text-ink-2">
          <Icon name="check" className="text-good" />
          {t.eyes.none}
        </p>
      ) : (
        <ul className="px-2 pb-2">
          {shown.map((eye) => (
            <OneEye key={eye.id} eye={eye} />
          ))}
          {eyes.length > shown.length || all ? (
            <li className="px-2 pt-1">
              <button type="button" className="text-accent hover:underline" onClick={() => setAll(!all)}>
                {all ? t.eyes.fewer : t.eyes.more(eyes.length - shown.length)}
              </button>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

function OneEye({ eye }: { eye: Eye }) {
  const { goTo, selection, editable, unsent, change } = usePacket()
  const { at, code, message, closes, settled, claim, slot } = eye
  const here = at !== null && selection.path === at
  const vouched = claim !== undefined && unsent.entered.includes(claim.text)
  const place = at === null || /^(drafts|record\.)/.test(at) ? '' : placeWords(at)
  return (
    <li className={`flex items-start gap-1 rounded-md pr-1 ${here ? 'bg-sunk' : ''}`}>
      <button
        type="button"
        disabled={at === null}
        onClick={() => at !== null && goTo(at)}
        className="flex min-w-0 grow items-start gap-2 rounded-md px-2 py-1 text-left enabled:hover:bg-sunk"
      >
        <EyeSign settled={settled} closes={closes} />
        <span className={`min-w-0 break-words ${settled ? 'text-ink-3' : ''}`}>
          <span className="font-medium">{t.reasonTitle(code)}</span>
          {claim && <span> “{claim.text}”</span>}
          {slot && <span> {t.draft.slotShort(slot)}</span>}
          {place && <span> {place}</span>}
          {message && message !== claim?.text && <span className="text-ink-2"> – {message}</span>}
          {settled && <span> ({t.eyes.settled})</span>}
        </span>
      </button>
      {claim && editable && (
        <Button
          size="small"
          look={vouched ? 'quiet' : 'plain'}
          className="mt-0.5"
          onClick={() => change((before) => vouch(before, claim.text, !vouched))}
        >
          {vouched ? t.eyes.unvouch : t.eyes.vouch}
        </Button>
      )}
    </li>
  )
}

function EyeSign({ settled, closes }: { settled: boolean; closes: boolean }) {
  const words = closes ? t.eyes.closes : t.eyes.look
  const name = closes ? 'blocked' : 'look'
  const colour = closes ? 'text-bad' : 'text-look'
  return (
    <span title={words} className="mt-0.5">
      <Icon name={settled ? 'check' : name} className={settled ? 'text-good' : colour} />
      <span className="sr-only">{settled ? t.eyes.settled : words}</span>
    </span>
  )
}
