/** The frame around every page of a signed-in person: sections, notices and the key map. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { signOut } from './api/actions.ts'
import { ApiProblem } from './api/client.ts'
import { listenLive } from './api/live.ts'
import { meQuery } from './api/queries.ts'
import type { Me } from './api/types.ts'
import { t } from './messages/messages.ts'
import { Button } from './parts/button.tsx'
import { KeyMap } from './parts/key-map.tsx'
import { useKeys } from './parts/keys.ts'
import { Notices, tellProblem } from './parts/notices.tsx'
import { Loading, Problem, useTitle } from './parts/page.tsx'
import { Rail, TopBar } from './parts/sections.tsx'
import { showTimesIn } from './parts/time.ts'

export function App() {
  const me = useQuery(meQuery)
  if (me.error instanceof ApiProblem && me.error.status === 401)
    return <SignedOut again={() => void me.refetch()} />
  if (!me.data) return me.error ? <Problem error={me.error} again={() => void me.refetch()} /> : <Loading />
  const unreachable = me.error instanceof ApiProblem && me.error.status === 0
  return <Frame me={me.data} unreachable={unreachable} />
}

function Frame({ me, unreachable }: { me: Me; unreachable: boolean }) {
  const [keyMap, setKeyMap] = useState(false)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  useEffect(() => showTimesIn(me.business.timeZone), [me.business.timeZone])
  useEffect(() => listenLive(queryClient), [queryClient])
  useKeys({
    '?': () => setKeyMap(true),
    'g q': () => void navigate({ to: '/queue', search: {} }),
    'g x': () => void navigate({ to: '/exceptions', search: {} }),
  })
  const leave = () => {
    // The session ends on the server first; only then is what this tab knows forgotten.
    signOut()
      .then(() => queryClient.clear())
      .then(() => navigate({ to: '/sign-in', search: {} }))
      .catch(tellProblem)
  }
  const frame = { me, onKeys: () => setKeyMap(true), onSignOut: leave }
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <a
        href="#content"
        className="sr-only z-50 rounded bg-pane p-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t.skipToContent}
      </a>
      <TopBar {...frame} />
      <Rail {...frame} />
      <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 grow flex-col">
        {unreachable && (
          <p role="alert" className="border-b border-line bg-look-soft px-4 py-2 md:px-6">
            {t.problem.offline}
          </p>
        )}
        <div className="min-h-0 grow">
          <Outlet />
        </div>
      </main>
      <Notices />
      <KeyMap open={keyMap} onClose={() => setKeyMap(false)} />
    </div>
  )
}

/** Signing in again may happen in another tab; unsaved edits wait in this one. */
function SignedOut({ again }: { again: () => void }) {
  useTitle(t.signIn.title)
  return (
    <main className="mx-auto flex h-dvh max-w-md flex-col items-start justify-center gap-4 p-6">
      <h1 className="text-xl font-semibold">{t.signIn.ended}</h1>
      <p className="text-base text-ink-2">{t.signIn.endedHelp}</p>
      <Button look="main" onClick={again}>
        {t.signIn.again}
      </Button>
    </main>
  )
}

export function NotFound() {
  return (
    <main className="mx-auto flex h-dvh max-w-md flex-col items-start justify-center gap-4 p-6">
      <p className="text-base">{t.problem.notFound}</p>
      <Link to="/queue" search={{}} className="text-accent underline">
        {t.problem.home}
      </Link>
    </main>
  )
}
