/** Regions as sales people write them in scopes and territories, as ISO 3166-1 countries. */
import { countryOf } from './country.ts'
import { fold } from './phrase.ts'

const eu = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'
const efta = 'IS LI NO CH'
const nordics = 'DK SE NO FI IS'
const balkans = 'AL BA ME MK RS XK'
const europe = `${eu} ${efta} ${balkans} GB UA MD BY RU TR AD MC SM VA`
const gcc = 'AE SA QA KW BH OM'
const levant = 'JO LB SY IQ IL PS YE IR'
const northAfrica = 'MA DZ TN LY EG'
const cis = 'RU BY KZ KG TJ UZ TM AM AZ MD'
const southAmerica = 'AR BO BR CL CO EC GY PY PE SR UY VE'
const centralAmerica = 'BZ CR SV GT HN NI PA'
const caribbean = 'CU DO HT JM TT BS BB AG DM GD KN LC VC PR'
const asean = 'BN KH ID LA MY MM PH SG TH VN'
const eastAsia = 'CN JP KR TW HK MO MN KP'
const southAsia = 'IN PK BD LK NP BT MV AF'
const oceania = 'AU NZ FJ PG SB VU WS TO'
const subSahara =
  'ZA NG KE GH ET TZ UG ZM ZW MZ AO CM CI SN ML NE BF BJ TG GN SL LR GM GW CV ST GQ GA CG CD CF TD SD SS ER DJ SO RW BI MW BW NA LS SZ MG MU SC KM MR'

const members: Record<string, string> = {
  eu,
  'european union': eu,
  'eu 27': eu,
  eu27: eu,
  ue: eu,
  'europaische union': eu,
  'union europea': eu,
  'union europeenne': eu,
  eea: `${eu} IS LI NO`,
  ewr: `${eu} IS LI NO`,
  efta,
  europe,
  europa: europe,
  'western europe': 'AT BE CH DE DK ES FI FR GB IE IT LU NL NO PT SE',
  dach: 'DE AT CH',
  'd a ch': 'DE AT CH',
  benelux: 'BE NL LU',
  nordics,
  nordic: nordics,
  scandinavia: nordics,
  skandinavien: nordics,
  baltics: 'EE LV LT',
  balkans,
  iberia: 'ES PT',
  'british isles': 'GB IE',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  gcc,
  gulf: gcc,
  'gulf states': gcc,
  'middle east': `${gcc} ${levant} EG TR`,
  naher: `${gcc} ${levant} EG TR`,
  mena: `${gcc} ${levant} ${northAfrica}`,
  emea: `${europe} ${gcc} ${levant} ${northAfrica} ${subSahara}`,
  'north africa': northAfrica,
  maghreb: 'MA DZ TN LY MR',
  africa: `${northAfrica} ${subSahara}`,
  afrika: `${northAfrica} ${subSahara}`,
  'sub saharan africa': subSahara,
  cis,
  gus: cis,
  'north america': 'US CA MX',
  nordamerika: 'US CA MX',
  nafta: 'US CA MX',
  usmca: 'US CA MX',
  usa: 'US',
  'latin america': `MX ${centralAmerica} ${southAmerica} ${caribbean}`,
  latam: `MX ${centralAmerica} ${southAmerica} ${caribbean}`,
  'south america': southAmerica,
  'central america': centralAmerica,
  caribbean,
  mercosur: 'AR BR PY UY',
  americas: `US CA MX ${centralAmerica} ${southAmerica} ${caribbean}`,
  asean,
  'southeast asia': asean,
  'south east asia': asean,
  'east asia': eastAsia,
  'south asia': southAsia,
  asia: `${asean} ${eastAsia} ${southAsia} ${gcc} ${levant} KZ KG TJ UZ TM AM AZ GE`,
  asien: `${asean} ${eastAsia} ${southAsia}`,
  'asia pacific': `${asean} ${eastAsia} ${southAsia} ${oceania}`,
  apac: `${asean} ${eastAsia} ${southAsia} ${oceania}`,
  oceania,
  anz: 'AU NZ',
  australasia: oceania,
}

const everywhere =
  /^(\*|all|any|world|world ?wide|global|international|export|everywhere|weltweit|monde|mondial|mundial|mondo|all (markets|countries|regions))$/

/** Whether the words mean every country. */
export function isEverywhere(name: string): boolean {
  return everywhere.test(plain(name))
}

/** The countries of a region such as `EU`, `DACH` or `Middle East`, null where it is no region known here. */
export function countriesOfRegion(name: string): ReadonlySet<string> | null {
  const found = members[plain(name)]
  return found === undefined ? null : new Set(found.split(' '))
}

function plain(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .replace(/^the /, '')
    .trim()
}

/** Whether a region, country name or code holds the country (ISO 3166-1 alpha-2). */
export function holdsCountry(name: string, country: string): boolean {
  if (name.trim().toUpperCase() === country) return true
  return countriesOfRegion(name)?.has(country) ?? countryOf(name) === country
}
