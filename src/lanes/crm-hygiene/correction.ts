/** Words with which people take back what they just said. */

const words =
  /^(?:\W*(?:no|oh|ah|ups|oops|hm+)[ ,.]+)?(?:no,? wait|wait|scratch that|strike that|correction|sorry|i mean|i meant|make that|make it|or rather|rather|actually|nein|korrektur|quatsch|vielmehr|besser gesagt|perd[óo]n|mejor dicho|digo|correcci[óo]n)(?!\p{L})/iu
const against = /(?<!\p{L})(?:not|nicht|no|instead of|statt|rather than)\s+(?:[€$£]|USD|EUR|GBP)?\s?\d/iu

/** “No wait, 40k”, “make that Thursday”, “Korrektur: …”. */
export function isCorrection(clause: string): boolean {
  return words.test(clause)
}

/** “40k, not 45k”. */
export function setsAgainst(clause: string): boolean {
  return against.test(clause)
}
