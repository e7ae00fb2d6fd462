/** A reviewer's day with keys alone: clean packets are approved, some are edited first, some are rejected. */
import type { Page } from 'playwright-core'

export type Decided = { how: 'clean' | 'edited' | 'rejected'; keys: number; seconds: number }

const bar = 'footer[aria-label="Decide"]'

/**
 * Decides `count` packets one after another, beginning with the one that is open. What cannot be approved as it is gets
 * its slots filled; beyond that as many are edited and rejected as are asked for.
 */
export async function reviewersDay(
  page: Page,
  plan: { count: number; edited: number; rejected: number },
): Promise<Decided[]> {
  const day: Decided[] = []
  while (day.length < plan.count) {
    await page.locator(bar).waitFor()
    const name = await page.getByRole('heading', { level: 1 }).textContent()
    const address = page.url()
    let how = await wayFor(page, day, plan)
    const keys = countedKeys(page)
    const began = performance.now()
    // What words cannot mend (a value that no document supports) is rejected after all.
    if (how === 'edited' && !(await edit(page, keys))) how = 'rejected'
    if (how === 'rejected') await reject(page, keys)
    else await approve(page, keys)
    await page.waitForURL((url) => url.href !== address)
    day.push({ how, keys: keys.count(), seconds: (performance.now() - began) / 1000 })
    if (name === null || page.url().endsWith('/queue')) break
  }
  return day
}

async function wayFor(
  page: Page,
  day: readonly Decided[],
  { count, edited, rejected }: { count: number; edited: number; rejected: number },
): Promise<Decided['how']> {
  const left = (how: Decided['how'], of: number) => of - day.filter((one) => one.how === how).length
  const closed = await page.getByRole('button', { name: /^Approve is closed/ }).isVisible()
  if (closed && left('edited', edited) > 0) return 'edited'
  if (closed) return 'rejected'
  const rest = count - day.length
  if (left('rejected', rejected) > 0 && rest <= left('rejected', rejected) + left('edited', edited))
    return 'rejected'
  if (left('edited', edited) > 0 && day.length % 4 === 3) return 'edited'
  return 'clean'
}

type Keys = ReturnType<typeof countedKeys>

function countedKeys(page: Page) {
  let count = 0
  return {
    count: () => count,
    press: async (key: string) => {
      count += 1
      await page.keyboard.press(key)
    },
    type: async (text: string) => {
      count += text.length
      await page.keyboard.type(text)
    },
  }
}

/** The same key looks at what was not in sight yet and approves. */
async function approve(page: Page, keys: Keys): Promise<void> {
  const look = page.getByRole('button', { name: /^Look first/ })
  await look.or(page.getByRole('button', { name: /^Approve( a)?$/ })).waitFor()
  // Values in sight are counted a frame after they are drawn.
  await page.waitForTimeout(60)
  for (let turn = 0; turn < 30 && (await look.isVisible()); turn++) {
    await keys.press('a')
    await page.waitForTimeout(60)
  }
  await keys.press('a')
}

/** Until a text can be typed: a person sees the caret. */
async function writing(page: Page): Promise<void> {
  await page.waitForFunction(`['TEXTAREA', 'INPUT'].includes(document.activeElement?.tagName)`)
}

async function reject(page: Page, keys: Keys): Promise<void> {
  await keys.press('x')
  await writing(page)
  await keys.type('not for us')
  await keys.press('Control+Enter')
}

/** Fills every open slot, or changes a word of the draft where none is open, and saves; false where approve stays closed. */
async function edit(page: Page, keys: Keys): Promise<boolean> {
  const slots = await page.getByRole('textbox', { name: /^Slot / }).count()
  if (slots > 0) {
    await keys.press('n')
    await writing(page)
    for (let slot = 0; slot < slots; slot++) {
      await keys.type('on request')
      await keys.press('Enter')
    }
  } else {
    await keys.press('e')
    await writing(page)
    await keys.type('Hello, ')
  }
  await keys.press('Control+s')
  await page
    .getByText(/^Saved as revision/)
    .last()
    .waitFor()
  await keys.press('Escape')
  const closed = page.getByRole('button', { name: /^Approve is closed/ })
  const open = page.getByRole('button', { name: /^(Approve( a)?$|Look first)/ })
  await page.waitForTimeout(300)
  await open.first().waitFor()
  return !(await closed.isVisible())
}
