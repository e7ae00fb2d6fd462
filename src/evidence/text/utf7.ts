/** UTF-7 (RFC 2152), which old mail programs still send and no decoder of this machine knows. */

/**
 * The text of UTF-7 bytes. `+` opens base64 of UTF-16 and anything that is no base64 closes it; a `-` that closes it is
 * swallowed, `+-` is a plus. What is not well formed becomes U+FFFD, as other decoders do; bytes above 0x7f are none of
 * UTF-7 and become it too. Never throws, and takes time in the length of the bytes alone.
 */
export function decodeUtf7(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(
    /\+([A-Za-z0-9+/]*)(-?)|[\u0080-\u00ff]/g,
    (_, shifted: string | undefined, closing) => {
      if (shifted === undefined) return unreadable
      if (shifted === '') return closing === '-' ? '+' : unreadable
      return decodeShifted(shifted)
    },
  )
}

const unreadable = '\ufffd'

/** Big-endian UTF-16 in base64 without padding; at most five bits are left over, and they are zero. */
function decodeShifted(base64: string): string {
  const bits = base64.length * 6
  const bytes = Buffer.from(base64, 'base64')
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const units = new TextDecoder('utf-16be').decode(even)
  return bits % 16 < 6 ? units : units + unreadable
}
