/**
 * Which addresses the program may connect to. A host that settings or another server name could lie in our own network
 * (a cloud's metadata, a router, the database): it is looked up here, every answer is checked, and the connection is made to
 * the checked address, never to the name again, so that a second answer of its DNS changes nothing.
 */
import { lookup as systemLookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv4 } from 'node:net'
import { Refusal } from '../words/refusal.ts'

export type Address = { address: string; family: 4 | 6 }
export type Lookup = (host: string) => Promise<readonly Address[]>

/** Hosts that may lie in private networks: `crm.lan` at any port, `127.0.0.1:8085` at this one. */
export type AllowedHosts = readonly string[]

// IANA's special-purpose registries (RFC 6890 and its updates), multicast and reserved.
const privateV4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
])
const globalV6 = blockList('ipv6', [['2000::', 3]])
// Inside 2000::/3 yet not global, or a way into IPv4: Teredo and protocol assignments, documentation, 6to4.
const strangeV6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])

/** Whether an address is one of the public internet. IPv6 forms of IPv4 addresses are judged by what they lead to. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !privateV4.check(address)
  if (isIP(address) === 0) return false
  return globalV6.check(address, 'ipv6') && !strangeV6.check(address, 'ipv6')
}

/**
 * The address to connect to for a host. Refusal('not-allowed') where any address of the host is private and the host was
 * not allowed; an Error where it has none.
 */
export async function checkedAddress(
  { hostname, port }: { hostname: string; port: number },
  { allowed, lookup = lookUp }: { allowed: AllowedHosts; lookup?: Lookup },
): Promise<Address> {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const family = isIP(host)
  const found = family === 0 ? await lookup(host) : [{ address: host, family: family === 4 ? 4 : 6 } as const]
  const [first] = found
  if (first === undefined) throw new Error(`${host} has no address`)
  if (isAllowed({ hostname, port }, allowed)) return first
  const hidden = found.find(({ address }) => !isPublic(address))
  if (hidden) {
    throw new Refusal(
      'not-allowed',
      `${host} leads to ${hidden.address}, which is not on the public internet; if it is meant, add ${host}:${port} to COUNTERSIGN_ALLOWED_HOSTS`,
    )
  }
  return first
}

/** Whether the machine's settings name this host, at this port or at any. */
export function isAllowed(at: { hostname: string; port: number }, allowed: AllowedHosts): boolean {
  const host = at.hostname.toLowerCase()
  return allowed.some((one) => [host, `${host}:${at.port}`].includes(one.toLowerCase()))
}

async function lookUp(host: string): Promise<Address[]> {
  const found = await systemLookup(host, { all: true })
  return found.map(({ address, family }) => ({ address, family: family === 4 ? 4 : 6 }))
}

function blockList(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family)
  return list
}
