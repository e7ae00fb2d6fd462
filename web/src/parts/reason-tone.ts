import type { Tone } from './chip.tsx'

/** The reasons that only inform; every other one of the gate's either closes approve or stops. */
const lookCodes = new Set([
  'always-reviewed',
  'low-confidence',
  'missing-field',
  'value-conflict',
  'fuzzy-match',
  'gated-field',
  'high-value',
  'untrusted-text',
  'attachment-not-read',
  'changed-since-you-looked',
  'entered-by-reviewer',
  'automatic-mail',
  'read-by-model',
  'worded-by-model',
  'intent-unclear',
])

/** How loud a reason of the gate is shown. */
export function reasonTone(code: string): Tone {
  return lookCodes.has(code) ? 'look' : 'bad'
}
