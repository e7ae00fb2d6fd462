/** What a lane learns from reviewed packets: labels of a closed list for texts, as people decided them. */

/** A text a label is asked for. `traits` are what the lane knows besides the words, as short readable names. */
export type Asked = { text: string; traits?: readonly string[] }

/** A text with its label before anybody has decided a case: from the settings. */
export type Seed = Asked & { label: string }

/** What one reviewed packet teaches. */
export type Lesson = Asked & {
  /** What the packet was approved with, as drafted or corrected. */
  label: string
  /** What the lane says of it when nothing was learnt: the first learnt model is compared with that. */
  unaided: string | null
}

export type LearntAnswer = {
  /** All labels it knows, the likeliest first; confidences sum to 1. */
  ranked: readonly { label: string; confidence: number }[]
  /** What spoke most for the likeliest, strongest first; phrases as they stand in the text, or traits. */
  reasons: readonly { phrase: string; where: string; weight: number }[]
}

/** What was learnt and is in force. It never changes: other lessons make another version. */
export type Learnt = {
  /** `sha256:` and 64 hex digits over everything it was learnt from. */
  version: string
  /** Reviewed packets it was learnt from, by label. */
  casesOf: Readonly<Record<string, number>>
  answer: (asked: Asked) => LearntAnswer
}

/** Of one label: how many cases people gave it (`''`: none of the labels), and how many of them each side has right. */
export type LabelCount = { decided: number; oldRight: number; candidateRight: number }

/** A code for the ledger, which keeps no names of the business, and a sentence for people. */
export type Against = {
  code: 'no-cases' | 'one-label' | 'no-better' | 'worse-in-all' | 'worse-on-standing' | 'worse-on-a-label'
  message: string
}

/** What was in force against what was trained, on reviewed cases that neither side had learnt from. */
export type ReplayFigures = {
  cases: number
  /** Of all cases how many each side has right. */
  oldRight: number
  candidateRight: number
  /** Cases that the candidate has right and the old one wrong, and the other way round. */
  better: number
  worse: number
  /** The same on the cases the old one was learnt from, which a bad batch of new ones has no vote on. */
  standing: { cases: number; better: number; worse: number }
  byLabel: Record<string, LabelCount>
  /** Expected calibration error of the candidate's confidences, over ten bins; each by a slope fitted without its fold. */
  calibrationError: number
  /** Why the candidate may not replace the old one; null where it may. */
  against: Against | null
}

/** The first 8 digits, by which people tell versions apart. */
export function shortVersion(version: string): string {
  return version.replace(/^sha256:/, '').slice(0, 8)
}
