/** Styles of a Word document that hide what is written in them. */
import { readMarkup } from './markup.ts'

/** Ids of character and paragraph styles with `vanish`. */
export function readHiddenStyles(xml: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  let style = ''
  readMarkup(xml, 'xml', {
    open: (name, attributes) => {
      if (name === 'style') style = attributes.get('styleId') ?? ''
      if (name === 'vanish' && style !== '' && isOn(attributes.get('val'))) hidden.add(style)
    },
    close: (name) => {
      if (name === 'style') style = ''
    },
    text: () => {},
  })
  return hidden
}

/** A switch of OOXML is on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value)
}
