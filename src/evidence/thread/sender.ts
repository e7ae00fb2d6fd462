/** Who wrote: the person, their company and country, from headers, signature and the words of the mail. */

import { findCompanies } from '../../recognise/company.ts'
import { findEmailAddresses } from '../../recognise/email-address.ts'
import type { Hints } from '../../recognise/found.ts'
import { findLabelled } from '../../recognise/labels.ts'
import { findPhones } from '../../recognise/phone.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { SourceText } from '../../words/text.ts'
import { evidenceAt } from '../quote.ts'
import { cellOfSpan } from './cell-at.ts'
import { isOurs, type Line, type Message, signatureLines } from './lines.ts'
import { countryCell } from './sender-country.ts'
import { nameOf } from './sender-name.ts'

/** Who wrote to us, each part with where it stands; what nobody says is absent. */
export type Correspondent = {
  name: Cell<string>
  company: Cell<string>
  email: Cell<string>
  /** E.164. */
  phone: Cell<string>
  /** ISO 3166-1 alpha-2. */
  country: Cell<string>
}
type Sender = { name: string | null; address: string | null; source: SourceText | null }

/**
 * The one on the other side. Where one of us forwards, it is the one who wrote to us. What this message leaves out of its signature
 * may stand in an older one of theirs.
 */
export function correspondentOf(
  { current, earlier }: { current: readonly Message[]; earlier: readonly Message[] },
  input: LaneInput,
  hints: Hints,
): Correspondent {
  const sender = senderOf(current, input)
  const now = signedBy(sender, { lines: signatureOf(current, sender), current }, hints)
  const theirs = earlier.filter(({ ours }) => !ours)
  if (theirs.length === 0) return now
  const before = signedBy(
    sender,
    { lines: theirs.flatMap(({ lines }) => lines.slice(-8)), current: [] },
    hints,
  )
  const either = <T>(cell: Cell<T>, old: Cell<T>): Cell<T> =>
    cell.value === null ? { ...old, confidence: Math.min(old.confidence, 0.75) } : cell
  return {
    ...now,
    name: either(now.name, before.name),
    company: either(now.company, before.company),
    phone: either(now.phone, before.phone),
    country:
      now.country.confidence >= before.country.confidence ? now.country : either(absent(), before.country),
  }
}

function signedBy(
  sender: Sender,
  { lines, current }: { lines: readonly Line[]; current: readonly Message[] },
  hints: Hints,
): Correspondent {
  const email = emailOf(sender, lines)
  const phone = phoneOf(lines, hints)
  const country = countryCell(lines, phone, email)
  // A national number says its country only where the address does.
  const again =
    phone.value === null && country.value !== null
      ? phoneOf(lines, { ...hints, country: country.value })
      : phone
  return {
    name: nameOf(sender.name, sender.source, lines),
    company: companyOf(lines, current, hints),
    email,
    phone: again,
    country: country.value === null ? countryCell(lines, again, email) : country,
  }
}

/** The From header, or the line by which a forwarded message says who wrote it. */
function senderOf(current: readonly Message[], { reading, desk }: LaneInput): Sender {
  const header = reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:from') ?? null
  const outside = { name: reading.from?.name ?? null, address: reading.from?.address ?? null, source: header }
  if (reading.from === null || !isOurs(reading.from.address, desk)) return outside
  for (const { by, source, lines } of current) {
    const said = by ?? lines.find(({ text }) => /^(?:from|von|de|da)\s*:/i.test(text))
    const address = said && findEmailAddresses(said.text, { ...noClock, language: null })[0]
    if (!said || !address || isOurs(address.value, desk)) continue
    const name = said.text
      .slice(0, address.start)
      .replace(/^(?:from|von|de|da)\s*:\s*/i, '')
      .replace(/[<("[]\s*$/, '')
      .replace(/^["'\s*]+|["'\s*]+$/g, '')
    return { name: name === '' ? null : name, address: address.value, source }
  }
  return { name: null, address: null, source: null }
}

const noClock = { now: new Date(Number.NaN), timeZone: 'UTC' }

/** Signature lines of the message the sender wrote; a forwarding colleague's own signature is not theirs. */
function signatureOf(current: readonly Message[], { source }: Sender): Line[] {
  const own = current.filter(
    (message) =>
      message.source.source === 'signal:body' ||
      message.source === source ||
      /\.eml$|message/i.test(message.source.source),
  )
  return own.flatMap((message) =>
    message.by === null ? signatureLines(message.source) : message.lines.slice(-12),
  )
}

function emailOf({ address, source }: Sender, lines: readonly Line[]): Cell<string> {
  if (address !== null && source) {
    const start = source.text.toLowerCase().indexOf(address.toLowerCase())
    if (start >= 0)
      return cellOfSpan(address.toLowerCase(), 0.98, source, { start, end: start + address.length })
  }
  for (const line of lines) {
    const [found] = findEmailAddresses(line.text, { ...noClock, language: null })
    if (found) return at(line, found, found.value.toLowerCase(), 0.8)
  }
  return address === null ? absent() : { value: address.toLowerCase(), confidence: 0.9, evidence: [] }
}

function at<T>(line: Line, span: { start: number; end: number }, value: T, confidence: number): Cell<T> {
  return cellOfSpan(value, confidence, line.source, {
    start: line.start + span.start,
    end: line.start + span.end,
  })
}

/** A name with a legal form, in the signature first; else a label; else the header's bracket. Domains are not names. */
function companyOf(lines: readonly Line[], current: readonly Message[], hints: Hints): Cell<string> {
  for (const line of lines.toReversed()) {
    const found = companyIn(line)
    if (found) return at(line, found, line.text.slice(found.start, found.end), 0.95)
  }
  for (const { source, lines: said } of current) {
    const [label] = findLabelled(source.text, hints).filter(
      ({ value, start }) =>
        value === 'company' && said.some((line) => line.start <= start && start < line.end),
    )
    if (label)
      return { value: label.text, confidence: 0.9, evidence: [evidenceAt(source, label.start, label.end)] }
    const line = said.slice(0, 40).find((one) => one.text.length < 200 && companyIn(one))
    const found = line && companyIn(line)
    if (line && found) return at(line, found, line.text.slice(found.start, found.end), 0.75)
  }
  return absent()
}

/** Legal forms that stand behind a name; names may begin with small words (`Van der Meulen`) and hold brackets. */
const named =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}\d&'’.+-]*|\d+\p{L}+)(?:\s+(?:\p{Lu}[\p{L}\d&'’.+-]*|&|of|de|del|der|den|und|and|van|von|du|des|la|le|y|e)){0,6}\s+(?:\(Pty\)\s+Ltd\.?|Est\.|Establishment|B\.?V\.?|FZE|FZCO|DMCC|W\.L\.L\.?|Sdn\.? Bhd\.?)(?![\p{L}])/u

function companyIn(line: Line): { start: number; end: number } | null {
  const own = named.exec(line.text)
  const found = findCompanies(line.text, { ...noClock, language: null })[0] ?? null
  if (own && (found === null || own[0].length > found.end - found.start))
    return { start: own.index, end: own.index + own[0].length }
  return found
}

function phoneOf(lines: readonly Line[], hints: Hints): Cell<string> {
  const found = lines.flatMap((line) => findPhones(line.text, hints).map((phone) => ({ line, phone })))
  const best = found.find(({ phone }) => phone.value.kind !== 'fax' && phone.value.e164 !== null)
  return best?.phone.value.e164
    ? at(best.line, best.phone, best.phone.value.e164, best.phone.confidence)
    : absent()
}
