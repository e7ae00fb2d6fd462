/** The ledger: everything that happened, in order, and a check that nothing was changed afterwards. */
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { verifyLedger } from '../../api/actions.ts'
import { ledgerQuery } from '../../api/queries.ts'
import type { LedgerRow } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Answer, Empty, More, Page } from '../../parts/page.tsx'
import { showTime } from '../../parts/time.ts'

export function HistoryPage() {
  const { kind } = useSearch({ from: '/desk/history' })
  const navigate = useNavigate()
  const query = useInfiniteQuery(ledgerQuery(kind))
  const verifying = useMutation({ mutationFn: verifyLedger })
  const choose = (next: string) =>
    void navigate({ to: '/history', search: next === '' ? {} : { kind: next }, replace: true })
  return (
    <Page
      title={t.history.title}
      beside={
        <>
          <Choice
            label={t.history.kind}
            value={kind ?? ''}
            options={[
              { value: '', words: t.history.all },
              ...t.ledgerKinds.map((value) => ({ value, words: t.ledgerKind(value) })),
            ]}
            onChange={choose}
          />
          <Button disabled={verifying.isPending} onClick={() => verifying.mutate()}>
            {verifying.isPending ? t.history.verifying : t.history.verify}
          </Button>
        </>
      }
    >
      <output className="block">
        {verifying.data && <Verdict {...verifying.data} />}
        {verifying.error && <p className="bg-bad-soft px-6 py-2 text-bad">{verifying.error.message}</p>}
      </output>
      <Answer query={query}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries)
          return entries.length === 0 ? <Empty title={t.history.empty} /> : <Entries entries={entries} />
        }}
      </Answer>
      <More query={query} />
    </Page>
  )
}

function Verdict({ ok, entries, head, problem }: Awaited<ReturnType<typeof verifyLedger>>) {
  if (ok) {
    return (
      <p className="flex items-center gap-2 bg-good-soft px-4 py-2 break-all text-good md:px-6">
        <Icon name="check" />
        {t.history.ok(entries, head.slice(0, 16))}
      </p>
    )
  }
  return (
    <p className="flex items-center gap-2 bg-bad-soft px-4 py-2 text-bad md:px-6">
      <Icon name="blocked" />
      {t.history.broken(problem?.seq == null ? null : String(problem.seq), problem?.why ?? '')}
    </p>
  )
}

function Entries({ entries }: { entries: readonly LedgerRow[] }) {
  return (
    <ol>
      {entries.map(({ seq, at, kind, actor, actorName, packetId, signalId, data, hash }) => (
        <li
          key={seq}
          className="grid grid-cols-[56px_1fr] gap-x-3 border-b border-line px-4 py-1.5 hover:bg-sunk md:grid-cols-[56px_112px_200px_160px_1fr_80px] md:px-6"
        >
          <span className="text-right text-ink-3 tabular-nums">{seq}</span>
          <span className="text-ink-2 tabular-nums">{showTime(at)}</span>
          <span className="font-medium max-md:col-start-2">
            {packetId ? (
              <Link to="/packets/$packetId" params={{ packetId }} className="hover:underline">
                {t.ledgerKind(kind)}
              </Link>
            ) : (
              t.ledgerKind(kind)
            )}
          </span>
          <span className="truncate text-ink-2 max-md:col-start-2">
            {actor === 'system' ? t.system : actorName}
          </span>
          <span className="min-w-0 truncate text-ink-3 max-md:col-start-2" title={dataWords(data)}>
            {packetId === null && signalId ? `${t.history.signal} ${signalId.slice(0, 8)} ` : ''}
            {dataWords(data)}
          </span>
          <code className="truncate font-mono text-xs leading-5 text-ink-3 max-md:hidden" title={hash}>
            {hash.replace(/^sha256:/, '').slice(0, 10)}
          </code>
        </li>
      ))}
    </ol>
  )
}

/** Too long to read in a line; the entry's own hash stands at its end. */
const hashes = ['digest', 'sha256']

function dataWords(data: Record<string, unknown>): string {
  return Object.entries(data)
    .filter(
      ([key, value]) =>
        value !== null && !hashes.includes(key) && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? [...new Set(value)].join(', ') : String(value)}`)
    .join(' · ')
}
