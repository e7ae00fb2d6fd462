/** The words a moment can begin with: all others are passed over unread, which is most of a mail. */
import { dayNames } from '../calendar.ts'
import { englishWords } from '../number-english.ts'
import { isMonthOrWeekday } from './names.ts'
import type { Scene } from './scene.ts'

const others = new Set(
  (
    'today todays tomorrow tomorrows tmr tmrw yesterday tonight tonite day now right just present asap as recently previously ' +
    'the this these next following upcoming coming last previous currently past current same rest remaining remainder ' +
    'morning mornings afternoon afternoons evening evenings night nights daytime breakfast breakfasttime brunch lunch lunchtime ' +
    'dinner dinnertime business working work office noon noonish noontime midday midnight midmorning midafternoon mid ' +
    'early earlier late later beginning start end middle eod eoy eom eow ' +
    'in within on at for from between during by before after since until till til prior ahead no not sooner ending up starting ' +
    'effective any greater more less than around circa approximately to ' +
    'week cw kw weekend weekends weekdays month year years fortnight quarter quarters decade century q h w wc fy sy cy fiscal financial school calendar ' +
    'spring summer fall autumn winter twenties thirties forties fifties sixties seventies eighties nineties ' +
    'every each daily everyday hourly weekly biweekly fortnightly monthly bimonthly quarterly yearly annual annually semiannual ' +
    'semiannually biannual biannually bi semi once twice all whole entire full another few several some couple half ' +
    't o'
  ).split(' '),
)

const marks = new Set(['<', '>', '=', "'", '’'])

export function canStart(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined) return false
  if (token.kind === 'digits') return token.end - token.start > 3 || !isBeforeDigits(scene, at)
  if (token.kind === 'mark') return marks.has(token.text)
  return (
    others.has(token.text) ||
    scene.named.has(at) ||
    englishWords.has(token.text) ||
    dayNames.has(token.text) ||
    isMonthOrWeekday(token.text)
  )
}

/** A short number before another one, or with its thousands, is none of a date. */
function isBeforeDigits(scene: Scene, at: number): boolean {
  const [next, beyond] = [scene.tokens[at + 1], scene.tokens[at + 2]]
  if (next?.kind === 'digits') return true
  return (
    next?.text === ',' && next.glued && beyond?.kind === 'digits' && beyond.glued && beyond.text.length === 3
  )
}
