/** A desk: what waits in each of its lanes, the oldest against its target, and exceptions apart. */
import { Link } from '@tanstack/react-router'
import type { DeskShown, LaneOpen, ShownException } from '../../api/types.ts'
import { homeWords as words } from '../../messages/en-home.ts'
import { Chip } from '../../parts/chip.tsx'

export function DeskTable({ desk }: { desk: DeskShown }) {
  return (
    <section aria-labelledby={desk.name} className="rounded-lg border border-line bg-pane">
      <div className="px-4 py-3">
        <h2 id={desk.name} className="text-base font-semibold">
          {desk.title}
        </h2>
        <p className="text-ink-2">{desk.queue}</p>
      </div>
      <ul>
        {desk.lanes.map((lane) => (
          <LaneRow key={lane.lane} lane={lane} />
        ))}
      </ul>
    </section>
  )
}

function LaneRow({ lane }: { lane: LaneOpen }) {
  return (
    <li className="grid grid-cols-2 gap-x-4 gap-y-1 border-t border-line px-4 py-3 md:grid-cols-[minmax(0,2fr)_100px_minmax(0,2fr)_minmax(0,2fr)]">
      <div className="col-span-2 min-w-0 md:col-span-1">
        <p className="font-medium break-words">{lane.title}</p>
        <p className="text-ink-3 break-words">
          {lane.owner ? words.owner(lane.owner.name) : words.owner(words.nobody)}
        </p>
      </div>
      <div>
        <p className="text-ink-3">{words.waiting}</p>
        <Link to="/queue" search={{ lane: lane.lane }} className="font-medium tabular-nums hover:underline">
          {words.count(lane.waiting.n, lane.waiting.more)}
          <span className="sr-only"> {lane.title}</span>
        </Link>
      </div>
      <Oldest lane={lane} />
      <div className="col-span-2 flex min-w-0 flex-col items-start gap-1 md:col-span-1">
        <Exceptions exceptions={lane.exceptions} lane={lane.lane} />
      </div>
    </li>
  )
}

function Oldest({ lane: { title, oldest, target } }: { lane: LaneOpen }) {
  return (
    <div className="min-w-0">
      <p className="text-ink-3">{words.oldest}</p>
      {oldest === null ? (
        <p>{words.nothing}</p>
      ) : (
        <p className="flex flex-wrap items-center gap-x-2">
          <Link
            to="/packets/$packetId"
            params={{ packetId: oldest.packetId }}
            aria-label={words.oldestIn(title, words.hours(oldest.hours))}
            className="tabular-nums hover:underline"
          >
            {words.hours(oldest.hours)}
          </Link>
          {oldest.late === true && <Chip tone="bad">{words.late}</Chip>}
          {oldest.late === false && <Chip tone="good">{words.inTime}</Chip>}
        </p>
      )}
      <p className="text-ink-3">{target ? `${words.target}: ${target.written}` : words.noTarget}</p>
    </div>
  )
}

export function Exceptions({
  exceptions,
  lane,
}: {
  exceptions: readonly ShownException[]
  lane: string | undefined
}) {
  if (exceptions.length === 0) return null
  return (
    <Link
      to="/exceptions"
      search={lane === undefined ? {} : { lane }}
      className="flex flex-wrap gap-1 rounded hover:underline"
    >
      <span className="sr-only">{words.exceptions}: </span>
      {exceptions.map(({ kind, n, more, why }) => (
        <Chip key={kind} tone="look" title={why}>
          {`${words.kind(kind)} ${words.count(n, more)}`}
        </Chip>
      ))}
    </Link>
  )
}
