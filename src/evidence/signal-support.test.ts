import { describe, expect, test } from 'vitest'
import type { Reading } from '../words/signal.ts'
import { checkClaims } from './claims.ts'
import { openLibrary } from './library.ts'
import { mail, reply } from './sample-for-tests.ts'

/** A reply in a thread: its new text, and below it what it answers. */
function answered(said: string, earlier: string): Reading {
  const reading = mail(`${said}\n${earlier}`)
  const [body] = reading.texts
  if (body === undefined) throw new Error('no body')
  const cut = said.length + 1
  const regions = [
    { kind: 'new' as const, start: 0, end: cut },
    { kind: 'quoted' as const, start: cut, end: body.text.length },
  ]
  return { ...reading, texts: [{ ...body, regions }] }
}

function quantity(sentence: string, reading: Reading): string[] {
  const library = openLibrary([], { now: new Date('2026-11-24') })
  const claims = checkClaims({ draft: reply(sentence), support: { reading, library } })
  return claims.map(({ text, status, reason }) => [text, status, reason].filter(Boolean).join(' | '))
}

describe('a quantity of a thread', () => {
  const changed = answered('Please make it 7,500 pcs.', '> we need 5,200 pcs by rail')

  test('is the newest one', () => {
    expect(quantity('We noted 7,500 pcs.', changed)).toEqual(['7,500 pcs | supported'])
  })

  test('is not the one that was said before it', () => {
    expect(quantity('We noted 5,200 pcs.', changed)).toEqual([
      '5,200 pcs | conflicting | said earlier: the newer message says 7,500 pcs',
    ])
  })

  test('stands where the new message says nothing of it', () => {
    const same = answered('Any news on this?', '> we need 5,200 pcs by rail')
    expect(quantity('We noted 5,200 pcs.', same)).toEqual(['5,200 pcs | supported'])
  })
})
