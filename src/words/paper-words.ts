/** The marks of an unfinished paper, by language. */
export type PaperWords = {
  /** The mark on a paper that is not finished. */
  draft: string
  /** The heading above what is open. */
  open: string
  /** What stands where a value is open. */
  blank: string
}

const english: PaperWords = { draft: 'DRAFT', open: 'Still open', blank: '[to be confirmed]' }

const languages: Readonly<Record<string, PaperWords>> = {
  en: english,
  de: { draft: 'ENTWURF', open: 'Noch offen', blank: '[wird noch bestätigt]' },
  fr: { draft: 'PROJET', open: 'Encore à préciser', blank: '[à confirmer]' },
  it: { draft: 'BOZZA', open: 'Ancora da definire', blank: '[da confermare]' },
  pt: { draft: 'RASCUNHO', open: 'Ainda em aberto', blank: '[a confirmar]' },
  es: { draft: 'BORRADOR', open: 'Aún abierto', blank: '[por confirmar]' },
}

/** The marks in a language, in English where there are none. */
export function paperWordsIn(language: string | null): PaperWords {
  return languages[language ?? 'en'] ?? english
}
