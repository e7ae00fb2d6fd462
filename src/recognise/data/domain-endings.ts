/**
 * Endings of domains that count without `www.` or a scheme: those of countries, save the ones that are file names or
 * words (`.md`, `.sh`, `.so`), and the general ones that businesses use.
 */
export const domainEndings: ReadonlySet<string> = new Set(
  (
    'com net org info biz edu gov mil int eu de at ch fr it es pt nl be lu uk ie dk se no fi is pl cz sk hu ' +
    'ro bg gr tr ru ua by lt lv ee si hr rs ba mk al us ca mx br ar cl co pe ve ec uy py bo cr pa gt hn sv ni ' +
    'do cu cn hk tw jp kr vn th my sg id ph in pk bd lk np mm kh la ae sa qa kw om bh jo lb il ir iq eg ma tn ' +
    'dz ly ng gh ke tz ug za ci sn cm ao mz et au nz io ai app dev shop store online site tech xyz pro trade ' +
    'group solutions global company me tv cc name jobs ltd gmbh cloud ac ad af ag am as aw ax az bb bf bi bj ' +
    'bm bn bs bt bw bz cd cf cg ck cv cw cy dj dm er fj fk fm fo ga gb gd ge gf gg gi gl gm gn gp gq gs gu gw ' +
    'gy hm ht im je jm kg ki km kn kp ky kz lc li lr ls mc mg mh mn mo mp mq mr ms mt mu mv mw na nc ne nf nr ' +
    'nu pf pg pn pr pw re rw sb sc sd sm sr ss st su sx sy sz tc td tf tg tj tk tl tm to tt uz va vc vg vi vu ' +
    'wf ws ye yt zm zw academy accountant accountants agency apartments art asia associates auction audio ' +
    'auto aws bank bar beauty beer berlin best bike bio blog boutique build builders cafe ' +
    'capital cards care careers cars cash catering center charity chat city cleaning clinic clothing club ' +
    'coach codes coffee community computer consulting construction contact contractors coop cool credit dance ' +
    'data deals delivery dental design diamonds digital direct directory doctor domains download earth ' +
    'education email energy engineer engineering enterprises equipment estate events exchange expert exposed ' +
    'express farm fashion finance financial fish fitness flights florist foundation fun fund furniture ' +
    'fyi gallery games garden gifts gives glass gold golf graphics green guru hamburg haus health ' +
    'healthcare hockey holdings holiday homes hospital host hotel house immo industries ink institute ' +
    'insure international investments jewelry kitchen land law legal life lighting loan ' +
    'london love management marketing media memorial moda mobi money museum network news ninja ' +
    'organic paris partners party pet photo photography photos pics pictures plumbing ' +
    'productions properties property pub recipes recycling rental republican restaurant ' +
    'rocks salon school schule science security services shoes shopping singles ' +
    'ski soccer social software solar space sport studio style supplies supply support surf surgery systems ' +
    'taxi team technology tel tennis tips tires today top tours town toys training travel university ' +
    'vacations ventures vet video villas vin vip vision voyage watch website wedding wien wiki win wine ' +
    'world wtf yoga zone aero cat post'
  ).split(' '),
)
