/** Spans of plain talk that may fill a field: days, times, numbers of things, and names with what leads to them. */
import { type Hints, noHints } from '../../recognise/found.ts'
import { findMoments } from '../../recognise/moment/find-moments.ts'
import { findNumbers } from '../../recognise/number.ts'

export type Spoken = { text: string; start: number; end: number }

const clock =
  /(?<![\p{L}\d$:])(?:(?:(?:early |late )?(?:morning|afternoon|evening|night)(?: at)? )?(?:(?:half|quarter)(?: past| to| after) (?:\d{1,2}|\p{L}+)|\d{1,2}[:.]\d{2}|\d{1,2}(?=\s*(?:[ap]\.?\s?m\b|o['’ ]?clock|in the (?:morning|afternoon|evening))))(?:\s*(?:[ap]\.?\s?m\b|o['’ ]?clock))?(?:\s+in the (?:morning|afternoon|evening)|\s+at night)?|(?:morning|evening|afternoon|night) \d{1,2}(?:[:.]\d{2})?(?![\d/-])|noon|midday|midnight)(?![\p{L}\d%])/giu

/** Times of day as they are said: `6:15 in the evening`, `quarter to 5`, `11:30 am`. */
export function timesSaid(text: string): Spoken[] {
  return [...text.matchAll(clock)].map((match) => spanOf(text, match.index, match.index + match[0].length))
}

/** Days as they are said, without the time beside them and the words before: `next Monday`, `11th of this month`. */
export function daysSaid(text: string, now: Date): Spoken[] {
  const times = timesSaid(text)
  let bare = text
  for (const { start, end } of times) bare = bare.slice(0, start) + '#'.repeat(end - start) + bare.slice(end)
  const hints: Hints = { ...noHints, now, language: 'en' }
  return findMoments(bare, hints).flatMap(({ start, end, value }): Spoken[] => {
    if (!/date/.test(value.kind) || /PRESENT_REF|^P\d/.test(value.values[0]?.timex ?? '')) return []
    const lead =
      /^(?:(?:on|for|by|the|from|starting|until|in|at|this coming|is) )+(?=\S)/i.exec(
        text.slice(start, end),
      )?.[0] ?? ''
    const said = text
      .slice(start + lead.length, end)
      .replace(/\s+(?:at|in the)(?:\s+(?:night|morning|evening|afternoon))?$|[#\s]+$/i, '')
    // A bare ordinal is said with its article.
    const article =
      /^\d{1,2}(?:st|nd|rd|th)$/i.test(said) && /the $/i.test(text.slice(0, start + lead.length)) ? 4 : 0
    const from = start + lead.length - article
    return [spanOf(text, from, start + lead.length + said.length)]
  })
}

/** Numbers in digits or words, with the words behind each. */
export function numbersSaid(text: string): (Spoken & { value: string; behind: string; ahead: string })[] {
  return findNumbers(text, { ...noHints, language: 'en' }).map(({ start, end, value }) => ({
    ...spanOf(text, start, end),
    value,
    behind: text.slice(end, end + 30).toLowerCase(),
    ahead: text.slice(Math.max(0, start - 30), start).toLowerCase(),
  }))
}

const small = 'of|the|de|la|del|n|a'
const capital = "(?:[\\p{Lu}\\d][\\p{L}\\d.'’&-]*|\\d+(?:st|nd|rd|th)?)"
const named = new RegExp(
  `(?<![\\p{L}\\d])[\\p{Lu}][\\p{L}\\d'’&.-]*(?: (?:(?:${small}) ){0,2}${capital}|, [A-Z]{2}(?![\\p{L}])|: ${capital}| & ${capital})*`,
  'gu',
)
const noNames =
  /^(?:I|I['’]\p{L}+|Can|Could|Would|Will|Do|Does|Did|Is|Are|Am|Was|Have|Has|Yes|Yeah|Yep|No|Nope|Not|Ok|Okay|OK|Sure|Thanks|Thank|Please|Great|Good|Fine|Nice|Perfect|Awesome|Cool|Right|Well|Also|And|But|So|If|Then|Now|The|A|An|This|That|That['’]s|It|It['’]s|They|There|Their|We|You|Your|My|Me|He|She|What|What['’]s|Which|Who|When|Where|Why|How|In|On|At|To|From|For|Of|With|By|Any|Some|All|Let|Let['’]s|Just|Try|Find|Search|Look|Book|Get|Give|Show|Tell|Play|Watch|Set|Make|Add|Send|Share|Reserve|Confirm|Alright|Actually|Something|Anything|Nothing|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Month|Hi|Hello|Hey|Sorry|Oh|Hmm|Want|Need|Looking|Leaving|Going|Buy|Rent|Go|Yup|Correct|Exactly|Sounds|Wonderful|Excellent|Don['’]t|As|Like|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|AM|PM|Am|Pm|Are|Could|Maybe|First|Next|Tomorrow|Today)$/u

/** Names, by their capitals, with the words that lead to each; a word that only begins a sentence is none. */
export function namesSaid(text: string): (Spoken & { lead: string })[] {
  return [...text.matchAll(named)].flatMap((match) => {
    let start = match.index
    let words = match[0].split(' ')
    const begins = /(?:^|[.!?]\s*|["“(]\s*)$/.test(text.slice(0, start))
    while (
      words[0] !== undefined &&
      !(
        !begins &&
        words.length > 1 &&
        /^(?:The|A|An|Let|What|My|Just|Good|All|First|Five|Four|Ten)$/.test(words[0])
      ) &&
      noNames.test(words[0].replace(/[,.:]$/, ''))
    ) {
      start += words[0].length + 1
      words = words.slice(1)
    }
    while (words.length > 0 && noNames.test((words.at(-1) ?? '').replace(/[,.]$/, '')))
      words = words.slice(0, -1)
    const said = words.join(' ').replace(/[.,:]+$|['’]s$/u, '')
    // One word at the beginning of a sentence has its capital from there, unless it is all that is said.
    const isOnly =
      text
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim()
        .split(' ').length <= 3
    if (begins && start === match.index && words.length === 1 && !isOnly) return []
    if (said.length < 2 || !/\p{Lu}/u.test(said)) return []
    return [
      {
        ...spanOf(text, start, start + said.length),
        lead: text.slice(Math.max(0, start - 40), start).toLowerCase(),
      },
    ]
  })
}

function spanOf(text: string, start: number, end: number): Spoken {
  return { text: text.slice(start, end), start, end }
}
