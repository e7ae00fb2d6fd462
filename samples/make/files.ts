/** Where the samples stand, and writing them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const exporter = join(import.meta.dirname, '..', 'exporter')

/** Writes one file below `samples/exporter`. */
export function put(path: string, content: string | Uint8Array): void {
  const target = join(exporter, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content)
}

/** Rows as CSV (RFC 4180, quotes only where needed). */
export function csv(rows: (string | number)[][], separator = ','): string {
  const field = (value: string | number) => {
    const text = String(value)
    return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${rows.map((row) => row.map(field).join(separator)).join('\r\n')}\r\n`
}
