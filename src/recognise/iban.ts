/** Bank accounts: IBAN by its check digits, BIC beside its label. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

export type BankAccount = { kind: 'iban' | 'bic' | 'account'; number: string }

/** Every IBAN whose check digits are right (ISO 13616), labelled BICs (ISO 9362) and labelled account numbers. */
export function findBankAccounts(text: string, _hints: Hints): Found<BankAccount>[] {
  const found: Found<BankAccount>[] = []
  for (const match of text.matchAll(iban)) {
    const length = ibanLengths[match[0].slice(0, 2).toUpperCase()]
    if (length === undefined) continue
    const end = endOfLetters(text, match.index, length)
    const number = end === null ? '' : text.slice(match.index, end).replace(/[ -]/g, '').toUpperCase()
    if (end === null || !hasRightCheckDigits(number)) continue
    found.push(foundAt(text, { start: match.index, end }, { kind: 'iban', number }, { confidence: 0.99 }))
  }
  for (const [pattern, kind] of [
    [bic, 'bic'],
    [account, 'account'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const raw = match[1] ?? ''
      const start = match.index + match[0].length - raw.length
      found.push(
        foundAt(
          text,
          { start, end: start + raw.length },
          { kind, number: raw.replace(/[ -]/g, '') },
          { confidence: 0.85 },
        ),
      )
    }
  }
  return withoutOverlaps(found)
}

const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9]{2})/giu
const bic =
  /\b(?:bic|swift)(?:[ /-]?(?:bic|code|swift))?[ .:#]{0,4}([A-Z]{4}[ ]?[A-Z]{2}[ ]?[A-Z0-9]{2}(?:[ ]?[A-Z0-9]{3})?)(?![A-Za-z0-9])/g
const account =
  /(?<![\p{L}])(?:account|acct|a\/c|konto|kontonummer|compte|cuenta|conta|conto)[ .]?(?:no|nr|number|nummer|n°|nº)?[ .:#]{1,4}(\d[\d -]{6,22}\d)(?!\d)/giu

// Length by country, ISO 13616 registry.
const ibanLengths: Record<string, number> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 ' +
    'GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 ' +
    'PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
)

/** Where `count` letters and digits end, single blanks or dashes between them allowed. */
function endOfLetters(text: string, start: number, count: number): number | null {
  let seen = 0
  for (let at = start; at < text.length && at < start + count * 2; at++) {
    const character = text[at] ?? ''
    if (/[A-Za-z0-9]/.test(character)) seen++
    else if (!/[ -]/.test(character)) return null
    if (seen === count) return /[A-Za-z0-9]/.test(text[at + 1] ?? '') ? null : at + 1
  }
  return null
}

function hasRightCheckDigits(number: string): boolean {
  const turned = number.slice(4) + number.slice(0, 4)
  let rest = 0
  for (const character of turned) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
