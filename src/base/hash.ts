/** Hashes and tokens. */
import { createHash, randomBytes } from 'node:crypto'

export function sha256(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** A secret for a link, a cookie or a machine: 256 random bits, URL-safe. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
