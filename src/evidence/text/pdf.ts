/** PDF: the text of each page in reading order, with the tables its columns draw. */
import { getDocumentProxy } from 'unpdf'
import type { Finding } from '../../words/finding.ts'
import type { HiddenText } from '../../words/text.ts'
import { cleanLine } from './clean-text.ts'
import { emptyText, type FileText, type FileToRead } from './file-text.ts'
import { linesOfPage, type PageItem } from './pdf-lines.ts'
import { writePage } from './pdf-page.ts'
import { textBuilder } from './text-builder.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Marks say `page 2`. Pages without text are told, as they are most likely scanned. */
export async function readPdf(file: FileToRead): Promise<FileText> {
  const { source, name, limits } = file
  const opened = await openPdf(file.bytes)
  if (!opened.ok) {
    const message =
      opened.code === 'attachment-encrypted'
        ? `${name} is protected by a password.`
        : `${name} is damaged and could not be read.`
    return { text: emptyText(source), findings: [{ code: opened.code, message, at: source }] }
  }
  const { pdf } = opened
  const findings: Finding[] = []
  const hidden: HiddenText[] = []
  const builder = textBuilder(source)
  const without: number[] = []
  // Most of the time given, so that what was read so far is kept instead of lost with the process.
  const deadline = performance.now() + limits.seconds * 700
  const pages = Math.min(pdf.numPages, limits.pages)
  for (let page = 1; page <= pages; page++) {
    if (performance.now() > deadline || builder.size() > limits.characters) {
      findings.push({
        code: 'attachment-timed-out',
        message: `Only the first ${page - 1} pages of ${name} were read.`,
        at: source,
      })
      break
    }
    const items = await itemsOfPage(pdf, page)
    if (items === null) {
      findings.push({
        code: 'attachment-unreadable',
        message: `Page ${page} of ${name} is damaged.`,
        at: source,
      })
      continue
    }
    const unseen = items.filter((item) => item.hiddenBy !== null)
    for (const [how, of] of Map.groupBy(unseen, (item) => item.hiddenBy ?? '')) {
      hidden.push({ text: of.map(({ text }) => text).join(' '), how: `${how} on page ${page}` })
    }
    const before = builder.size()
    writePage(builder, page, linesOfPage(items.filter((item) => item.hiddenBy === null)))
    if (builder.size() === before) without.push(page)
  }
  if (pdf.numPages > pages) {
    const message = `${name} has ${pdf.numPages} pages; the first ${pages} were read.`
    findings.push({ code: 'attachment-too-many-pages', message, at: source })
  }
  if (without.length > 0) findings.push(noText(name, source, without, builder.size() === 0))
  await pdf.cleanup()
  return { text: { ...builder.finish(), hidden }, findings }
}

function noText(name: string, source: string, pages: readonly number[], all: boolean): Finding {
  const few = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(', ')}`
  const which = pages.length > 10 ? `${pages.length} pages` : few
  const message = all
    ? `${name} holds no text, only scanned pages or pictures.`
    : `${name}: ${which} without text, perhaps scanned.`
  return { code: 'attachment-no-text', message, at: source }
}

type Opened = { ok: true; pdf: Pdf } | { ok: false; code: 'attachment-encrypted' | 'attachment-unreadable' }

async function openPdf(bytes: Uint8Array): Promise<Opened> {
  try {
    // pdf.js takes its bytes over for good, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,

      useSystemFonts: false,
    })
    return { ok: true, pdf }
  } catch (error) {
    // Whatever else pdf.js throws is its way to say that the file is no good.
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, code: encrypted ? 'attachment-encrypted' : 'attachment-unreadable' }
  }
}

async function itemsOfPage(pdf: Pdf, number: number): Promise<PageItem[] | null> {
  try {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const items: PageItem[] = []
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue
      items.push(placed(item, viewport))
    }
    page.cleanup()
    return items
  } catch (error) {
    // A broken page: pdf.js throws errors of several classes of its own; the other pages may be sound.
    if (error instanceof Error) return null
    throw error
  }
}

type RawItem = { str: string; transform: readonly number[]; width: number; height: number }
type Viewport = { transform: readonly number[] }

/** Page coordinates run from the top left corner of the page as it is shown, in points. */
function placed(item: RawItem, { transform: view }: Viewport): PageItem {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = item.transform
  const x = a * ie + c * jf + e
  const y = b * ie + d * jf + f
  const size = Math.hypot(a * ic + c * id, b * ic + d * id)
  const upright = Math.abs(b * ia + d * ib) < 0.2 * Math.abs(a * ia + c * ib)
  // pdf.js itself leaves out what stands outside of the page.
  const hiddenBy = size < 1.5 ? 'font size' : null
  return { text: cleanLine(item.str), x, y, width: item.width, size: Math.max(size, 1), upright, hiddenBy }
}
