/** Home: what waits on each desk against its target, who works on what, and what needs a look besides packets. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { connectionsQuery, desksQuery, documentsQuery, peopleQuery, stuckQuery } from '../../api/queries.ts'
import { homeWords as words } from '../../messages/en-home.ts'
import { Answer, Empty, Page } from '../../parts/page.tsx'
import { DropFiles } from '../queue/drop-files.tsx'
import { DeskTable, Exceptions } from './desk-table.tsx'
import { FirstSteps } from './first-steps.tsx'

export function HomePage() {
  return (
    <DropFiles lane={undefined}>
      <Page title={words.title} beside={<span className="text-ink-3">{words.businessHours}</span>}>
        <Answer query={useQuery(desksQuery)}>
          {({ desks, unassigned, firstSteps }) => (
            <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 md:p-6">
              <FirstSteps steps={firstSteps} />
              {desks.length === 0 && <Empty title={words.noDesk}>{words.steps.lane.help}</Empty>}
              {desks.map((desk) => (
                <DeskTable key={desk.name} desk={desk} />
              ))}
              {unassigned.length > 0 && (
                <section className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-pane px-4 py-3">
                  <h2 className="font-medium">{words.unassigned}</h2>
                  <Exceptions exceptions={unassigned} lane={undefined} />
                </section>
              )}
              <NeedsALook />
            </div>
          )}
        </Answer>
      </Page>
    </DropFiles>
  )
}

/** Each finding leads to the page that mends it; that there is none is said only once all have answered. */
function NeedsALook() {
  const stuck = useQuery(stuckQuery)
  const documents = useQuery(documentsQuery)
  const connections = useQuery(connectionsQuery)
  const { data: people } = useQuery(peopleQuery)
  const jobs = stuck.data?.jobs.length ?? 0
  const expiring = (documents.data?.documents ?? []).filter(({ state }) => state === 'expiring')
  const failing = (connections.data?.connections ?? []).flatMap(({ system, checks }) => {
    const failed = checks.find(({ ok }) => !ok)
    return failed ? [{ system, step: failed.step }] : []
  })
  const holders = new Set((people?.holds ?? []).map(({ person }) => person.name))
  const known = stuck.data && documents.data && connections.data
  const none = known && jobs + expiring.length + failing.length === 0
  const problem = stuck.error ?? documents.error ?? connections.error
  return (
    <section aria-labelledby="look" className="rounded-lg border border-line bg-pane px-4 py-3">
      <h2 id="look" className="mb-2 text-base font-semibold">
        {words.look}
      </h2>
      <ul className="flex flex-col gap-1">
        {jobs > 0 && (
          <li>
            <Link to="/stuck" className="text-accent underline">
              {words.stuck(jobs)}
            </Link>
          </li>
        )}
        {failing.map(({ system, step }) => (
          <li key={system}>
            <Link to="/connections" className="break-words text-accent underline">
              {words.connection(system, step)}
            </Link>
          </li>
        ))}
        {expiring.map(({ id, version, title, validUntil }) => (
          <li key={`${id}@${version}`}>
            <Link
              to="/documents/$documentId/$version"
              params={{ documentId: id, version }}
              className="break-words text-accent underline"
            >
              {words.document(title, validUntil)}
            </Link>
          </li>
        ))}
        {none && <li className="text-ink-2">{words.fine}</li>}
        {problem && (
          <li role="alert" className="text-bad">
            {problem.message}
          </li>
        )}
      </ul>
      {holders.size > 0 && (
        <p className="mt-2 text-ink-2">
          {words.with}: {[...holders].join(', ')}
        </p>
      )}
    </section>
  )
}
