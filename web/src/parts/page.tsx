/** What every page but the packet's shares: a head with a title, a body, and the ways of having nothing to show. */
import { type ReactNode, useEffect } from 'react'
import { ApiProblem } from '../api/client.ts'
import { t } from '../messages/messages.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export function Page({
  title,
  beside,
  below,
  children,
}: {
  title: string
  beside?: ReactNode
  /** A second line of the head: filters. */
  below?: ReactNode
  children: ReactNode
}) {
  useTitle(title)
  return (
    <div className="flex h-full flex-col">
      <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 md:px-6">
        <h1 className="text-lg font-semibold">{title}</h1>
        <div className="flex min-w-0 grow flex-wrap items-center justify-end gap-2">{beside}</div>
        {below && <div className="flex w-full flex-wrap items-center gap-2">{below}</div>}
      </header>
      <div className="min-h-0 grow overflow-y-auto">{children}</div>
    </div>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${t.product}`
  }, [title])
}

/** Why there is nothing here, and what the next step is. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-16 text-center">
      <p className="text-base font-medium">{title}</p>
      <div className="text-ink-2">{children}</div>
    </div>
  )
}

/** Shown while the first answer is on its way; late enough not to flash. */
export function Loading() {
  return <output className="block px-6 py-16 text-center text-ink-3">{t.loading} …</output>
}

export function Problem({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const unreachable = error instanceof ApiProblem && error.code === 'unreachable'
  const words = error instanceof Error ? error.message : String(error)
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-16 text-center">
      <p className="flex items-center gap-2 text-base font-medium">
        <Icon name="warning" className="text-bad" />
        {t.problem.title}
      </p>
      <p className="break-words text-ink-2">{unreachable ? t.problem.offline : words}</p>
      {again && <Button onClick={again}>{t.problem.again}</Button>}
    </div>
  )
}

/** One of: loading, a problem, or what `children` make of the answer. */
export function Answer<Data>({
  query,
  children,
}: {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown }
  children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Problem error={query.error} again={() => void query.refetch()} />
  return <Loading />
}

/** The rest of a long list, on demand. */
export function More({
  query,
}: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}) {
  if (!query.hasNextPage) return null
  return (
    <div className="flex justify-center p-4">
      <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t.more}
      </Button>
    </div>
  )
}
