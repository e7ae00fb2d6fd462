/** Number words of German, French, Spanish, Portuguese and Italian, each as the pieces its grammar composes. */

/**
 * A piece of a number in words. `hundred` and `thousand` multiply what stands before them, `hundreds` (`quinientas`) are
 * whole, `half` is a half of one or of the scale, `and-half` the end of `dreieinhalb`, `mixed` is `anderthalb`, `group` a
 * count such as `centaine`.
 */
export type Piece = {
  kind:
    | 'article'
    | 'one'
    | 'teen'
    | 'ten'
    | 'hundred'
    | 'hundreds'
    | 'thousand'
    | 'scale'
    | 'and'
    | 'half'
    | 'and-half'
    | 'mixed'
    | 'group'
  value: number
}
type Kind = Piece['kind']

export const wordLanguages = ['de', 'fr', 'es', 'pt', 'it'] as const
export type WordLanguage = (typeof wordLanguages)[number]

/** `zwei 2 drei 3` as pieces of one kind. */
function pieces(kind: Kind, list: string): [string, Piece][] {
  const words = list.split(' ')
  return words.flatMap((word, at) => {
    const value = Number(words[at + 1])
    return at % 2 === 0 && word !== '' ? [[word, { kind, value }] satisfies [string, Piece]] : []
  })
}

const german = new Map<string, Piece>([
  ...pieces('article', 'ein 1 eine 1 einen 1 einem 1 einer 1 eins 1'),
  ...pieces('one', 'zwei 2 zwo 2 drei 3 vier 4 fünf 5 fuenf 5 sechs 6 sieben 7 acht 8 neun 9'),
  ...pieces(
    'teen',
    'zehn 10 elf 11 zwölf 12 zwoelf 12 dreizehn 13 vierzehn 14 fünfzehn 15 fuenfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19',
  ),
  ...pieces(
    'ten',
    'zwanzig 20 dreißig 30 dreissig 30 vierzig 40 fünfzig 50 fuenfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90',
  ),
  ...pieces('hundred', 'hundert 100'),
  ...pieces('thousand', 'tausend 1000'),
  ...pieces('scale', 'million 1e6 millionen 1e6 milliarde 1e9 milliarden 1e9'),
  ...pieces('and', 'und 0'),
  ...pieces('mixed', 'anderthalb 1.5'),
  ...pieces('half', 'halbe 0.5'),
  ...pieces('and-half', 'einhalb 0.5'),
])

const french = new Map<string, Piece>([
  ...pieces('article', 'un 1 une 1'),
  ...pieces('one', 'deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9'),
  ...pieces('teen', 'dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16'),
  ...pieces(
    'ten',
    'vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90',
  ),
  ...pieces('hundred', 'cent 100 cents 100'),
  ...pieces('thousand', 'mille 1000'),
  ...pieces('scale', 'million 1e6 millions 1e6 milliard 1e9 milliards 1e9'),
  ...pieces('and', 'et 0'),
  ...pieces('half', 'demi 0.5 demie 0.5'),
  ...pieces(
    'group',
    'dizaine 10 dizaines 10 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 centaines 100 millier 1000 milliers 1000',
  ),
])

const spanish = new Map<string, Piece>([
  ...pieces('article', 'un 1 una 1 uno 1'),
  ...pieces('one', 'dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9'),
  ...pieces(
    'teen',
    'diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veintiuno 21 veintiún 21 veintiun 21 veintiuna 21 veintidós 22 veintidos 22 veintitrés 23 veintitres 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29',
  ),
  ...pieces(
    'ten',
    'veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90',
  ),
  ...pieces(
    'hundreds',
    'cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900',
  ),
  ...pieces('thousand', 'mil 1000'),
  ...pieces('scale', 'millón 1e6 millon 1e6 millones 1e6'),
  ...pieces('and', 'y 0'),
  ...pieces('half', 'medio 0.5 media 0.5'),
  ...pieces(
    'group',
    'decena 10 decenas 10 quincena 15 veintena 20 treintena 30 cincuentena 50 centena 100 centenas 100 centenar 100 centenares 100 millar 1000 millares 1000',
  ),
])

const portuguese = new Map<string, Piece>([
  ...pieces('article', 'um 1 uma 1'),
  ...pieces('one', 'dois 2 duas 2 três 3 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9'),
  ...pieces(
    'teen',
    'dez 10 onze 11 doze 12 treze 13 catorze 14 quatorze 14 quinze 15 dezesseis 16 dezasseis 16 dezessete 17 dezassete 17 dezoito 18 dezenove 19 dezanove 19',
  ),
  ...pieces(
    'ten',
    'vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90',
  ),
  ...pieces(
    'hundreds',
    'cem 100 cento 100 duzentos 200 duzentas 200 trezentos 300 trezentas 300 quatrocentos 400 quatrocentas 400 quinhentos 500 quinhentas 500 seiscentos 600 seiscentas 600 setecentos 700 setecentas 700 oitocentos 800 oitocentas 800 novecentos 900 novecentas 900',
  ),
  ...pieces('thousand', 'mil 1000'),
  ...pieces('scale', 'milhão 1e6 milhões 1e6 bilhão 1e9 bilhões 1e9'),
  ...pieces('and', 'e 0'),
  ...pieces('half', 'meio 0.5 meia 0.5'),
  ...pieces(
    'group',
    'dezena 10 dezenas 10 quinzena 15 vintena 20 centena 100 centenas 100 milhar 1000 milhares 1000',
  ),
])

const italianTens: [string, Piece][] = pieces(
  'ten',
  'venti 20 trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90',
)
const italianOnes = 'uno 1 una 1 un 1 due 2 tre 3 tré 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9'

/** `ventuno`, `ventitré`: the vowel of the ten falls before another. */
const italianPairs: [string, Piece][] = italianTens.flatMap(([word, ten]) =>
  pieces('teen', italianOnes).map(([one, { value }]): [string, Piece] => [
    `${/^[uo]/.test(one) ? word.slice(0, -1) : word}${one}`,
    { kind: 'teen', value: ten.value + value },
  ]),
)

const italian = new Map<string, Piece>([
  ...pieces('article', 'un 1 uno 1 una 1'),
  ...pieces('one', 'due 2 tre 3 tré 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9'),
  ...pieces(
    'teen',
    'dieci 10 undici 11 dodici 12 tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19',
  ),
  ...italianTens,
  ...italianPairs,
  // `centotto`, `centottanta`: the vowel of the hundred may fall before an o.
  ...pieces('hundred', 'cento 100 cent 100'),
  ...pieces('thousand', 'mille 1000 mila 1000'),
  ...pieces('scale', 'milione 1e6 milioni 1e6 miliardo 1e9 miliardi 1e9'),
  ...pieces('and', 'e 0'),
  ...pieces('half', 'mezzo 0.5 mezza 0.5'),
  ...pieces(
    'group',
    'decina 10 decine 10 quindicina 15 ventina 20 trentina 30 quarantina 40 cinquantina 50 centinaio 100 centinaia 100 migliaio 1000 migliaia 1000',
  ),
])

/** The pieces by language; German and Italian write them together, and `splitWord` takes them apart. */
export const numberPieces: Record<WordLanguage, ReadonlyMap<string, Piece>> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
}

/** Number words that are also common words of some language: alone they count only where the language is known. */
export const riskyWords: ReadonlySet<string> = new Set(
  'once six due sei mil mille cent elf acht tre sept neuf dos tres seis cinco nove onze cento dix mila venti sette media medio demi'.split(
    ' ',
  ),
)

/** Words before a bare scale that make it vague: `einige tausend`, `quelques centaines`, `varios miles`. */
export const vagueBefore =
  /(?:paar|einige|mehrere|viele|quelques|plusieurs|des|varios|varias|algunos|algunas|unos|unas|alguns|algumas|vários|várias|uns|umas|alcune|alcuni|qualche|diverse|diversi)\s{1,2}$/iu
