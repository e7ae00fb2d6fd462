/** Bytes to characters where nothing trustworthy names the charset. */

export type Decoded = { text: string; charset: string; guessed: boolean }

/** BOM first, then the declared charset if known, then UTF-8 if valid, else the most plausible legacy charset. */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes) ?? byZeroBytes(bytes)
  if (marked !== null) return { text: decode(bytes, marked), charset: marked, guessed: false }
  const label = declared === undefined ? null : knownCharset(declared)
  if (label !== null && label !== 'utf-8')
    return { text: decode(bytes, label), charset: label, guessed: false }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', guessed: false }
  const guess = plausibleCharset(bytes.subarray(0, 65_536))
  return { text: decode(bytes, guess), charset: guess, guessed: true }
}

/** The charset's canonical name if this machine can decode it. */
export function knownCharset(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch (error) {
    // RangeError is how TextDecoder says "unknown label".
    if (error instanceof RangeError) return null
    throw error
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes)
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The charset that a byte order mark at the start names. */
export function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function byZeroBytes(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 400)
  if (sample.length < 8) return null
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const enough = sample.length * 0.35
  if (odd > enough && even === 0) return 'utf-16le'
  return even > enough && odd === 0 ? 'utf-16be' : null
}

/**
 * Which legacy charset makes words of the bytes: a wrong one puts signs inside words or mixes scripts in one word.
 * Windows-1252 wins ties, so its texts need no sign of their own.
 */
function plausibleCharset(bytes: Uint8Array): string {
  const asian = asianCharset(bytes)
  if (asian !== null) return asian
  const candidates = ['windows-1252', 'windows-1254', 'windows-1250', 'windows-1251', 'windows-1253']
  let best = { charset: 'windows-1252', cost: Number.POSITIVE_INFINITY }
  for (const charset of candidates) {
    const cost = implausibility(decode(bytes, charset))
    if (cost < best.cost) best = { charset, cost }
  }
  return best.charset
}

const latin = /[A-Za-z\u00c0-\u024f]/
const greek = { letters: /[\u0370-\u03ff]/g, vowels: /[αεηιουωάέήίόύώ]/gi }
const cyrillic = { letters: /[\u0400-\u04ff]/g, vowels: /[аеёиоуыэюяіїє]/gi }

function implausibility(text: string): number {
  let cost = 0
  for (const [word] of text.matchAll(/[^\s"'(),.;:!?/-]*[\u0080-\uffff][^\s"'(),.;:!?/-]*/g)) {
    const scripts = [latin, /[\u0370-\u03ff]/, /[\u0400-\u04ff]/].filter((script) => script.test(word))
    if (scripts.length > 1) cost += 3
    if (/\p{L}[^\p{L}\p{Nd}\p{M}\s€£°%&@’‘“”–—…·]+(?:\p{L}|$)/u.test(word)) cost += 2
    if (/\p{Ll}\p{Lu}/u.test(word)) cost += 2
    // A run of accented letters alone is what another script looks like in a Latin charset.
    if (/[\u00c0-\u024f]{4,}/.test(word)) cost += 4
    // Icelandic letters are far more often Turkish ones.
    if (/[ðþÐÞ]/.test(word)) cost += 1
    if (/[\u0080-\u009f]/.test(word)) cost += 3
  }
  return cost + withoutVowels(text, greek) + withoutVowels(text, cyrillic)
}

/** Every language has its share of vowels; letters of the wrong alphabet do not. */
function withoutVowels(text: string, script: { letters: RegExp; vowels: RegExp }): number {
  const letters = text.match(script.letters)?.length ?? 0
  if (letters === 0) return 0
  const share = (text.match(script.vowels)?.length ?? 0) / letters
  return share < 0.3 || share > 0.65 ? letters / 2 : 0
}

function asianCharset(bytes: Uint8Array): string | null {
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  const evenRuns = highRunsOfEvenLength(bytes)
  if (high < 8 || evenRuns < 0.9) return null
  const share = (charset: string, common: RegExp) => {
    const text = decodeStrictly(trimmedToLine(bytes), charset)
    return text === null ? 0 : (text.match(common) ?? []).length / (high / 2)
  }
  if (share('shift_jis', /[\u3040-\u30ff]/g) > 0.2) return 'shift_jis'
  if (share('euc-jp', /[\u3040-\u30ff]/g) > 0.2) return 'euc-jp'
  if (share('euc-kr', /[\uac00-\ud7a3]/g) > 0.8) return 'euc-kr'
  return share('gb18030', /[\u4e00-\u9fff]/g) > 0.7 ? 'gb18030' : null
}

/** Share of runs of high bytes that have an even length; Western accents mostly stand alone. */
function highRunsOfEvenLength(bytes: Uint8Array): number {
  let runs = 0
  let even = 0
  let run = 0
  for (let at = 0; at <= bytes.length; at++) {
    if ((bytes[at] ?? 0) >= 0x80) run++
    else if (run > 0) {
      runs++
      if (run % 2 === 0) even++
      run = 0
    }
  }
  return runs === 0 ? 0 : even / runs
}

/** A sample may end inside a character; lines do not. */
function trimmedToLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10)
  return end > 0 ? bytes.subarray(0, end) : bytes
}
