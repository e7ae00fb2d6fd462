/** German: `ich schicke …`, `Tom klärt …`, `Ben, kannst du …?`, `wir müssen noch …`; the work is given in the infinitive. */
import type { Grammar, Hearing, Offer } from './offer.ts'

/** infinitive: [first person, third person], where they do not follow from it; prefix|verb where it separates. */
const listed =
  'schicken senden verschicken versenden prüfen überprüfen klären abklären:ab erstellen machen übernehmen:übernehm:übernimm besprechen:besprech:besprich kontaktieren organisieren buchen bestellen bestätigen aktualisieren überarbeiten liefern planen koordinieren dokumentieren testen reparieren schreiben besorgen unterschreiben vereinbaren informieren ergänzen recherchieren ermitteln veranlassen beauftragen terminieren reservieren korrigieren entwerfen:entwerf:entwirf formulieren kalkulieren berechnen messen:mess:miss installieren konfigurieren abstimmen:ab anpassen:an anrufen:an nachfragen:nach anfragen:an vorbereiten:vor einladen:ein:lad:läd hochladen:hoch:lad:läd bereitstellen:bereit zusammenstellen:zusammen weiterleiten:weiter einholen:ein anlegen:an vorlegen:vor einreichen:ein nachreichen:nach eintragen:ein:trag:träg nachtragen:nach:trag:träg aufsetzen:auf umsetzen:um ausarbeiten:aus aufbereiten:auf rausschicken:raus losschicken:los freigeben:frei:geb:gib weitergeben:weiter:geb:gib durchgehen:durch nachhaken:nach zuschicken:zu zusenden:zu anbieten:an abholen:ab ausfüllen:aus kümmern melden sprechen:sprech:sprich reden fragen rufen geben:geb:gib holen suchen bauen zeichnen bringen hinterlegen verteilen erledigen liefern sichern erfassen melden mailen einplanen:ein beschaffen bereinigen auswerten:aus vergleichen abschließen:ab durchführen:durch nachliefern:nach'

type Verb = { infinitive: string; first: string; third: string; prefix: string }

const verbs: readonly Verb[] = listed.split(' ').map((entry) => {
  const [infinitive = '', ...more] = entry.split(':')
  const prefix = more[0] !== undefined && infinitive.startsWith(more[0]) ? more[0] : ''
  const stems = prefix === '' ? more : more.slice(1)
  const base = infinitive.slice(prefix.length).replace(/e?n$/, '')
  const first = stems[0] ?? base
  const third = stems[1] ?? first
  return { infinitive, prefix, first: `${first}e?`, third: `${third}${/[dt]$/.test(third) ? 'e?t?' : 't'}` }
})

const infinitives = `(?:${verbs.map(({ infinitive }) => infinitive).join('|')}|${verbs
  .filter(({ prefix }) => prefix !== '')
  .map(({ infinitive, prefix }) => `${prefix}zu${infinitive.slice(prefix.length)}`)
  .join('|')})`
const cap = '\\p{Lu}[\\p{L}-]+'
const who = `(?<name>(?:(?:Herr|Frau|Hr\\.|Fr\\.) )?${cap}(?: ${cap})?)`
const clause = '[^.;!?]*?'

type Found = Omit<Offer, 'name'> & { name: string | null; from: number }

/** The pieces of work a German sentence speaks of. */
export const german: Grammar = (text, hearing) => {
  if (
    /\b(?:hätte|wäre|würde(?:n|st)?|könnte ich|irgendwann|eines Tages)\b/i.test(text) &&
    !/\bkönnte(?:st|n)? (?:du|Sie|jemand)\b/i.test(text)
  )
    return []
  const found = [...finite(text, hearing), ...modal(text, hearing)].toSorted(
    (a, b) => a.from - b.from || b.end - b.start - (a.end - a.start),
  )
  const kept: Found[] = []
  for (const one of found)
    if (kept.every((other) => one.start >= other.end || one.end <= other.start)) kept.push(one)
  return kept.map(({ from: _, ...offer }) => offer)
}

/** Made once: they are tried on every sentence of a meeting. */
const finiteForms = verbs.map(({ infinitive, first, third, prefix }) => ({
  infinitive,
  prefix,
  stem: new RegExp(`(?:${first}|${third})`, 'iu'),
  forms: [
    ['self', new RegExp(`\\b[Ii]ch\\s+${first}(?!\\p{L})`, 'gu')],
    ['self', new RegExp(`(?<!\\p{L})(?:${first})\\s+ich(?!\\p{L})`, 'giu')],
    ['named', new RegExp(`(?<!\\p{L})${who}\\s+${third}(?!\\p{L})`, 'gu')],
    ['named', new RegExp(`(?<!\\p{L})${third}\\s+${who}(?!\\p{L})`, 'gu')],
  ] satisfies [Offer['kind'], RegExp][],
}))

/** `Ich schicke den Plan`, `bis Freitag schickt Tom den Plan`, `Frau Krüger klärt mit …, ob …`. */
function finite(text: string, hearing: Hearing): Found[] {
  return finiteForms.flatMap(({ infinitive, prefix, stem, forms }) => {
    if (!stem.test(text)) return []
    return forms.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].flatMap((match): Found[] => {
        const name = match.groups?.['name'] ?? null
        if (name !== null && !hearing.isName(name)) return []
        const begin = match.index + match[0].length
        const end = clauseEnd(text, begin)
        const rest = text.slice(begin, end)
        const parted =
          prefix === ''
            ? null
            : new RegExp(`\\s${prefix}(?=\\s*(?:$|[,.;!?]|und\\s|bis\\s|am\\s))`, 'iu').exec(rest)
        if ((prefix !== '' && parted === null) || isNot(rest)) return []
        const middle =
          parted === null ? rest : rest.slice(0, parted.index) + rest.slice(parted.index + parted[0].length)
        return [
          {
            kind,
            name,
            start: match.index,
            end,
            task: withInfinitive(`${before(text, match.index)} ${middle}`, infinitive),
            confidence: 0.85,
            needsYes: false,
            from: match.index,
          },
        ]
      }),
    )
  })
}

/** Made once: they are tried on every sentence of a meeting. */
const modalWords: readonly [Offer['kind'], string, number, boolean][] = [
  ['self', '\\b[Ii]ch (?:werde|muss|will)|\\b(?:werde|muss|will) ich', 0.85, false],
  ['self', '\\b[Ii]ch kann|\\bkann ich|\\b[Ss]oll ich', 0.78, true],
  [
    'ask',
    `(?:(?<=^|[.!?]\\s|[Uu]nd\\s)${who},?\\s+)?(?:[Kk]annst|[Kk]önntest|[Ww]ürdest|[Mm]agst) [Dd]u|(?:[Kk]önnen|[Kk]önnten|[Ww]ürden) Sie`,
    0.85,
    true,
  ],
  ['ask', '\\b[Ww]er (?:kann|könnte|macht|will)|(?:[Kk]ann|[Kk]önnte) (?:jemand|einer)', 0.8, true],
  ['nobody', '\\b(?:[Jj]emand|[Ee]iner von uns) (?:muss|müsste|soll|sollte)', 0.8, false],
  ['nobody', '\\b[Ww]ir (?:müssen|sollten|werden)|\\b(?:müssen|sollten|werden) wir', 0.72, false],
  ['named', `${who} (?:wird|soll|muss|möchte bitte)`, 0.85, false],
  ['named', `(?<!\\p{L})(?:wird|soll|muss) ${who}`, 0.8, false],
]
const modalRules = modalWords.map(([kind, pattern, confidence, needsYes]) => ({
  kind,
  confidence,
  needsYes,
  pattern: new RegExp(
    `(?:${pattern})(?<rest>${clause}(?<!\\p{L})(?<verb>${infinitives})(?!\\p{L})(?:, (?:ob|wie|wann|wer|was|welche)[^.;!?]*)?)`,
    'gu',
  ),
}))

/** `Ben, kannst du … prüfen?`, `wir müssen noch … buchen`, `Tom soll … klären`, `ich werde … schicken`, `wer kann …?`. */
function modal(text: string, hearing: Hearing): Found[] {
  return modalRules.flatMap(({ kind, pattern, confidence, needsYes }) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const { name = null, rest = '', verb = '' } = match.groups ?? {}
      if ((name !== null && !hearing.isName(name)) || isNot(rest)) return []
      const start = match.index + match[0].length - rest.length
      const at = rest.lastIndexOf(verb)
      const task = `${rest.slice(0, at).trim()} ${verb}${rest.slice(at + verb.length)}`.trim()
      return [
        {
          kind,
          name,
          start,
          end: match.index + match[0].length,
          task,
          confidence,
          needsYes,
          from: match.index,
        },
      ]
    }),
  )
}

/** What stands before an inverted verb belongs to the work: `das Protokoll schicke ich`. */
function before(text: string, at: number): string {
  const lead = /(?:^|[.;!?:,]\s*)([^.;!?:,]*)$/.exec(text.slice(0, at))?.[1] ?? ''
  return lead
    .replace(/^(?:ja|gut|okay|ok|also|dann|und|genau|klar|super|na gut|alles klar|so|nein)[\s,]+/giu, '')
    .trim()
}

function isNot(rest: string): boolean {
  return /^\s*(?:\S+\s+){0,3}(?:nicht|kein\w*|nie)\b/i.test(rest)
}

function clauseEnd(text: string, from: number): number {
  const cut =
    /[;!?](?:\s|$)|(?<!\d)\.(?:\s|$)|,\s*(?:und|aber|weil|denn|dann)\s|\sund\s+(?:ich|wir|er|sie|\p{Lu}\p{Ll}+\s+\p{Ll}+t)\s/u.exec(
      text.slice(from),
    )
  return cut === null ? text.length : from + cut.index
}

/** Before a subordinate clause: `mit der Werksleitung klären, ob …`. */
function withInfinitive(middle: string, infinitive: string): string {
  const plain = middle.replace(/\s+/g, ' ').trim()
  const [, head = plain, tail = ''] =
    /^(.*?)(,\s*(?:ob|wie|wann|wer|was|welche[rsmn]?|dass|damit)\s.*)$/iu.exec(plain) ?? []
  const reflexive = /\bmich\b|\bsich\b/i.test(head) ? head.replace(/\b(?:mich|sich)\b/i, 'sich') : head
  const words = reflexive.replace(/^(?:das|dann|noch|mal|dir|euch|Ihnen|ihm|ihr)\s+(?=\S+\s)/u, '').trim()
  return `${words} ${infinitive}${tail}`.trim()
}
