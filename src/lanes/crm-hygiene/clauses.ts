/** Sentences taken apart where a clause has a truth of its own: corrections, contrasts, brackets, questions. */
import type { Line } from '../../evidence/thread/lines.ts'

const joints = [
  // A contrast, or a correction of what was just said.
  ',?\\s+(?=(?:but|although|though|however|whereas|while|aber|jedoch|allerdings|obwohl|sondern|pero|aunque|sino|mientras que)\\b)',
  '[,;]?\\s+(?=(?:no,? wait|wait,? no|scratch that|correction|sorry,|i mean\\b|make that|or rather|nein,? (?:moment|doch|stopp)|korrektur|quatsch|ach nein|vielmehr|no,? perd[óo]n|perd[óo]n,|mejor dicho|digo,|correcci[óo]n))',
  '\\s+(?=\\()|(?<=\\))\\s+',
  '\\s+[–—]\\s+|\\s+-{1,2}\\s+',
  ';\\s+',
  '(?<=(?<!\\d)[.!?])\\s+(?=\\p{Lu})',
  // “…, and they would …” turns from what is to what might be.
  ',\\s+(?=(?:and |und |y )?(?:if|unless|otherwise|falls|wenn|sonst|si|de lo contrario)\\b)',
]
const joint = new RegExp(joints.join('|'), 'giu')

/** The clauses of a sentence in order; the places stay exact. */
export function clausesOf(sentence: Line): Line[] {
  const clauses: Line[] = []
  let from = 0
  for (const match of sentence.text.matchAll(joint)) {
    push(from, match.index)
    from = match.index + match[0].length
  }
  push(from, sentence.text.length)
  return clauses

  function push(start: number, end: number): void {
    const raw = sentence.text.slice(start, end)
    const text = raw.trim()
    if (!/[\p{L}\p{N}]/u.test(text)) return
    const at = sentence.start + start + (raw.length - raw.trimStart().length)
    clauses.push({ source: sentence.source, start: at, end: at + text.length, text })
  }
}
