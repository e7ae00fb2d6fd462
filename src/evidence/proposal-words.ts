/** What stands between the values of a proposal, by language. */
export type ProposalWords = {
  subject: string
  /** `{{name}}` is the person written to. */
  greeting: string
  greetingToNobody: string
  opening: string
  needs: string
  offer: string
  terms: string
  validUntil: string
  price: string
  closing: string
  blank: { price: string; validUntil: string }
}

const english: ProposalWords = {
  subject: 'Proposal',
  greeting: 'Dear',
  greetingToNobody: 'Dear Sir or Madam,',
  opening: 'thank you for your time. Please find our proposal below.',
  needs: 'What you need',
  offer: 'What we propose',
  terms: 'Terms',
  validUntil: 'Valid until',
  price: 'Price',
  closing: 'Kind regards',
  blank: { price: '[price]', validUntil: '[date]' },
}

const german: ProposalWords = {
  subject: 'Angebotsvorschlag',
  greeting: 'Guten Tag',
  greetingToNobody: 'Sehr geehrte Damen und Herren,',
  opening: 'vielen Dank für Ihre Zeit. Unseren Vorschlag finden Sie unten.',
  needs: 'Was Sie brauchen',
  offer: 'Was wir vorschlagen',
  terms: 'Bedingungen',
  validUntil: 'Gültig bis',
  price: 'Preis',
  closing: 'Freundliche Grüße',
  blank: { price: '[Preis]', validUntil: '[Datum]' },
}

const french: ProposalWords = {
  subject: 'Proposition',
  greeting: 'Bonjour',
  greetingToNobody: 'Madame, Monsieur,',
  opening: 'merci pour votre temps. Voici notre proposition.',
  needs: 'Vos besoins',
  offer: 'Ce que nous proposons',
  terms: 'Conditions',
  validUntil: 'Valable jusqu’au',
  price: 'Prix',
  closing: 'Cordialement',
  blank: { price: '[prix]', validUntil: '[date]' },
}

const italian: ProposalWords = {
  subject: 'Proposta',
  greeting: 'Buongiorno',
  greetingToNobody: 'Gentili Signore e Signori,',
  opening: 'grazie per il Vostro tempo. Ecco la nostra proposta.',
  needs: 'Le Vostre esigenze',
  offer: 'Che cosa proponiamo',
  terms: 'Condizioni',
  validUntil: 'Valida fino al',
  price: 'Prezzo',
  closing: 'Cordiali saluti',
  blank: { price: '[prezzo]', validUntil: '[data]' },
}

const portuguese: ProposalWords = {
  subject: 'Proposta',
  greeting: 'Bom dia',
  greetingToNobody: 'Exmos. Senhores,',
  opening: 'obrigado pelo seu tempo. Segue a nossa proposta.',
  needs: 'O que precisa',
  offer: 'O que propomos',
  terms: 'Condições',
  validUntil: 'Válida até',
  price: 'Preço',
  closing: 'Com os melhores cumprimentos',
  blank: { price: '[preço]', validUntil: '[data]' },
}

const spanish: ProposalWords = {
  subject: 'Propuesta',
  greeting: 'Buenos días',
  greetingToNobody: 'Estimados señores:',
  opening: 'gracias por su tiempo. A continuación, nuestra propuesta.',
  needs: 'Lo que necesita',
  offer: 'Lo que proponemos',
  terms: 'Condiciones',
  validUntil: 'Válida hasta',
  price: 'Precio',
  closing: 'Atentamente',
  blank: { price: '[precio]', validUntil: '[fecha]' },
}

const languages: Readonly<Record<string, ProposalWords>> = {
  en: english,
  de: german,
  fr: french,
  it: italian,
  pt: portuguese,
  es: spanish,
}

/** The words in a language, in English where there are none. */
export function proposalWordsIn(language: string | null): ProposalWords {
  return languages[language ?? 'en'] ?? english
}
