/** What in a mail's addresses may deceive: where replies go, a name that is another's address, a look-alike domain. Advice only. */

import { findEmailAddresses } from '../../recognise/email-address.ts'
import { noHints } from '../../recognise/found.ts'
import { findBankAccounts } from '../../recognise/iban.ts'
import { findLookAlikes, isLookAlikeDomain } from '../../recognise/look-alike.ts'
import type { Finding } from '../../words/finding.ts'
import type { Reading } from '../../words/signal.ts'
import { domainOf, sameHost } from '../text/host.ts'

/** As much of a body as is looked through for addresses. */
const lookedThrough = 200_000

type Addressed = Pick<Reading, 'from' | 'replyTo' | 'to' | 'cc' | 'texts'>

export function senderFindings(mail: Addressed): Finding[] {
  return [...replyFindings(mail), ...nameFindings(mail), ...domainFindings(mail), ...bankFindings(mail)]
}

function replyFindings({ from, replyTo }: Addressed): Finding[] {
  const sender = domainOf(from?.address ?? '')
  const other = replyTo.find(({ address }) => {
    const domain = domainOf(address)
    return domain !== '' && !sameHost(domain, sender)
  })
  if (sender === '' || other === undefined) return []
  const message = `Replies go to ${other.address}, another domain than the sender's ${from?.address}.`
  return [{ code: 'reply-to-differs', message, at: 'signal:header:Reply-To' }]
}

/** `"ceo@acme.com" <x@elsewhere.net>`: most programs show only the name. */
function nameFindings({ from }: Addressed): Finding[] {
  const sender = domainOf(from?.address ?? '')
  const [named] = findEmailAddresses(from?.name ?? '', noHints)
  if (named === undefined || sender === '' || sameHost(domainOf(named.text), sender)) return []
  const message = `The sender's name reads ${named.text}, and the mail came from ${from?.address}.`
  return [{ code: 'sender-disguised', message, at: 'signal:header:From' }]
}

/** The sender's domain against every other in the mail: who it was sent to, what it quotes, what it is signed with. */
function domainFindings({ from, replyTo, to, cc, texts }: Addressed): Finding[] {
  const body = texts.find(({ source }) => source === 'signal:body')?.text.slice(0, lookedThrough) ?? ''
  const others = new Set([
    ...[...to, ...cc].map(({ address }) => domainOf(address)),
    ...findEmailAddresses(body, noHints).map(({ text }) => domainOf(text)),
  ])
  for (const [header, address] of [
    ['From', from?.address ?? ''],
    ...replyTo.map((one) => ['Reply-To', one.address] as const),
  ] as const) {
    const domain = domainOf(address)
    const at = `signal:header:${header}`
    const [disguised] = findLookAlikes(domain, noHints)
    if (disguised !== undefined) {
      const message = `${domain} holds letters of another alphabet that look like “${disguised.value}”.`
      return [{ code: 'sender-disguised', message, at }]
    }
    const alike = [...others].find(
      (other) => other !== '' && domain !== '' && isLookAlikeDomain(domain, other),
    )
    if (alike !== undefined)
      return [
        { code: 'sender-disguised', message: `${domain} reads like ${alike}, and is another domain.`, at },
      ]
  }
  return []
}

/** An account that is not the one of the mails it answers. */
function bankFindings({ texts }: Addressed): Finding[] {
  const body = texts.find(({ source }) => source === 'signal:body')
  if (body === undefined) return []
  const isQuoted = (start: number): boolean =>
    body.regions.some((region) => region.kind === 'quoted' && region.start <= start && start < region.end)
  const ibans = (text: string) => findBankAccounts(text, noHints).filter(({ value }) => value.kind === 'iban')
  const said = ibans(body.text.slice(0, lookedThrough))
  const before = said.filter(({ start }) => isQuoted(start)).map(({ value }) => value.number)
  const attached = texts.filter(({ source }) => source.startsWith('signal:attachment:'))
  const now = [
    ...said.filter(({ start }) => !isQuoted(start)).map(({ value }) => ({ ...value, at: body.source })),
    ...attached.flatMap(({ text, source }) =>
      ibans(text.slice(0, lookedThrough)).map(({ value }) => ({ ...value, at: source })),
    ),
  ]
  const other = now.find(({ number }) => !before.includes(number))
  if (before.length === 0 || other === undefined) return []
  const message = `The account ${shortened(other.number)} is not the one of the earlier mail (${shortened(before[0] ?? '')}): call the sender on a number you already have.`
  return [{ code: 'bank-details-changed', message, at: other.at }]
}

function shortened(iban: string): string {
  return `${iban.slice(0, 4)} … ${iban.slice(-4)}`
}
