/** A mail inside a signal or among the documents: its headers and its body as one text, its attachments as children. */
import type { Finding } from '../../words/finding.ts'
import type { SourceText } from '../../words/text.ts'
import { bodyText } from '../mail/mail-body.ts'
import { isMail, openMail } from '../mail/open-mail.ts'
import type { FileText, FileToRead } from './file-text.ts'

/** `From: …`, `To: …`, `Date: …`, `Subject: …`, an empty line and the body, with the body's regions and tables. */
export async function readEml(file: FileToRead): Promise<FileText> {
  const { source, name, limits } = file
  const mail = openMail(file.bytes, limits)
  const lines = (['From', 'To', 'Cc', 'Date', 'Subject'] as const).flatMap((header) => {
    const value = mail.header(header.toLowerCase())
    return value === null ? [] : [`${header}: ${header === 'Subject' ? mail.subject : value}`]
  })
  const head = lines.length === 0 ? '' : `${lines.join('\n')}\n\n`
  const body = bodyText(mail.plain, mail.html, source, limits)
  const text = moved(body.text, head)
  const findings: Finding[] = [...mail.findings, ...body.findings].map((finding) => ({
    ...finding,
    at: source,
  }))
  if (!isMail(mail)) {
    const message = `${name} is no mail that can be parsed; it was read as plain text.`
    findings.push({ code: 'attachment-unreadable', message, at: source })
  }
  const children = mail.files
    .filter(({ inline }) => !inline)
    .map(({ name: child, mediaType, bytes }) => ({ name: child, mediaType, bytes }))
  return { text, findings, children }
}

/** The body with the head put before it. */
function moved(body: SourceText, head: string): SourceText {
  const by = head.length
  const move = <Span extends { start: number; end: number }>(span: Span): Span => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  const regions = body.regions.map(move)
  const first = regions[0]
  if (first) first.start = 0
  return {
    ...body,
    text: head + body.text,
    marks: [...(by > 0 ? [{ start: 0, end: by, where: 'header' }] : []), ...body.marks.map(move)],
    tables: body.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(move)) })),
    regions: regions.length > 0 || by === 0 ? regions : [{ kind: 'new', start: 0, end: by }],
  }
}
