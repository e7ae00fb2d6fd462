import { describe, expect, test } from 'vitest'
import { countryOf, findCountries } from './country.ts'
import { ports } from './data/ports.ts'
import { noHints } from './found.ts'
import { findIncoterms } from './incoterm.ts'
import { findPorts, portNamed } from './port.ts'

describe('Incoterms', () => {
  test.each<[string, [string, string | null][]]>([
    ['CIF Hamburg, Germany', [['CIF', 'Hamburg, Germany']]],
    ['best FOB price please', [['FOB', null]]],
    ['fob ningbo', [['FOB', 'ningbo']]],
    [
      'FOB: Shanghai or CIF Lagos',
      [
        ['FOB', 'Shanghai'],
        ['CIF', 'Lagos'],
      ],
    ],
    ['CIF (Incoterms 2020) Port of Santos', [['CIF', 'Santos']]],
    ['DDP Musterstadt an der Saale', [['DDP', 'Musterstadt an der Saale']]],
    ['EXW our warehouse', [['EXW', 'our warehouse']]],
    ['ab Werk', [['EXW', null]]],
    ['CIF上海', [['CIF', '上海']]],
    ['CFR Buenaventura. Payment L/C', [['CFR', 'Buenaventura']]],
    ['CIF Hamburg, Lieferung bis Ende März', [['CIF', 'Hamburg']]],
    ['FOB Valencia, Entrega antes de mayo', [['FOB', 'Valencia']]],
    ['DAP Houston, TX', [['DAP', 'Houston, TX']]],
    [
      'C&F Hamburg, CNF Antwerp',
      [
        ['CFR', 'Hamburg'],
        ['CFR', 'Antwerp'],
      ],
    ],
    ['we cannot cif it', []],
    ['la qualité des articles', []],
  ])('%s', (text, expected) => {
    expect(findIncoterms(text, noHints).map(({ value }) => [value.rule, value.place])).toEqual(expected)
  })

  test.each([
    ['C&F Jebel Ali', 'CFR'],
    ['CNF Chittagong', 'CFR'],
    ['DAT Rotterdam', 'DPU'],
    ['DDU Lagos', 'DAP'],
  ])('the obsolete %s is read as %s and says so', (text, rule) => {
    const [one] = findIncoterms(text, noHints)
    expect(one?.value.rule).toBe(rule)
    expect(one?.note).toContain('not in Incoterms 2020')
  })

  test('the span of the place is the place alone', () => {
    const text = 'price CIF Hamburg please'
    const [one] = findIncoterms(text, noHints)
    expect(text.slice(one?.placeSpan?.start, one?.placeSpan?.end)).toBe('Hamburg')
  })
})

describe('ports', () => {
  test.each<[string, string[]]>([
    ['to Hamburg and Le Havre', ['DEHAM', 'FRLEH']],
    ['nach Antwerpen, via Gênes', ['BEANR', 'ITGOA']],
    ['CNSHA or DE HAM', ['CNSHA', 'DEHAM']],
    ['port of santos', ['BRSSZ']],
    ['发往汉堡', ['DEHAM']],
    ['Valparaíso', ['CLVAP']],
    ['a city without a port: Madrid', []],
  ])('%s', (text, expected) => {
    expect(findPorts(text, noHints).map((one) => one.value.unlocode)).toEqual(expected)
  })

  test('a port that is also a surname is doubtful on its own', () => {
    expect(findPorts('Alejandro Santos', noHints)[0]?.confidence).toBeLessThan(0.7)
    expect(findPorts('CIF Santos', noHints)[0]?.confidence).toBeGreaterThan(0.9)
  })

  test('each UN/LOCODE stands once in the table and is well formed', () => {
    expect(new Set(ports.map((port) => port.unlocode)).size).toBe(ports.length)
    for (const port of ports) expect(port.unlocode).toMatch(/^[A-Z]{2}[A-Z2-9]{3}$/)
  })

  test('a name alone gives its port, an unknown one none', () => {
    expect(portNamed('Amberes')?.unlocode).toBe('BEANR')
    expect(portNamed('Atlantis')).toBeNull()
  })
})

describe('countries', () => {
  test.each<[string, string[]]>([
    ['from Germany to the UAE', ['DE', 'AE']],
    ['aus Deutschland nach Elfenbeinküste', ['DE', 'CI']],
    ['Pays-Bas et États-Unis', ['NL', 'US']],
    ['desde España a Perú', ['ES', 'PE']],
    ['U.S.A. and South Korea', ['US', 'KR']],
    ['中国', ['CN']],
    ['tell us more', []],
  ])('%s', (text, expected) => {
    expect(findCountries(text, noHints).map((one) => one.value)).toEqual(expected)
  })

  test('a cell may hold a code, a name or a short form', () => {
    expect(['de', 'Allemagne', 'UK', 'nowhere'].map(countryOf)).toEqual(['DE', 'DE', 'GB', null])
  })
})
