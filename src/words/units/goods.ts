/**
 * Units of trade: what is counted, how it is packed, what it is shipped in. Names in en de fr es pt it zh.
 * A row: `name; kind; code; base; symbols; names; prefixes`, see `unit.ts`.
 */
export const goods = `
pcs; count; H87; pcs:1; Pcs; pcs|pc|pce|pces|piece|pieces|ea|each|nos|unit|units|stück|stueck|stk|stck|stücke|st|pièce|pièces|piece(s)|pc(s)|unité|unités|pieza|piezas|pza|pzas|pzs|pz|uds|ud|unidad|unidades|unid|und.|un.|szt|szt.|sztuk|sztuki|stuks|stuk|adet|styck|stycken|stykker|kusů|штук|шт|peça|peças|pç|pçs|pezzo|pezzi|个|件|只|支|台|条|片|枚|块|把|根|個|張|张; 
set; count; SET; ; ; set|sets|satz|sätze|jeu|jeux|juego|juegos|conjunto|conjuntos|jogo|jogos|kit|kits|套; 
pair; count; PR; pcs:2; ; pair|pairs|prs|paar|paare|paire|paires|par|pares|paio|paia|双|對|对; 
dozen; count; DZN; pcs:12; ; dozen|dozens|doz|dz|dzn|dutzend|dtzd|douzaine|douzaines|docena|docenas|dúzia|dúzias|dozzina|dozzine|打; 
gross; count; GRO; pcs:144; ; gross|grosa|gruesa; 
thousand; count; MIL; pcs:1000; ; mpcs|kpcs|millar|millares|mille; 
sheet; count; ST; ; ; sheet|sheets|bogen|bögen|blatt|feuille|feuilles|hoja|hojas|folha|folhas|foglio|fogli; 
bottle; packaging; BO; ; ; bottle|bottles|flasche|flaschen|bouteille|bouteilles|botella|botellas|garrafa|garrafas|bottiglia|bottiglie|瓶; 
can; packaging; CA; ; ; cans|tin|tins|dose|dosen|boîte de conserve|lata|latas|lattina|lattine|罐; 
carton; packaging; CT; ; ; carton|cartons|ctn|ctns|cts|karton|kartons|kt|kart|caja de cartón|cartón|cartones|caixa de papelão|cartone|cartoni|箱|纸箱|case|cases|cs|kiste|kisten; 
box; packaging; BX; ; ; box|boxes|bx|bxs|schachtel|schachteln|boîte|boîtes|caisse|caisses|caja|cajas|cja|caixa|caixas|cx|scatola|scatole|盒; 
pack; packaging; PK; ; ; pack|packs|pk|pks|pkt|pkts|packet|packets|package|packages|pkg|pkgs|paket|pakete|packung|packungen|pkg.|ve|paquet|paquets|paquete|paquetes|pacote|pacotes|pacco|pacchi|confezione|confezioni|包; 
pallet; packaging; PX; ; ; pallet|pallets|plt|plts|palette|paletten|pal|palettes|palet|palets|palé|palés|palete|paletes|bancale|bancali|托盘|托|栈板; 
bag; packaging; BG; ; ; bag|bags|bg|bgs|beutel|sack|säcke|sacks|sac|sacs|saco|sacos|bolsa|bolsas|sacco|sacchi|sacchetto|sacchetti|袋; 
big-bag; packaging; 43; ; ; big bag|big bags|bigbag|bigbags|jumbo bag|jumbo bags|fibc|fibcs; 
drum; packaging; DR; ; ; drum|drums|fass|fässer|fût|fûts|tambor|tambores|bidón|bidones|fusto|fusti|桶; 
ibc; packaging; IB; ; ; ibc|ibcs|ibc tank|ibc tanks; 
roll; packaging; RO; ; ; roll|rolls|rls|rolle|rollen|rouleau|rouleaux|rollo|rollos|rolo|rolos|bobina|bobinas|rotolo|rotoli|卷; 
coil; packaging; CL; ; ; coil|coils|bobine|bobines; 
reel; packaging; RL; ; ; reel|reels|spool|spools; 
bundle; packaging; BE; ; ; bundle|bundles|bdl|bdls|bund|bündel|fardo|fardos|fascio|捆; 
bale; packaging; BL; ; ; bale|bales|ballen|balle|balles|bala|balas; 
crate; packaging; CR; ; ; crate|crates|holzkiste|holzkisten; 
jerrican; packaging; JY; ; ; jerrican|jerricans|jerry can|jerry cans|kanister|bidon|bidons; 
tube; packaging; TU; ; ; tube|tubes|tuben; 
tray; packaging; PU; ; ; tray|trays|bandeja|bandejas; 
blister; packaging; ; ; ; blister|blisters; 
container-20; container; 20; ; ; 20' container|20'gp|20gp|20'dv|20dv|20ft|20 ft|20'|20 feet container|20dc|20'dc|20 foot container|20-foot container|20ft container|20er container; 
container-40; container; 40; ; ; 40' container|40'gp|40gp|40'dv|40dv|40ft|40 ft|40'|40dc|40'dc|40 foot container|40-foot container|40ft container|40er container; 
container-40hc; container; 40HC; ; ; 40'hc|40hc|40'hq|40hq|40 hc|40 hq|40' hc|40' hq|40ft hc|40ft hq|40 ft high cube|40' high cube; 
container-45hc; container; 45HC; ; ; 45'hc|45hc|45'hq|45hq|45' hc; 
container; container; CN; ; ; container|containers|fcl|fcls|cntr|cntrs|conteneur|conteneurs|contenedor|contenedores|contêiner|contêineres|containeres|集装箱|货柜|柜; 
teu; container; E22; ; ; teu|teus; 
truckload; container; ; ; ; truckload|truckloads|ftl|full truck load|full truck loads|lkw-ladung|lkw-ladungen; 
`
