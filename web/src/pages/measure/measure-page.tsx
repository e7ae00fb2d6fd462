/** The numbers of each lane, computed from the history. */
import { useQuery } from '@tanstack/react-query'
import { measuresQuery, meQuery } from '../../api/queries.ts'
import type { Kpi, LaneMeasures } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { Chip } from '../../parts/chip.tsx'
import { Answer, Empty, Page } from '../../parts/page.tsx'
import { showKpi, targetNumber } from './show-kpi.ts'
import { WeekBars } from './week-bars.tsx'

export function MeasurePage() {
  return (
    <Page title={t.measure.title}>
      <Answer query={useQuery(measuresQuery)}>
        {({ lanes }) =>
          lanes.every(({ kpis }) => kpis.length === 0) ? (
            <Empty title={t.measure.empty}>{t.measure.emptyHelp}</Empty>
          ) : (
            <div className="flex flex-col gap-6 p-4 md:p-6">
              {lanes.map((lane) => (
                <Lane key={lane.lane} lane={lane} />
              ))}
            </div>
          )
        }
      </Answer>
    </Page>
  )
}

function Lane({ lane }: { lane: LaneMeasures }) {
  const title = useQuery(meQuery).data?.lanes.find(({ name }) => name === lane.lane)?.title ?? lane.lane
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      <div className="grid gap-4 xl:grid-cols-2">
        {lane.kpis.map((kpi) => (
          <OneKpi key={kpi.name} kpi={kpi} />
        ))}
      </div>
    </section>
  )
}

function OneKpi({ kpi }: { kpi: Kpi }) {
  const { name, unit, better, meaning, target, value, p90, n, open, oldestOpen, ifEndedNow } = kpi
  const words = t.measure.kpi(name)
  const reached = isReached(kpi)
  const figures: [string, string][] = [
    [t.measure.target, target ?? t.measure.none],
    [t.measure.p90, showKpi(p90, unit)],
    [t.measure.n, String(n)],
    [t.measure.open, String(open)],
    [t.measure.oldestOpen, showKpi(oldestOpen, 'business-hours')],
    [t.measure.ifEndedNow, showKpi(ifEndedNow, unit)],
  ]
  return (
    <article className="flex flex-col gap-3 rounded-lg border border-line bg-pane p-4">
      <div>
        <h3 className="text-base font-medium">{words}</h3>
        <p className="text-ink-3">
          {meaning} ({t.measure.better[better]})
        </p>
      </div>
      <p className="flex items-baseline gap-3">
        <span className="text-figure font-semibold tabular-nums">{showKpi(value, unit)}</span>
        {reached !== null && (
          <Chip tone={reached ? 'good' : 'look'}>{reached ? t.measure.onTarget : t.measure.offTarget}</Chip>
        )}
      </p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd className="tabular-nums">{figure}</dd>
          </div>
        ))}
      </dl>
      {kpi.weeks.length > 0 && <WeekBars kpi={kpi} label={t.measure.chart(words)} />}
    </article>
  )
}

function isReached({ value, target: written, better }: Kpi): boolean | null {
  const target = targetNumber(written)
  if (value === null || target === null) return null
  return better === 'lower' ? value <= target : value >= target
}
