/** Text as it may be stored: one kind of line end, nothing PostgreSQL or JSON would refuse. */

// oxlint-disable-next-line no-control-regex -- these are the characters to remove
const unwanted = /[\0-\x08\x0b\x0e-\x1f\x7f]/g

/** Line ends become `\n`; NUL, other control characters and lone surrogates go. */
export function cleanText(raw: string): string {
  const wellFormed = raw.isWellFormed() ? raw : withoutLoneSurrogates(raw)
  return wellFormed.replace(/\r\n?|\f/g, '\n').replace(unwanted, '')
}

/** The same on one line: for names, subjects and addresses. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ').trim()
}

function withoutLoneSurrogates(raw: string): string {
  return raw.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}
