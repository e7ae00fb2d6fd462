/** How a moment of ours is compared with one of Microsoft's specs: the same readings, in any order. */
import type { Hints } from '../src/recognise/found.ts'
import { findMoments } from '../src/recognise/moment/find-moments.ts'

export type ExpectedReading = {
  timex?: string
  type?: string
  value?: string
  start?: string
  end?: string
  Mod?: string
}

/** What `findMoments` says of a text, each moment as one comparable text of its readings. */
export function momentsSaid(text: string, reference: string | null): { text: string; value: string }[] {
  const hints: Hints = {
    now: new Date(`${reference ?? '2016-11-07T00:00:00'}Z`),
    timeZone: 'UTC',
    language: 'en',
  }
  return findMoments(text, hints).map((found) => ({
    text: found.text,
    value: readingsText(
      found.value.values.map(({ timex, kind, value, start, end, mod }) => {
        const isOpen = value === undefined && start === undefined && end === undefined
        return {
          timex,
          type: kind,
          ...defined({ value: isOpen ? 'not resolved' : value, start, end, Mod: mod }),
        }
      }),
    ),
  }))
}

/** The readings that the spec lists, in the same form. */
export function readingsText(readings: readonly ExpectedReading[]): string {
  return readings
    .map(({ timex, type, value, start, end, Mod }) =>
      [timex, type, value, start, end, Mod].map((one) => one ?? '').join(' '),
    )
    .sort()
    .join(' | ')
}

function defined(readings: Record<string, string | undefined>): ExpectedReading {
  return Object.fromEntries(Object.entries(readings).filter(([, value]) => value !== undefined))
}
