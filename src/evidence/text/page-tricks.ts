/** What an HTML page does besides showing text: links that lead elsewhere than they say, pictures that report a reader. */
import type { Finding } from '../../words/finding.ts'
import { hostOf, sameHost } from './host.ts'
import type { Attributes } from './markup.ts'
import type { OpenSpan } from './text-builder.ts'

export type PageTricks = ReturnType<typeof pageTricks>

/** Links and pictures beyond this are not looked at. */
const most = 2_000
/** A picture no wider and no higher than this shows nothing to a person. */
const unseenPixels = 2

/** Gathers while the page is read; `span` is where the text of the link stands, filled in by the builder. */
export function pageTricks() {
  const links: { href: string; span: OpenSpan }[] = []
  const reporting = new Set<string>()
  return {
    link(href: string, span: OpenSpan): void {
      if (links.length < most) links.push({ href, span })
    },
    picture(attributes: Attributes): void {
      const host = hostOf(attributes.get('src') ?? '')
      if (host !== null && reporting.size < most && isUnseen(attributes)) reporting.add(host)
    },
    findings: (text: string, source: string): Finding[] => [
      ...linkFindings(links, text, source),
      ...pictureFindings([...reporting], source),
    ],
  }
}

function isUnseen(attributes: Attributes): boolean {
  const style = attributes.get('style') ?? ''
  if (/display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]*[1-9])/i.test(style)) return true
  return pixels('width', attributes, style) && pixels('height', attributes, style)
}

function pixels(side: 'width' | 'height', attributes: Attributes, style: string): boolean {
  const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d{1,5})(?:px|\\s*(?:!|;|$))`, 'i').exec(
    style,
  )?.[1]
  const said = styled ?? /^\s*(\d{1,5})\s*(?:px)?\s*$/i.exec(attributes.get(side) ?? '')?.[1]
  return said !== undefined && Number(said) <= unseenPixels
}

/** A link that shows one site and leads to another; gateways that check links carry the site they lead to inside theirs. */
function linkFindings(
  links: readonly { href: string; span: OpenSpan }[],
  text: string,
  source: string,
): Finding[] {
  for (const { href, span } of links) {
    const shown = text.slice(span.start, Math.min(span.end, span.start + 500)).trim()
    const [to, says] = [hostOf(href), /\s/.test(shown) ? null : hostOf(shown, 'bare')]
    if (to === null || says === null || sameHost(to, says)) continue
    if (decoded(href).toLowerCase().includes(says)) continue
    const message = `A link says ${says} and leads to ${to}.`
    return [{ code: 'link-elsewhere', message, at: source }]
  }
  return []
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function pictureFindings(hosts: readonly string[], source: string): Finding[] {
  const [first] = hosts
  if (first === undefined) return []
  const others = hosts.length > 1 ? ` and ${hosts.length - 1} more` : ''
  const message = `A picture too small to be seen tells ${first}${others} that the mail was opened; no picture is fetched here.`
  return [{ code: 'tracking-picture', message, at: source }]
}
