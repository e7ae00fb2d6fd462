/** A day, with the part of it that the words say: `tomorrow`, `this morning`, `tonight`, `next Monday afternoon`. */
import { plusDays } from '../calendar.ts'
import { countedDate } from './counted-date.ts'
import { afternoon, anyPart, edgeAt, edged, morning, night, partNamed } from './day-part.ts'
import { pointer } from './names.ts'
import { anyCalendarDay, movedToWeek, pointedWeek } from './relative-date.ts'
import { furthest, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import {
  type DateRead,
  type DayPart,
  dayText,
  type Edge,
  fixedDate,
  instantText,
  type MomentValue,
  plusSeconds,
  stampText,
  timeText,
  values,
} from './shape.ts'

export type PartOfDate = { date: DateRead; part: DayPart | null }

/** A day with or without a part; holidays are left out, since no time is read with them. */
export const partOfDate: Parser<PartOfDate> = once((scene, at) =>
  furthest(partOfToday(scene, at), dateThenPart(scene, at), partThenDate(scene, at)),
)

const plainDate = once<DateRead>((scene, at) => furthest(countedDate(scene, at), anyCalendarDay(scene, at)))

/** `tonight`, `this morning`, `last night`, `next evening`, `late this afternoon`. */
function partOfToday(scene: Scene, at: number): Read<PartOfDate> | null {
  const edge = edgeAt(scene, at)
  const start = edge?.next ?? at
  const dated = edge === null ? null : dateThenPart(scene, start)
  const found = tonight(scene, start) ?? pointedPart(scene, start) ?? dated
  if (found === null || edge === null || found.value.part === null) return edge === null ? found : null
  return { value: { ...found.value, part: edged(found.value.part, edge.value) }, next: found.next }
}

function tonight(scene: Scene, at: number): Read<PartOfDate> | null {
  if (!/^(?:tonight|tonite)$/.test(word(scene, at))) return null
  return { value: { date: fixedDate(scene.now.day), part: night }, next: at + 1 }
}

function pointedPart(scene: Scene, at: number): Read<PartOfDate> | null {
  const which = pointer(scene, at)
  if (which === null) return null
  const edge = edgeAt(scene, which.next)
  const part = partNamed(scene, edge?.next ?? which.next)
  if (part === null || part.value.timex === 'TBH') return null
  const value = edge === null ? part.value : edged(part.value, edge.value)
  return {
    value: { date: fixedDate(plusDays(scene.now.day, which.value.step)), part: value },
    next: part.next,
  }
}

/** `tomorrow night`, `Friday in the morning`, `Wednesday evening next week`. */
function dateThenPart(scene: Scene, at: number): Read<PartOfDate> | null {
  const date = plainDate(scene, at)
  if (date === null) return null
  const alone = { value: { date: date.value, part: null }, next: date.next }
  const part = anyPart(scene, skip(scene, date.next, ',')) ?? halfOfDay(scene, date.next)
  if (part === null) return alone
  const week = pointedWeek(scene, skip(scene, part.next, 'of'))
  const moved = week === null ? null : movedToWeek(date.value, week.value)
  if (week !== null && moved !== null) return { value: { date: moved, part: part.value }, next: week.next }
  return { value: { date: date.value, part: part.value }, next: part.next }
}

/** `today pm`, `tomorrow am`. */
function halfOfDay(scene: Scene, at: number): Read<DayPart> | null {
  const half = word(scene, at)
  if (half !== 'am' && half !== 'pm') return null
  return { value: half === 'am' ? morning : afternoon, next: at + 1 }
}

/** `the morning of May 5`, `evening of the 3rd`, `in the morning on Friday`, `early morning tomorrow`. */
function partThenDate(scene: Scene, at: number): Read<PartOfDate> | null {
  const part = anyPart(scene, skip(scene, at, 'the'))
  if (part === null) return null
  const date = plainDate(scene, skip(scene, part.next, 'of', 'on', ','))
  return date === null ? null : { value: { date: date.value, part: part.value }, next: date.next }
}

/** `2016-11-08TNI` and its hours. */
export function partValues({ date, part }: { date: DateRead; part: DayPart }): MomentValue[] {
  const timex = `${stampText(date.stamp)}${part.timex}`
  const one = (day: DateRead['past']): MomentValue => ({
    timex,
    kind: 'datetimerange',
    ...(day === null
      ? {}
      : { start: `${dayText(day)} ${timeText(part.start)}`, end: `${dayText(day)} ${timeText(part.end)}` }),
    ...(part.mod === undefined ? {} : { mod: part.mod }),
  })
  return values(one(date.past), one(date.future))
}

const dayEdges: Readonly<Record<Edge, readonly [number, number]>> = {
  start: [0, 12],
  mid: [10, 14],
  end: [12, 24],
}

/** `early in the day Wednesday`, `mid today`, `later in today`. */
export const dayEdge: Parser<MomentValue[]> = once((scene, at) => {
  const edge = edgeAt(scene, at)
  if (edge === null) return null
  const day = phrase(scene, edge.next, 'in the day', 'in day')
  const date = plainDate(
    scene,
    day === null ? skip(scene, edge.next, 'in') : skip(scene, day, 'on', 'of', ','),
  )
  if (date === null) return null
  const [from, to] = dayEdges[edge.value]
  const ahead = date.value.future
  if (ahead === null) return null
  const midnight = { day: ahead, seconds: 0 }
  const value: MomentValue = {
    timex: stampText(date.value.stamp),
    kind: 'datetimerange',
    start: instantText(plusSeconds(midnight, from * 3600)),
    end: instantText(plusSeconds(midnight, to * 3600)),
    mod: edge.value,
  }
  return { value: [value], next: date.next }
})
