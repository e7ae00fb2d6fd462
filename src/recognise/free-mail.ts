/** Mail domains that anybody may have an address of: they name no company. */
import { fold } from './phrase.ts'

/** Providers by the name before the ending, with whatever ending: `yahoo.co.uk`, `gmx.at`. */
const names = new Set(
  (
    'gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud mac aol aim gmx freenet arcor ' +
    'protonmail proton tutanota tuta hushmail zoho fastmail yandex mailbox posteo rambler inbox laposte orange wanadoo sfr ' +
    'bbox libero virgilio tiscali alice tin terra uol bol ig globo sapo clix wp onet interia o2 seznam centrum centrum ' +
    'abv ukr bigpond optusnet xtra telstra rediffmail sify indiatimes naver daum hanmail qq sina sohu foxmail yeah aliyun ' +
    'btinternet virginmedia ntlworld blueyonder talktalk comcast verizon bellsouth cox charter earthlink sbcglobal ' +
    'telenet skynet ziggo planet hetnet kpnmail home xs4all bluewin hispeed chello aon telia swipnet spray online ' +
    'mynet superonline ttmail gmial'
  ).split(' '),
)
/** Whole domains whose name alone says too little. */
const domains = new Set(
  (
    'web.de mail.ru list.ru bk.ru mail.com email.com usa.com me.com t-online.de 1und1.de 163.com 126.com 139.com 189.cn ' +
    'free.fr neuf.fr club-internet.fr email.it pec.it poczta.fm op.pl vp.pl email.cz post.cz mail.bg freemail.hu citromail.hu ' +
    'att.net sky.com eircom.net hey.com pm.me duck.com gmx.example freemail.example webmail.example'
  ).split(' '),
)
/** `orange.fr` is mail for anybody, `orange.com` a company; these names are providers only with such an ending. */
const onlyWith: Readonly<Record<string, RegExp>> = {
  orange: /^fr$/,
  home: /^nl$/,
  planet: /^nl$/,
  online: /^(?:no|de|fr)$/,
  terra: /^(?:com\.br|es)$/,
  inbox: /^(?:ru|lv|com)$/,
  mailbox: /^org$/,
  live: /^(?!example)/,
  outlook: /^(?!example)/,
  zoho: /^(?:com|eu|in)$/,
  centrum: /^(?:cz|sk)$/,
  spray: /^se$/,
  charter: /^net$/,
  cox: /^net$/,
  alice: /^it$/,
  tin: /^it$/,
  ig: /^com\.br$/,
  globo: /^com$/,
  wp: /^pl$/,
  o2: /^pl$/,
  mac: /^com$/,
}

/** Whether the domain belongs to a provider of mailboxes, so that two addresses of it have nothing to do with each other. */
export function isFreeMail(domain: string): boolean {
  const plain = fold(domain.trim())
  if (domains.has(plain)) return true
  const dot = plain.indexOf('.')
  const [name, ending] = [plain.slice(0, dot), plain.slice(dot + 1)]
  if (dot < 0 || !names.has(name)) return false
  return onlyWith[name]?.test(ending) ?? true
}
