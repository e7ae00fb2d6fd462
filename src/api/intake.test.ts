import { describe, expect, it } from 'vitest'
import type { Arrived } from '../words/connector.ts'
import { gather } from './intake.ts'

const mail = (text: string): Arrived => {
  return { source: 'http', raw: Buffer.from(text), mediaType: 'message/rfc822', fileName: null, lane: null }
}
const textOf = ({ raw }: Arrived) => Buffer.from(raw).toString()

/** A store that keeps what it is given, one batch after the other, and refuses any batch with a bad mail in it. */
function openStore() {
  const batches: string[][] = []
  const store = async (arrived: readonly Arrived[]) => {
    const texts = arrived.map(textOf)
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (texts.includes('bad')) throw new Error('bad mail')
    batches.push(texts)
    return texts.map((id) => ({ id, duplicate: false }))
  }
  return { batches, ...gather(store) }
}

describe('what arrives while a commit is under way', () => {
  it('is committed together, and each sender gets the answer about its own', async () => {
    const intake = openStore()
    const names = Array.from({ length: 9 }, (_, index) => `mail ${index}`)
    const answers = await Promise.all(names.map((name) => intake.receive([mail(name)])))
    expect(answers.map(([one]) => one?.id)).toEqual(names)
    expect(intake.batches).toEqual([['mail 0'], names.slice(1)])
  })

  it('fails only for the sender whose mail failed', async () => {
    const intake = openStore()
    const outcomes = await Promise.allSettled(
      ['one', 'two', 'bad', 'three'].map((name) => intake.receive([mail(name)])),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(intake.batches.flat()).toEqual(['one', 'two', 'three'])
    await expect(intake.receive([mail('later')])).resolves.toEqual([{ id: 'later', duplicate: false }])
  })

  it('is cut into batches that a commit can carry', async () => {
    const intake = openStore()
    await Promise.all(Array.from({ length: 150 }, (_, index) => intake.receive([mail(String(index))])))
    expect(Math.max(...intake.batches.map(({ length }) => length))).toBe(64)
    expect(intake.batches.flat()).toHaveLength(150)
  })
})
