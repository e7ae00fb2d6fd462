/** Sentences in which one of ours says what they will do next, in English, German and Spanish. */
import type { Person } from '../../words/workspace.ts'
import { anyCase } from './any-case.ts'

type Span = { start: number; end: number }

const b = '(?<![\\p{L}\\p{N}])'
const adverb =
  '(?:(?:then|now|also|just|still|definitely|probably|quickly|at least|dann|noch|auch|jetzt|luego|tambi[ée]n|ya) )?'
const verbs =
  'send|call|phone|ring|email|e-?mail|mail|write|follow|chase|check|schedule|book|set up|arrange|prepare|draft|quote|revise|update|confirm|share|visit|meet|ask|get|give|come back|circle back|reach out|touch base|ping|remind|try|nudge|review|clarify|provide|organi[sz]e|submit|present|introduce|deliver|ship|finali[sz]e|discuss|talk|speak|look into|find out|put together|work out|work on|forward|loop in|resend|re-send|push|issue|return|respond|reply|invite|pick up|catch up|connect|escalate|sort out|line up|plan'
const task = `(?<task>(?:${verbs})(?![\\p{L}-]).*)`
const alsoNouns =
  'call|phone|ring|e-?mail|mail|visit|meet|quote|draft|update|review|plan|issue|return|reply|present|ship|ask|talk|push|check(?= (?:was|is|went))'
const patterns: readonly string[] = [
  // “I'll send …”, “we need to call …”, “I promised to …”.
  `(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to| need to| have to|['’]ve got to| must| should| plan to| want to| agreed to| promised to| said (?:i|we)(?:['’]d| would)| offered to| am to| are to|['’]d better| owe (?:them|him|her) a call to) ${adverb}${task}`,
  // Notes leave out who: “Will try again Thursday”, “need to check …”, “to send …”.
  `^(?:so |then |and )?(?:will|need to|have to|must|going to|gotta|should|to|agreed to|promised to|plan to|planning to) ${adverb}${task}`,
  `(?:let['’]?s|we agreed to|agreed to|we said we['’]d|plan is to|the plan is to|idea is to|it['’]s on (?:us|me) to|ball is (?:in our court|with us)(?: to)?|up to (?:us|me) to|remind me to|reminder to|remember to|don['’]t forget to) ${adverb}${task}`,
  // Orders to oneself; verbs that are nouns as well need somebody or something behind them.
  `^(?<task>(?!(?:${alsoNouns})\\b)(?:${verbs})(?![\\p{L}-])(?!s\\b).*)`,
  `^(?<task>(?:${alsoNouns}) (?:(?:him|her|them|back|again|up|on (?=\\p{Lu}))(?!\\p{L})).*)`,
  // A date that both agreed on.
  `(?<task>(?:(?:next|follow[- ]?up|another|second|review|intro|discovery) )?(?:call|meeting|demo|visit|site visit|follow[- ]?up|catch[- ]?up|workshop|presentation)) (?:is |was |has been )?(?:booked|set|scheduled|planned|agreed|fixed|arranged)(?: for| on| up for)? `,
  // German.
  `(?:ich|wir) (?<task>(?:schicke|sende|rufe|melde|schreibe|kl[äa]re|pr[üu]fe|erstelle|mache|bereite|besuche|maile|frage|hake|passe|liefere|gebe|organisiere|vereinbare|lasse)n? .*)`,
  `(?:ich|wir) (?:werden?|m[üu]ssen|muss|sollen|soll|sollten|wollen|will) (?<task>.*(?:en|rn|ln)(?=[\\s.,!]*$|\\s+(?:bis|am|n[äa]chste)).*)`,
  `^(?:muss|m[üu]ssen|noch|dann|danach) (?<task>.*(?:schicken|senden|anrufen|melden|kl[äa]ren|pr[üu]fen|erstellen|nachfassen|besuchen|schreiben|vereinbaren|vorbereiten|anpassen|liefern|nachhaken|abstimmen).*)`,
  `(?<task>(?:schicke|sende|rufe|melde|schreibe|kl[äa]re|pr[üu]fe|erstelle|hake)n? (?:ich|wir) .*)`,
  `^(?<task>(?!.*(?:sie|er|kunde) ).*(?:schicken|senden|anrufen|nachfassen|kl[äa]ren|nachhaken|vorbereiten|vereinbaren))(?=[\\s.,!]*$| bis | am )`,
  // Spanish.
  `(?<task>(?:(?:le|les|lo|la|los|las|se lo|se la|me|nos) )?(?:enviar[ée]|mandar[ée]|llamar[ée]|escribir[ée]|preparar[ée]|confirmar[ée]|revisar[ée]|pasar[ée]|visitar[ée]|har[ée]|enviaremos|mandaremos|llamaremos|prepararemos|confirmaremos|revisaremos|haremos)(?!\\p{L}).*)`,
  `(?:voy a|vamos a|hay que|tengo que|tenemos que|debo|debemos|quedamos en|quedo en|he quedado en|hemos quedado en|me toca|falta|pendiente(?: de)?) (?<task>(?:\\p{L}+[aei]r(?:les?|los?|las?|nos|me)?)(?!\\p{L}).*)`,
  `^(?<task>(?:enviar|mandar|llamar|preparar|confirmar|revisar|visitar|hacer|escribir|agendar|concertar)(?:les?|los?|las?)?(?!\\p{L}).*)`,
]
const ordered = `^(?<task>(?:${alsoNouns}) \\p{Lu}\\p{L}+(?! (?:went|was|is|with|from)(?!\\p{L})).*)`
const compiled = [
  ...patterns.map((pattern) => new RegExp(`${pattern.startsWith('^') ? '' : b}${pattern}`, 'iu')),
  // “Call Camille …”: a name tells the verb from the noun.
  new RegExp(anyCase(ordered), 'u'),
]

const refused =
  /(?<!\p{L})(?:won['’]?t|will not|not going to|don['’]?t (?:have|need) to|no need to|already|werde nicht|nicht mehr|no voy a|no vamos a)(?!\p{L})/iu

/** What is to be done in the words of the sentence; null where nobody of ours takes it on. */
export function taskIn(
  text: string,
  {
    speaker,
    people,
    conditional,
  }: { speaker: string | null; people: readonly Person[]; conditional: boolean },
): Span | null {
  if (refused.test(text) || conditional) return null
  const named = nameBefore(text, people)
  if (named !== null) return named
  // What the other side says it will do is not ours to note as our step.
  if (speaker !== null && !isPerson(speaker, people)) return null
  for (const pattern of compiled) {
    const match = pattern.exec(text)
    const said = match?.groups?.['task']
    if (match === null || said === undefined) continue
    const start = match.index + match[0].indexOf(said)
    return {
      start,
      end:
        start +
        (said.split(
          /(?<=\p{L}{2})[.!?](?:\s|$)|,? (?:but|because|since|although|weil|aber|denn|porque|pero) |;\s|,? (?:so|and) (?:they|he|she|we|it) /u,
        )[0]?.length ?? said.length),
    }
  }
  return null
}

/** “Deniz will send …”, “Elif to call …”: a person of the desk. */
function nameBefore(text: string, people: readonly Person[]): Span | null {
  for (const { name } of people) {
    const first = name.split(' ')[0] ?? name
    const pattern = new RegExp(
      `${b}(?:${name}|${first})(?:['’]ll| will| to| is going to| needs to| should| schickt| sendet| ruft| macht| enviar[áa]| va a) (?<task>\\S.*)`,
      'u',
    )
    const match = pattern.exec(text)
    const said = match?.groups?.['task']
    if (match === null || said === undefined) continue
    const start = match.index + match[0].length - said.length
    return { start, end: start + said.length }
  }
  return null
}

function isPerson(speaker: string, people: readonly Person[]): boolean {
  const plain = speaker.toLowerCase()
  return people.some(({ name, email }) => {
    const lower = name.toLowerCase()
    return (
      plain.includes(lower) ||
      lower.split(' ')[0] === plain.split(' ')[0] ||
      plain.includes(email) ||
      plain === 'me' ||
      plain === 'rep'
    )
  })
}
