/** People: who signed, who is addressed, who is named with a title or a label. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { findLabelled } from './labels.ts'
import { isNameLine, signatureBlocks } from './signature.ts'

export type Person = {
  /** As written, white space evened out, without titles. */
  name: string
  as: 'signatory' | 'addressee' | 'named'
  /** Job title, from the signature. */
  position?: string
}

/** Every person the text tells: signatures, "Dear Ms Silva", "my name is …", `Contact: …`, `Herr Müller`. */
export function findPeople(text: string, hints: Hints): Found<Person>[] {
  const found: Found<Person>[] = []
  for (const block of signatureBlocks(text)) {
    const person: Person = { name: plainName(text.slice(block.name.start, block.name.end)), as: 'signatory' }
    if (block.position !== null) person.position = text.slice(block.position.start, block.position.end)
    found.push(foundAt(text, block.name, person, { confidence: 0.9 }))
  }
  for (const one of findLabelled(text, hints)) {
    if (one.value !== 'contact' || !isNameLine(one.text)) continue
    found.push(foundAt(text, one, { name: plainName(one.text), as: 'named' }, { confidence: 0.85 }))
  }
  for (const [pattern, as, confidence] of phrases) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(name)
      if (name === '' || notName.test(name)) continue
      found.push(
        foundAt(text, { start, end: start + name.length }, { name: plainName(name), as }, { confidence }),
      )
    }
  }
  return withoutOverlaps(found)
}

/** The person and company of a From name: `"López, Anna (Acme)"` → Anna López of Acme; null for a role mailbox. */
export function personOfMailbox(displayName: string): { name: string; company: string | null } | null {
  const plain = displayName.replace(/["“”]/g, '').trim()
  const match = /^(.{2,60}?)(?:\s*\(([^)]{2,40})\)|\s+(?:-|–|\||@|at|from|via|von|de)\s+(.{2,40}))?$/iu.exec(
    plain,
  )
  const raw = match?.[1]?.trim() ?? plain
  const company = match?.[2] ?? match?.[3] ?? null
  const turned = /^(\p{Lu}[\p{L}'’ -]{1,30}),\s*(\p{Lu}[\p{L}'’. -]{1,30})$/u.exec(raw)
  const name = turned === null ? raw : `${turned[2]} ${turned[1]}`
  if (!isNameLine(name) || roleMailbox.test(name)) return null
  return { name: plainName(name), company }
}

const roleMailbox =
  /\b(?:info|sales|support|purchas\w*|procurement|team|office|service|einkauf|vertrieb|compras|ventas|achats|acquisti|admin|export|import|no-?reply|newsletter|marketing|accounting|billing)\b/i
const given = "\\p{Lu}[\\p{L}'’-]{1,20}"
const initial = '\\p{Lu}\\.'
const particles = '(?:de la|de los|van der|van den|von der|de|del|da|dos|di|van|von|bin|ben|al|el|la|le|du)'
const fullName = `(?:${given}|${initial})(?: (?:${particles} )?(?:${given}|${initial})){0,3}`
const titles =
  '(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Hr|Fr|Monsieur|Madame|Mme|Mlle|Señora?|Sr|Sra|Srta|Senhora?|Don|Doña|Dott|Dott\\.ssa|Signora?|Sig|Sig\\.ra|Eng|Ing)\\.?'
const notName =
  /^(?:Sir|Madam|All|Team|Sirs|Colleagues?|Friends?|Customer|Supplier|Sales|Manager|Partner|Everyone|Both|Damen|Herren|Kolleg\w*|Kunde|Sir or Madam|Monsieur|Madame|Señores|Sres|Senhores|Signori|Export|Purchasing|Procurement|Support|There|Vertrieb|Interested|Looking|Writing|Currently|Very|Happy|Sorry|Not|Sure|Also|Here|Glad|Afraid|Based|From|Responsible|Contacting)(?:\b|$)/

const phrases: readonly [RegExp, Person['as'], number][] = [
  [
    new RegExp(
      `(?:^|\\n)[ \\t>]{0,8}(?:Dear|Hi|Hello|Hey|Liebe[r]?|Hallo|Guten Tag|Moin|Sehr geehrte[r]?|Bonjour|Cher|Chère|Hola|Estimad[oa]|Buenos días|Olá|Prezad[oa]|Car[oa]|Bom dia|Gentile|Egregio|Buongiorno|Ciao|Spettabile)[, ]{1,2}(?:${titles} ){0,2}(${fullName})(?=[ \\t]{0,3}[,:!;.\\n–-]|[ \\t]{0,3}\\r?\\n|$)`,
      'gu',
    ),
    'addressee',
    0.8,
  ],
  [
    new RegExp(
      `(?:[Mm]y name is|[Mm]ein Name ist|[Jj]e m’appelle|[Jj]e m'appelle|[Mm]e llamo|[Mm]i nombre es|[Mm]eu nome é|[Mm]i chiamo|[Ii]l mio nome è) (${fullName})`,
      'gu',
    ),
    'signatory',
    0.9,
  ],
  [
    new RegExp(
      `(?:I am|I'm|I’m|This is|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ou|[Ss]ono) (${given}(?: (?:${particles} )?${given}){1,3})(?=,? (?:from|with|of|at|and|the|your|von|der|die|aus|de|da|di|responsable|purchas|Purchas|procure|sourcing|buyer))`,
      'gu',
    ),
    'signatory',
    0.8,
  ],
  [
    new RegExp(`(?<![\\p{L}])${titles} (${given}(?: (?:${particles} )?${given}){0,2})(?![\\p{L}])`, 'gu'),
    'named',
    0.75,
  ],
]

/** Without titles, stars and doubled white space. */
function plainName(name: string): string {
  return name
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Mme|M|Sr|Sra|Dott|Ing|Dipl)(?:\.(?:-Ing\.?)?|\b(?= \p{Lu})) ?){1,3}(?=\p{Lu})/u,
      '',
    )
    .trim()
}
