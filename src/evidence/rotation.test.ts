import { describe, expect, test } from 'vitest'
import { takerFor } from './rotation.ts'

const ana = { email: 'ana@norvane.example', capacity: 1 }
const ben = { email: 'ben@norvane.example', capacity: 1 }
const cem = { email: 'cem@norvane.example', capacity: 2 }
const senders = Array.from({ length: 4_000 }, (_, index) => `buyer-${index}.example`)

function share(email: string, takers: Parameters<typeof takerFor>[1]): number {
  return senders.filter((sender) => takerFor(sender, takers)?.email === email).length / senders.length
}

describe('taking turns', () => {
  test('the same sender always comes to the same person, in whatever order people are listed', () => {
    for (const sender of senders.slice(0, 200))
      expect(takerFor(sender, [ana, ben, cem])).toEqual(takerFor(sender.toUpperCase(), [cem, ana, ben]))
  })

  test('who can take twice as much gets twice as much', () => {
    expect(share(cem.email, [ana, ben, cem])).toBeCloseTo(0.5, 1)
    expect(share(ana.email, [ana, ben, cem])).toBeCloseTo(0.25, 1)
  })

  test('somebody who takes nothing for now moves only their own senders', () => {
    const before = senders.map((sender) => takerFor(sender, [ana, ben, cem])?.email)
    const after = senders.map((sender) => takerFor(sender, [ana, { ...ben, capacity: 0 }, cem])?.email)
    const moved = before.filter((email, index) => email !== after[index])
    expect(new Set(moved)).toEqual(new Set([ben.email]))
    expect(after).not.toContain(ben.email)
  })

  test('nobody there, nobody named', () => {
    expect(takerFor('buyer.example', [])).toBeNull()
  })
})
