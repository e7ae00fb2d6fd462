/** Files dropped on the queue, or picked, become signals. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { dropFiles, type Received } from '../../api/actions.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { tell, tellProblem } from '../../parts/notices.tsx'

function useSendFiles(lane: string | undefined) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (files: readonly File[]) => {
      tell(t.queue.sending(files.length))
      return dropFiles(files, lane)
    },
    onSuccess: async ({ signals }: Received) => {
      const repeated = signals.filter(({ duplicate }) => duplicate).length
      tell(t.queue.received(signals.length - repeated, repeated))
      await queryClient.invalidateQueries({ queryKey: ['queue'] })
    },
    onError: tellProblem,
  })
}

/** The place to drop files on: everything inside. */
export function DropFiles({ lane, children }: { lane: string | undefined; children: ReactNode }) {
  const [over, setOver] = useState(false)
  const sending = useSendFiles(lane)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    <div
      className="relative h-full"
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          setOver(false)
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        const files = [...event.dataTransfer.files]
        if (files.length > 0) sending.mutate(files)
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-4 flex items-center justify-center rounded-xl border-2 border-dashed border-accent bg-accent-soft text-base text-accent">
          {t.queue.dropHere}
        </div>
      )}
    </div>
  )
}

/** The same for keyboards and phones. */
export function AddFiles({ lane }: { lane: string | undefined }) {
  const input = useRef<HTMLInputElement>(null)
  const sending = useSendFiles(lane)
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          if (files.length > 0) sending.mutate(files)
          currentTarget.value = ''
        }}
      />
      <Button icon="add" disabled={sending.isPending} onClick={() => input.current?.click()}>
        {t.queue.add}
      </Button>
    </>
  )
}
