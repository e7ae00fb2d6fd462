/** Connections: every outside system the lanes name, with its self-test; the step that fails is named with what to do. */
import { useQuery } from '@tanstack/react-query'
import { connectionsQuery } from '../../api/queries.ts'
import type { Connection } from '../../api/types.ts'
import { connectionWords as words } from '../../messages/en-home.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Answer, Empty, Page } from '../../parts/page.tsx'

export function ConnectionsPage() {
  const query = useQuery(connectionsQuery)
  const again = (
    <Button disabled={query.isFetching} onClick={() => void query.refetch()}>
      {query.isFetching ? words.testing : words.test}
    </Button>
  )
  return (
    <Page title={words.title} beside={again} readOnly>
      <p className="px-4 pt-3 text-ink-2 md:px-6">{words.help}</p>
      <Answer query={query}>
        {({ connections }) =>
          connections.length === 0 ? (
            <Empty title={words.empty}>{words.emptyHelp}</Empty>
          ) : (
            <ul>
              {connections.map((one) => (
                <OneConnection key={`${one.use} ${one.system}`} connection={one} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}

function OneConnection({ connection: { system, use, lanes, checks } }: { connection: Connection }) {
  const failed = checks.find(({ ok }) => !ok)
  return (
    <li className="border-b border-line px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base font-medium break-all">{system}</h2>
        <span className="text-ink-2">{words.use[use]}</span>
        {failed ? <Chip tone="bad">{words.fails(failed.step)}</Chip> : <Chip tone="good">{words.ok}</Chip>}
      </div>
      {lanes.length > 0 && <p className="text-ink-3">{words.usedBy(lanes.join(', '))}</p>}
      <ol className="mt-2 flex flex-col gap-1">
        {checks.map(({ step, ok, detail, mend }) => (
          <li key={step} className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-2">
            <span className={ok ? 'text-good' : 'text-bad'}>{ok ? words.passed : words.failed}</span>
            <span className="break-words">
              {step}: <span className="text-ink-2">{detail}</span>
              {!ok && mend !== undefined && (
                <span className="block">
                  {words.mend}: {mend}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </li>
  )
}
