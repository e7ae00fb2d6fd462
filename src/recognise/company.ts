/** Companies: by legal form, and from the signature of a mail. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { signatureBlocks } from './signature.ts'

/** Every company named with its legal form (`Müller & Söhne GmbH & Co. KG`, `上海…有限公司`), and the one a signature names (less sure). */
export function findCompanies(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  for (const match of text.matchAll(legalForm)) {
    const start = nameStart(text, match.index, match[0])
    if (start === null) continue
    const end = match.index + match[0].length
    // "Tausend Stück NV-GN11-065": the letters begin an article code.
    if (/^-[\p{L}\p{N}]{0,12}\d/u.test(text.slice(end, end + 14))) continue
    found.push(
      foundAt(text, { start, end }, text.slice(start, end).replace(/\s+/g, ' '), { confidence: 0.9 }),
    )
  }
  for (const match of text.matchAll(prefixed)) {
    found.push(
      foundAt(text, { start: match.index, end: match.index + match[0].length }, match[0], {
        confidence: 0.85,
      }),
    )
  }
  for (const match of text.matchAll(
    /[\u4e00-\u9fff（）]{2,24}(?:有限责任公司|股份有限公司|有限公司|集团公司|贸易公司)/g,
  )) {
    found.push(
      foundAt(text, { start: match.index, end: match.index + match[0].length }, match[0], {
        confidence: 0.9,
      }),
    )
  }
  for (const block of signatureBlocks(text)) {
    const line = block.company
    if (line === null || found.some((one) => one.start < line.end && line.start < one.end)) continue
    found.push(
      foundAt(text, line, text.slice(line.start, line.end), {
        confidence: 0.6,
        note: 'from the signature, without a legal form',
      }),
    )
  }
  return withoutOverlaps(found)
}

/** True where a text ends in a legal form. */
export function hasLegalForm(line: string): boolean {
  return (
    [...line.matchAll(legalForm)].some((match) => nameStart(line, match.index, match[0]) !== null) ||
    /有限公司|集团/.test(line)
  )
}

const forms = [
  'GmbH ?& ?Co\\.? ?KGaA',
  'GmbH ?& ?Co\\.? ?KG',
  'AG ?& ?Co\\.? ?KG',
  'UG \\(haftungsbeschränkt\\)',
  'gGmbH',
  'GmbH',
  'mbH',
  'KGaA',
  'OHG',
  'e\\.K\\.',
  'e\\.V\\.',
  'AG',
  'KG',
  'UG',
  'SE',
  'S\\.A\\. de C\\.V\\.',
  'SA de CV',
  'S\\. ?de R\\.L\\.(?: de C\\.V\\.)?',
  'S\\.A\\.S\\.U?\\.?',
  'SASU?',
  'S\\.A\\.R\\.L\\.',
  'SARL',
  'Sàrl',
  'EURL',
  'S\\.A\\.U\\.',
  'S\\.L\\.U\\.',
  'S\\.L\\.',
  'S\\.A\\.',
  'SLU',
  'SL',
  'S/A',
  'SA',
  'S\\.p\\.A\\.',
  'S\\.P\\.A\\.',
  'SpA',
  'Spa',
  'S\\.r\\.l\\.(?:s\\.)?',
  'S\\.R\\.L\\.',
  'Srl',
  'SRL',
  's\\.r\\.l\\.',
  'S\\.n\\.c\\.',
  'Snc',
  'Ltda\\.?',
  'LTDA\\.?',
  'Lda\\.?',
  'LDA\\.?',
  'EIRELI',
  'Co\\.?,? ?(?:Pte\\.? |Pvt\\.? )?Ltd\\.?',
  'CO\\.?,? ?LTD\\.?',
  'Pty\\.? Ltd\\.?',
  'Pvt\\.? Ltd\\.?',
  'Private Limited',
  'Pte\\.? Ltd\\.?',
  'PTE\\.? LTD\\.?',
  'Sdn\\.? Bhd\\.?',
  'SDN\\.? BHD\\.?',
  'Ltd\\.?',
  'LTD\\.?',
  'Limited',
  'LLC',
  'L\\.L\\.C\\.',
  'LLP',
  'Inc\\.?',
  'INC\\.?',
  'Incorporated',
  'Corp\\.?',
  'CORP\\.?',
  'Corporation',
  'PLC',
  'plc',
  'B\\.V\\.',
  'BV',
  'N\\.V\\.',
  'NV',
  'VOF',
  'Oyj',
  'Oy',
  'ApS',
  'A/S',
  'AB',
  'AS',
  'ASA',
  'Sp\\. ?z ?o\\.? ?o\\.?',
  'sp\\. ?z ?o\\.? ?o\\.?',
  's\\.r\\.o\\.',
  'a\\.s\\.',
  'd\\.o\\.o\\.',
  'Kft\\.?',
  'Zrt\\.?',
  'A\\.Ş\\.',
  'Ltd\\. ?Şti\\.',
  'FZE',
  'FZCO',
  'FZ-LLC',
  'DMCC',
  'JSC',
  'PJSC',
  'W\\.L\\.L\\.',
  'WLL',
  'K\\.K\\.',
  'Group',
  'Holdings?',
  'Industries',
  'Trading',
  'Enterprises',
  'International',
]
const legalForm = new RegExp(
  `(?<=[\\p{L}\\p{N}.)&][, ]{1,2})(?:${forms.map((form) => `(?:${form})`).join('|')})(?![\\p{L}\\p{N}&])`,
  'gu',
)
const prefixed =
  /(?<![\p{L}])(?:PT\.?|CV\.?|ООО|ОАО|ЗАО) (?:[«"“]?\p{Lu}[\p{L}&-]{1,24}[»"”]?)(?: \p{Lu}[\p{L}&-]{1,24}){0,3}/gu
/** Words that end a company's name only when another capitalised word stands before them and nothing follows. */
const softForm =
  /^(?:Group|Holdings?|Industries|Trading|Enterprises|International|Limited|Corporation|AS|SA|SE|AB|AG|KG|SL|Spa|NV|UG)$/

const connector =
  /^(?:&|\+|and|und|et|y|e|de|del|della|di|da|do|dos|des|du|la|le|für|fur|of|the|van|von|-|–)$/
const notName =
  /^(?:Dear|Hello|Hi|We|Our|My|The|This|At|From|For|By|With|To|In|On|And|Or|I|Is|Are|As|Company|Firma|Client|Customer|Buyer|Sehr|Liebe|Die|Der|Das|Wir|Bei|Von|Bonjour|Nous|Société|Chez|Somos|Empresa|En|La|El|Los|Siamo|Name|Address|Contact|Regards|Thanks|Sincerely|Invoice|Total|Sold|Ship|Bill|Attn|If|Please|Kindly|Shipper|Consignee|Notify|Supplier|Seller)$/

/** Walks back over the words of the name, at most seven, on the same line. */
function nameStart(text: string, formStart: number, form: string): number | null {
  let start: number | null = null
  let pending: number | null = null
  let at = formStart
  let names = 0
  for (let words = 0; words < 7; words++) {
    const before = text.slice(Math.max(0, at - 42), at)
    const match = /([^\s,;:|<>"“”„()]{1,40})([, ]{1,2})$/u.exec(before)
    if (match === null) break
    const word = match[1] ?? ''
    if ((match[2] ?? '').includes(',') && words > 0) break
    const wordStart = at - match[0].length
    if (
      /[.!?]$/.test(word) &&
      !/^(?:\p{Lu}\.){1,4}$|^(?:Co|Bros|Ing|Dr|St|Gebr|Inc|Cia|Cie|Sons)\.$/u.test(word)
    )
      break
    if (/^\p{Lu}|^\d{1,4}\p{Lu}|^\d{1,3}[A-Za-z]?$/u.test(word) && !notName.test(word)) {
      start = wordStart
      pending = null
      names++
    } else if (connector.test(word)) pending = wordStart
    else if (
      /^[a-z][\p{L}\p{N}.-]{1,20}$/u.test(word) &&
      words === 0 &&
      !/^(?:the|a|an|our|your|their|this|any|eine?r?|une?|una?|il|lo|in|by|of|is|as|or)$/.test(word) &&
      !softForm.test(form)
    ) {
      start = wordStart
      names++
      break
    } else break
    at = wordStart
  }
  if (start === null || pending === start) return null
  const name = text.slice(start, formStart).replace(/[, ]+$/, '')
  if (/^\d+(?:[.,]\d+)?$/.test(name)) return null
  if (softForm.test(form) && (names < 1 || !/^\p{Lu}\p{L}/u.test(name))) return null
  return start
}
