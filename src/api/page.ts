/** The page's files: built by Vite into dist/web, read once, served with the strictest policy that works. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Brotli is a tenth smaller than gzip and slow to make: it is made when a browser first asks for the file. */
type File = { type: string; bytes: Buffer; zipped: Buffer; brotli: Promise<Buffer> | null }

const brotli = promisify(brotliCompress)
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }

/** Answers GET for the page's files, and with index.html for the page's own addresses (`/packets/…`). */
export async function servePage(folder: string): Promise<MiddlewareHandler> {
  const files = await filesIn(folder)
  const index = files.get('/index.html')
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    // An address of the API that is none is answered in its language, not with the page.
    if (/^\/(api|signals)(\/|$)/.test(c.req.path)) return next()
    const file = files.get(c.req.path) ?? (extname(c.req.path) === '' ? index : undefined)
    if (!file) return next()
    const accepted = c.req.header('accept-encoding') ?? ''
    const smaller = file.zipped.byteLength < file.bytes.byteLength
    const zip = /\bgzip\b/.test(accepted) && smaller
    c.header('content-type', file.type)
    c.header('vary', 'accept-encoding')
    c.header(
      'cache-control',
      c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (smaller && /\bbr\b/.test(accepted)) {
      file.brotli ??= brotli(file.bytes, quality)
      c.header('content-encoding', 'br')
      return c.body(new Uint8Array(await file.brotli))
    }
    if (zip) c.header('content-encoding', 'gzip')
    return c.body(new Uint8Array(zip ? file.zipped : file.bytes))
  }
}

async function filesIn(folder: string): Promise<Map<string, File>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, File>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const type = types[extname(entry.name)] ?? 'application/octet-stream'
    files.set(`/${relative(folder, path).replaceAll('\\', '/')}`, {
      type,
      bytes,
      zipped: gzipSync(bytes),
      brotli: null,
    })
  }
  return files
}
