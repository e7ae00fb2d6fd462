import { expect, it } from 'vitest'
import { LaneSettings } from '../words/workspace.ts'
import { mayReview } from './reviewers.ts'

const named = { owner: 'ana@h.example', reviewers: ['Ben@H.example'], second_reviewers: ['carla@h.example'] }

it.each<[string, object, string, string[], boolean]>([
  ['a reviewer the lane names', named, 'ben@h.example', ['reviewer'], true],
  ['a reviewer it does not name', named, 'dora@h.example', ['reviewer'], false],
  ['any reviewer where it names nobody', {}, 'dora@h.example', ['reviewer'], true],
  ['the second reviewer', named, 'carla@h.example', ['reviewer'], true],
  ['the owner of the lane, as a reviewer', named, 'ana@h.example', ['reviewer'], true],
  ['the owner of the business', named, 'zoe@h.example', ['owner'], true],
  ['a viewer, also where the lane names them', named, 'ben@h.example', ['viewer'], false],
  ['an administrator', named, 'ben@h.example', ['admin'], false],
  ['somebody without a role', {}, 'ben@h.example', [], false],
  ['somebody with a job title for a role', {}, 'ben@h.example', ['Reviewer of books'], false],
])('%s: %#', (_, settings, email, roles, may) => {
  expect(mayReview(LaneSettings.parse(settings), { email, roles })).toBe(may)
})
