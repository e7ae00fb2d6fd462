/** Language that binds the business: guarantees, promised dates, things for free; in six languages. */

const phrases = [
  // English
  'we (hereby )?(guarantee|warrant|promise|commit|undertake|assure you)',
  "we(?: wi|'|’)ll (?:definitely |certainly )?(deliver|ship|dispatch|send you) [^.!?\\n]{0,40}\\b(by|within|before|on)\\b",
  '(?:is|are|will be) guaranteed',
  '(?:100 ?%|fully|money[- ]back) guarantee\\w*',
  'free of charge',
  'at no (?:extra |additional )?(?:cost|charge)',
  'free (?:shipping|delivery|samples?|replacement)',
  'we accept (?:full )?liability',
  'without (?:any )?obligation',
  'no later than',
  'lifetime warranty',
  // German
  'wir (?:garantieren|versprechen|verpflichten uns|sichern (?:ihnen )?zu)',
  '(?:garantiert|zugesichert)',
  'kostenlos\\w*',
  'kostenfrei\\w*',
  'frei haus',
  'gratis',
  'sp[äa]testens (?:bis|am)',
  'wir liefern [^.!?\\n]{0,40}\\bbis\\b',
  // French
  'nous (?:vous )?(?:garantissons|promettons|assurons)',
  'nous nous engageons',
  'gratuit(?:e|s|es|ement)?',
  'sans frais',
  'au plus tard',
  "nous livrerons [^.!?\\n]{0,40}\\b(?:avant|le|d[’']ici)\\b",
  // Spanish
  '(?:le |les )?garantizamos',
  '(?:nos )?comprometemos',
  'prometemos',
  'gratuit[oa]s?',
  'sin (?:coste|costo|cargo)',
  'a m[áa]s tardar',
  'entregaremos [^.!?\\n]{0,40}\\b(?:antes|el)\\b',
  // Portuguese
  'garantimos',
  'comprometemo-nos',
  'sem custos?',
  'gr[áa]tis',
  'o mais tardar',
  'entregaremos [^.!?\\n]{0,40}\\bat[ée]\\b',
  // Italian
  'garantiamo',
  'promettiamo',
  '(?:ci )?impegniamo',
  'gratuit[oaie]',
  'senza (?:costi|spese)',
  'al pi[ùu] tardi',
  'consegneremo [^.!?\\n]{0,40}\\bentro\\b',
]
const promise = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** Every promise in the text; the span is the wording that binds. */
export function promisesIn(text: string): { kind: 'promise'; start: number; end: number }[] {
  return [...text.matchAll(promise)].map((match) => ({
    kind: 'promise',
    start: match.index,
    end: match.index + match[0].length,
  }))
}
