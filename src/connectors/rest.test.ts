import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RestConnection } from '../words/connection.ts'
import type { RecordWrite } from '../words/connector.ts'
import { openConnection } from './open-connection.ts'

type Issue = {
  id: number
  subject: string
  description: string
  custom_fields: { id: string; value: string }[]
}
type Fault = 'lost-answer' | 'false-success' | 'busy' | 'key-expired'

let server: Server
let issues: Issue[]
let fault: Fault | null
let port: number
beforeEach(async () => {
  issues = []
  fault = null
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Speaks as Redmine does where it matters here: searches that contain, success for what it did not do. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://x')
  const text = (await Array.fromAsync(request)).join('')
  const met = request.method === 'GET' ? null : fault
  if (met !== null) fault = null
  if (met === 'busy') return void response.writeHead(429).end()
  if (met === 'key-expired') return void response.writeHead(401).end()
  const id = Number(/\d+/.exec(url.pathname)?.[0])
  const there = issues.find((issue) => issue.id === id)
  if (request.method === 'GET' && !id) {
    const part = (name: string) => url.searchParams.get(name)?.slice(1).toLowerCase() ?? ''
    const found = issues.filter(
      ({ subject, custom_fields: [own] }) =>
        subject.toLowerCase().includes(part('subject')) && (own?.value ?? '').includes(part('cf_7')),
    )
    return void response.end(JSON.stringify({ issues: found }))
  }
  if (request.method === 'GET')
    return void response.writeHead(there ? 200 : 404).end(JSON.stringify({ issue: there }))
  const { issue } = JSON.parse(text)
  if (met !== 'false-success') {
    if (request.method === 'POST') issues.push({ id: issues.length + 1, ...issue })
    else if (there) Object.assign(there, issue)
  }
  if (met === 'lost-answer') return void request.socket.destroy()
  response.end(request.method === 'POST' ? JSON.stringify({ issue: issues.at(-1) ?? { id: 99 } }) : '')
}

const open = (more: object = {}) =>
  openConnection(
    RestConnection.parse({
      kind: 'rest',
      uses: 'redmine',
      address: `http://127.0.0.1:${port}`,
      secret_from: 'COUNTERSIGN_SECRET_REDMINE',
      settings: { project: 'desk', tracker: 1, action_field: 7 },
      ...more,
    }),
    {
      name: 'rest:desk',
      fields: ['description'],
      key: ['subject'],
      allowedHosts: [`127.0.0.1:${port}`],
      environment: { COUNTERSIGN_SECRET_REDMINE: 'k' },
    },
  )
const create: RecordWrite = {
  kind: 'record',
  actionId: 'a1',
  object: 'issue',
  key: { subject: 'RK-1' },
  set: { description: 'send quote' },
  expected: null,
}

test('a record is made once, found by key and action, updated, and taken back', async () => {
  const system = open()
  expect(await system.write(create)).toMatchObject({ outcome: 'written', externalId: '1' })
  await system.write(create)
  expect(await system.write({ ...create, actionId: 'a2' })).toMatchObject({ outcome: 'changed' })
  expect(issues).toHaveLength(1)
  const [found] = await system.find('issue', { subject: ' rk-1 ' })
  const write = { ...create, actionId: 'a3', set: { description: 'called' }, expected: found ?? null }
  expect(await system.write(write)).toMatchObject({ before: { description: 'send quote' } })
  expect(await system.findAction('a')).toBeNull()
  const done = { actionId: 'a3', externalId: '1', before: { description: 'send quote' }, after: write.set }
  expect(await system.undo?.(done)).toMatchObject({ outcome: 'written' })
  expect(issues[0]?.description).toBe('send quote')
})

test('a create whose answer was lost is found again instead of repeated', async () => {
  fault = 'lost-answer'
  await expect(open().write(create)).rejects.toThrow('socket hang up')
  expect(await open().write(create)).toMatchObject({ outcome: 'written', externalId: '1' })
  expect(issues).toHaveLength(1)
})

test.each([
  ['false-success', 'reported a write'],
  ['busy', 'asks to be asked less often'],
  ['key-expired', 'refused the key'],
] as const)('%s is never reported as written, and the next attempt writes once', async (met, says) => {
  fault = met
  await expect(open().write(create)).rejects.toThrow(says)
  expect(await open().write(create)).toMatchObject({ outcome: 'written' })
  expect(issues).toHaveLength(1)
})

test('what somebody changed meanwhile is not written over', async () => {
  await open().write(create)
  const [found] = await open().find('issue', { subject: 'RK-1' })
  Object.assign(issues[0] ?? {}, { description: 'on hold' })
  const write = { ...create, actionId: 'a2', expected: found ?? null }
  expect(await open().write(write)).toMatchObject({
    outcome: 'changed',
    now: { values: { description: 'on hold' } },
  })
})

test.each(['status_id', 'project_id', 'custom_fields', 'constructor', '@action'])(
  '%s is refused',
  async (field) => {
    const write = { ...create, set: { [field]: 'x' } }
    await expect(open().write(write)).rejects.toMatchObject({ code: 'field-not-allowed' })
    expect(issues).toEqual([])
  },
)

test('a description or setting that is missing is named', () => {
  expect(() => open({ uses: 'hubcrm' })).toThrow('there are: redmine')
  expect(() => open({ settings: { project: 'desk', tracker: 1 } })).toThrow('settings.action_field')
})
