/** Mails as bytes: nodemailer where it can, by hand where an older character set is wanted. */
import { createTransport } from 'nodemailer'

export type File = { name: string; type: string; content: Uint8Array | string }

export type Mail = {
  /** Makes the Message-ID and the boundaries. */
  id: string
  /** ISO 8601 with the sender's offset, which stays in the Date header. */
  sent: string
  from: [name: string, address: string]
  to?: string
  cc?: string
  replyTo?: string
  subject: string
  text?: string
  html?: string
  files?: File[]
  encoding?: 'base64' | 'quoted-printable'
  inReplyTo?: string
  references?: string[]
}

export const inbox = 'rfq@norvane.example'

/** `<id@domain of the sender>` */
export const messageId = (id: string, address: string) => `<${id}@${address.split('@')[1]}>`

/** RFC 5322 date that keeps the offset of `sent`. */
export function dateHeader(sent: string): string {
  const [, offset = '+00:00'] = /([+-]\d\d:\d\d)$/.exec(sent) ?? []
  const minutes =
    (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * (offset.startsWith('-') ? -1 : 1)
  const there = new Date(new Date(sent).getTime() + minutes * 60_000).toUTCString()
  return there.replace('GMT', offset.replace(':', ''))
}

/** A MIME mail in UTF-8 with CRLF line ends. */
export async function mail(mail: Mail): Promise<Uint8Array> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const [name, address] = mail.from
  const sent = await transport.sendMail({
    from: { name, address },
    to: mail.to ?? inbox,
    ...(mail.cc && { cc: mail.cc }),
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    ...(mail.text && { text: mail.text }),
    ...(mail.html && { html: mail.html }),
    date: new Date(mail.sent),
    messageId: messageId(mail.id, address),
    ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo }),
    ...(mail.references && { references: mail.references }),
    ...(mail.encoding && { textEncoding: mail.encoding }),
    baseBoundary: mail.id,
    attachments: (mail.files ?? []).map(({ name: filename, type, content }) => ({
      filename,
      contentType: type,
      content: typeof content === 'string' ? content : Buffer.from(content),
    })),
  })
  const written = Buffer.from(sent.message as Buffer).toString('latin1')
  return Buffer.from(written.replace(/^Date: .*$/m, `Date: ${dateHeader(mail.sent)}`), 'latin1')
}

export type OldMail = Pick<Mail, 'id' | 'sent' | 'from' | 'subject'> & {
  text: string
  charset: 'ISO-8859-1' | 'windows-1252'
}

/** A single-part quoted-printable mail in an older character set, its subject and sender as encoded words. */
export function oldMail({ id, sent, from: [name, address], subject, text, charset }: OldMail): Uint8Array {
  const word = (value: string) => (/^[\x20-\x7e]*$/.test(value) ? value : encodedWords(value, charset))
  const head = [
    `Date: ${dateHeader(sent)}`,
    `From: ${word(name)} <${address}>`,
    `To: ${inbox}`,
    `Message-ID: ${messageId(id, address)}`,
    `Subject: ${word(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: text/plain; charset=${charset}`,
    'Content-Transfer-Encoding: quoted-printable',
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${quotedPrintable(text, charset)}`, 'latin1')
}

/** RFC 2047: words of at most 75 characters, folded. */
function encodedWords(value: string, charset: OldMail['charset']): string {
  const pieces: string[] = []
  let piece = ''
  for (const byte of bytesOf(value, charset)) {
    const printed = byte === 0x20 ? '_' : printable(byte)
    if (piece.length + printed.length > 45) {
      pieces.push(piece)
      piece = ''
    }
    piece += printed
  }
  return [...pieces, piece].map((text) => `=?${charset}?Q?${text}?=`).join('\r\n ')
}

/** RFC 2045 section 6.7: lines of at most 76 characters, no trailing blanks. */
function quotedPrintable(text: string, charset: OldMail['charset']): string {
  const lines = text.split('\n').map((line) => {
    let encoded = ''
    let width = 0
    for (const byte of bytesOf(line, charset)) {
      const printed = byte !== 0x3d && byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : hex(byte)
      if (width + printed.length > 75) {
        encoded += '=\r\n'
        width = 0
      }
      encoded += printed
      width += printed.length
    }
    return encoded.replace(/ $/, '=20')
  })
  return lines.join('\r\n')
}

const cp1252: Record<string, number> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
}

function bytesOf(text: string, charset: OldMail['charset']): number[] {
  return Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    const extra = charset === 'windows-1252' ? cp1252[letter] : undefined
    if (extra === undefined && code > 0xff) throw new Error(`${letter} is not in ${charset}`)
    return extra ?? code
  })
}

const safe = (byte: number) => /[A-Za-z0-9/.,-]/.test(String.fromCharCode(byte)) && byte < 0x7f
const printable = (byte: number) => (safe(byte) ? String.fromCharCode(byte) : hex(byte))
const hex = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
