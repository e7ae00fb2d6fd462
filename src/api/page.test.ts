import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePage } from './page.ts'

let folder: string
let app: Hono
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Countersign</title>')
  writeFileSync(join(folder, 'assets', 'app.js'), 'let page = 1\n'.repeat(200))
  app = new Hono()
  app.use(await servePage(folder))
  app.notFound((c) => c.text('nothing', 404))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the page’s files', () => {
  it.each(['/', '/packets/0192', '/sign-in', '/stuck'])('%s is an address of the page', async (path) => {
    const answer = await app.request(path)
    expect([answer.status, await answer.text()]).toEqual([200, '<title>Countersign</title>'])
  })

  it.each([
    '/api/nothing',
    '/api',
    '/signals',
    '/nothing.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets',
  ])('%s is not served a file of the machine', async (path) => {
    expect(await (await app.request(path)).text()).not.toMatch(/"dependencies"/)
  })

  it.each(['/api/nothing', '/api', '/signals', '/nothing.js'])('%s is nothing', async (path) => {
    expect((await app.request(path)).status).toBe(404)
  })

  it('may be kept by browsers where the name tells their content, and travel zipped', async () => {
    const asked = (encodings: string) =>
      app.request('/assets/app.js', { headers: { 'accept-encoding': encodings } })
    const answer = await asked('gzip, br')
    expect(answer.headers.get('cache-control')).toMatch(/immutable/)
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect((await asked('gzip')).headers.get('content-encoding')).toBe('gzip')
    expect((await asked('identity')).headers.get('content-encoding')).toBeNull()
    expect((await app.request('/')).headers.get('cache-control')).toBe('no-cache')
  })

  it('answer GET and HEAD only', async () => {
    expect((await app.request('/', { method: 'POST' })).status).toBe(404)
  })
})
