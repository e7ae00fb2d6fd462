/** Microsoft's Recognizers-Text specs, English: a row is right when every value has exactly the span and the value of the spec. */
import { findEmailAddresses } from '../../src/recognise/email-address.ts'
import { type Hints, noHints } from '../../src/recognise/found.ts'
import { findMoney } from '../../src/recognise/money.ts'
import { findNumbers } from '../../src/recognise/number.ts'
import { findNumberRanges, type NumberRange } from '../../src/recognise/number-range.ts'
import { findOrdinals } from '../../src/recognise/ordinal.ts'
import { findPercentages } from '../../src/recognise/percentage.ts'
import { findPhones } from '../../src/recognise/phone.ts'
import { findQuantities } from '../../src/recognise/quantity.ts'
import { findUrls } from '../../src/recognise/url.ts'
import { unitOf as namedUnit, unitNamed } from '../../src/words/units.ts'
import { type ExpectedReading, momentsSaid, readingsText } from '../moments.ts'
import { suiteOn } from '../peers/recognizers-suite.ts'
import { type EvalSet, type Measure, share } from '../set.ts'

type Expected = {
  text: string
  type: string
  res: {
    value?: string | null
    unit?: string
    isoCurrency?: string
    values?: readonly ExpectedReading[]
  } | null
}
type Row = { id: string; text: string; ref: string | null; expect: Expected[]; ns: unknown }

/** What a recogniser of ours says, as the spec would put it. */
type Said = { text: string; value: string | null; unit?: string }
type Model = {
  name: string
  aim?: number
  /** `reference` is the moment that relative dates count from. */
  say: (text: string, reference: string | null) => Said[]
  /** Rows that ask for something else than what is measured. */
  leaveOut?: (row: Row) => boolean
  /** Whether the same text says the same value; the span is compared by the caller. */
  same: (said: Said, expected: Expected) => boolean
}

const english: Hints = { ...noHints, language: 'en' }

const models: Record<string, Model> = {
  'Number/English/NumberModel': {
    name: 'Number',
    aim: 0.92,
    say: (text) => findNumbers(text, english).map(({ text: said, value }) => ({ text: said, value })),
    same: sameNumber,
  },
  'NumberWithUnit/English/CurrencyModel': {
    name: 'Currency',
    aim: 0.92,
    say: (text) =>
      findMoney(text, english).map(({ text: said, value: { amount, currency } }) => ({
        text: said,
        // The spec counts cents, we count the unit of the currency.
        value: /(cents?|pence|penn)/i.test(said) && !/dollar|\$/.test(said) ? hundredfold(amount) : amount,
        unit: currency,
      })),
    same: (said, { res }) => {
      const code = res?.isoCurrency ?? res?.unit
      return (
        (res?.value ?? null) === null ||
        (closeTo(said.value, res?.value) &&
          (code === undefined || said.unit === code || !/^[A-Z]{3}$|_/.test(code)))
      )
    },
  },
  'NumberWithUnit/English/DimensionModel': {
    name: 'Dimension',
    aim: 0.92,
    say: (text) => quantitiesIn(text, (kind) => !notDimensions.has(kind)),
    same: (said, { res }) => closeTo(said.value, res?.value) && said.unit === unitOf(res?.unit),
  },
  'NumberWithUnit/English/TemperatureModel': {
    name: 'Temperature',
    aim: 0.92,
    say: (text) => temperaturesIn(text),
    same: (said, { res }) =>
      sameNumber(said, { text: '', type: '', res }) &&
      (said.unit === 'deg' ? 'Degree' : said.unit?.toUpperCase()) === res?.unit,
  },
  'Number/English/PercentModel': {
    name: 'Percent',
    aim: 0.92,
    say: (text) => findPercentages(text, english).map(({ text: said, value }) => ({ text: said, value })),
    same: (said, { res }) => closeTo(said.value, res?.value?.replace('%', '')),
  },
  'Number/English/NumberRangeModel': {
    name: 'Number range',
    say: (text) =>
      findNumberRanges(text, english).map(({ text: said, value }) => ({
        text: said,
        value: intervalOf(value, said),
      })),
    same: (said, { res }) => said.value === res?.value,
  },
  'Number/English/OrdinalModel': {
    name: 'Ordinal that says a number',
    // `last` and `next` say no number, and we leave them alone.
    leaveOut: ({ expect }) => expect.some(({ type }) => type === 'ordinal.relative'),
    say: (text) => findOrdinals(text, english).map(({ text: said, value }) => ({ text: said, value })),
    same: sameNumber,
  },
  'DateTime/English/DateTimeModel': {
    name: 'DateTime',
    aim: 0.85,
    say: momentsSaid,
    same: (said, { res }) => said.value === readingsText(res?.values ?? []),
  },
  'Sequence/English/PhoneNumberModel': {
    name: 'Phone',
    aim: 0.97,
    say: (text) => findPhones(text, noHints).map(({ text: said }) => ({ text: said, value: said })),
    same: () => true,
  },
  'Sequence/English/EmailModel': {
    name: 'E-mail',
    aim: 0.92,
    say: (text) => findEmailAddresses(text, english).map(({ text: said }) => ({ text: said, value: said })),
    same: () => true,
  },
  'Sequence/English/URLModel': {
    name: 'URL',
    aim: 0.92,
    say: (text) => findUrls(text, english).map(({ text: said }) => ({ text: said, value: said })),
    same: () => true,
  },
}

export const set: EvalSet = {
  name: 'recognizers_en',
  file: 'recognizers_en.jsonl',
  measure: (rows, show) =>
    Object.entries(models).flatMap(([id, model]) => {
      const own = (rows as readonly Row[]).filter(
        (row) => row.id.split('#')[0] === id && model.leaveOut?.(row) !== true,
      )
      const told = (row: Row): void =>
        show(
          `${row.id} ${JSON.stringify(row.text)}: ${JSON.stringify(model.say(row.text, row.ref))}, not ${JSON.stringify(row.expect)}`,
        )
      const over = (which: string, some: readonly Row[]): Measure => ({
        what: `${model.name}, exact span and value, ${which}`,
        ...share(some, (row) => isRight(model, row), told),
        ...(model.aim === undefined ? {} : { aim: model.aim }),
        ...peersOn(id, some),
      })
      return [
        over('all rows', own),
        over(
          'rows that upstream supports everywhere',
          own.filter(({ ns }) => !ns),
        ),
      ]
    }),
}

function peersOn(id: string, rows: readonly Row[]): Pick<Measure, 'peers'> {
  const suite = suiteOn(id, rows)
  return suite === null ? {} : { peers: { [suite.label]: suite.value } }
}

function isRight(model: Model, { text, ref, expect }: Row): boolean {
  const said = model.say(text, ref)
  return (
    said.length === expect.length &&
    expect.every((expected, index) => {
      const one = said[index]
      return (
        one !== undefined &&
        one.text.trim().toLowerCase() === expected.text.toLowerCase() &&
        model.same(one, expected)
      )
    })
  )
}

function sameNumber(said: Said, { res }: Expected): boolean {
  return (res?.value ?? null) === null ? said.value === null : closeTo(said.value, res?.value)
}

function closeTo(said: string | null, expected: string | null | undefined): boolean {
  const [a, b] = [Number(said), Number(expected)]
  return said !== null && Math.abs(a - b) <= 1e-9 * Math.max(1e-30, Math.abs(b), Math.abs(a))
}

function hundredfold(amount: string): string {
  return String(Math.round(Number(amount) * 1e6) / 1e4)
}

const notDimensions = new Set(['count', 'packaging', 'container', 'temperature', 'time'])

function quantitiesIn(text: string, wanted: (kind: string, unit: string) => boolean): Said[] {
  return findQuantities(text, english)
    .filter(({ value: { unit } }) => wanted(unitNamed(unit)?.kind ?? '', unit))
    .map(({ text: said, value: { value, unit } }) => ({ text: said, value, unit }))
}

/** `[20,30)`: the specs leave the upper end of `between` and of a dash out, we take it in. */
function intervalOf({ from, to, withFrom, withTo }: NumberRange, said: string): string {
  const spanned = /^(?:between|from)|^[^a-z<>]*[-~]/i.test(said) && from !== null && to !== null
  const plain = (value: string | null): string => (value === null ? '' : String(Number(value)))
  return `${withFrom ? '[' : '('}${plain(from)},${plain(to)}${withTo && !spanned ? ']' : ')'}`
}

/** The specs take degrees for a temperature unless the sentence turns, and name a scale that stands without a number. */
function temperaturesIn(text: string): Said[] {
  const turns = /\b(?:angle|turn|rotate)\b/i.test(text)
  const found = findQuantities(text, english).filter(
    ({ value: { unit } }) => unitNamed(unit)?.kind === 'temperature' || (unit === 'deg' && !turns),
  )
  const values = found.map((one) => ({ ...one, value: one.value.value, unit: one.value.unit }))
  const scales = [
    ...text.matchAll(/\b(?:deg(?:ree)?s? )?(?:celsius|celcius|centigrade|fahrenheit|farenheit|kelvin)\b/gi),
  ].flatMap((match) => {
    const taken = found.some(({ start, end }) => match.index < end && match.index >= start)
    const unit = taken ? null : namedUnit(match[0])
    return unit === null ? [] : [{ text: match[0], start: match.index, value: null, unit: unit.name }]
  })
  return [...values, ...scales].sort((a, b) => a.start - b.start)
}

/** Names of the specs → our units. */
const units = new Map(
  `
Pound:lb Ounce:oz Kilogram:kg Hectogram:hg Decagram:dag Gram:g Decigram:dg Centigram:cg Milligram:mg Microgram:ug Nanogram:ng Ton:t Metric_ton:t Short_ton:short-ton Long_ton:long-ton Hundredweight:cwt Quintal:quintal Stone:stone Carat:ct Grain:grain Troy_ounce:ozt
Meter:m Kilometer:km Hectometer:hm Decameter:dam Decimeter:dm Centimeter:cm Millimeter:mm Micrometer:um Nanometer:nm Picometer:pm Mile:mi Nautical_mile:nmi Yard:yd Foot:ft Inch:in Furlong:furlong Fathom:fathom Light_year:ly Angstrom:angstrom Parsec:parsec Pixel:px
Acre:acre Hectare:ha Square_meter:m2 Square_foot:ft2 Square_kilometer:km2 Square_mile:mi2 Square_inch:in2 Square_yard:yd2 Square_centimeter:cm2 Square_millimeter:mm2 Square_decimeter:dm2
Cubic_foot:ft3 Cubic_meter:m3 Cubic_centimeter:cm3 Cubic_millimeter:mm3 Cubic_decimeter:dm3 Cubic_inch:in3 Cubic_yard:yd3 Cubic_mile:mi3 Cubic_kilometer:km3
Gallon:gal Barrel:bbl Bushel:bushel Liter:l Milliliter:ml Centiliter:cl Deciliter:dl Hectoliter:hl Kiloliter:kl Microliter:ul Quart:qt Pint:pt Cup:cup Gill:gill Teaspoon:tsp Tablespoon:tbsp Fluid_ounce:fl-oz
Mile_per_hour:mph Kilometer_per_hour:km/h Kilometer_per_minute:km/min Kilometer_per_second:km/s Meter_per_second:m/s Meter_per_minute:m/min Foot_per_second:ft/s Foot_per_minute:ft/min Inch_per_second:in/s Knot:kn-speed
Degree:deg Radian:rad Turn:turn Minute_of_arc:arcmin Second_of_arc:arcsec
Bit:bit Kilobit:kbit Megabit:mbit Gigabit:gbit Terabit:tbit Petabit:Pbit Byte:byte Kilobyte:kb Megabyte:mb Gigabyte:gb Terabyte:tb Petabyte:pb Exabyte:EB
Watt:w Kilowatt:kw Megawatt:mw Gigawatt:gw Horsepower:hp Joule:j Kilojoule:kj Calorie:cal Kilocalorie:kcal Kilowatt_hour:kwh British_thermal_unit:btu
Pascal:pa Hectopascal:hPa Kilopascal:kpa Megapascal:mpa Bar:bar Millibar:mbar Pound_per_square_inch:psi Standard_atmosphere:atm Torr:torr Newton:n Kilonewton:kn Newton_meter:nm-torque
Volt:v Kilovolt:kv Ampere:a Milliampere:ma Ohm:ohm Hertz:hz Kilohertz:khz Megahertz:mhz Gigahertz:ghz
`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.replaceAll('_', ' ').split(':') as [string, string]),
)

function unitOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : (units.get(name) ?? name)
}
