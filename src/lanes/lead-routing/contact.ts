/** Who asks: the person and the company, from the form they filled in, else from the mail they wrote. */
import { evidenceAt } from '../../evidence/quote.ts'
import { domainOf, hostOf } from '../../evidence/text/host.ts'
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import { isOurs } from '../../evidence/thread/lines.ts'
import { type Correspondent, correspondentOf } from '../../evidence/thread/sender.ts'
import { isRole, senderRole } from '../../evidence/thread/sender-role.ts'
import { countryOf, findCountries } from '../../recognise/country.ts'
import { findEmailAddresses } from '../../recognise/email-address.ts'
import { type Hints, noHints } from '../../recognise/found.ts'
import { isFreeMail } from '../../recognise/free-mail.ts'
import { findPeople } from '../../recognise/person.ts'
import { findPhones, toE164 } from '../../recognise/phone.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Lead } from './fields.ts'
import { answerTo, type Heard, isSentOn, type Said } from './hearing.ts'

type Who = Pick<Lead, 'contact' | 'company'>

/** The sender; what a form says of them goes before what the mail that brought it says. */
export function whoAsks(heard: Heard, input: LaneInput, hints: Hints): Who {
  const { current, earlier } = heard
  const sentOn = heard.isForm && (input.reading.kind !== 'email' || isSentOn(input))
  const wrote: Correspondent | null = sentOn ? null : correspondentOf({ current, earlier }, input, hints)
  const email = emailOf(heard, input, wrote)
  const country = either(answeredCountry(heard), countryOfTheirs(wrote?.country, heard))
  const wroteName = wrote === null ? undefined : withoutMark(wrote.name)
  const name = either(either(answeredName(heard), wroteName), nameInNote(input, hints))
  const isMisled = country.value === null && wrote !== null && wrote.country.value !== null
  const phone = either(
    answeredPhone(heard, country.value, hints),
    isMisled ? international(wrote.phone) : wrote?.phone,
  )
  const byPhone = country.value === null ? either(countryOfPhone(phone), countryTold(heard)) : country
  return {
    contact: {
      name,
      email,
      phone,
      role: either(answered(heard, 'role'), sentOn ? undefined : senderRole(current, name.value)),
    },
    company: {
      name: either(answered(heard, 'company'), companySaid(wrote?.company, input)),
      domain: domainCell(email, heard, input),
      country: byPhone,
    },
  }
}

/** "A manufacturer in Turkey" says where we are, not where they are. */
function countryOfTheirs(cell: Cell<string> | undefined, heard: Heard): Cell<string> | undefined {
  const [at] = cell?.evidence ?? []
  if (!cell || !at) return cell
  const line = heard.sentences.find(
    ({ source, start, end }) => source.source === at.source && start <= at.start && at.end <= end,
  )
  const before = line?.text.slice(0, at.start - line.start) ?? ''
  return suppliers.test(before) ? { value: null, confidence: 0, evidence: [] } : cell
}

/** `We are an importer … in Japan`: where they say they are, if they name one country that way. */
function countryTold({ sentences }: Heard): Cell<string> {
  const told = sentences.flatMap((line) =>
    findCountries(line.text, noHints).flatMap((found) => {
      const before = line.text.slice(0, found.start)
      return themselves.test(before) && !suppliers.test(before) ? [{ line, found }] : []
    }),
  )
  const [first] = told
  if (!first || told.some(({ found }) => found.value !== first.found.value)) return absent()
  const { line, found } = first
  const span = { start: line.start + found.start, end: line.start + found.end }
  return cellOfSpan(found.value, 0.75, line.source, span)
}

const themselves =
  /(?<![\p{L}])(?:we are|we['’]re|i am|i['’]m|based|located|headquartered|my name is|our (?:company|head office)|wir sind|unser sitz|ansässig|mit sitz|nous sommes|somos|estamos ubicados|siamo|estamos|wij zijn|jesteśmy)(?![\p{L}])[^;!?]{0,80}(?:in|from|aus|en|au|de|da|em|no|na|z|w|uit|i|à)\s(?:the\s|la\s)?$/iu

const suppliers =
  /(?:suppliers?|manufacturers?|producers?|makers?|factory|factories|exporters?|competitors?|made|produced|imported?|lieferanten?|herstellern?|produzenten?|fournisseurs?|fabricants?|proveedor(?:es)?|fabricantes?|fornitor[ei]|produttor[ei]|fornecedor(?:es)?|leverancier|dostawc\p{L}+|producent\p{L}*)\s(?:[^.,;]{0,30}\s)?(?:in|from|of|aus|en|de|du|in|da|dalla|z|w|uit)\s(?:the\s|la\s|le\s)?$/iu

/** A number that was completed with the wrong country is none. */
function international(phone: Cell<string>): Cell<string> {
  return /^(?:\+|00|\(\+)/.test(phone.evidence[0]?.quote ?? '') ? phone : absent()
}

function either<T>(first: Cell<T>, second: Cell<T> | undefined): Cell<T> {
  return first.value === null && second !== undefined ? second : first
}

/** `/Greta Holm`, `- Tom`: the mark before a signature is no part of the name. */
function withoutMark(name: Cell<string>): Cell<string> {
  const mark = /^[/~*–—-]+\s*/.exec(name.value ?? '')?.[0].length ?? 0
  return mark === 0 ? name : fromPlace(name, mark)
}

/** The rest of a value and of the words it stands in. */
function fromPlace(cell: Cell<string>, from: number): Cell<string> {
  const evidence = cell.evidence.map((one) => ({
    ...one,
    start: one.start + from,
    quote: one.quote.slice(from),
  }))
  return { ...cell, value: cell.value?.slice(from) ?? null, evidence }
}

const nothing = /^(?:-+|n\/?a|none|no|null|undefined|keine?|ninguno|aucune?|nessuno|test|\.|x+)$/i

function answered(heard: Heard, meaning: 'role' | 'company'): Cell<string> {
  const answer = answerTo(heard, meaning)
  return answer && !nothing.test(answer.value.trim())
    ? cellOfAnswer(answer, answer.value.trim(), 0.95)
    : absent()
}

function cellOfAnswer<T>({ source, start, end }: Said, value: T, confidence: number): Cell<T> {
  return cellOfSpan(value, confidence, source, { start, end })
}

function answeredName(heard: Heard): Cell<string> {
  const whole = answerTo(heard, 'name')
  const first = answerTo(heard, 'first-name')
  const last = answerTo(heard, 'last-name')
  // "Nom" beside "Prénom" and "Nombre" beside "Apellidos" are half a name each.
  const parts = [first ?? (last ? whole : undefined), last ?? (first ? whole : undefined)].flatMap(
    (one) => one ?? [],
  )
  const told = parts.length > 0 ? parts : [whole].flatMap((one) => one ?? [])
  const value = told
    .map((one) => one.value.trim())
    .join(' ')
    .trim()
  if (value === '' || nothing.test(value) || value.length > 80) return absent()
  return {
    value,
    confidence: 0.95,
    evidence: told.map(({ source, start, end }) => evidenceAt(source, start, end)),
  }
}

/** A note tells of somebody: the first person it names that is none of ours. */
function nameInNote({ reading, desk }: LaneInput, hints: Hints): Cell<string> {
  const body = reading.texts.find(({ source }) => source === 'signal:body')
  if (reading.kind !== 'note' || !body) return absent()
  const found = findPeople(body.text, hints).find(
    ({ value }) => value.as !== 'addressee' && !isOurs(value.name, desk),
  )
  return found && found.text.includes(found.value.name)
    ? cellOfSpan(found.value.name, 0.75, body, {
        start: found.start + found.text.indexOf(found.value.name),
        end: found.start + found.text.indexOf(found.value.name) + found.value.name.length,
      })
    : absent()
}

/** The address in the form; that of the mail is the website's where it was sent on. */
function emailOf(heard: Heard, input: LaneInput, wrote: Correspondent | null): Cell<string> {
  const answer = answerTo(heard, 'email')
  const [found] = answer ? findEmailAddresses(answer.value, noHints) : []
  if (answer && found && !isOurs(found.value, input.desk)) {
    const span = { start: answer.start + found.start, end: answer.start + found.end }
    return cellOfSpan(found.value.toLowerCase(), 0.97, answer.source, span)
  }
  if (wrote !== null && wrote.email.value !== null) return wrote.email
  const [reply] = input.reading.replyTo
  const header = input.reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:reply-to')
  const start = reply && header ? header.text.toLowerCase().indexOf(reply.address.toLowerCase()) : -1
  if (!reply || !header || start < 0 || isOurs(reply.address, input.desk)) return absent()
  return cellOfSpan(reply.address.toLowerCase(), 0.85, header, { start, end: start + reply.address.length })
}

function answeredCountry(heard: Heard): Cell<string> {
  const answer = answerTo(heard, 'country')
  if (!answer) return absent()
  const code = countryOf(answer.value)
  if (code !== null) return cellOfAnswer(answer, code, 0.95)
  const [found] = findCountries(answer.value, noHints)
  const last = answer.value.split(/[,/]/).at(-1) ?? ''
  const named = found?.value ?? countryOf(last)
  return named === null || named === undefined ? absent() : cellOfAnswer(answer, named, 0.85)
}

function answeredPhone(heard: Heard, country: string | null, hints: Hints): Cell<string> {
  const answer = answerTo(heard, 'phone')
  if (!answer) return absent()
  const here = { ...hints, ...(country === null ? {} : { country }) }
  const found = findPhones(answer.value, here).find(({ value }) => value.e164 !== null)
  const number = found?.value.e164 ?? toE164(answer.value, country ?? undefined)
  return number === null || number === undefined ? absent() : cellOfAnswer(answer, number, 0.95)
}

/** Only where the calling code is one country's. */
function countryOfPhone({ value, evidence }: Cell<string>): Cell<string> {
  const country =
    value === null ? null : (singleCodes.find(([code]) => value.startsWith(`+${code}`))?.[1] ?? null)
  return country === null ? absent() : { value: country, confidence: 0.8, evidence }
}

const singleCodes: readonly (readonly [string, string])[] = (
  '39IT 44GB 351PT 353IE 352LU 358FI 420CZ 421SK 971AE 966SA 974QA 965KW 973BH 968OM 972IL 49DE 43AT 41CH 33FR 34ES 31NL 32BE ' +
  '45DK 46SE 48PL 36HU 40RO 30GR 90TR 27ZA 20EG 91IN 86CN 81JP 82KR 65SG 60MY 66TH 84VN 62ID 63PH 64NZ 52MX 55BR 54AR 56CL 57CO 51PE'
)
  .split(' ')
  .map((entry) => [entry.slice(0, -2), entry.slice(-2)] as const)

/** A company of ours that stands in the thread is not theirs; a title before the name is no part of it. */
function companySaid(cell: Cell<string> | undefined, { desk }: LaneInput): Cell<string> | undefined {
  if (cell?.value === null || cell?.value === undefined) return cell
  // "… my CV. Regards": an abbreviation of firms in Indonesia, and of a life elsewhere.
  if (cell.value.includes(desk.business) || /^CV\.\s/.test(cell.value)) return undefined
  const title = /^(.{3,40}?)\s[–—|-]\s(?=\p{L})/u.exec(cell.value)
  return title?.[1] !== undefined && isRole(title[1]) ? fromPlace(cell, title[0].length) : cell
}

/** The domain of the address where it is a company's own; else of the website they name. */
function domainCell(email: Cell<string>, heard: Heard, { desk }: LaneInput): Cell<string> {
  const domain = domainOf(email.value ?? '')
  if (domain !== '' && !isFreeMail(domain) && !isOurs(`@${domain}`, desk)) {
    const evidence = email.evidence.map((one) => ({ ...one, ...partAfterAt(one) }))
    return { value: domain, confidence: Math.min(0.95, email.confidence), evidence }
  }
  const site = answerTo(heard, 'website')
  const host = site ? hostOf(site.value.trim(), 'bare')?.replace(/^www\./, '') : undefined
  return site && host !== undefined && !isFreeMail(host) && !isOurs(`@${host}`, desk)
    ? cellOfAnswer(site, host, 0.8)
    : absent()
}

function partAfterAt({ quote, start }: { quote: string; start: number }): { quote: string; start: number } {
  const at = quote.lastIndexOf('@') + 1
  return { quote: quote.slice(at), start: start + at }
}
