import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveButton, chromiumPath, type Desk, lookAndApprove, openDesk, openPacket } from './desk.ts'

const soon = { timeout: 20_000 }

describe.skipIf(chromiumPath === undefined)('a queue that two people share', { timeout: 60_000 }, () => {
  let desk: Desk
  let burak: Page
  let elif: Page

  beforeAll(async () => {
    desk = await openDesk()
    burak = await desk.signIn('burak.ozer@norvane.example')
    elif = await desk.signIn('elif.aydin@norvane.example')
    await rows(burak).nth(12).waitFor({ timeout: 60_000 })
  }, 120_000)
  afterAll(() => desk.close(), 60_000)

  const rows = (page: Page) => page.getByRole('list', { name: 'Packets' }).getByRole('listitem')
  const row = (page: Page, words: RegExp) => rows(page).filter({ hasText: words })
  const outbox = async (words: string) => (await desk.outbox()).filter((mail) => mail.includes(words)).length

  it('shows who is on a packet; nobody else decides it until they take it over', async () => {
    await openPacket(burak, 'Obermaier')
    await elif.goto(`${desk.url}/queue`)
    await row(elif, /Obermaier/)
      .getByText('Burak Özer is on it')
      .waitFor(soon)
    await openPacket(elif, 'Obermaier')
    await elif.getByText('Burak Özer is working on this packet').waitFor()
    expect(await approveButton(elif).isEnabled()).toBe(false)
    await elif.getByRole('button', { name: 'Take over' }).click()
    await burak.getByText('Elif Aydın is working on this packet').waitFor(soon)
    await lookAndApprove(elif)
    await expect.poll(() => outbox('obermaier'), { timeout: 40_000 }).toBe(1)
  })

  it('hears of a decision by somebody else without asking', async () => {
    await burak.goto(`${desk.url}/queue`)
    await row(burak, /Grand River/).waitFor()
    await openPacket(elif, 'Grand River')
    await elif.keyboard.press('x')
    await elif.getByRole('dialog').getByRole('textbox').fill('we do not make cast iron')
    await elif.keyboard.press('Control+Enter')
    await expect.poll(() => row(burak, /Grand River/).count(), { timeout: 5_000 }).toBe(0)
  })

  it('takes an approval back before anything is written', async () => {
    await openPacket(burak, 'Elbkontor')
    await lookAndApprove(burak)
    await burak.getByRole('button', { name: 'Undo' }).click()
    await burak.getByText('Taken back. Nothing was written.').waitFor()
    await burak.goto(`${desk.url}/queue`)
    await row(burak, /Elbkontor/).waitFor()
    // Longer than the lane waits before it writes.
    await burak.waitForTimeout(14_000)
    expect([await outbox('elbkontor'), (await desk.records()).includes('EK-2026-1187')]).toEqual([0, false])
  })

  it('keeps filters in the address and under a name', async () => {
    await burak.goto(`${desk.url}/queue`)
    await burak.getByLabel('Reason').selectOption('open-slot')
    await expect.poll(() => burak.url()).toContain('reason=open-slot')
    await row(burak, /Elbkontor/).waitFor({ state: 'detached' })
    await row(burak, /Lakeshore/).waitFor()
    await burak.getByRole('button', { name: 'Saved views' }).click()
    await burak.getByLabel('Name').fill('to fill')
    await burak.getByRole('button', { name: 'Save this view' }).click()
    await burak.goto(`${desk.url}/queue`)
    await burak.getByRole('button', { name: 'Saved views' }).click()
    await burak.getByRole('link', { name: 'to fill' }).click()
    await expect.poll(() => burak.url()).toContain('reason=open-slot')
  })

  it('puts a packet off with one key and a press', async () => {
    await burak.goto(`${desk.url}/queue`)
    await row(burak, /Wis/).getByRole('link').focus()
    await burak.keyboard.press('z')
    await burak.keyboard.press('Enter')
    await row(burak, /Wis/).waitFor({ state: 'detached' })
    await burak.getByRole('link', { name: 'Snoozed' }).click()
    await expect.poll(() => row(burak, /Wis/).count()).toBe(1)
  })

  it('approves together only what is alike, each by itself', async () => {
    await burak.goto(`${desk.url}/queue`)
    await row(burak, /Hosteler/).waitFor()
    expect(
      await row(burak, /Lakeshore/)
        .getByRole('checkbox')
        .count(),
    ).toBe(0)
    await row(burak, /Hosteler/)
      .getByRole('checkbox')
      .check()
    await row(burak, /Palm Gate/)
      .getByRole('checkbox')
      .check()
    await burak.getByRole('button', { name: 'Approve 2 together' }).click()
    const { violations } = await new AxeBuilder({ page: burak }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    await burak.getByRole('dialog').getByRole('button', { name: 'Approve 2 together' }).click()
    await burak.getByText('2 approved.').waitFor()
    await expect
      .poll(async () => (await outbox('levante')) + (await outbox('palmgate')), { timeout: 40_000 })
      .toBe(2)
  })

  it('does not open approve before every price was in sight', async () => {
    const phone = await desk.signIn('selin.arslan@norvane.example', { width: 390, height: 600 })
    await openPacket(phone, 'Cuisine Pro')
    await phone.getByRole('button', { name: /^Look first/ }).waitFor()
    expect(await approveButton(phone).count()).toBe(0)
    await phone.context().close()
  })
})
