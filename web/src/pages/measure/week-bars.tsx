import type { Kpi } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'
import { showKpi, targetNumber } from './show-kpi.ts'

const [width, height, floor, top] = [480, 132, 112, 16]

/** One bar a week with the target as a line, and the same numbers as a table below. */
export function WeekBars({ kpi, label }: { kpi: Kpi; label: string }) {
  const weeks = kpi.weeks.slice(-16)
  const target = targetNumber(kpi.target)
  const most = Math.max(target ?? 0, ...weeks.map(({ median }) => median ?? 0)) || 1
  const at = (value: number) => floor - (value / most) * (floor - top)
  // The last tenth is left to the words of the target line.
  const step = (width - 56) / Math.max(weeks.length, 6)
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="w-full max-w-xl">
        {weeks.map(({ week, median, n }, index) => (
          <g key={week}>
            {median !== null && (
              <rect
                x={index * step + step * 0.15}
                y={Math.min(at(median), floor - 2)}
                width={Math.min(step * 0.7, 40)}
                height={Math.max(2, floor - at(median))}
                rx="2"
                className="fill-accent"
              >
                <title>{`${week}: ${showKpi(median, kpi.unit)} (${n})`}</title>
              </rect>
            )}
            <text x={index * step + step * 0.15} y={floor + 14} className="fill-ink-3 text-[10px]">
              {week.replace(/^\d{4}-?/, '')}
            </text>
          </g>
        ))}
        <line x1="0" x2={width} y1={floor} y2={floor} className="stroke-line" />
        {target !== null && (
          <>
            <line
              x1="0"
              x2={width}
              y1={at(target)}
              y2={at(target)}
              strokeDasharray="4 4"
              className="stroke-ink-2"
            />
            <text x={width} y={at(target) - 4} textAnchor="end" className="fill-ink-2 text-[10px]">
              {t.measure.target} {showKpi(target, kpi.unit)}
            </text>
          </>
        )}
      </svg>
      <details>
        <summary className="w-fit text-ink-3">{label}</summary>
        <table className="mt-1 text-left">
          <thead className="text-ink-3">
            <tr>
              {[t.measure.week, t.measure.median, t.measure.n].map((words) => (
                <th key={words} scope="col" className="py-0.5 pr-6 font-normal">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, median, n }) => (
              <tr key={week}>
                <th scope="row" className="pr-6 font-normal">
                  {week}
                </th>
                <td className="pr-6">{showKpi(median, kpi.unit)}</td>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
