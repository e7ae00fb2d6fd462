import { describe, expect, it } from 'vitest'
import { noHints } from './found.ts'
import { findLookAlikes, isLookAlikeDomain } from './look-alike.ts'

describe('letters of another alphabet', () => {
  it.each([
    ['Pay to Аcme Ltd today', 'Acme'],
    ['from p@nоrvane.example', 'norvane'],
    ['Αlpha Pumps', 'Alpha'],
    ['a рrice', 'price'],
  ])('are told in: %s', (text, reads) => {
    expect(findLookAlikes(text, noHints).map(({ value }) => value)).toEqual([reads])
  })

  it.each([
    'Acme price 500 pcs',
    'straße, naïve, Škoda, Łódź',
    '5 μm, 10 kΩ, Δt, β-carotene, 3 µmol',
    'Цена за 500 шт. и доставка в Москву',
    'USB-кабель М8х20 ГОСТ 7798',
    'Τιμή μονάδας',
    'Tシャツ 100枚',
  ])('are none in: %s', (text) => {
    expect(findLookAlikes(text, noHints)).toEqual([])
  })

  it('are looked for in no more time than the text is long', () => {
    const text = `${'aа'.repeat(50_000)} ${'а'.repeat(100_000)}b ${'a1а'.repeat(30_000)}`
    const began = performance.now()
    findLookAlikes(text, noHints)
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})

describe('a domain', () => {
  it.each([
    ['norvane-pumps.com', 'norvanepumps.com'],
    ['norvarne.com', 'norvame.com'],
    ['lakesh0re.com', 'lakeshore.com'],
    ['lakeshroe.com', 'lakeshore.com'],
    ['lakeshor.com', 'lakeshore.com'],
    ['lakeshores.com', 'lakeshore.com'],
    ['lakeshore.co', 'lakeshore.com'],
    ['mail.lakeshoore.co.uk', 'lakeshore.co.uk'],
    ['аcme.com', 'acme.com'],
    ['rneuse.com', 'meuse.com'],
  ])('%s reads like %s', (one, other) => {
    expect(isLookAlikeDomain(one, other)).toBe(true)
    expect(isLookAlikeDomain(other, one)).toBe(true)
  })

  it.each([
    ['lakeshore.com', 'lakeshore.com'],
    ['mail.lakeshore.com', 'lakeshore.com'],
    ['lakeshore.de', 'lakeshore.com'],
    ['acme.com', 'acne.com'],
    ['meuse.example', 'norvane.example'],
    ['gmail.com', 'gmx.com'],
    ['web.de', 'weg.de'],
    ['hotmail.com', 'hotmail.fr'],
    ['', 'acme.com'],
  ])('%s does not read like %s', (one, other) => {
    expect(isLookAlikeDomain(one, other)).toBe(false)
    expect(isLookAlikeDomain(other, one)).toBe(false)
  })
})
