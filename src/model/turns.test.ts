import { describe, expect, test } from 'vitest'
import { openTurns } from './turns.ts'

const never = new AbortController().signal

describe('turns at a server', () => {
  test('are as many at a time as the settings say; the next one starts when one is given back', async () => {
    const turns = openTurns()
    const limits = { concurrency: 2, requests_per_minute: 100 }
    const [first] = await Promise.all([turns.take(limits, never), turns.take(limits, never)])
    let third = false
    const waiting = turns.take(limits, never).then(() => {
      third = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(third).toBe(false)
    first?.()
    // Given back twice it is still one turn.
    first?.()
    await waiting
    let fourth = false
    void turns.take(limits, never).then(() => {
      fourth = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(fourth).toBe(false)
  })

  test('are as many a minute as the settings say', async () => {
    let now = 0
    const turns = openTurns(() => now)
    const limits = { concurrency: 10, requests_per_minute: 2 }
    await turns.take(limits, never)
    await turns.take(limits, never)
    const soon = AbortSignal.timeout(30)
    expect(await turns.take(limits, soon)).toBeNull()
    now = 60_001
    expect(await turns.take(limits, never)).not.toBeNull()
  })

  test('are not waited for once the wait is ended', async () => {
    const turns = openTurns()
    const limits = { concurrency: 1, requests_per_minute: 100 }
    await turns.take(limits, never)
    expect(await turns.take(limits, AbortSignal.timeout(20))).toBeNull()
    expect(await turns.take(limits, AbortSignal.abort())).toBeNull()
  })

  test('rest after failures in a row, are tried again, and rest at once when that fails too', () => {
    let now = 0
    const turns = openTurns(() => now)
    for (let times = 0; times < 3; times++) turns.note('failed')
    expect(turns.rests()).toBe(false)
    turns.note('failed')
    expect(turns.rests()).toBe(true)
    now = 30_001
    expect(turns.rests()).toBe(false)
    turns.note('failed')
    expect(turns.rests()).toBe(true)
    now = 70_000
    turns.note('worked')
    turns.note('failed')
    expect(turns.rests()).toBe(false)
  })
})
