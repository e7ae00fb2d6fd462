/** A thread whose second mail changes the quantities, and a mail that a colleague forwards with the original inside. */
import { put } from './files.ts'
import { type Mail, mail, messageId } from './mail.ts'

const anders: Mail['from'] = [
  'Anders Lindqvist (Västkust Storkök)',
  'anders.lindqvist@vastkuststorkok.example',
]
const first = messageId('vs-5521-1', anders[1])
const ours = '<answer-vs-5521@norvane.example>'

const request = `Hello,

Please quote CIF Gothenburg in EUR for our RFQ VS-5521:

1. 1,200 pcs ladle 250 ml, NV-LA-250
2. 300 pcs stock pot 24 cm, NV-SP-24
3. 120 pcs stock pot 32 cm, NV-SP-32

We need your answer by 26 November 2026.

Med vänlig hälsning
Anders Lindqvist
Västkust Storkök AB
Göteborg, Sweden
+46 31 390 06 12
`

const answer = `Dear Anders,

thank you for your RFQ VS-5521. Is the 250 ml ladle right, or did you mean 120 ml?
We will then come back with our offer.

Kind regards
Elif Aydın
Norvane Steelware

On Thu, 19 Nov 2026 at 10:15, Anders Lindqvist wrote:
${quoted(request)}`

function quoted(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`))
    .join('\n')
}

/** Writes the thread and the forwarded mail. */
export async function makeThreadSignals(): Promise<void> {
  put(
    'signals/10-thread-first-gothenburg.eml',
    await mail({
      id: 'vs-5521-1',
      sent: '2026-11-19T10:15:00+01:00',
      from: anders,
      subject: 'RFQ VS-5521 ladles and stock pots',
      text: request,
    }),
  )

  put(
    'signals/11-thread-reply-gothenburg.eml',
    await mail({
      id: 'vs-5521-2',
      sent: '2026-11-23T08:40:13+01:00',
      from: anders,
      encoding: 'quoted-printable',
      to: 'Elif Aydın <elif.aydin@norvane.example>, rfq@norvane.example',
      subject: 'SV: RFQ VS-5521 ladles and stock pots',
      inReplyTo: ours,
      references: [first, ours],
      text: `Hi Elif,

250 ml is right. Please change item 1 to 1,800 pcs instead of 1,200. Item 2 stays at 300 pcs. Please drop item 3, we will take the 32 cm pot next year.

You have until 1 December 2026.

Anders

--${' '}
Anders Lindqvist
Inköp, Västkust Storkök AB
Tel +46 31 390 06 12

On Fri, 20 Nov 2026 at 14:02, Elif Aydın <elif.aydin@norvane.example> wrote:
${quoted(answer)}
`,
    }),
  )

  const hannah: Mail['from'] = ['Hannah Leduc', 'hannah.leduc@mapleandmain.example']
  const original = await mail({
    id: 'mm-20561',
    sent: '2026-11-20T16:05:48-05:00',
    from: hannah,
    to: 'burak.ozer@norvane.example',
    subject: 'MM-20561 bowls and colanders',
    text: `Hello Burak,

It was good to meet you in Chicago. As discussed, please quote FOB Aliaga in USD:

960 pcs  NV-MB-20  mixing bowl 20 cm
480 pcs  NV-CL-24  colander 24 cm

RFQ number MM-20561, quote needed by December 2, 2026. Delivery by end of January is fine.

Best,
Hannah Leduc
Senior Buyer
Maple & Main Hospitality Inc.
Toronto, ON, Canada
416-555-0119
`,
  })
  put(
    'signals/18-forwarded-toronto.eml',
    await mail({
      id: 'fw-mm-20561',
      sent: '2026-11-23T18:20:05+03:00',
      from: ['Burak Özer', 'burak.ozer@norvane.example'],
      subject: 'Fwd: MM-20561 bowls and colanders',
      text: `Deniz, this one came to me directly. Please take it from here.

Burak
`,
      files: [{ name: 'MM-20561 bowls and colanders.eml', type: 'message/rfc822', content: original }],
    }),
  )
}
