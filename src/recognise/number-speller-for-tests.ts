/** Spells numbers below a million by the grammar of each language, so that tests can ask the reader for every one. */

type Speller = (value: number) => string

function list(words: string): string[] {
  return words.split(' ')
}

/** The words of the thousands and of what is below them, with `join` where both are there. */
function inThousands(
  value: number,
  below: Speller,
  { thousands, join }: { thousands: (count: number) => string; join: (rest: number) => string },
): string {
  const count = Math.floor(value / 1000)
  const rest = value % 1000
  if (count === 0) return below(rest)
  return rest === 0 ? thousands(count) : `${thousands(count)}${join(rest)}${below(rest)}`
}

const en: Speller = (() => {
  const small = list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  )
  const tens = list('- - twenty thirty forty fifty sixty seventy eighty ninety')
  const hundred = (n: number): string => {
    if (n < 20) return small[n] ?? ''
    if (n < 100) return n % 10 === 0 ? (tens[n / 10] ?? '') : `${tens[Math.floor(n / 10)]}-${small[n % 10]}`
    const head = `${small[Math.floor(n / 100)]} hundred`
    return n % 100 === 0 ? head : `${head} and ${hundred(n % 100)}`
  }
  return (value) =>
    inThousands(value, hundred, {
      thousands: (count) => `${hundred(count)} thousand`,
      join: (rest) => (rest < 100 ? ' and ' : ' '),
    })
})()

const de: Speller = (() => {
  const small = list(
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  )
  const tens = list('- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig')
  const hundred = (n: number): string => {
    if (n < 20) return small[n] ?? ''
    if (n < 100) return n % 10 === 0 ? (tens[n / 10] ?? '') : `${small[n % 10]}und${tens[Math.floor(n / 10)]}`
    return `${small[Math.floor(n / 100)]}hundert${n % 100 === 0 ? '' : hundred(n % 100)}`
  }
  const whole = (value: number): string =>
    inThousands(value, hundred, { thousands: (count) => `${hundred(count)}tausend`, join: () => '' })
  return (value) => (value % 100 === 1 ? `${whole(value)}s` : whole(value))
})()

const fr: Speller = (() => {
  const small = list(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  )
  const tens = list('- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt')
  const hundred = (n: number, final = true): string => {
    if (n < 20) return small[n] ?? ''
    if (n < 100) {
      const ten = Math.floor(n / 10)
      const rest = n - (ten === 7 || ten === 9 ? ten - 1 : ten) * 10
      if (n === 80) return final ? 'quatre-vingts' : 'quatre-vingt'
      if (rest === 0) return tens[ten] ?? ''
      const et = (rest === 1 || rest === 11) && ten < 8
      return `${tens[ten]}${et ? ' et ' : '-'}${small[rest]}`
    }
    const count = Math.floor(n / 100)
    const head = count === 1 ? 'cent' : `${small[count]} cent`
    if (n % 100 === 0) return count > 1 && final ? `${head}s` : head
    return `${head} ${hundred(n % 100, final)}`
  }
  return (value) =>
    inThousands(value, (n) => hundred(n), {
      thousands: (count) => (count === 1 ? 'mille' : `${hundred(count, false)} mille`),
      join: () => ' ',
    })
})()

const es: Speller = (() => {
  const small = list(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  )
  const tens = list('- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa')
  const hundreds = list(
    '- ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas',
  )
  const hundred = (n: number): string => {
    if (n < 30) return small[n] ?? ''
    if (n < 100) return n % 10 === 0 ? (tens[n / 10] ?? '') : `${tens[Math.floor(n / 10)]} y ${small[n % 10]}`
    if (n === 100) return 'cien'
    const head = hundreds[Math.floor(n / 100)] ?? ''
    return n % 100 === 0 ? head : `${head} ${hundred(n % 100)}`
  }
  return (value) =>
    inThousands(value, hundred, {
      thousands: (count) =>
        count === 1
          ? 'mil'
          : `${hundred(count)
              .replace(/veintiuno$/, 'veintiún')
              .replace(/uno$/, 'un')} mil`,
      join: () => ' ',
    })
})()

const pt: Speller = (() => {
  const small = list(
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove',
  )
  const tens = list('- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa')
  const hundreds = list(
    '- cento duzentas trezentas quatrocentas quinhentas seiscentas setecentas oitocentas novecentas',
  )
  const hundred = (n: number): string => {
    if (n < 20) return small[n] ?? ''
    if (n < 100) return n % 10 === 0 ? (tens[n / 10] ?? '') : `${tens[Math.floor(n / 10)]} e ${small[n % 10]}`
    if (n === 100) return 'cem'
    const head = hundreds[Math.floor(n / 100)] ?? ''
    return n % 100 === 0 ? head : `${head} e ${hundred(n % 100)}`
  }
  return (value) =>
    inThousands(value, hundred, {
      thousands: (count) => (count === 1 ? 'mil' : `${hundred(count)} mil`),
      join: (rest) => (rest < 100 || rest % 100 === 0 ? ' e ' : ' '),
    })
})()

const it: Speller = (() => {
  const small = list(
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  )
  const tens = list('- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta')
  const hundred = (n: number): string => {
    if (n < 20) return small[n] ?? ''
    if (n < 100) {
      const ten = tens[Math.floor(n / 10)] ?? ''
      if (n % 10 === 0) return ten
      const head = n % 10 === 1 || n % 10 === 8 ? ten.slice(0, -1) : ten
      return `${head}${n % 10 === 3 ? 'tré' : small[n % 10]}`
    }
    const head = n < 200 ? 'cento' : `${small[Math.floor(n / 100)]}cento`
    return n % 100 === 0 ? head : `${head}${hundred(n % 100)}`
  }
  return (value) =>
    inThousands(value, hundred, {
      thousands: (count) => (count === 1 ? 'mille' : `${hundred(count).replace(/uno$/, 'un')}mila`),
      join: () => '',
    })
})()

/** How a number from 1 to 999,999 is spelt, by language. */
export const spellers: Record<'en' | 'de' | 'fr' | 'es' | 'pt' | 'it', Speller> = { en, de, fr, es, pt, it }
