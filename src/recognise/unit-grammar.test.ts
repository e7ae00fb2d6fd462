import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findQuantities } from './quantity.ts'

const quantities = (text: string) =>
  findQuantities(text, noHints).map((one) => `${one.text} = ${one.value.value} ${one.value.unit}`)
const units = (text: string) => findQuantities(text, noHints).map((one) => one.value.unit)

describe('a unit made of others', () => {
  test.each<[string, string[]]>([
    ['a beam for 12 kN/m and 3.5 kN/m²', ['kn/m', 'kn/m2']],
    ['brakes at 7.5 m/s2, that is 7.5 m/s² or 7.5 m/s^2 or 7.5 m·s⁻²', ['m/s2', 'm/s2', 'm/s2', 'm/s2']],
    ['12 kilograms per square metre', ['kg/m2']],
    ['3 litres per square foot per year', ['l/ft2/year']],
    ['insulation of 0.031 W/mK, 0.031 W/(m·K) and 0.031 W/(m K)', ['w/m/k', 'w/m/k', 'w/m/k']],
    ['a wall of 0.24 W/m²K, 0.24 watts per square metre kelvin', ['w/m2/k', 'w/m2/k']],
    ['viscosity 4.2 mPa·s and 4.2 Pas', ['millipascal·s', 'pa·s']],
    ['5 sq mm of copper, 8 cu dm of gas, 2 metres cubed', ['mm2', 'dm3', 'm3']],
    ['runs 14 miles an hour, 9 knots, 80 km/h', ['mph', 'kn-speed', 'km/h']],
    ['uses 6.1 l/100 km and 6.1 litres per 100 kilometres', ['l/100km', 'l/100km']],
    ['40 Mbps, 40 Mbit/s, 5 MB/s', ['mbit/s', 'mbit/s', 'mb/s']],
    ['tighten to 22 N·m, 22 Nm or 16 lb-ft', ['nm-torque', 'nm-torque', 'lb-ft']],
    ['a 230 V/50 Hz plug', ['v', 'hz']],
  ])('%s', (text, expected) => {
    expect(units(text)).toEqual(expected)
  })

  test('a piece or a pack below the line leaves the unit as it is', () => {
    expect(quantities('18 kg/carton, 40 g per piece')).toEqual(['18 kg = 18 kg', '40 g = 40 g'])
  })
})

describe('prefixes', () => {
  test.each<[string, string[]]>([
    ['100 nF, 4.7 µF, 4.7 uF and 4.7 microfarads', ['nF', 'uF', 'uF', 'uF']],
    ['6 GJ, 6 gigajoules, 6 MeV, 6 petabytes', ['GJ', 'GJ', 'MeV', 'pb']],
    ['16 GiB, 16 gibibytes and 16 GB', ['GiB', 'GiB', 'gb']],
    ['3 mW is no 3 MW', ['milliwatt', 'mw']],
    ['47 kΩ, 1 MΩ, 2 kilohms', ['kΩ', 'MΩ']],
    ['88 KHZ, 2 KPA', ['khz', 'kpa']],
  ])('%s', (text, expected) => {
    expect(units(text)).toEqual(expected)
  })
})

describe('one unit for several numbers', () => {
  test.each<[string, string[]]>([
    ['holes of 6, 8 and 12 mm', ['6 = 6 mm', '8 = 8 mm', '12 mm = 12 mm']],
    ['110/230 V and 5/8 in', ['110 = 110 v', '230 V = 230 v', '5/8 in = 0.625 in']],
    ['positions 3 and 4 kg', ['4 kg = 4 kg']],
    ['40 and 60 boxes', ['60 boxes = 60 box']],
    ['bolts 5x35 and 120 kg of nuts', ['120 kg = 120 kg']],
    ['a shaft of 25 ± 0.02 mm', ['25 ± 0.02 mm = 25 mm']],
    ['25 mm +/- 0.1 mm', ['25 mm +/- 0.1 mm = 25 mm']],
    ['(21.5 ± 0.5) °C', ['(21.5 ± 0.5) °C = 21.5 c']],
    ['8- to 12-metre poles', ['8- to 12-metre = 12 m']],
    ['from -25 °C to -18 °C', ['-25 °C to -18 °C = -18 c']],
    ['cooled from -18 °C to -25 °C', ['-18 °C to -25 °C = -18 c']],
    ['cut from 30 kg to 20 kg', ['30 kg = 30 kg', '20 kg = 20 kg']],
    ['between 15 and 25 °C', ['between 15 and 25 °C = 25 c']],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })

  test('a tolerance and both ends of a range are kept beside the value', () => {
    const [tolerated, ranged] = findQuantities('12 ± 0.3 kg, then 2 to 5 km', noHints)
    expect(tolerated?.tolerance).toBe('0.3')
    expect(ranged?.range).toEqual({ from: '2', to: '5' })
  })
})

describe('numbers before a unit', () => {
  test.each<[string, string[]]>([
    ['3.2e-3 kg', ['3.2e-3 kg = 0.0032 kg']],
    ['5 × 10⁶ Pa and 10^4 Pa', ['5 × 10⁶ Pa = 5000000 pa', '10^4 Pa = 10000 pa']],
    ['a plate of 2x105 mm', ['105 mm = 105 mm']],
    [
      'a 1-1/4" thread, 2 3/4 inches, 3½ ft',
      ['1-1/4" = 1.25 in', '2 3/4 inches = 2.75 in', '3½ ft = 3.5 ft'],
    ],
    ['he is 6\'2" tall', ['6\'2" = 6.16666666666667 ft']],
    [
      'half a mile, three quarters of an hour',
      ['half a mile = 0.5 mi', 'three quarters of an hour = 0.75 h'],
    ],
    ['half a dozen, then a dozen', ['half a dozen = 0.5 dozen', 'a dozen = 1 dozen']],
    ['at 5 USD a dozen', []],
    ['2.4 million cubic metres', ['2.4 million cubic metres = 2400000 m3']],
    ['the H7 250 kg hoist', ['250 kg = 250 kg']],
    ['stored at - 18 °C', ['- 18 °C = -18 c']],
    ['3 × 10^4kg', ['3 × 10^4kg = 30000 kg']],
    ['3 and a half kilos, 1/8 of a litre', ['3 and a half kilos = 3.5 kg', '1/8 of a litre = 0.125 l']],
    ['6mm-8mm plates, part SCP-8mm', ['6mm-8mm = 8 mm']],
    ['4.5 billion years', ['4.5 billion years = 4500000000 year']],
    ['30 days and 6 weeks', []],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })
})

describe('what the words around decide', () => {
  test.each<[string, string[]]>([
    ['freezers at -22C', ['-22C = -22 c']],
    ['the oven heats to 230C', ['230C = 230 c']],
    ['a box of 12 C batteries', []],
    ['form 13F is due', []],
    ['a capacitor of 2 F', ['2 F = 2 farad']],
    ['a lamp of 2700K', ['2700K = 2700 k']],
    ['10K pcs', ['10K pcs = 10000 pcs']],
    ['a phone with 8G of memory', ['8G = 8 gb']],
    ['an MRI of 3 T', ['3 T = 3 tesla']],
    ['120 lm/W for each lamp', ['120 lm/W = 120 lm/w']],
    ['30 lm of skirting', ['30 lm = 30 m']],
    ['a film of 4 mil', ['4 mil = 4 mil']],
    [
      "stars 12' apart, at 53° 20' 15\"",
      ["12' = 12 arcmin", '53° = 53 deg', "20' = 20 arcmin", '15" = 15 arcsec'],
    ],
    ['a 45° elbow, 4" pipe', ['45° = 45 deg', '4" = 4 in']],
    ['MOQ 500 min, then 20 min of rest', []],
    ['boil for 20 min', ['20 min = 20 min']],
    ['collected at 14 h, runs 14 h', ['14 h = 14 h']],
    ['the 1990s, in her 30s', []],
    ['it took 30s', ['30s = 30 s']],
    ['rocks of 90 Ma ago, 24 Ga steel', ['90 Ma = 90 Myr']],
    ['1187 - GN', []],
    ['20 ATM cards, "postcode": "10115"', []],
    ['at 77 N Harbour Road', []],
    ['12 in stock, 12 in Hamburg', []],
    ["a pipe of 4'', a can of 250 ml. Next", ["4'' = 4 in", '250 ml = 250 ml']],
    ['a 4-in-1 tool, 3 bars of soap, 3 bar of air', ['3 bar = 3 bar']],
    ['three plants of 90 MWs', ['90 MWs = 90 mw']],
    ['water of 500 µS/cm, a rod of 2 S/m', ['500 µS/cm = 500 uS/cm', '2 S/m = 2 siemens/m']],
    ['meet at 9.30 am or 4 pm', []],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })

  test('ordinary words behind a number are no units', () => {
    const words =
      'a an and any are as at be by can do each for from get go had has he her his how i if into is it its just let like made many may me more most much my need new no not now of off on one only or other our out over per please put see she so some than that the their them then there these they this to too two up us use very was we were what when which who will with would yes you your der die das und ist im am zu mit von auf für ein eine le les des du et est en un una el los las de y que con por para il lo la gli di da e o os as ao na no um uma com'
    const read = words
      .split(' ')
      .filter((word) => !['a', 'can', 'each', 'per'].includes(word))
      .filter((word) => quantities(`we have 14 ${word} this`).length > 0)
    expect(read).toEqual([])
  })
})

test('text made to slow the grammar down takes well under a second', () => {
  for (const piece of [
    '5 kg/',
    'kg/',
    '5 m·m·m·',
    '5 s-1 ',
    '1 ± ',
    '1, ',
    '1/2 ',
    '5 square ',
    'half a ',
    "5' ",
    '7',
    ' ',
  ]) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const start = performance.now()
    findQuantities(text, noHints)
    expect(performance.now() - start, `repeated ${JSON.stringify(piece)}`).toBeLessThan(3000)
  }
}, 60_000)
