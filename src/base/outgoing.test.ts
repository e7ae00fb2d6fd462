import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOutgoing } from './outgoing.ts'
import { checkedAddress, isPublic } from './outgoing-address.ts'

let server: Server
let port: number
const asked: { path: string; host: string | undefined; authorization: string | undefined }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const { host, authorization } = request.headers
    asked.push({ path: request.url ?? '', host, authorization })
    const [, to] = /^\/to\?(.*)$/.exec(request.url ?? '') ?? []
    if (to !== undefined) response.writeHead(302, { location: decodeURIComponent(to) }).end()
    else if (request.url === '/long') response.end('x'.repeat(5000))
    else if (request.url !== '/never') response.end('hello')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const at = (path: string, host = 'crm.example') => new URL(`http://${host}:${port}${path}`)
const here = async () => [{ address: '127.0.0.1', family: 4 as const }]
const open = (more: Partial<Parameters<typeof openOutgoing>[0]> = {}) =>
  openOutgoing({
    allowed: [`crm.example:${port}`],
    lookup: here,
    mostBytes: 1000,
    milliseconds: 300,
    ...more,
  })

describe('which addresses are public', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:0:a00:1::',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false))
  test.each(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111'])('%s is', (address) =>
    expect(isPublic(address)).toBe(true),
  )
})

test('the connection goes to the address that was checked, under the name that was asked for', async () => {
  const answer = await open()({ method: 'GET', url: at('/') })
  expect(String(answer.body)).toBe('hello')
  expect(asked.at(-1)?.host).toBe(`crm.example:${port}`)
})

test('a name that answers differently the second time is looked up once', async () => {
  let looks = 0
  const lookup = async () => {
    looks += 1
    return [{ address: looks === 1 ? '127.0.0.1' : '203.0.113.1', family: 4 as const }]
  }
  expect((await open({ lookup })({ method: 'GET', url: at('/') })).status).toBe(200)
  expect(looks).toBe(1)
})

test.each([
  'http://127.0.0.1',
  'http://2130706433',
  'http://0x7f.1',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'https://127.0.0.1',
  'file:///etc/passwd',
  'https://me:pw@crm.example',
])('%s is refused', async (url) => {
  const request = { method: 'GET', url: new URL(url) } as const
  await expect(openOutgoing({ allowed: [] })(request)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('one private address among public ones is enough to refuse a host', async () => {
  const lookup = async () => [
    { address: '8.8.8.8', family: 4 as const },
    { address: '10.0.0.5', family: 4 as const },
  ]
  const host = { hostname: 'rebinding.example', port: 443 }
  await expect(checkedAddress(host, { allowed: [], lookup })).rejects.toThrow('COUNTERSIGN_ALLOWED_HOSTS')
  await expect(checkedAddress(host, { allowed: ['crm.example'], lookup })).rejects.toThrow('10.0.0.5')
})

test('a redirect is checked like the first address, and takes no key along to another origin', async () => {
  const headers = { authorization: 'Bearer k' }
  const away = at(`/to?${encodeURIComponent(`http://169.254.169.254:${port}/`)}`)
  await expect(open()({ method: 'GET', url: away, headers })).rejects.toMatchObject({ code: 'not-allowed' })
  const other = at(`/to?${encodeURIComponent(String(at('/x', 'other.example')))}`)
  const both = open({ allowed: ['crm.example', 'other.example'] })
  expect((await both({ method: 'GET', url: other, headers })).status).toBe(200)
  expect(asked.at(-1)).toMatchObject({ path: '/x', authorization: undefined })
  await expect(open()({ method: 'GET', url: at('/to?%2Fto%3F%2Fto') })).resolves.toMatchObject({
    status: 200,
  })
})

test('a redirect of a write is not followed', async () => {
  const answer = await open()({ method: 'POST', url: at('/to?%2Fx'), body: '{}' })
  expect(answer.status).toBe(302)
})

test('an answer that is too long or never comes ends in a clear sentence', async () => {
  await expect(open()({ method: 'GET', url: at('/long') })).rejects.toMatchObject({ code: 'too-large' })
  await expect(open()({ method: 'GET', url: at('/never') })).rejects.toThrow('did not answer within 0.3 s')
})
