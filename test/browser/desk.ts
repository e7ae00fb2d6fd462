/** The real program with the sample business, and a real Chromium, for the browser tests. */
import { execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'

const root = new URL('../..', import.meta.url).pathname
const program = join(root, 'bin/countersign')

/** Where there is no browser the tests are skipped by name; `script/setup --with-browser` says how to get one. */
export const chromiumPath = process.env.CHROMIUM_PATH

export type Desk = {
  url: string
  dataFolder: string
  /** A new page of a new browser profile, signed in as this person through the link a person gets. */
  signIn: (email: string, viewport?: { width: number; height: number }) => Promise<Page>
  records: () => Promise<string>
  outbox: () => Promise<string[]>
  close: () => Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'countersign-browser-'))
  // Under root PostgreSQL runs as another user, who must be able to get to its files.
  await chmod(dataFolder, 0o711)
  const env = { ...process.env, COUNTERSIGN_DATA: dataFolder }
  const child = spawn(program, ['start', '--sample', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /running at (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the desk ended with ${code}: ${said}`)))
  })
  const browser = await openBrowser()
  return {
    url,
    dataFolder,
    signIn: async (email, viewport = { width: 1440, height: 900 }) => {
      const { stdout } = await promisify(execFile)(program, ['link', email], { env })
      const page = await (await browser.newContext({ viewport })).newPage()
      page.setDefaultTimeout(15_000)
      await page.goto(stdout.trim())
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { name: 'Queue' }).waitFor()
      return page
    },
    records: () => readFile(join(dataFolder, 'records/rfq-log.csv'), 'utf8'),
    outbox: async () => {
      const names = await readdir(join(dataFolder, 'outbox')).catch(() => [])
      return Promise.all(names.map((name) => readFile(join(dataFolder, 'outbox', name), 'utf8')))
    },
    close: async () => {
      await browser.close()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

const decideBar = 'footer[aria-label="Decide"]'

/** Opens a packet from the queue by the words of its row. */
export async function openPacket(page: Page, words: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/queue`)
  await page
    .getByRole('list', { name: 'Packets' })
    .getByRole('link', { name: new RegExp(words) })
    .first()
    .click()
  await page.locator(decideBar).waitFor()
}

/** Brings every no-go value into sight, as often as the button asks for it, and approves. */
export async function lookAndApprove(page: Page): Promise<void> {
  const look = page.locator(decideBar).getByRole('button', { name: /^Look first/ })
  await look.or(approveButton(page)).waitFor()
  for (let turn = 0; turn < 20 && (await look.isVisible()); turn++) {
    await look.click()
    await page.waitForTimeout(100)
  }
  await approveButton(page).click()
}

export function approveButton(page: Page) {
  return page.locator(decideBar).getByRole('button', { name: /^Approve( a)?$/ })
}
