/** What a triaged packet teaches: the category a person let stand or put in, for the words of the message. */
import { fold } from '../../recognise/phrase.ts'
import type { LaneInput, Learning } from '../../words/lane.ts'
import type { Lesson } from '../../words/learning.ts'
import { unaidedLabel } from './category.ts'
import type { InboxTriage } from './fields.ts'
import { seedsOf } from './learnt.ts'
import { mailOf } from './mail.ts'
import { askedOf } from './reviewed.ts'
import { categoriesOf } from './settings.ts'

export const learning: Learning<InboxTriage> = {
  what: 'category',
  labels: (given) => categoriesOf(given).map(({ name }) => name),
  seeds: seedsOf,
  names: (given) => Object.fromEntries(categoriesOf(given).map(({ name, meaning }) => [name, [meaning]])),
  lesson: lessonOf,
}

/** What rules and headers decide teaches nothing about words, and would be decided by them the next time as well. */
function lessonOf(fields: InboxTriage, input: LaneInput): Lesson | null {
  const category = categoriesOf(input).find(({ name }) => fold(name) === fold(fields.category.value ?? ''))
  if (category === undefined) return null
  const mail = mailOf(input)
  const unaided = unaidedLabel(mail)
  if (unaided === null) return null
  const asked = askedOf(mail, unaided)
  return asked.text.trim() === '' ? null : { ...asked, label: category.name, unaided: unaided.name }
}
