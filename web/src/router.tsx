/** Every address of the page. The queue comes with the first load, the rest when they are opened or about to be. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { App, NotFound } from './app.tsx'
import { DecidedPage, ExceptionsPage, QueuePage } from './pages/queue/queue-page.tsx'
import { Problem } from './parts/page.tsx'

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, 'token'),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

/** Everything that only a signed-in person sees. */
const desk = createRoute({ getParentRoute: () => rootRoute, id: 'desk', component: App })

const homeRoute = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router's way to send a reader elsewhere
    throw redirect({ to: '/queue' })
  },
})

const queueFilter = (search: Record<string, unknown>) =>
  textsOf(search, 'show', 'lane', 'assigned', 'reason', 'risk', 'age')

const queueRoute = createRoute({
  getParentRoute: () => desk,
  path: '/queue',
  validateSearch: queueFilter,
  component: QueuePage,
})

const exceptionsRoute = createRoute({
  getParentRoute: () => desk,
  path: '/exceptions',
  validateSearch: queueFilter,
  component: ExceptionsPage,
})

const decidedRoute = createRoute({
  getParentRoute: () => desk,
  path: '/decided',
  validateSearch: queueFilter,
  component: DecidedPage,
})

const packetRoute = createRoute({
  getParentRoute: () => desk,
  path: '/packets/$packetId',
  component: lazyRouteComponent(() => import('./pages/packet/packet-page.tsx'), 'PacketPage'),
})

const receiptsRoute = createRoute({
  getParentRoute: () => desk,
  path: '/receipts',
  component: lazyRouteComponent(() => import('./pages/receipts/receipts-page.tsx'), 'ReceiptsPage'),
})

const documentsRoute = createRoute({
  getParentRoute: () => desk,
  path: '/documents',
  component: lazyRouteComponent(() => import('./pages/documents/documents-page.tsx'), 'DocumentsPage'),
})

const documentRoute = createRoute({
  getParentRoute: () => desk,
  path: '/documents/$documentId/$version',
  component: lazyRouteComponent(() => import('./pages/documents/document-page.tsx'), 'DocumentPage'),
})

const measureRoute = createRoute({
  getParentRoute: () => desk,
  path: '/measure',
  component: lazyRouteComponent(() => import('./pages/measure/measure-page.tsx'), 'MeasurePage'),
})

const historyRoute = createRoute({
  getParentRoute: () => desk,
  path: '/history',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, 'kind'),
  component: lazyRouteComponent(() => import('./pages/history/history-page.tsx'), 'HistoryPage'),
})

const stuckRoute = createRoute({
  getParentRoute: () => desk,
  path: '/stuck',
  component: lazyRouteComponent(() => import('./pages/stuck/stuck-page.tsx'), 'StuckPage'),
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  desk.addChildren([
    homeRoute,
    queueRoute,
    exceptionsRoute,
    decidedRoute,
    packetRoute,
    receiptsRoute,
    documentsRoute,
    documentRoute,
    measureRoute,
    historyRoute,
    stuckRoute,
  ]),
])

export const router = createRouter({
  routeTree,
  // Pointing at a link, or moving the focus to it, fetches the page behind it.
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} again={reset} />,
  // Numbers and quotes in the address would otherwise be read as JSON: every search value here is plain text.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).flatMap(([key, value]) => (value ? [[key, String(value)]] : []))
    return entries.length > 0 ? `?${new URLSearchParams(entries)}` : ''
  },
})

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the library asks to widen its interface
  interface Register {
    router: typeof router
  }
}

/** The named search values that are there as text. */
function textsOf<Name extends string>(
  search: Record<string, unknown>,
  ...names: Name[]
): { [name in Name]?: string | undefined } {
  const texts: { [name in Name]?: string | undefined } = {}
  for (const name of names) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') texts[name] = value
  }
  return texts
}
