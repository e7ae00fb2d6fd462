/** Who applies: the person and the company, from form fields, labels, headers and signature. */
import { cellOfSpan } from '../../../evidence/thread/cell-at.ts'
import type { Message } from '../../../evidence/thread/lines.ts'
import { correspondentOf } from '../../../evidence/thread/sender.ts'
import { countryOf, findCountries } from '../../../recognise/country.ts'
import { findEmailAddresses } from '../../../recognise/email-address.ts'
import { type Hints, noHints } from '../../../recognise/found.ts'
import { findPhones, toE164 } from '../../../recognise/phone.ts'
import { signatureBlocks } from '../../../recognise/signature.ts'
import { absent, type Cell } from '../../../words/evidence.ts'
import type { LaneInput } from '../../../words/lane.ts'
import type { Intake } from '../fields.ts'
import { type Entry, formEntries, labelledEntries } from './entries.ts'

type Who = Pick<Intake, 'contact' | 'company'>

/** A form's own fields come before what the text of a mail lets one tell. */
export function applicantOf(
  messages: { current: readonly Message[]; earlier: readonly Message[] },
  input: LaneInput,
  hints: Hints,
): Who {
  const form = formEntries(input.reading)
  const entries = form.length > 0 ? form : labelledEntries(messages.current)
  const told = correspondentOf(messages, input, hints)
  const written = first(entries, emailIn)
  const email =
    form.length > 0 || isForwarder(told.email) ? either(written, told.email) : either(told.email, written)
  const country = either(first(entries, countryIn), told.country)
  const place = country.value === null ? hints : { ...hints, country: country.value }
  return {
    contact: {
      name: withoutTitle(either(nameIn(entries), form.length > 0 ? absent() : told.name)),
      email,
      phone: either(
        first(entries, (entry) => phoneIn(entry, place)),
        form.length > 0 ? absent() : told.phone,
      ),
      role: either(
        first(entries, (entry) => plainly(entry, role, 0.93)),
        form.length > 0 ? absent() : signedAs(messages.current, 'position'),
      ),
    },
    company: {
      name: either(
        either(first(entries, companyIn), form.length > 0 ? absent() : withArticle(told.company, input)),
        form.length > 0 ? absent() : signedAs(messages.current, 'company'),
      ),
      domain: domainOf(email, entries),
      country,
    },
  }
}

const title =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|fr|rev|sir|herr|frau|hr|dipl\.?-?ing|ing|mag|sr|sra|srta|don|doña|mme)\.?\s+)+(?=\p{Lu})/iu

/** A title is no part of a name. */
function withoutTitle(cell: Cell<string>): Cell<string> {
  const [first] = cell.evidence
  const head = title.exec(cell.value ?? '')?.[0]
  if (head === undefined || cell.value === null) return cell
  const value = cell.value.slice(head.length)
  if (!first?.quote.startsWith(head) || cell.evidence.length > 1) return { ...cell, value }
  return {
    ...cell,
    value,
    evidence: [{ ...first, start: first.start + head.length, quote: first.quote.slice(head.length) }],
  }
}

/** `La Brasa, S.L.` begins with its article, where a line does. */
function withArticle(cell: Cell<string>, { reading }: LaneInput): Cell<string> {
  const [evidence] = cell.evidence
  const source = reading.texts.find((text) => text.source === evidence?.source)
  if (!evidence || !source || cell.value === null || cell.evidence.length > 1) return cell
  const line = source.text.slice(source.text.lastIndexOf('\n', evidence.start - 1) + 1, evidence.start)
  const article = /^\s*((?:La|El|Los|Las|Le|Les|The|Der|Die|Das|Il|Lo)\s+)$/.exec(line)?.[1] ?? ''
  if (article === '') return cell
  const quote = `${article}${evidence.quote}`
  return {
    ...cell,
    value: `${article}${cell.value}`,
    evidence: [{ ...evidence, start: evidence.start - article.length, quote }],
  }
}

const nobody = /^(?:no-?reply|do-?not-?reply|forms?|website|webmaster|notifications?|mailer)\b/i

/** A web site's own address sends what a form took down: the applicant's stands in the text. */
function isForwarder({ value }: Cell<string>): boolean {
  return value === null || nobody.test(value)
}

const person =
  /(?:^|\b)(?:contact|applicant|person|kontakt|ansprechpartner(?:in)?|antragsteller(?:in)?|solicitante|contacto|customer|client|primary|submitter)\b/
const firm =
  /\b(?:company|business|organi[sz]ation|firm|firma|unternehmen|betrieb|empresa|negocio|entity|trading|employer|venue|restaurant)\b/
const others =
  /\b(?:emergency|billing|invoice|landlord|accountant|site manager|referr\w+|insurer|second|secondary|notfall|rechnung|factur\w+)\b/

const fullName =
  /^(?:(?:your |full |contact |applicant |first and last |vollstandiger |nombre )?(?:name|nombre(?: (?:completo|y apellidos))?|contact(?: person)?|ansprechpartner(?:in)?|vor und nachname|nombre|contacto|applicant|submitted by|signatory|apellidos y nombre))$/
const firstName = /^(?:first name|given name|forename|firstname|vorname|nombre)$/
const lastName = /^(?:last name|family name|surname|lastname|nachname|familienname|apellidos?)$/

function nameIn(entries: readonly Entry[]): Cell<string> {
  const mine = entries.filter(({ path }) => !others.test(path) && !(firm.test(path) && !person.test(path)))
  const given = mine.find(({ key }) => firstName.test(key))
  const family = mine.find(({ key }) => lastName.test(key))
  if (given && family && given.source === family.source) {
    const evidence = [...spanOf(given, 0.95).evidence, ...spanOf(family, 0.95).evidence]
    return { value: `${given.value} ${family.value}`, confidence: 0.95, evidence }
  }
  return first(mine, (entry) => (isPersonal(entry) ? spanOf(entry, 0.95) : absent()))
}

function isPersonal({ key, value }: Entry): boolean {
  return fullName.test(key) && /^\p{L}[\p{L}'’. -]{1,60}$/u.test(value)
}

const companyKey =
  /^(?:(?:legal |registered |your |trading )?(?:company|business|organi[sz]ation|firm|entity|trading)(?: (?:legal )?name)?|name of (?:company|business|organi[sz]ation)|legal name|registered name|firma|firmenname|unternehmen|unternehmensname|betrieb|empresa|nombre de (?:la )?empresa|razon social|negocio|venue|employer)$/

function companyIn(entry: Entry): Cell<string> {
  const { key, path, value } = entry
  const within = firm.test(path) && /^(?:(?:legal |registered )?name|nombre)$/.test(key) && !person.test(path)
  const isCompany =
    (companyKey.test(key) || within) && !others.test(path) && /\p{L}/u.test(value) && !/@/.test(value)
  return isCompany && value.length < 100 ? spanOf(entry, 0.95) : absent()
}

function emailIn(entry: Entry): Cell<string> {
  if (others.test(entry.path) || !/mail|^from$|correo/.test(entry.key)) return absent()
  const [found] = findEmailAddresses(entry.value, noHints)
  return found ? part(entry, found, found.value.toLowerCase(), 0.97) : absent()
}

function phoneIn(entry: Entry, hints: Hints): Cell<string> {
  if (
    others.test(entry.path) ||
    !/phone|\btel\b|telefon|telefono|mobile|\bcell\b|handy|movil|whatsapp/.test(entry.key)
  )
    return absent()
  const found = findPhones(`Tel: ${entry.value}`, hints).find(({ value }) => value.e164 !== null)
  const e164 = found?.value.e164 ?? toE164(entry.value, hints.country)
  return e164 === null ? absent() : spanOf({ ...entry }, 0.95, e164)
}

const role =
  /^(?:(?:your |job )?(?:role|title|position|function)|job title|funktion|stellung|cargo|puesto|rolle)$/

function countryIn(entry: Entry): Cell<string> {
  if (!/^(?:country|land|pais|country code)$/.test(entry.key)) return absent()
  const code = countryOf(entry.value) ?? findCountries(entry.value, noHints)[0]?.value
  const short = /^[A-Z]{2}$/.test(entry.value.trim()) ? entry.value.trim() : null
  const value = typeof code === 'string' ? code : short
  return value === null ? absent() : spanOf(entry, 0.95, value)
}

function plainly(entry: Entry, key: RegExp, confidence: number): Cell<string> {
  return key.test(entry.key) && entry.value.length < 80 ? spanOf(entry, confidence) : absent()
}

/** The lines below the name of whoever signed: their position, and their company where nothing more telling names it. */
function signedAs(messages: readonly Message[], part: 'position' | 'company'): Cell<string> {
  for (const { source, ours } of messages) {
    if (ours || source.source !== 'signal:body') continue
    const span = signatureBlocks(source.text)[0]?.[part]
    const line = span ? source.text.slice(span.start, span.end) : ''
    // "Owner | Thyme & Salt Ltd": a position and the company behind it.
    const text = part === 'position' ? (line.split(/\s*[|,•·]\s|\s[–—-]\s/)[0] ?? '') : line
    if (span && /\p{L}/u.test(text) && !/@|\d{3}|www\.|[!?]$/.test(text))
      return cellOfSpan(text, part === 'position' ? 0.85 : 0.72, source, {
        start: span.start,
        end: span.start + text.length,
      })
  }
  return absent()
}

const mailHosts =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|gmx|web|t-online|freenet|posteo|mail|mailbox|eircom|btinternet|telefonica|orange|wanadoo|libero|fastmail|zoho|yandex|qq|163)\.[a-z.]{2,10}$/

/** The company's own domain: that of its web site, else of the address, where that is no public mail host's. */
function domainOf(email: Cell<string>, entries: readonly Entry[]): Cell<string> {
  const site = first(entries, (entry) => {
    const [whole, host] = /(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(entry.value) ?? []
    if (
      !/^(?:website|web site|web|url|domain|homepage|internet|sitio web|pagina web|webseite)$/.test(entry.key)
    )
      return absent<string>()
    const start = whole === undefined || host === undefined ? -1 : entry.value.indexOf(host)
    return host === undefined || start < 0
      ? absent<string>()
      : part(entry, { start, end: start + host.length }, host.toLowerCase(), 0.95)
  })
  const domain = email.value?.split('@')[1]
  if (site.value !== null || domain === undefined || mailHosts.test(domain)) return site
  const evidence = email.evidence.flatMap((one) => {
    const at = one.quote.indexOf('@') + 1
    return at > 0 ? [{ ...one, start: one.start + at, quote: one.quote.slice(at) }] : []
  })
  return evidence.length > 0 ? { value: domain, confidence: 0.9, evidence } : absent()
}

function spanOf(entry: Entry, confidence: number, value = entry.value.trim()): Cell<string> {
  return cellOfSpan(value, confidence, entry.source, entry)
}

function part(
  entry: Entry,
  { start, end }: { start: number; end: number },
  value: string,
  confidence: number,
): Cell<string> {
  return cellOfSpan(value, confidence, entry.source, { start: entry.start + start, end: entry.start + end })
}

function first<T>(entries: readonly Entry[], look: (entry: Entry) => Cell<T>): Cell<T> {
  for (const entry of entries) {
    const cell = look(entry)
    if (cell.value !== null) return cell
  }
  return absent()
}

function either<T>(one: Cell<T>, other: Cell<T>): Cell<T> {
  return one.value === null ? other : one
}
