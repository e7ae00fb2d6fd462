/** Ways to the sections: a rail on wide screens, a bar with a menu on phones. */
import { Dialog } from '@base-ui/react/dialog'
import { Menu } from '@base-ui/react/menu'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { stuckQuery } from '../api/queries.ts'
import type { Me } from '../api/types.ts'
import { t } from '../messages/messages.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

type FrameProps = { me: Me; onKeys: () => void; onSignOut: () => void }

type SectionAddress =
  | '/'
  | '/queue'
  | '/exceptions'
  | '/decided'
  | '/receipts'
  | '/documents'
  | '/measure'
  | '/history'
  | '/stuck'
  | '/connections'
  | '/people'

type Section = { to: SectionAddress; words: string; icon: IconName; count?: number }

function useSections(): Section[] {
  const stuck = useQuery(stuckQuery)
  return [
    { to: '/', words: t.nav.home, icon: 'home' },
    { to: '/queue', words: t.nav.queue, icon: 'queue' },
    { to: '/exceptions', words: t.nav.exceptions, icon: 'exceptions' },
    { to: '/decided', words: t.nav.decided, icon: 'decided' },
    { to: '/receipts', words: t.nav.receipts, icon: 'receipts' },
    { to: '/documents', words: t.nav.documents, icon: 'documents' },
    { to: '/measure', words: t.nav.measure, icon: 'measure' },
    { to: '/history', words: t.nav.history, icon: 'history' },
    { to: '/stuck', words: t.nav.stuck, icon: 'stuck', count: stuck.data?.jobs.length ?? 0 },
    { to: '/connections', words: t.nav.connections, icon: 'connections' },
    { to: '/people', words: t.nav.people, icon: 'person' },
  ]
}

export function Rail({ me, onKeys, onSignOut }: FrameProps) {
  const sections = useSections()
  return (
    <div className="hidden w-[76px] shrink-0 flex-col items-stretch gap-1 overflow-y-auto border-r border-line px-1.5 py-2 md:flex">
      <nav aria-label={t.nav.label} className="flex flex-col gap-0.5">
        {sections.map((section) => (
          <SectionLink key={section.to} section={section} upright />
        ))}
      </nav>
      <div className="grow" />
      <Button
        look="quiet"
        icon="keys"
        aria-label={t.nav.keys}
        title={`${t.nav.keys} (?)`}
        onClick={onKeys}
        className="self-center"
      />
      <PersonMenu me={me} onSignOut={onSignOut} />
    </div>
  )
}

export function TopBar({ me, onKeys, onSignOut }: FrameProps) {
  const [open, setOpen] = useState(false)
  const sections = useSections()
  const here = useLocation({ select: ({ pathname }) => pathname })
  // A packet has its own way back; on a phone every line counts.
  if (here.startsWith('/packets/')) return null
  const current = sections.find(({ to }) => (to === '/' ? here === to : here.startsWith(to)))
  return (
    <header className="flex h-12 shrink-0 items-center justify-between border-b border-line px-2 md:hidden">
      <Button look="quiet" icon="menu" onClick={() => setOpen(true)}>
        {current?.words ?? t.nav.menu}
      </Button>
      <span className="truncate px-2 text-ink-3">{me.business.name}</span>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Dialog.Backdrop className="scrim z-40" />
          <Dialog.Popup className="fixed inset-y-0 left-0 z-40 flex w-64 flex-col gap-1 overflow-y-auto border-r border-line bg-pane p-3">
            <Dialog.Title className="px-2 pb-2 font-semibold">{t.product}</Dialog.Title>
            <nav aria-label={t.nav.label} className="flex flex-col gap-1">
              {sections.map((section) => (
                <SectionLink key={section.to} section={section} onGo={() => setOpen(false)} />
              ))}
            </nav>
            <div className="grow" />
            <p className="px-2 text-ink-3">{t.nav.signedInAs(me.person.name, me.business.name)}</p>
            <Button look="quiet" icon="keys" className="justify-start" onClick={onKeys}>
              {t.nav.keys}
            </Button>
            <Button look="quiet" icon="back" className="justify-start" onClick={onSignOut}>
              {t.nav.signOut}
            </Button>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  )
}

function SectionLink({
  section,
  upright = false,
  onGo,
}: {
  section: Section
  upright?: boolean
  onGo?: () => void
}) {
  const { to, words, icon, count = 0 } = section
  const shape = upright
    ? 'h-12 flex-col justify-center gap-0.5 text-[11px] leading-4'
    : 'h-10 gap-3 px-2 text-base'
  return (
    <Link
      to={to}
      search={{}}
      activeOptions={{ includeSearch: false, exact: to === '/' }}
      onClick={onGo}
      className={`relative flex items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent ${shape}`}
    >
      <Icon name={icon} />
      <span>{words}</span>
      {count > 0 && (
        <span
          className={`rounded-full bg-sunk px-1.5 text-[11px] leading-4 text-ink-2 tabular-nums ${upright ? 'absolute top-0.5 left-1/2 ml-2' : ''}`}
        >
          {upright && count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  )
}

function PersonMenu({ me, onSignOut }: { me: Me; onSignOut: () => void }) {
  const initials = me.person.name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
  return (
    <Menu.Root>
      <Menu.Trigger
        title={t.nav.signedInAs(me.person.name, me.business.name)}
        className="mt-1 flex size-9 items-center justify-center self-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
      >
        <span aria-hidden="true">{initials}</span>
        <span className="sr-only">{t.nav.signedInAs(me.person.name, me.business.name)}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="right" align="end" sideOffset={8} className="z-40">
          <Menu.Popup className="min-w-48 rounded-lg border border-line bg-pane p-1 shadow-lg outline-none">
            <div className="px-2 py-1.5">
              <p className="font-medium">{me.person.name}</p>
              <p className="text-ink-3">{me.business.name}</p>
            </div>
            <Menu.Item onClick={onSignOut} className={menuItem}>
              {t.nav.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

export const menuItem =
  'flex h-8 cursor-pointer items-center gap-2 rounded-md px-2 outline-none select-none data-[highlighted]:bg-sunk pointer-coarse:h-10'
