import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveButton, chromiumPath, type Desk, lookAndApprove, openDesk, openPacket } from './desk.ts'

const burak = 'burak.ozer@norvane.example'
const selin = 'selin.arslan@norvane.example'
const kerem = 'kerem.dogan@norvane.example'

describe.skipIf(chromiumPath === undefined)('a reviewer in the browser', { timeout: 60_000 }, () => {
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.signIn(burak)
    await page
      .getByRole('list', { name: 'Packets' })
      .getByRole('listitem')
      .nth(12)
      .waitFor({ timeout: 60_000 })
  }, 120_000)
  afterAll(() => desk.close(), 60_000)

  it('sees the exact cell of the price list behind a price when she presses it', async () => {
    await openPacket(page, 'Elbkontor')
    await page.getByRole('button', { name: 'EUR 5.94: price, supported' }).click()
    const source = page.getByRole('complementary').or(page.locator('main')).first()
    await expect
      .poll(() =>
        source
          .locator('mark', { hasText: /^5\.94$/ })
          .first()
          .isVisible(),
      )
      .toBe(true)
  })

  it('approves with one key, and the row, the reply and the receipts are there', async () => {
    await openPacket(page, 'Elbkontor')
    await approveButton(page).waitFor()
    await page.keyboard.press('a')
    await expect.poll(() => desk.records(), { timeout: 40_000 }).toContain('EK-2026-1187')
    await expect
      .poll(async () => (await desk.outbox()).filter((mail) => mail.includes('elbkontor')).length, {
        timeout: 40_000,
      })
      .toBe(1)
    await page.goto(`${desk.url}/receipts`)
    await expect.poll(() => page.getByText(/EK-2026-1187/).count(), { timeout: 40_000 }).toBeGreaterThan(0)
  })

  it('cannot approve while a slot is open, fills it in her own name, and then can', async () => {
    await openPacket(page, 'Lakeshore')
    expect(await approveButton(page).isEnabled()).toBe(false)
    const slots = page.getByRole('textbox', { name: /^Slot / })
    const count = await slots.count()
    expect(count).toBeGreaterThan(0)
    for (let index = 0; index < count; index++) await slots.nth(index).fill('upon request')
    await page.getByRole('button', { name: /^Save changes/ }).click()
    await expect.poll(() => page.getByText('Revision 2').count()).toBeGreaterThan(0)
    await expect
      .poll(() => page.getByRole('button', { name: /^(Approve|Look first)/ }).isEnabled())
      .toBe(true)
  })

  it('asks for a proposal and takes it along as a letter', async () => {
    await openPacket(page, 'Palm Gate')
    await page.getByRole('button', { name: 'Papers' }).click()
    await page.getByRole('menuitem', { name: 'Ask for a proposal' }).click()
    await page.getByText('A proposal is among the drafts of the new revision.').waitFor()
    await page.getByText('Revision 2').first().waitFor()
    await page.getByRole('button', { name: 'Papers' }).click()
    const [letter] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Proposal, DOCX' }).click(),
    ])
    expect(letter.suggestedFilename()).toMatch(/^Proposal.*Palm Gate.*\.docx$/)
  })

  it('rejects with a reason', async () => {
    await openPacket(page, 'Grand River')
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    await dialog.getByRole('textbox').fill('we do not make cast iron')
    await dialog.getByRole('button', { name: /Reject/ }).click()
    await page.goto(`${desk.url}/decided`)
    await expect.poll(() => page.getByRole('link', { name: /Grand River/ }).count()).toBe(1)
  })

  it('two different people sign an order above the limit, and nobody is their own second', async () => {
    await openPacket(page, 'Red Sea')
    await lookAndApprove(page)
    await openPacket(page, 'Red Sea')
    await expect.poll(() => approveButton(page).isEnabled()).toBe(false)
    expect((await desk.records()).includes('RSH-3305')).toBe(false)
    const second = await desk.signIn(selin)
    await openPacket(second, 'Red Sea')
    await lookAndApprove(second)
    await expect.poll(() => desk.records(), { timeout: 40_000 }).toContain('RSH-3305')
    await second.context().close()
  })

  it('finds a stopped mail among the exceptions, with the reason and nothing to approve', async () => {
    await page.goto(`${desk.url}/exceptions`)
    await page.getByRole('list', { name: 'Packets' }).getByRole('link').first().click()
    await page.getByText('No draft was made.').waitFor()
    expect(
      await approveButton(page)
        .isEnabled()
        .catch(() => false),
    ).toBe(false)
  })

  it('a viewer may look and not decide', async () => {
    const viewer = await desk.signIn(kerem)
    await openPacket(viewer, 'Cuisine Pro')
    expect(
      await approveButton(viewer)
        .isEnabled()
        .catch(() => false),
    ).toBe(false)
    await viewer.context().close()
  })

  it('decides from a phone, without anything wider than the screen', async () => {
    const phone = await desk.signIn(burak, { width: 390, height: 844 })
    await openPacket(phone, 'Cuisine Pro')
    const wider = await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(wider).toBeLessThanOrEqual(0)
    await lookAndApprove(phone)
    await expect.poll(() => desk.records(), { timeout: 40_000 }).toContain('CPR-88')
    await phone.context().close()
  })

  for (const path of [
    'queue',
    'exceptions',
    'decided',
    'receipts',
    'documents',
    'measure',
    'history',
    'stuck',
  ]) {
    it(`the page ${path} has no accessibility fault that a machine can find`, async () => {
      await page.goto(`${desk.url}/${path}`)
      await page.getByRole('main').waitFor()
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    })
  }

  it('a packet has no accessibility fault that a machine can find', async () => {
    await openPacket(page, 'Wis')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })

  it('loads nothing from any other address and breaks no rule of its own policy', async () => {
    const watched = await desk.signIn(burak)
    const foreign: string[] = []
    const broken: string[] = []
    watched.on('request', (request) => {
      if (!request.url().startsWith(desk.url) && !request.url().startsWith('data:'))
        foreign.push(request.url())
    })
    watched.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) broken.push(message.text())
    })
    await openPacket(watched, 'Palm Gate')
    expect(foreign).toEqual([])
    expect(broken).toEqual([])
    await watched.context().close()
  })
})
