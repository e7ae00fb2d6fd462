import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, type Desk, openDesk } from './desk.ts'

describe.skipIf(chromiumPath === undefined)('home and connections', { timeout: 60_000 }, () => {
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.signIn('burak.ozer@norvane.example')
  }, 120_000)
  afterAll(() => desk.close(), 60_000)

  const violations = async (of: Page) =>
    (await new AxeBuilder({ page: of }).analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
    )

  it('shows what waits on each desk, leads to it, and says which first step is next', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await page.getByRole('heading', { name: 'Sales document desk' }).waitFor()
    await page.locator('li[aria-current=step]').getByText('Decide on it').waitFor({ timeout: 40_000 })
    expect(await violations(page)).toEqual([])
    const lane = page.getByRole('listitem').filter({ hasText: 'Target: 4 business hours' })
    await lane.getByRole('link', { name: /^\d+/ }).first().click()
    await expect.poll(() => page.url()).toContain('/queue?lane=export-rfq')
  })

  it('fits a phone without scrolling sideways', async () => {
    const phone = await desk.signIn('elif.aydin@norvane.example', { width: 390, height: 844 })
    await phone.goto(desk.url)
    await phone.getByRole('heading', { name: 'Sales document desk' }).waitFor()
    expect(
      await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
    expect(await violations(phone)).toEqual([])
    await phone.context().close()
  })

  it('names the step at which a connection fails, on its page and on home, until it is mended', async () => {
    const sheet = join(desk.dataFolder, 'records/rfq-log.csv')
    await page.goto(`${desk.url}/connections`)
    const log = page.getByRole('listitem').filter({ hasText: 'sheet:rfq-log' }).first()
    await log.getByText('Answers', { exact: true }).waitFor()
    await rename(sheet, `${sheet}.away`)
    await page.getByRole('button', { name: 'Test all again' }).click()
    await log.getByText(/^Fails at: /).waitFor()
    await log.getByText('What to do').waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(desk.url)
    await page.getByRole('link', { name: /sheet:rfq-log fails at/ }).waitFor()
    await rename(`${sheet}.away`, sheet)
    await page.goto(`${desk.url}/connections`)
    await log.getByText('Answers', { exact: true }).waitFor()
  })

  it('says who may decide what, and who only looks', async () => {
    await page.goto(`${desk.url}/people`)
    const person = page.getByRole('listitem').filter({ hasText: 'burak.ozer@norvane.example' })
    await person.getByText(/^May decide .*export-rfq/).waitFor()
    await person.getByText(/^Signed in last /).waitFor()
    expect(await violations(page)).toEqual([])
  })
})
