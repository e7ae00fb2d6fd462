/** The sender's country, from the most telling thing there is. */
import { countryOf, findCountries } from '../../recognise/country.ts'
import { noHints } from '../../recognise/found.ts'
import { findPorts } from '../../recognise/port.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import { cellIn } from './cell-at.ts'
import type { Line } from './lines.ts'

const callingCodes: Record<string, string> = {
  '49': 'DE',
  '43': 'AT',
  '41': 'CH',
  '33': 'FR',
  '34': 'ES',
  '39': 'IT',
  '351': 'PT',
  '44': 'GB',
  '353': 'IE',
  '31': 'NL',
  '32': 'BE',
  '352': 'LU',
  '45': 'DK',
  '46': 'SE',
  '47': 'NO',
  '358': 'FI',
  '48': 'PL',
  '420': 'CZ',
  '421': 'SK',
  '36': 'HU',
  '40': 'RO',
  '359': 'BG',
  '30': 'GR',
  '90': 'TR',
  '385': 'HR',
  '386': 'SI',
  '381': 'RS',
  '370': 'LT',
  '371': 'LV',
  '372': 'EE',
  '380': 'UA',
  '375': 'BY',
  '971': 'AE',
  '966': 'SA',
  '974': 'QA',
  '965': 'KW',
  '973': 'BH',
  '968': 'OM',
  '972': 'IL',
  '962': 'JO',
  '961': 'LB',
  '98': 'IR',
  '964': 'IQ',
  '20': 'EG',
  '212': 'MA',
  '213': 'DZ',
  '216': 'TN',
  '27': 'ZA',
  '234': 'NG',
  '254': 'KE',
  '233': 'GH',
  '91': 'IN',
  '92': 'PK',
  '880': 'BD',
  '94': 'LK',
  '86': 'CN',
  '81': 'JP',
  '82': 'KR',
  '886': 'TW',
  '852': 'HK',
  '65': 'SG',
  '60': 'MY',
  '66': 'TH',
  '84': 'VN',
  '62': 'ID',
  '63': 'PH',
  '61': 'AU',
  '64': 'NZ',
  '52': 'MX',
  '55': 'BR',
  '54': 'AR',
  '56': 'CL',
  '57': 'CO',
  '51': 'PE',
  '593': 'EC',
}
const worldlyDomains = new Set(['io', 'co', 'tv', 'me', 'ai', 'cc', 'ws', 'la', 'fm', 'to', 'eu', 'su'])

/** The sender's country: named in the address, else by the city's port, the calling code, the mail domain: less sure in this order. */
export function countryCell(lines: readonly Line[], phone: Cell<string>, email: Cell<string>): Cell<string> {
  for (const line of lines.toReversed()) {
    const found = findCountries(line.text, noHints).at(-1)
    if (found && !/\b(?:to|from|destination|shipped|end user)\b/i.test(line.text))
      return cellIn(line, found, found.value, 0.95)
  }
  const digits = phone.value?.slice(1) ?? ''
  const code = [3, 2]
    .map((length) => callingCodes[digits.slice(0, length)])
    .find((country) => country !== undefined)
  if (code !== undefined) return { value: code, confidence: 0.85, evidence: phone.evidence }
  const states = lines.find(({ text }) =>
    /,\s*(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])(?:\s+\d{5}(?:-\d{4})?)?\s*$/.test(
      text,
    ),
  )
  if (states) return cellIn(states, { start: 0, end: states.text.length }, 'US', 0.8)
  const top = email.value?.split('.').at(-1) ?? ''
  const byDomain =
    top.length === 2 && !worldlyDomains.has(top) ? countryOf(top === 'uk' ? 'GB' : top.toUpperCase()) : null
  if (byDomain !== null) return { value: byDomain, confidence: 0.75, evidence: email.evidence }
  for (const line of lines.slice(-6)) {
    const [port] = findPorts(line.text, noHints)
    if (port && line.text.length < 60) return cellIn(line, port, port.value.country, 0.6)
  }
  return digits.startsWith('1') && digits.length === 11
    ? { value: 'US', confidence: 0.6, evidence: phone.evidence }
    : absent()
}
