/** How mail programs mark in HTML what they quote and what they sign with. */
import type { Region } from '../../words/text.ts'
import type { Attributes } from './markup.ts'

const quoteClass =
  /(?:^|\s)(?:gmail_quote|gmail_attr|gmail_extra|yahoo_quoted|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra|WordSection1Quote|OutlookMessageHeader|hmmessage_quote|mcntmcntquote)(?=\s|$)/i
const quoteId =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|reply-intro|isForwardContent|isReplyContent|mail-editor-reference-message-container)$/i
const signatureClass =
  /(?:^|\s)(?:gmail_signature|moz-signature|protonmail_signature_block|Signature)(?=\s|$)/i
const signatureId = /^(?:x_)*(?:Signature|ms-outlook-mobile-signature|AppleMailSignature|email-signature)$/i

/** What the element marks its text as, or null where it marks nothing. */
export function mailPartOf(tag: string, attributes: Attributes): Region['kind'] | null {
  // Gmail and Apple Mail indent with a blockquote that has neither a cite nor a border.
  if (tag === 'blockquote') return isIndent(attributes) ? null : 'quoted'
  if (attributes.size === 0) return null
  const name = attributes.get('class') ?? ''
  const id = attributes.get('id') ?? ''
  if (quoteClass.test(name) || quoteId.test(id) || attributes.get('name') === 'quote') return 'quoted'
  return signatureClass.test(name) || signatureId.test(id) ? 'signature' : null
}

function isIndent(attributes: Attributes): boolean {
  if (attributes.has('type') || attributes.has('cite') || attributes.has('class')) return false
  return /border:\s*(?:none|0)/i.test(attributes.get('style') ?? '')
}
