/** Whom to write to: our own by the desk, the other side only by addresses that the signal itself gives them. */
import { isOurs } from '../../evidence/thread/lines.ts'
import { findEmailAddresses } from '../../recognise/email-address.ts'
import { noHints } from '../../recognise/found.ts'
import { fold } from '../../recognise/phrase.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { MeetingFollowup } from './fields.ts'

export type Side = { ours: { name: string; email: string }[]; outside: string[] }

/** The attendees of each side, by name. */
export function sidesOf({ meeting }: MeetingFollowup, { desk }: LaneInput): Side {
  const names = meeting.attendees.flatMap(({ value }) => value ?? [])
  const ours = names.flatMap((name) => {
    const person = desk.people.find((one) => fold(one.name) === fold(name))
    return person === undefined ? [] : [{ name: person.name, email: person.email }]
  })
  const outside = names.filter((name) => !ours.some((one) => fold(one.name) === fold(name)))
  return { ours, outside }
}

const machine =
  /^(?:no-?reply|do-?not-?reply|notifications?|mailer|bounce|calendar|meetings?|notes?|bot|fireflies|fred|otter|zoom|teams|recordings?|transcripts?)\b/i

/** Addresses beside or made of the names of those who met; an address that is only mentioned is none. */
export function addressesOf(fields: MeetingFollowup, input: LaneInput): string[] {
  const { outside } = sidesOf(fields, input)
  const people = [...outside, ...outsideOwners(fields, input)]
  const found = input.reading.texts.flatMap(({ text, source }) =>
    findEmailAddresses(text.slice(0, 60_000), noHints).flatMap(({ value, start }) => {
      const address = value.toLowerCase()
      if (isOurs(address, input.desk) || machine.test(address)) return []
      const before = text.slice(Math.max(0, start - 60), start)
      const isBeside = source.startsWith('signal:header:') || /^[\s\S]*$/.test(before)
      return isBeside && people.some((name) => belongsTo(address, before, name)) ? [address] : []
    }),
  )
  return [...new Set(found)]
}

/** `Jürgen Falk <j.falk@…>`: the name right before it, or the surname within it. */
function belongsTo(address: string, before: string, name: string): boolean {
  const parts = fold(name)
    .split(/[\s-]+/)
    .filter((part) => part.length >= 3)
  const local = fold(address.split('@')[0] ?? '')
  const last = parts.at(-1)
  const near = fold(before.replace(/[\s<([,:;"'–—-]+$/u, ''))
  const named = near.endsWith(fold(name)) || (parts.length === 1 && last !== undefined && near.endsWith(last))
  return (
    named ||
    (last !== undefined &&
      parts.length > 1 &&
      local
        .split(/[._-]/)
        .some((part) => part === last || (parts[0] !== undefined && part === `${parts[0][0]}${last}`)))
  )
}

/** Somebody of the other side who takes work on was there, whatever the list says. */
function outsideOwners({ action_items: items }: MeetingFollowup, { desk }: LaneInput): string[] {
  return items.flatMap(({ owner }) => {
    const name = owner.value
    return name === null || desk.people.some((one) => fold(one.name) === fold(name)) ? [] : [name]
  })
}
