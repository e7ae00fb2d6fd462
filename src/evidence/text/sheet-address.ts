/** Spreadsheet addresses: `C4` and numbers counted from 0. */

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  return name
}

/** `C4` → column 2, row 3; null for anything else, addresses beyond what Excel has included. */
export function readAddress(address: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address)
  if (match === null) return null
  const letters = match[1] ?? ''
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
  return { column: column - 1, row: Number(match[2]) - 1 }
}
