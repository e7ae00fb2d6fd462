import { Popover } from '@base-ui/react/popover'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { saveView } from '../../api/actions.ts'
import { viewsQuery } from '../../api/queries.ts'
import type { QueueFilter, SavedView } from '../../api/types.ts'
import { queueWords as words } from '../../messages/en-queue.ts'
import { Button } from '../../parts/button.tsx'
import { addressOf, filterOf } from '../../parts/lists.ts'
import { tell, tellProblem } from '../../parts/notices.tsx'

/** A person's own names for lists; each is a link like any other. */
export function SavedViews({ filter }: { filter: QueueFilter }) {
  const [open, setOpen] = useState(false)
  const views = useQuery({ ...viewsQuery, enabled: open }).data?.views ?? []
  const queryClient = useQueryClient()
  const saving = useMutation({
    mutationFn: saveView,
    onSuccess: (answer) => queryClient.setQueryData(viewsQuery.queryKey, answer),
    onError: tellProblem,
  })
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={<Button icon="down" />}>{words.views}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={6} className="z-40">
          <Popover.Popup className="w-72 max-w-[calc(100vw-32px)] rounded-lg border border-line bg-pane p-2 shadow-lg">
            <Popover.Title className="sr-only">{words.views}</Popover.Title>
            {views.length === 0 && <p className="px-2 py-1 text-ink-2">{words.noViews}</p>}
            <ul>
              {views.map((view) => (
                <li key={view.name} className="flex items-center gap-1">
                  <Link
                    {...addressOf(filterOfView(view))}
                    onClick={() => setOpen(false)}
                    className="min-w-0 grow truncate rounded-md px-2 py-1 hover:bg-sunk"
                  >
                    {view.name}
                  </Link>
                  <Button
                    look="quiet"
                    size="small"
                    icon="close"
                    aria-label={words.forget(view.name)}
                    onClick={() => saving.mutate({ name: view.name, search: null })}
                  />
                </li>
              ))}
            </ul>
            <SaveView
              busy={saving.isPending}
              onSave={(name) =>
                saving.mutate(
                  { name, search: searchOf(filter) },
                  { onSuccess: () => tell(words.viewSaved(name)) },
                )
              }
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function SaveView({ busy, onSave }: { busy: boolean; onSave: (name: string) => void }) {
  const [name, setName] = useState('')
  const id = useId()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || busy) return
    onSave(name.trim())
    setName('')
  }
  return (
    <form onSubmit={save} className="mt-2 flex items-center gap-2 border-t border-line pt-2">
      <label htmlFor={id} className="sr-only">
        {words.viewName}
      </label>
      <input
        id={id}
        value={name}
        maxLength={60}
        placeholder={words.viewName}
        onChange={(event) => setName(event.target.value)}
        className="h-8 min-w-0 grow rounded-md border border-edge bg-pane px-2"
      />
      <Button type="submit" disabled={busy}>
        {words.saveView}
      </Button>
    </form>
  )
}

function searchOf({ show, ...rest }: QueueFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ show, ...rest }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

function filterOfView({ search }: SavedView): QueueFilter {
  const show = (['snoozed', 'exceptions', 'decided'] as const).find((one) => one === search['show'])
  return filterOf(show ?? 'waiting', search)
}
