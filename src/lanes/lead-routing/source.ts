/** How the sender came to us, where they say so. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import { answerTo, type Heard } from './hearing.ts'

/** A form's own field for it, else the words behind `found you on`, `recommended by`, `met you at`. */
export function sourceOf(heard: Heard): Cell<string> {
  const answer = answerTo(heard, 'source')
  if (answer && answer.value.trim() !== '') {
    const { source, start, end, value } = answer
    return cellOfSpan(value.trim(), 0.93, source, { start, end })
  }
  for (const line of heard.sentences) {
    for (const pattern of ways) {
      const match = pattern.exec(line.text)
      const words = match?.[1]?.replace(/[\s,;:.]+$/, '') ?? ''
      if (!match || words.length < 2) continue
      const start = line.start + match.index + match[0].lastIndexOf(words)
      return cellOfSpan(words, 0.85, line.source, { start, end: start + words.length })
    }
  }
  return absent()
}

const name =
  "((?:(?:the|your|der|die|das|dem|la|le|el|il|un|une|una|einem|einer|a|our|unserem|notre|nuestro|nostro)\\s)?[\\p{Lu}\\d][\\p{L}\\d&’'.-]*(?:\\s(?:[\\p{Lu}\\d&][\\p{L}\\d&’'.-]*|of|de|du|der|di|da|do)){0,5})"
const plainName = "((?:\\p{L}|[\\d&’'.-])+(?:\\s(?:\\p{L}|[\\d&’'.-])+){0,4})"

function way(words: string, what = name): RegExp {
  return new RegExp(`(?:${words})\\s+${what}(?=[\\s,.;:!?)(]|$)`, 'u')
}

const ways: readonly RegExp[] = [
  /(?<=^|[.,;]\s)((?:(?:A|My|Our|An old|a|my|our) )?[\p{L}’' .-]{3,50}?) (?:gave|passed|sent) (?:me|us) your (?:name|contact|details|number|address)/u,
  way(
    '(?:[Ff]ound|[Ss]aw|[Cc]ame across|[Dd]iscovered|[Nn]oticed|[Hh]eard (?:of|about)) (?:you|your (?:company|website|products|site|contact|details|name|range|stand|booth))(?: \\p{L}+)? (?:on|via|through|at|in|from|by)',
  ),
  way(
    '(?:[Rr]ecommended|[Rr]eferred|[Ss]uggested|[Pp]assed)(?: to (?:us|you|me))? (?:by|from)|(?:[Rr]ecommendation|[Rr]eferral) (?:of|from|by)|(?:gave|given) (?:me|us) your (?:name|contact|details)(?: by)?',
  ),
  way(
    '(?:[Mm]et|[Vv]isited|[Ss]poke (?:to|with)|[Tt]alked (?:to|with)) (?:you|your (?:colleagues?|team|stand|booth|sales \\p{L}+)|one of your colleagues)(?: \\p{L}+ \\p{L}+)? (?:at|in|during)',
  ),
  way('(?:[Gg]oogle|[Oo]nline|[Ii]nternet) (?:search|suche) (?:on|bei|via)'),
  way(
    '(?:über|durch|auf|via|bei|im|in der) (?:die |der |eine |einen |unseren |Ihren )?(?=\\p{Lu}[^.]{0,60}(?:auf Sie|auf euch|Ihre Firma|Ihr Unternehmen|gefunden|aufmerksam|empfohlen))',
    '(\\p{Lu}[\\p{L}\\d&.-]*(?:\\s(?!auf|bin|sind|gefunden|aufmerksam)[\\p{Lu}\\d][\\p{L}\\d&.-]*){0,4})',
  ),
  way('(?:[Ee]mpfehlung|[Ee]mpfohlen) (?:von|durch)(?: (?:Herrn|Frau))?'),
  way(
    '(?:[Tt]rouvés?|[Cc]onnus?|[Dd]écouverts?|[Vv]us?)(?: votre (?:société|entreprise|site))? (?:sur|via|au|à|par|grâce à)|(?:[Rr]ecommandés?) par|[Ss]ur (?:la )?[Rr]ecommandation de',
  ),
  way(
    '(?:(?:[Ll]os|[Ll]es) )?(?:hemos |he )?(?:[Ee]ncontr(?:amos|é|ado)|[Cc]onocimos|[Vv]imos|[Cc]onocid[oa]) (?:(?:su|vuestr[oa]) (?:empresa|web|contacto) )?(?:en|por|a través de|mediante)|(?:[Rr]ecomend(?:ados?|ación)) (?:por|de)',
  ),
  way(
    '(?:[Vv]i|[Vv]i abbiamo|[Vv]i ho|[Hh]o|[Aa]bbiamo) (?:abbiamo |ho )?(?:trovat[oi]|conosciut[oi]|visto)(?: (?:il vostro sito|la vostra azienda))? (?:su|tramite|a|al|alla|in)|(?:[Cc]onsigliat[oi]) da',
  ),
  way(
    '(?:(?:[Ee]ncontr(?:ámos|amos|ei)|[Cc]onhec(?:emos|i)|[Vv]imos)(?:-[ov]s| vocês| a vossa empresa| a sua empresa)?) (?:no|na|em|pelo|pela|através d[eoa])|(?:[Rr]ecomendad[oa]s?|[Ii]ndicad[oa]s?) (?:por|pelo|pela)',
  ),
  way(
    '(?:gevonden|gezien|leren kennen) (?:via|op|bij)|(?:aanbevolen|doorverwezen) door|(?:via|op) (?=Google|LinkedIn)',
  ),
  way(
    '(?:znalaz(?:łem|łam|liśmy)|zobaczy\\p{L}+) (?:Państwa |was |Was )?(?:na|w|przez|poprzez)|(?:hittade|fandt|fant) (?:er|jer|dere) (?:på|via|hos)',
  ),
  way('(?:[Ff]ound|[Ss]aw|[Hh]eard (?:of|about)) you (?:on|via|through|at|in|from)', plainName),
]
