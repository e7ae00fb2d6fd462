/**
 * `script/bench page`: the page in a real Chromium against the real desk: first load, keys and scrolling with a full
 * queue, opening packets, claims while typing, and a reviewer's day with keys alone. Options: --waiting N, --no-day.
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { firstLoad, openBrowser, pressTimes, scrollFrames, signIn, untilShown } from './parts/browser.ts'
import { type BenchDesk, newDataFolder, removeDataFolder, startDesk } from './parts/desk.ts'
import { copyWaitingPackets } from './parts/many-packets.ts'
import { type Decided, reviewersDay } from './parts/reviewer-day.ts'
import { machineLine, percentile, printTable } from './parts/table.ts'

const { values: options } = parseArgs({
  options: { waiting: { type: 'string', default: '10000' }, day: { type: 'boolean', default: true } },
  allowNegative: true,
})
const waiting = Number(options.waiting)
const machine = machineLine()

type Row = readonly [string, string, string]

const folder = await newDataFolder()
const browser = await openBrowser()
const desk = await startDesk(folder, '--sample')
try {
  const page = await signIn(browser, desk, 'burak.ozer@norvane.example')
  await page.getByRole('list', { name: 'Packets' }).getByRole('listitem').nth(12).waitFor()
  const day = options.day ? await aDay(page, desk) : []
  await copyWaitingPackets(desk.database, waiting)
  const rows = [
    ...(await loading(page, desk)),
    ...(await fullQueue(page, desk)),
    ...(await typing(page, desk)),
  ]
  console.log(`${machine}\n`)
  printTable([...rows, ...day])
} finally {
  await browser.close()
  await desk.stop()
  await removeDataFolder(folder)
}

async function loading(page: Page, { url }: BenchDesk): Promise<Row[]> {
  const kilobytes = await firstLoad(page, url)
  return [['script and style before the first packet, compressed', `${kilobytes.toFixed(0)} kB`, '≤ 200 kB']]
}

/** The list, and packets opened from it, with `waiting` packets in the queue. */
async function fullQueue(page: Page, { url }: BenchDesk): Promise<Row[]> {
  await page.goto(`${url}/queue`)
  await page.getByRole('list', { name: 'Packets' }).getByRole('link').first().waitFor()
  const presses = await pressTimes(page, 'j', { times: 200, pause: 40 })
  const frames = await scrollFrames(page, 5)
  const opened: number[] = []
  for (let turn = 0; turn < 20; turn++) {
    await page.goto(`${url}/queue`)
    await page.getByRole('list', { name: 'Packets' }).getByRole('link').first().waitFor()
    for (let row = 0; row <= turn; row++) await page.keyboard.press('j')
    await page.waitForTimeout(400)
    opened.push(await untilShown(page, 'Enter', `document.querySelector('footer[aria-label="Decide"]')`))
  }
  const turned: number[] = []
  for (let turn = 0; turn < 20; turn++) {
    await page.waitForTimeout(400)
    const title = JSON.stringify(await page.getByRole('heading', { level: 1 }).textContent())
    const other = `document.querySelector('footer[aria-label="Decide"]') && document.querySelector('h1')?.textContent !== ${title}`
    turned.push(await untilShown(page, 'j', other))
  }
  return [
    [
      `a key in the list to the next paint, ${waiting} waiting, p50 / p95`,
      both(presses, 0.95),
      'p95 ≤ 100 ms',
    ],
    ['scrolling the list 5 s: frames over 50 ms', overFifty(frames), 'none'],
    ['a packet opened from the list, p50 / p95', both(opened, 0.95), '≤ 150 ms'],
    ['the next packet, fetched ahead, p50 / p95', both(turned, 0.95), '≤ 150 ms'],
  ]
}

/** From a key in the draft to its claims checked again, the pause in typing that is waited for included. */
async function typing(page: Page, { url }: BenchDesk): Promise<Row[]> {
  await page.goto(`${url}/queue?risk=low`)
  await page.getByRole('list', { name: 'Packets' }).getByRole('link').first().click()
  await page.locator('footer[aria-label="Decide"]').waitFor()
  await page.keyboard.press('e')
  await page.waitForTimeout(500)
  const times: number[] = []
  for (let turn = 0; turn < 30; turn++) {
    const text = `[...document.querySelectorAll('output')].map((one) => one.textContent).join(' ')`
    const checked = `(window.asked ||= /Checking/.test(${text})) && /Claims checked/.test(${text}) && !(window.asked = false)`
    times.push(await untilShown(page, String(turn % 10), checked))
    await page.waitForTimeout(200)
  }
  return [['a key in the draft to its claims checked, p50 / p95', both(times, 0.95), '≤ 150 ms']]
}

async function aDay(page: Page, { url }: BenchDesk): Promise<Row[]> {
  await page.goto(`${url}/queue`)
  await page.getByRole('list', { name: 'Packets' }).getByRole('link').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const day = await reviewersDay(page, { count: 20, edited: 5, rejected: 3 })
  const of = (how: Decided['how']): Row => {
    const all = day.filter((one) => one.how === how)
    const keys = all.map((one) => one.keys)
    const seconds = all.map((one) => one.seconds)
    const value = `${percentile(keys, 0.5)} (most ${Math.max(...keys)}), ${percentile(seconds, 0.5).toFixed(1)} s`
    return [
      `a reviewer’s day, keys only: ${all.length} ${how}, keys and seconds a packet, p50`,
      value,
      how === 'clean' ? '≤ 3 keys' : '',
    ]
  }
  return (['clean', 'edited', 'rejected'] as const)
    .filter((how) => day.some((one) => one.how === how))
    .map(of)
}

function both(values: readonly number[], share: number): string {
  return `${percentile(values, 0.5).toFixed(0)} / ${percentile(values, share).toFixed(0)} ms`
}

function overFifty(frames: readonly number[]): string {
  const long = frames.filter((one) => one > 50)
  return `${long.length} of ${frames.length}, longest ${Math.max(...frames).toFixed(0)} ms`
}
