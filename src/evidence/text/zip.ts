/** ZIP archives opened with limits: no declared size is trusted, every entry is counted while it is unpacked. */
import { inflateRawSync } from 'node:zlib'
import type { Limits } from './limits.ts'

export type ZipEntry = { name: string; encrypted: boolean; unpack: () => Unpacked }
export type Unpacked =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; why: 'too-compressed' | 'unreadable' | 'encrypted' }
export type Zip =
  | { ok: true; entries: ReadonlyMap<string, ZipEntry> }
  | { ok: false; why: 'too-compressed' | 'unreadable' }

/** Entries beyond this are not looked at: office files have some hundred. */
const mostEntries = 10_000

/**
 * Reads the central directory. An archive whose declared sizes already break the limits is refused at once;
 * one that lies about them is stopped by `unpack`, which shares one budget of `inflatedBytes` among all entries.
 */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return { ok: false, why: 'unreadable' }
  const budget = { left: limits.inflatedBytes }
  const entries = new Map<string, ZipEntry>()
  let declared = 0
  let at = view.getUint32(end + 16, true)
  for (
    let count = 0;
    count < mostEntries && at + 46 <= end && view.getUint32(at, true) === 0x02014b50;
    count++
  ) {
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/')
    const entry: Listed = {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    }
    declared += view.getUint32(at + 24, true)
    // A second entry of the same name is how a file shows one content to a scanner and another to a reader.
    if (!entries.has(name)) {
      entries.set(name, {
        name,
        encrypted: entry.encrypted,
        unpack: () => unpack(bytes, view, entry, budget, limits),
      })
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (entries.size === 0) return { ok: false, why: 'unreadable' }
  if (declared > limits.inflatedBytes) return { ok: false, why: 'too-compressed' }
  return { ok: true, entries }
}

type Listed = { encrypted: boolean; method: number; packed: number; offset: number }

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: Listed,
  budget: { left: number },
  limits: Limits,
): Unpacked {
  if (entry.encrypted) return { ok: false, why: 'encrypted' }
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    return { ok: false, why: 'unreadable' }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) return { ok: false, why: 'unreadable' }
  const most = Math.min(budget.left, 1_000_000 + packed.length * limits.inflationRatio)
  if (entry.method === 0) {
    if (packed.length > budget.left) return { ok: false, why: 'too-compressed' }
    budget.left -= packed.length
    return { ok: true, bytes: packed }
  }
  if (entry.method !== 8) return { ok: false, why: 'unreadable' }
  const unpacked = inflate(packed, most)
  budget.left -= unpacked.ok ? unpacked.bytes.length : most
  return unpacked
}

/** zlib stops while it inflates, as soon as `most` bytes are exceeded. */
function inflate(packed: Uint8Array, most: number): Unpacked {
  if (most <= 0) return { ok: false, why: 'too-compressed' }
  try {
    return { ok: true, bytes: inflateRawSync(packed, { maxOutputLength: most }) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return { ok: false, why: 'too-compressed' }
    if (code.startsWith('Z_')) return { ok: false, why: 'unreadable' }
    throw error
  }
}

/** Position of the end-of-central-directory record, searched from the end as it may be followed by a comment. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}
