/** Names of attachments: something to call each by, none twice, nothing in them that misleads. */
import { cleanLine } from '../text/clean-text.ts'

const extensions: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'application/pdf': 'pdf',
  'text/html': 'html',
  'text/csv': 'csv',
  'image/jpeg': 'jpg',
  'application/ms-tnef': 'dat',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** One name for each file, in order; a second `offer.pdf` is `offer (2).pdf`, a nameless one is told by its type. */
export function uniqueNames(files: readonly { name: string | null; mediaType: string }[]): string[] {
  const used = new Set<string>()
  const counts = new Map<string, number>()
  return files.map(({ name, mediaType }) => {
    const wanted = safeName(name ?? '') || nameByType(mediaType)
    const key = wanted.toLowerCase()
    let count = (counts.get(key) ?? 0) + 1
    while (used.has(numbered(wanted, count).toLowerCase())) count++
    counts.set(key, count)
    const given = numbered(wanted, count)
    used.add(given.toLowerCase())
    return given
  })
}

function numbered(name: string, count: number): string {
  if (count === 1) return name
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`
}

/** No folders, and no characters that turn the direction of writing: `gpj.exe` can be made to look like `exe.jpg`. */
function safeName(name: string): string {
  const flat = cleanLine(name)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[/\\]/g, '_')
  const dot = flat.lastIndexOf('.')
  return flat.length <= 200 ? flat : flat.slice(0, 180) + (dot > flat.length - 20 ? flat.slice(dot) : '')
}

function nameByType(mediaType: string): string {
  if (mediaType === 'message/rfc822') return 'message.eml'
  if (mediaType === 'text/calendar') return 'invite.ics'
  const [kind = '', subtype = ''] = mediaType.split('/')
  const known = Object.hasOwn(extensions, mediaType) ? extensions[mediaType] : undefined
  const fallback = kind === 'text' ? 'txt' : 'bin'
  const extension = known ?? (/^[a-z0-9]{2,5}$/.test(subtype) ? subtype : fallback)
  return `${kind === 'image' ? 'picture' : 'attachment'}.${extension}`
}
