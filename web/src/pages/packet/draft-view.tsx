import { useId } from 'react'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { TextDiff } from '../../parts/text-diff.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { DraftText } from './draft-text.tsx'
import { usePacket } from './packet-context.tsx'
import { changeDraft, type DraftChange } from './unsent-edit.ts'

/** One draft: addresses and subject above, the text with its claims and slots below. */
export function DraftView({ index }: { index: number }) {
  const { view, drafts, editing, setEditing, editable, checking, change, lookAway } = usePacket()
  const { showingDiff, setShowingDiff } = usePacket()
  const draft = view.packet.drafts[index]
  const working = drafts[index]
  if (!draft || !working) return null
  const drafted = (view.drafted ?? view.packet).drafts[index]?.body ?? ''
  const isEdited = drafted !== working.body
  const alter = (made: DraftChange) => change((before) => changeDraft(view.packet, before, index, made))
  return (
    <article aria-label={t.draft.kind(draft.kind)} className="border-b border-line">
      <div className="flex items-center justify-between gap-2 px-4 pt-3">
        <h2 className="font-semibold">{t.draft.kind(draft.kind)}</h2>
        <span className="flex items-center gap-2 text-xs text-ink-3">
          <output>{working.changed && (checking ? t.draft.checking : t.draft.checked)}</output>
          {isEdited && (
            <Button
              size="small"
              look="quiet"
              aria-pressed={showingDiff}
              onClick={() => setShowingDiff(!showingDiff)}
            >
              {showingDiff ? t.draft.hideDiff : t.draft.showDiff}
            </Button>
          )}
          {editable && (
            <Button
              size="small"
              look="quiet"
              icon={editing ? 'check' : 'edit'}
              onClick={() => setEditing(!editing)}
            >
              {editing ? t.draft.stopEdit : t.draft.edit}
            </Button>
          )}
        </span>
      </div>
      <div className="px-4 py-2">
        <Line
          label={t.draft.to}
          value={working.to.join(', ')}
          editing={editing}
          onChange={(to) => alter({ to: addresses(to) })}
        />
        {(working.cc.length > 0 || editing) && (
          <Line
            label={t.draft.cc}
            value={working.cc.join(', ')}
            editing={editing}
            onChange={(cc) => alter({ cc: addresses(cc) })}
          />
        )}
        <Line
          label={t.draft.subject}
          value={working.subject}
          editing={editing}
          onChange={(subject) => alter({ subject })}
        />
      </div>
      {showingDiff && isEdited && (
        <section
          aria-label={t.draft.showDiff}
          className="border-t border-line bg-page p-4 text-base break-words whitespace-pre-wrap"
        >
          <TextDiff before={drafted} after={working.body} />
        </section>
      )}
      <div className="border-t border-line">
        {editing ? (
          <DraftEditor
            index={index}
            onChange={(body) => {
              lookAway()
              alter({ body })
            }}
          />
        ) : (
          <DraftText index={index} />
        )}
      </div>
    </article>
  )
}

type LineProps = { label: string; value: string; editing: boolean; onChange: (value: string) => void }

function Line({ label, value, editing, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="flex items-baseline gap-2">
      <label htmlFor={editing ? id : undefined} className="w-14 shrink-0 text-ink-3">
        {label}
      </label>
      {editing ? (
        <input
          id={id}
          defaultValue={value}
          onChange={(event) => onChange(event.target.value)}
          className="my-0.5 h-7 min-w-0 grow rounded border border-edge/60 bg-pane px-2"
        />
      ) : (
        <span className="min-w-0 break-words">{value || t.none}</span>
      )}
    </div>
  )
}

function addresses(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((address) => address.trim())
    .filter((address) => address !== '')
}
