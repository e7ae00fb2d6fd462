/** The papers a packet gives as files, and the way to ask for a proposal. */
import { Menu } from '@base-ui/react/menu'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askForProposal } from '../../api/actions.ts'
import type { PacketView } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { tell, tellProblem } from '../../parts/notices.tsx'
import { menuItem } from '../../parts/sections.tsx'
import { usePacket } from './packet-context.tsx'

/** The files of each kind, as the server names them. */
const files = {
  offer: ['document.docx', 'document.pdf'],
  proposal: ['proposal.docx', 'proposal.pdf'],
  context: ['context.pdf'],
} as const satisfies Record<PacketView['papers']['kinds'][number], readonly string[]>

export function PapersMenu({ reload }: { reload: () => Promise<void> }) {
  const { view, editable } = usePacket()
  const queryClient = useQueryClient()
  const asking = useMutation({
    mutationFn: () => askForProposal(view.id, view.revision),
    onSuccess: async () => {
      tell(t.packet.proposalDrafted)
      // Their own act: the new revision is shown at once.
      await reload()
      await queryClient.invalidateQueries({ queryKey: ['queue'] })
    },
    onError: tellProblem,
  })
  const base = `/api/packets/${encodeURIComponent(view.id)}/revisions/${view.revision}`
  return (
    <Menu.Root>
      <Menu.Trigger
        render={<Button look="quiet" size="small" icon="download" aria-label={t.packet.papers} />}
      >
        <span className="hidden sm:inline">{t.packet.papers}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-40">
          <Menu.Popup className="min-w-56 rounded-lg border border-line bg-pane p-1 shadow-lg">
            {view.papers.kinds.flatMap((kind) =>
              files[kind].map((file) => (
                <Menu.Item
                  key={file}
                  className={menuItem}
                  render={<a href={`${base}/${file}`} download aria-label={t.packet.paper(kind, file)} />}
                >
                  <Icon name="download" />
                  {t.packet.paper(kind, file)}
                </Menu.Item>
              )),
            )}
            {view.papers.mayPropose && editable && (
              <Menu.Item className={menuItem} disabled={asking.isPending} onClick={() => asking.mutate()}>
                <Icon name="add" />
                {t.packet.askForProposal}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
