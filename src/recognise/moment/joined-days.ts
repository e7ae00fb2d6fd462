/** Two ends made a range, each helped by what the other says of its year. */
import { type Day, daysBetween, plusDays } from '../calendar.ts'
import { inYear, yearOf } from './candidates.ts'

import type { DaySpan, End, Period } from './period.ts'
import { compareDays, exists, type Stamp, stampText } from './shape.ts'

/** The range of two ends, each helped by what the other says. */
export function joined(first: End, second: End): Period | null {
  const [left, right] = sharedYear(first, second)
  const { past: leftPast, future: leftFuture } = left
  const { past: rightPast, future: rightFuture } = right
  if (leftPast === null || leftFuture === null || rightPast === null || rightFuture === null) return null
  if (right.stamp.of === 'weekday' && isFixed(left)) {
    const ahead = ((daysBetween(leftFuture, rightFuture) % 7) + 7) % 7
    const day = plusDays(leftFuture, ahead === 0 ? 7 : ahead)
    return rangeOf(
      left,
      { ...right, stamp: { of: 'day', ...day } },
      { past: [leftFuture, day], future: [leftFuture, day] },
    )
  }
  // The later end may be ahead while the first is past: "from 1 October to 7 November", said in between.
  const future: Pair = [compareDays(leftFuture, rightFuture) > 0 ? leftPast : leftFuture, rightFuture]
  const past: Pair = [leftPast, firstAfter(leftPast, right)]
  if (compareDays(past[0], past[1]) >= 0 || compareDays(future[0], future[1]) >= 0) return null
  const isNow = left.now === true || right.now === true
  return rangeOf(left, right, isNow ? { past: future, future } : { past, future })
}

type Pair = [Day, Day]

function isFixed(one: End): boolean {
  return one.stamp.of === 'day' && one.stamp.year !== null
}

/** The first day after the start that the end may be. */
function firstAfter(start: Day, end: End): Day {
  const { stamp, past, future } = end
  const days = [past ?? start, future ?? start]
  const isOpen = past !== future && stamp.of === 'day' && stamp.year === null
  if (isOpen && stamp.month !== null) {
    const like = [0, 1].map((step) => ({ year: start.year + step, month: stamp.month ?? 1, day: stamp.day }))
    days.unshift(...like.filter(exists))
  }
  return days.find((day) => compareDays(day, start) >= 0) ?? start
}

/** A year that only one end says holds for the other, so that the range is not backward. */
function sharedYear(left: End, right: End): [End, End] {
  const [a, b] = [yearIn(left.stamp), yearIn(right.stamp)]
  if (left.now === true || right.now === true || left.stamp.of !== 'day' || right.stamp.of !== 'day')
    return [left, right]
  if (a === null && b !== null && left.past !== left.future) {
    const same = withYear(left, b)
    const isBackward = compareDays(same.future ?? noDay, right.future ?? noDay) > 0
    return [isBackward ? withYear(left, b - 1) : same, right]
  }
  if (a !== null && b === null && right.past !== right.future) {
    const same = withYear(right, a)
    const isBackward = compareDays(left.future ?? noDay, same.future ?? noDay) > 0
    return [left, isBackward ? withYear(right, a + 1) : same]
  }
  return [left, right]
}

const noDay: Day = { year: 1, month: 1, day: 1 }

function yearIn(stamp: Stamp): number | null {
  return yearOf({ stamp, past: null, future: null })
}

function withYear(one: End, to: number): End {
  const { stamp, past, future } = inYear({ stamp: one.stamp, past: one.past, future: one.future }, to)
  return { ...one, stamp, past, future }
}

function rangeOf(left: End, right: End, spans: { past: Pair; future: Pair }): Period {
  const timex = ([start, stop]: Pair): string =>
    `(${stampText(left.stamp)},${stampText(right.stamp)},${sizeOf([start, stop], left, right)})`
  const span = ([start, stop]: Pair): DaySpan => ({ start, end: stop })
  return {
    timex: timex(spans.future),
    timexPast: timex(spans.past),
    past: span(spans.past),
    future: span(spans.future),
    grain: 'day',
    stamp: left.stamp,
  }
}

/** Years between years, months where both ends begin one, else days. */
function sizeOf([start, stop]: Pair, left: End, right: End): string {
  const grains = [left.grain, right.grain]
  if (grains.every((one) => one === 'year')) return `P${stop.year - start.year}Y`
  if (grains.every((one) => one === 'year' || one === 'month'))
    return `P${(stop.year - start.year) * 12 + stop.month - start.month}M`
  return `P${daysBetween(start, stop)}D`
}
