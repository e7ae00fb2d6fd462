/** Countries by their names in seven languages, and the short forms trade uses. */
import { type Found, foundAt, type Hints, isWhole, withoutOverlaps } from './found.ts'
import { type PhraseTable, phraseTable, scanPhrases } from './phrase.ts'

/** Every country named in the text as ISO 3166-1 alpha-2; two-letter codes only where a label says so is the caller's to know. */
export function findCountries(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  for (const { start, end, value } of scanPhrases(text, names())) {
    if (!startsWithCapital(text, start)) continue
    found.push(
      foundAt(text, { start, end }, value, {
        confidence: alsoWords.has(text.slice(start, end).toLowerCase()) ? 0.6 : 0.93,
      }),
    )
  }
  for (const match of text.matchAll(capitals)) {
    const start = match.index
    const code = shortForms[match[0].replaceAll('.', '')]
    if (code === undefined || !isWhole(text, start, start + match[0].length)) continue
    found.push(foundAt(text, { start, end: start + match[0].length }, code, { confidence: 0.9 }))
  }
  for (const match of text.matchAll(han())) {
    const code = chineseNames.get(match[0])
    if (code !== undefined)
      found.push(foundAt(text, { start: match.index, end: match.index + match[0].length }, code))
  }
  return withoutOverlaps(found)
}

/** The country of a name, short form or ISO code that stands alone in a cell, null where it is none. */
export function countryOf(name: string): string | null {
  const plain = name.trim().replace(/[.]$/, '')
  const upper = plain.toUpperCase().replaceAll('.', '')
  if (codes.includes(upper)) return upper
  const short = shortForms[upper]
  if (short !== undefined) return short
  const hit = scanPhrases(plain, names()).find((phrase) => phrase.start === 0 && phrase.end === plain.length)
  if (hit !== undefined) return hit.value
  han()
  return chineseNames.get(plain) ?? null
}

// ISO 3166-1 alpha-2, officially assigned, plus XK which post and trade use for Kosovo.
const codes = (
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM ' +
  'CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY ' +
  'HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF ' +
  'MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA ' +
  'RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA ' +
  'VC VE VG VI VN VU WS XK YE YT ZA ZM ZW'
).split(' ')

const shortForms: Record<string, string> = {
  USA: 'US',
  US: 'US',
  UK: 'GB',
  UAE: 'AE',
  KSA: 'SA',
  PRC: 'CN',
  RSA: 'ZA',
  VAE: 'AE',
  EAU: 'AE',
  EUA: 'BR',
  EEUU: 'US',
  DRC: 'CD',
  BRD: 'DE',
}
shortForms.EUA = 'US'
const capitals = /(?<![\p{L}\d])[A-Z](?:\.?[A-Z]){1,3}\.?/gu

const aliases: Record<string, string> = {
  'united states of america': 'US',
  america: 'US',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  britain: 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  tschechien: 'CZ',
  'republic of korea': 'KR',
  'south korea': 'KR',
  korea: 'KR',
  'north korea': 'KP',
  russia: 'RU',
  'russian federation': 'RU',
  'ivory coast': 'CI',
  elfenbeinküste: 'CI',
  burma: 'MM',
  vietnam: 'VN',
  'viet nam': 'VN',
  "people's republic of china": 'CN',
  'p r china': 'CN',
  'mainland china': 'CN',
  taiwan: 'TW',
  'hong kong': 'HK',
  hongkong: 'HK',
  macau: 'MO',
  turkey: 'TR',
  türkiye: 'TR',
  macedonia: 'MK',
  swaziland: 'SZ',
  'cape verde': 'CV',
  'east timor': 'TL',
  'united arab emirates': 'AE',
  emirates: 'AE',
  'kingdom of saudi arabia': 'SA',
  laos: 'LA',
  syria: 'SY',
  iran: 'IR',
  moldova: 'MD',
  tanzania: 'TZ',
  bolivia: 'BO',
  venezuela: 'VE',
  brasil: 'BR',
  méxico: 'MX',
  españa: 'ES',
  deutschland: 'DE',
  österreich: 'AT',
  schweiz: 'CH',
  suisse: 'CH',
  svizzera: 'CH',
  polska: 'PL',
  sverige: 'SE',
  danmark: 'DK',
  norge: 'NO',
  suomi: 'FI',
  nederland: 'NL',
  belgië: 'BE',
  'estados unidos': 'US',
  'états-unis': 'US',
  'stati uniti': 'US',
  'reino unido': 'GB',
  'royaume-uni': 'GB',
  'regno unito': 'GB',
  großbritannien: 'GB',
  'grande-bretagne': 'GB',
}

/** Names that are common words or given names elsewhere. */
const alsoWords = new Set(
  [
    'chad',
    'turkey',
    'georgia',
    'jordan',
    'guinea',
    'mali',
    'china',
    'america',
    'jersey',
    'reunion',
    'réunion',
    'malta',
    'perù',
    'kuba',
    'togo',
    'palau',
    'niger',
    'oman',
    'cuba',
    'emirates',
    'dominica',
  ].filter((word) => word !== 'china' && word !== 'malta' && word !== 'oman'),
)

let built: PhraseTable<string> | null = null
const chineseNames = new Map<string, string>()

/** Built on first use: asking Intl for 1,700 names takes 25 ms, which a command that never asks should not pay. */
function names(): PhraseTable<string> {
  if (built !== null) return built
  const all: [string, string][] = Object.entries(aliases)
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'zh']) {
    const display = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of codes) {
      const name = display.of(code)
      if (name === undefined || name === code) continue
      if (language === 'zh') chineseNames.set(name, code)
      else all.push([name.replace(/^(?:the) /i, ''), code])
    }
  }
  built = phraseTable(all)
  return built
}

let hanPattern: RegExp | null = null

function han(): RegExp {
  names()
  hanPattern ??= new RegExp(
    [...chineseNames.keys()]
      .filter((name) => name.length > 1)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'g',
  )
  return hanPattern
}

function startsWithCapital(text: string, start: number): boolean {
  const first = text[start] ?? ''
  return first !== first.toLowerCase() || first === first.toUpperCase()
}
