/** Papers that applicants of the sample service company send with their mails: fictional, small, with real text. */
import type { File } from './mail.ts'
import { docx, type Part, pdf } from './pages.ts'

const foot = 'Sample data. Fictional people and companies.'

type Paper = { name: string; title: string; parts: Part[] }

export const asPdf = async ({ name, title, parts }: Paper): Promise<File> => ({
  name,
  type: 'application/pdf',
  content: await pdf({ title, parts, foot }),
})

export const asDocx = async ({ name, title, parts }: Paper): Promise<File> => ({
  name,
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  content: await docx({ title, parts, foot }),
})

export const asText = (name: string, content: string): File => ({ name, type: 'text/plain', content })

type Insured = { name: string; insured: string; from: string; to: string; number?: string }

/** A certificate of public liability insurance in force from one day to another. */
export const insurance = ({ name, insured, from, to, number = 'PL-20457719' }: Insured): Paper => ({
  name,
  title: 'Certificate of Public Liability Insurance',
  parts: [
    { text: 'Meridian Mutual Insurance plc, 4 Exchange Street, Cork' },
    {
      table: [
        ['Particulars', 'Details'],
        ['Insured', insured],
        ['Policy number', number],
        ['Cover', 'Public and products liability'],
        ['Limit of indemnity', 'EUR 6,500,000 any one event'],
        ['Period of insurance', `${from} to ${to}`],
      ],
    },
  ],
})

/** An extract of the company register. */
export const registration = (name: string, company: string, day: string): Paper => ({
  name,
  title: 'Company Registration Extract',
  parts: [
    { text: 'Companies Registration Office' },
    { text: `Company name: ${company}` },
    { text: 'Registered number: 614205' },
    { text: 'Registered office: 9 Quay Road, Kinsale, Co. Cork' },
    { text: `Date of extract: ${day}` },
  ],
})

/** A picture of 1 × 1 pixel: nobody can read a word in it. */
export const photo = (name: string): File => ({
  name,
  type: 'image/png',
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
})

/** A PDF whose only page holds no text, as a scanner makes it. */
export const scan = async (name: string): Promise<File> => ({
  name,
  type: 'application/pdf',
  content: await pdf({ title: 'Scan', parts: [], foot: '' }),
})
