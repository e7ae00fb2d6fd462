/** A real Chromium for benchmarks of the page, signed in as somebody of the sample business. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { BenchDesk } from './desk.ts'

const program = join(new URL('../..', import.meta.url).pathname, 'bin/countersign')

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
}

/** A new profile at 1440×900; its page has loaded nothing before. */
export async function signIn(browser: Browser, desk: BenchDesk, email: string): Promise<Page> {
  const env = { ...process.env, COUNTERSIGN_DATA: desk.dataFolder }
  const { stdout } = await promisify(execFile)(program, ['link', email], { env })
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(stdout.trim())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Queue' }).waitFor()
  return page
}

/** Kilobytes of script and style, as they came over the line, until the first packet of the queue is shown. */
export async function firstLoad(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  const kinds = new Map<string, string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (/Script|Stylesheet/.test(kinds.get(requestId) ?? '')) bytes += encodedDataLength
  })
  await page.goto(`${url}/queue`)
  await page.getByRole('list', { name: 'Packets' }).getByRole('link').first().waitFor()
  await session.detach()
  return bytes / 1000
}

/** Milliseconds from each press of `key` to the next paint, as the browser reports them (steps of 8 ms). */
export async function pressTimes(
  page: Page,
  key: string,
  { times, pause }: { times: number; pause: number },
): Promise<number[]> {
  await page.evaluate(`
    window.presses = []
    window.watching = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') window.presses.push(entry.duration)
    })
    window.watching.observe({ type: 'event', durationThreshold: 16 })`)
  for (let turn = 0; turn < times; turn++) {
    await page.keyboard.press(key)
    await page.waitForTimeout(pause)
  }
  await page.waitForTimeout(300)
  const slow = await page.evaluate<number[]>('window.watching.disconnect(), window.presses')
  // What took less than 16 ms is not reported.
  return [...slow, ...Array.from({ length: Math.max(0, times - slow.length) }, () => 16)]
}

/** Milliseconds from the press of `key` until `condition`, an expression, holds in a frame of the page. */
export async function untilShown(page: Page, key: string, condition: string): Promise<number> {
  await page.evaluate(`
    window.shown = new Promise((resolve) => {
      window.addEventListener('keydown', ({ timeStamp }) => {
        const look = () => (${condition}) ? resolve(performance.now() - timeStamp) : requestAnimationFrame(look)
        requestAnimationFrame(look)
      }, { once: true, capture: true })
    })
    undefined`)
  await page.keyboard.press(key)
  return page.evaluate<number>('window.shown')
}

/** Milliseconds between frames while the list is scrolled for `seconds`. */
export async function scrollFrames(page: Page, seconds: number): Promise<number[]> {
  await page.evaluate(`
    window.frames_ = []
    window.scrolling = true
    let last = performance.now()
    const note = (now) => {
      window.frames_.push(now - last)
      last = now
      if (window.scrolling) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)`)
  await page.mouse.move(700, 500)
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(16)
  }
  return page.evaluate<number[]>('window.scrolling = false, window.frames_.slice(2)')
}
