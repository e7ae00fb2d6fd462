/** HTML and XML as a flat run of tags and texts: linear in time, no tree, no depth limit of its own. */
import { Tokenizer } from 'htmlparser2'

export type Attributes = ReadonlyMap<string, string>

export type MarkupReader = {
  open: (name: string, attributes: Attributes, selfClosing: boolean) => void
  close: (name: string) => void
  text: (text: string) => void
  comment?: (text: string) => void
  /** Asked now and then; true ends the reading. */
  isDone?: () => boolean
}

/** Characters between two questions whether to go on. */
const chunk = 65_536

/**
 * Tells `reader` what stands in `markup`, in order. Names are lower case in HTML and without prefix in XML.
 * htmlparser2's own Parser keeps a stack that is searched from one end for each closing tag, which takes minutes for
 * 100,000 nested tags, so only its tokenizer is used and each reader keeps what it needs.
 */
export function readMarkup(markup: string, kind: 'html' | 'xml', reader: MarkupReader): void {
  const xml = kind === 'xml'
  const nameOf = xml ? localName : (name: string) => name.toLowerCase()
  let tag = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const opened = (selfClosing: boolean) => {
    reader.open(tag, attributes, selfClosing)
    if (attributes.size > 0) attributes = new Map()
  }
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = nameOf(markup.slice(start, end))
      },
      onattribname: (start, end) => {
        attribute = nameOf(markup.slice(start, end))
        value = ''
      },
      onattribdata: (start, end) => {
        value += markup.slice(start, end)
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint)
      },
      // The first attribute of a name counts, as in browsers.
      onattribend: () => void (attributes.has(attribute) || attributes.set(attribute, value)),
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => reader.close(nameOf(markup.slice(start, end))),
      ontext: (start, end) => reader.text(markup.slice(start, end)),
      ontextentity: (codePoint) => reader.text(String.fromCodePoint(codePoint)),
      oncdata: (start, end, offset) => {
        if (xml) reader.text(markup.slice(start, end - offset))
      },
      oncomment: (start, end, offset) => reader.comment?.(markup.slice(start, end - offset)),
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  for (let at = 0; at < markup.length; at += chunk) {
    tokenizer.write(markup.slice(at, at + chunk))
    if (reader.isDone?.()) return
  }
  tokenizer.end()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
