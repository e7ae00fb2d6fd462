/** Signatures, mobile footers and legal notices at the end (or top) of what a person wrote. */

/** RFC 3676 says `-- `; many programs drop the blank, some write a dash. */
export function isSignatureDelimiter(line: string): boolean {
  return /^(?:--|—|––) ?$/.test(line)
}

const mobile =
  /^(?:sent (?:from|via|with|using)|get outlook for|gesendet (?:von|mit)|von meinem .{2,30} gesendet|diese nachricht wurde von meinem|envoyé (?:de|depuis|à partir)|télécharger outlook|enviado (?:desde|do|de|a partir)|obter o outlook|obtener outlook|inviato (?:da|dal)|scarica outlook|verzonden (?:vanaf|met|via)|outlook voor|skickat från|sendt fra|hämta outlook|hent outlook|lähetetty|wysłane? z|pobierz outlook|отправлено (?:с|из)|надіслано з|.{2,40}(?:iphone|telefon)['’]?umdan gönderildi|odesláno z|从我的.{2,20}发送|发自我的|iphoneから送信)(?:[\s:].{0,120}|.{0,40})$/iu

/** `Sent from my iPhone` in many languages. */
export function isMobileFooter(line: string): boolean {
  return line.length < 160 && mobile.test(line)
}

const signOff =
  /^(?:(?:with |my |our )?(?:best|kind|kindest|warm|warmest|many) (?:regards|wishes|thanks)|best|regards|thx|thanks(?: and (?:best |kind )?regards)?|thank you(?: and .{3,20} regards)?|many thanks|thanks in advance|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|cordially|mit (?:freundlichen|besten|herzlichen|vielen|lieben) (?:grüßen|gruessen|grüssen)|freundliche grüße|(?:viele|beste|liebe|herzliche|schöne) grüße|mfg|(?:bien |très )?cordialement|(?:bien )?à vous|meilleures salutations|salutations(?: distinguées)?|sincères salutations|(?:un )?saludos?(?: cordiale?s)?|(?:muy )?atentamente|cordialmente|un cordial saludo|atenciosamente|(?:com os )?melhores cumprimentos|cumprimentos|abraços?|cordiali saluti|distinti saluti|(?:un )?saluti?|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|groet(?:en|jes)?|med vänlig(?:a)? hälsning(?:ar)?|(?:vänliga|bästa) hälsningar|hälsningar|mvh|med venlig hilsen|venlig hilsen|vennlig hilsen|hilsen|ystävällisin terveisin|terveisin|z poważaniem|pozdrawiam|z wyrazami szacunku|с уважением|с наилучшими пожеланиями|з повагою|saygılarım(?:ız)?la|iyi çalışmalar|kolay gelsin|s pozdravem|üdvözlettel|cu stimă|此致|敬礼|祝好|以上|よろしくお願いいたします)\s*[,.!;:，。]?\s*(?:[\p{L}. ]{0,30})?$/iu

/** `Best regards,` and its like. */
export function isSignOff(line: string): boolean {
  return line.length < 90 && signOff.test(line.trim())
}

const contact =
  /(?:\+|\b00)\d[\d\s()./-]{6,}\d|\(\d{2,5}\)\s?\d[\d\s-]{4,}|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\S@\S+\.\S|\bwww\.|https?:\/\/|\b(?:tel|phone|mobile|mob|fax|telefon|téléphone|teléfono|telefono|cell|direct|ust-?id|vat)\b\s*[.:+]/iu

/** Phone numbers, addresses on the net, register numbers: what stands under a name. */
export function isContactLine(line: string): boolean {
  return line.length < 160 && contact.test(line)
}

const legal = [
  /confidential|vertraulich|confidentiel|confidencial|riservat[aeio]|vertrouwelijk|konfidentiell|fortrolig|poufn|конфиденциал|gizli|保密|机密/i,
  /intended (?:solely |only |exclusively )?(?:for|recipient)|not the (?:intended|named) (?:recipient|addressee)|addressee|bestimmt(?:en|er)? (?:empfänger|adressat)|destinataire|destinatari[oa]|bestemd voor|geadresseerde|mottagare|adresat|адресат|alıcı/i,
  /unauthori[sz]ed|prohibited|strictly forbidden|unbefugt|nicht gestattet|interdite?|prohibid[ao]|proibid[ao]|vietat[ao]|verboden|förbjud|zabronion|запрещ/i,
  /(?:delete|destroy) (?:it|this|the|all)|notify (?:the sender|us)|löschen sie|vernichten sie|supprimer|détruire|eliminar?|elimin(?:e|are)|verwijder|radera|usunąć|удалите/i,
  /virus|privileged|liabilit|haftung|responsabilit|aansprakelijk/i,
  /(?:this|diese|ce|este|questa?|deze|denna) (?:e-?mail|message|nachricht|courriel|mensaje|correo|mensagem|bericht|meddelande)/i,
]
const footers =
  /^(?:virus-?free\b|(?:this|diese) e-?mail (?:has been|was|wurde) (?:checked|scanned|von|auf)|(?:please )?(?:consider|think of) the environment before printing|bitte (?:denken|prüfen) sie .{0,60}(?:druck|umwelt)|pensez à l['’]environnement|antes de imprimir|prima di stampare|you received this message because you are subscribed to)/i
const banner =
  /^\W{0,10}(?:caution|warning|external(?: e-?mail| sender)?|achtung|vorsicht|attention|externe? e-?mail|you don['’]t often get email from)\b.{0,300}(?:outside|external|extern|sender|organi[sz]ation|absender|links?|anhänge|learn why)/i

/** A confidentiality notice, a virus scanner's line, or "consider the environment". */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph.slice(0, 2_000)
  if (footers.test(text.trim())) return true
  return text.length > 60 && legal.filter((pattern) => pattern.test(text)).length >= 3
}

/** What a mail server puts above mail from outside. */
export function isBanner(line: string): boolean {
  return line.length < 500 && banner.test(line)
}
