/** Hosts of web and mail addresses, and whether two belong together. */
import { domainToUnicode } from 'node:url'

/**
 * The host of a web address in lower case, letters of other scripts as written (not `xn--`); null where there is none.
 * `bare` takes `acme.com/en` and `www.acme.com` too.
 */
export function hostOf(address: string, bare?: 'bare'): string | null {
  const trimmed = address.trim()
  const schemed = /^https?:\/\//i.test(trimmed)
  if (
    !schemed &&
    (bare === undefined || !/^(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?:[/?#:]|$)/u.test(trimmed))
  )
    return null
  const url = URL.parse(schemed ? trimmed : `http://${trimmed}`)
  return url === null || url.hostname === '' ? null : domainToUnicode(url.hostname) || url.hostname
}

/** The domain of a mail address in lower case, letters of other scripts as written; empty where there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  const domain =
    at < 0
      ? ''
      : address
          .slice(at + 1)
          .trim()
          .toLowerCase()
  return domain === '' ? '' : domainToUnicode(domain) || domain
}

/** One is the other or a part of it: `mail.acme.com` and `acme.com`; nothing belongs to no host. */
export function sameHost(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^www\./, ''), other.replace(/^www\./, '')]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}
