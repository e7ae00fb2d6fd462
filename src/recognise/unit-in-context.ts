/** Spellings that are units only where the text around them agrees: `500 in stock` is no length, `13F` no temperature. */
import { type Unit, unitNamed } from '../words/units.ts'

/** Where a spelling stands: the number ends at `from`, the spelling is `start..end`. */
export type Place = { from: number; start: number; end: number }

/**
 * The unit that the words nearby give a spelling of several meanings: the F of a capacitor, the K of a memory. Null
 * where they say nothing.
 */
export function unitByContext(text: string, { from, start, end }: Place): Unit | null {
  const meanings = several.get(text.slice(start, end).toLowerCase())
  if (meanings === undefined) return null
  const around = `${text.slice(Math.max(0, from - 60), from)} ${text.slice(end, end + 60)}`
  const meaning = meanings.find(
    ({ spelling, near }) => (spelling === null || spelling === text.slice(start, end)) && near.test(around),
  )
  return meaning === undefined ? null : (unitNamed(meaning.unit) ?? null)
}

type Meaning = { unit: string; spelling: string | null; near: RegExp }

const memory = /\b(?:memory|memories|s?d?ram|rom|cache|hard disk|disk space|storage|ssd|flash|word)\b/i
const angular =
  /\d\s?°\s?[\d.,]+\s?(?:['’′]\s?[\d.,]+)? |\b(?:arc|angular|telescopes?|stars|galax\p{L}+|planets?|astronom\p{L}+|latitude|longitude|declination)\b/iu
const magnetic = /magnet|flux density|field strength|\bmri\b/i

const several = meaningsOf([
  ['F', 'farad', /capaci|supercap|\bfarads?\b/i],
  ['C', 'coulomb', /\b(?:electric|static|battery) charge|\bcoulombs?\b/i],
  ['T', 'tesla', magnetic],
  ['G', 'gauss', magnetic],
  ['S', 'siemens', /^.{0,62} \/c?m\b|conductanc|conductivit/i],
  ['H', 'henry', /\binduct/i],
  ['K', 'KiB', memory],
  ['M', 'mb', memory],
  ['G', 'gb', memory],
  ['T', 'tb', memory],
  ["'", 'arcmin', angular],
  ['’', 'arcmin', angular],
  ['′', 'arcmin', angular],
  ['"', 'arcsec', angular],
  ["''", 'arcsec', angular],
  ['′′', 'arcsec', angular],
  ['″', 'arcsec', angular],
  ['”', 'arcsec', angular],
  ['AU', 'au', /\b(?:sun|earth|orbit|planets?|solar system|comet)\b/i],
  ['lm', 'lm', /^.{0,62}\/W\b|\b(?:leds?|lights?|lighting|lamps?|bulbs?|luminous|lumens?|lux)\b/i],
  ['mil', 'mil', /\b(?:films?|foils?|thick|thickness|sheeting|liners?|coating|polyethylene|poly)\b/i],
  [null, 'tesla', magnetic],
  [null, 'siemens', /conductanc|conductivit/i],
  [null, 'gray', /\b(?:dose|radiation|irradiat|absorbed)/i],
])

function meaningsOf(list: readonly (readonly [string | null, string, RegExp])[]): Map<string, Meaning[]> {
  const all = new Map<string, Meaning[]>()
  for (const [spelling, name, near] of list) {
    const key = spelling?.toLowerCase() ?? name
    const unit = name === 'gray' ? 'gy' : name
    all.set(key, [...(all.get(key) ?? []), { unit, spelling, near }])
  }
  return all
}

/** Whether the text around agrees with the reading that the tables give. */
export function fitsContext(text: string, place: Place): boolean {
  const spelling = text.slice(place.start, place.end)
  // "1187 - GN" is a number and a code; of units only words stand behind a dash with spaces.
  if (place.end - place.start < 3 && /^\s[-–]\s$/.test(text.slice(place.from, place.start))) return false
  // `400 B.C.` and `1250 A.D.` are years.
  if (/^\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(place.start, place.start + 5))) return false
  const check = checks.get(spelling) ?? checks.get(spelling.toLowerCase())
  return check === undefined || check(text, place)
}

type Check = (text: string, place: Place) => boolean

const checks = new Map<string, Check>([
  ['in', isInch],
  ['am', isSmallLength],
  ['pm', isSmallLength],
  ['AM', () => false],
  ['PM', () => false],
  ['"', isInchMark],
  ['”', isInchMark],
  ["'", isFootMark],
  ['a', isAmpere],
  ['N', isNoStreet],
  ['W', isNoStreet],
  ['C', isTemperature],
  ['F', isTemperature],
  ['K', isKelvin],
  ['k', () => false],
  ['bar', isPressure],
  ['bars', isPressure],
  ['s', isSecond],
  ['h', isHour],
  ['H', () => false],
  ['S', () => false],
  // "item 13b" is a name.
  ['b', (_text, { from, start }) => start > from],
  ['min', isMinute],
  ['um', isMicron],
  ['ka', isAge],
  ['Ma', isAge],
  ['Ga', isAge],
])

function isInch(text: string, { from, start, end }: Place): boolean {
  const after = text.slice(end, end + 12)
  if (/^-\d/.test(after)) return false
  return (
    !/^\s+(?!(?:PVC|HDPE|PE|PP|BSPT?|NPT|OD|ID|DN|SS|MS|GI|CS)\b)[\p{L}\d]/u.test(after) ||
    /\d\s?(?:ft|feet|foot|['′])\.?\s?\d{1,2}\s?$/i.test(text.slice(Math.max(0, from - 12), start)) ||
    /^\s+(?:thick|wide|long|high|deep|tall|x|by|dia|diameter|and|or|to)\b/.test(after)
  )
}

/** `2.1 pm` is a length, `2 pm` and `10.30 am` are times of day. */
function isSmallLength(text: string, { from, start }: Place): boolean {
  const before = text.slice(Math.max(0, from - 8), from)
  return start > from && /\.\d+$/.test(before) && !/(?:^|\D)\d{1,2}\.[0-5]\d$/.test(before)
}

function isInchMark(text: string, { from, start, end }: Place): boolean {
  if (start > from)
    return /^\s(?:long|wide|high|deep|thick|pipe|tube|diameter|x\s?\d)/i.test(text.slice(end, end + 12))
  // `"zip": "19103"`: nothing is thousands of inches long.
  if (/\d{4}$/.test(text.slice(Math.max(0, from - 4), from))) return false
  return isClosed(text, from, text.slice(start, end))
}

/** `"Model 500"` ends a quotation; `4" pipe` does not, since no quotation is open on its line. */
function isClosed(text: string, from: number, mark: string): boolean {
  const line =
    text
      .slice(Math.max(0, from - 80), from)
      .split('\n')
      .at(-1) ?? ''
  const open = mark === '”' ? '“' : mark
  return (line.split(open).length - 1) % 2 === 0 || /\d"/.test(line)
}

/** `'item 12'` ends a quotation, `6'` does not. */
function isFootMark(text: string, { from, start }: Place): boolean {
  const line = text.slice(Math.max(0, from - 80), from)
  return start === from && !/(?:^|[\s(,:=])['‘][^'’\n]*$/.test(line)
}

function isAmpere(text: string, { from, start, end }: Place): boolean {
  return start > from ? /^(?:\s*$|[,.;)/]|\s+[^\p{Lu}])/u.test(text.slice(end, end + 4)) : true
}

/** `88 N Main Street`, `350 W 42nd Street` */
function isNoStreet(text: string, { from, start, end }: Place): boolean {
  return (
    start === from ||
    !/^\s(?:\p{Lu}\p{Ll}+\s(?:st|rd|ave?|dr|ln|blvd|street|road|avenue|drive|lane|way|court)\b|\d+(?:st|nd|rd|th)\b)/iu.test(
      text.slice(end, end + 24),
    )
  )
}

const warmth =
  /°|\b(?:temperatures?|temp|thermostat|weather|heat\p{L}*|hot|cold|warm\p{L}*|cool\p{L}*|chill\p{L}*|freez\p{L}*|frozen|froze|oven|boil\p{L}*|melt\p{L}*|ambient|degrees?|stored?|storage|keep|kept|ice|fever|climate|celsius|fahrenheit)\b/iu

/** Any word but those that go on with a sentence: `5 C batteries`, `23456 F Block`. */
const noun =
  /^[^\S\n](?!(?:to|and|or|in|for|at|with|above|below|max|min|maximum|minimum|during|is|was|when|until|but|after|before|then|on|as|by|if|outside|inside|today|ambient|und|bis|et|à|y|a|e)\b)\p{L}/iu

/** `-10C` and `stored at 25 C`; `13F`, `11 C batteries` and `F-Series` are names. */
function isTemperature(text: string, { from, start, end }: Place): boolean {
  if (/^-\p{L}/u.test(text.slice(end, end + 2)) || (start > from && noun.test(text.slice(end, end + 16))))
    return false
  const before = text.slice(Math.max(0, from - 60), from)
  if (/(?:^|[\s(])[-−]\s?\d{1,3}(?:[.,]\d+)?$/.test(before) && start - from < 2) return true
  return warmth.test(before) || warmth.test(text.slice(end, end + 40))
}

const light = /\b(?:colou?r|lights?|lighting|led|leds|lamps?|bulbs?|white|cct|kelvin)\b/i

/** `4000K LED` and `293 K`; `10K pcs` are ten thousand. */
function isKelvin(text: string, { from, start, end }: Place): boolean {
  const around = text.slice(Math.max(0, from - 60), end + 40)
  if (light.test(around) || /\b(?:temperatures?|heat\w*|cool\w*|cryo\w*|superconduct\w*)\b/i.test(around))
    return true
  return start > from && /^(?:\s*$|[,.;)]|\s(?:and|or|to|in|at|is)\b)/.test(text.slice(end, end + 6))
}

/** `3 bars of chocolate` */
function isPressure(text: string, { end }: Place): boolean {
  return !/^\sof\s(?!(?:\p{L}+\s)?(?:pressure|air|water|steam|vacuum|suction|boost)\b)\p{L}/iu.test(
    text.slice(end, end + 28),
  )
}

/** `the 1990s`, `in her 30s`, `10s of` are no seconds. */
function isSecond(text: string, { from, start, end }: Place): boolean {
  if (start > from) return true
  const before = text.slice(Math.max(0, from - 12), from)
  return (
    !/\d{4}$|['’]\d0$|(?:the|their|his|her|my|our|your|early|late|mid)[\s-]\d+$/i.test(before) &&
    !/^ of\b/.test(text.slice(end, end + 3))
  )
}

/** `um 14 h` and `à 10h30` are times of day. */
function isHour(text: string, { from, end }: Place): boolean {
  if (/^\d/.test(text.slice(end, end + 1))) return false
  return !/(?:^|[\s(])(?:at|um|ab|bis|à|a las|as|às|alle|ore|vers|until|till|before|after|since)\s\d{1,2}$/iu.test(
    text.slice(Math.max(0, from - 12), from),
  )
}

/** `MOQ 500 min` is a minimum. */
function isMinute(text: string, { from, start }: Place): boolean {
  const before = text.slice(Math.max(0, from - 40), from)
  if (/\b(?:moq|minimum|min|qty|quantity|quantities|order|orders|lot)\b/i.test(before)) return false
  return start === from || !/\d{3}$|\d[.,]\d{3}$/.test(before)
}

/** `10 um thick`; `um` is a German word. */
function isMicron(text: string, { end }: Place): boolean {
  return !/^\s(?!(?:thick|pore|filter|film|foil|particle|grain|layer|and|or|to|in)s?\b)\p{L}/u.test(
    text.slice(end, end + 11),
  )
}

/** `66 Ma ago`; `24 Ga steel` is a gauge. */
function isAge(text: string, { end }: Place): boolean {
  return /^\s(?:ago|old|bp|before)\b/i.test(text.slice(end, end + 8))
}
