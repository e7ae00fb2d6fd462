/** Units of measure: the short names a Quantity may carry, after UN/CEFACT Recommendation 20 and 21. */

export type UnitKind =
  | 'count'
  | 'packaging'
  | 'container'
  | 'weight'
  | 'length'
  | 'area'
  | 'volume'
  | 'time'
  | 'temperature'
  | 'speed'
  | 'pressure'
  | 'power'
  | 'energy'
  | 'electric'
  | 'data'
  | 'angle'
  | 'other'

export type Unit = {
  /** The short name a Quantity carries. */
  name: string
  kind: UnitKind
  /** UN/CEFACT Rec 20 or 21 code, null where there is none. */
  code: string | null
  /** The same in a base unit of its kind (pcs, kg, m, m2, l), where that is a fixed factor. */
  base?: { unit: string; factor: number }
  /** Spellings that count only in exactly this case: `m`, `M`, `Pa`. */
  symbols: readonly string[]
  /** Spellings in any case, singular and plural, in en de fr es pt it zh. */
  names: readonly string[]
}

/** Every unit known, the order of the table. */
export const units: readonly Unit[] = [
  // What is counted
  unit(
    'pcs',
    'count',
    'H87',
    'Pcs',
    'pcs|pc|pce|pces|piece|pieces|ea|each|nos|unit|units|stück|stueck|stk|stck|stücke|st|pièce|pièces|piece(s)|pc(s)|unité|unités|pieza|piezas|pza|pzas|pzs|pz|uds|ud|unidad|unidades|unid|und.|un.|peça|peças|pç|pçs|pezzo|pezzi|个|件|只|支|台|条|片|枚|块|把|根|個|張|张',
  ),
  unit(
    'set',
    'count',
    'SET',
    '',
    'set|sets|satz|sätze|jeu|jeux|juego|juegos|conjunto|conjuntos|jogo|jogos|kit|kits|套',
    'pcs:0',
  ),
  unit(
    'pair',
    'count',
    'PR',
    '',
    'pair|pairs|prs|paar|paare|paire|paires|par|pares|paio|paia|双|對|对',
    'pcs:2',
  ),
  unit(
    'dozen',
    'count',
    'DZN',
    '',
    'dozen|dozens|doz|dz|dzn|dutzend|dtzd|douzaine|douzaines|docena|docenas|dúzia|dúzias|dozzina|dozzine|打',
    'pcs:12',
  ),
  unit('gross', 'count', 'GRO', '', 'gross|grosa|gruesa', 'pcs:144'),
  unit('thousand', 'count', 'MIL', '', 'mpcs|kpcs|millar|millares|mille', 'pcs:1000'),
  unit(
    'sheet',
    'count',
    'ST',
    '',
    'sheet|sheets|bogen|bögen|blatt|feuille|feuilles|hoja|hojas|folha|folhas|foglio|fogli',
  ),
  unit(
    'bottle',
    'packaging',
    'BO',
    '',
    'bottle|bottles|flasche|flaschen|bouteille|bouteilles|botella|botellas|garrafa|garrafas|bottiglia|bottiglie|瓶',
  ),
  unit(
    'can',
    'packaging',
    'CA',
    '',
    'cans|tin|tins|dose|dosen|boîte de conserve|lata|latas|lattina|lattine|罐',
  ),
  // How it is packed
  unit(
    'carton',
    'packaging',
    'CT',
    '',
    'carton|cartons|ctn|ctns|cts|karton|kartons|kt|kart|caja de cartón|cartón|cartones|caixa de papelão|cartone|cartoni|箱|纸箱|case|cases|cs|kiste|kisten',
  ),
  unit(
    'box',
    'packaging',
    'BX',
    '',
    'box|boxes|bx|bxs|schachtel|schachteln|boîte|boîtes|caisse|caisses|caja|cajas|cja|caixa|caixas|cx|scatola|scatole|盒',
  ),
  unit(
    'pack',
    'packaging',
    'PK',
    '',
    'pack|packs|pk|pks|pkt|pkts|packet|packets|package|packages|pkg|pkgs|paket|pakete|packung|packungen|pkg.|ve|paquet|paquets|paquete|paquetes|pacote|pacotes|pacco|pacchi|confezione|confezioni|包',
  ),
  unit(
    'pallet',
    'packaging',
    'PX',
    '',
    'pallet|pallets|plt|plts|palette|paletten|pal|palettes|palet|palets|palé|palés|palete|paletes|bancale|bancali|托盘|托|栈板',
  ),
  unit(
    'bag',
    'packaging',
    'BG',
    '',
    'bag|bags|bg|bgs|beutel|sack|säcke|sacks|sac|sacs|saco|sacos|bolsa|bolsas|sacco|sacchi|sacchetto|sacchetti|袋',
  ),
  unit('big-bag', 'packaging', '43', '', 'big bag|big bags|bigbag|bigbags|jumbo bag|jumbo bags|fibc|fibcs'),
  unit(
    'drum',
    'packaging',
    'DR',
    '',
    'drum|drums|fass|fässer|fût|fûts|tambor|tambores|bidón|bidones|fusto|fusti|桶',
  ),
  unit('ibc', 'packaging', 'IB', '', 'ibc|ibcs|ibc tank|ibc tanks'),
  unit(
    'roll',
    'packaging',
    'RO',
    '',
    'roll|rolls|rls|rolle|rollen|rouleau|rouleaux|rollo|rollos|rolo|rolos|bobina|bobinas|rotolo|rotoli|卷',
  ),
  unit('coil', 'packaging', 'CL', '', 'coil|coils|bobine|bobines'),
  unit('reel', 'packaging', 'RL', '', 'reel|reels|spool|spools'),
  unit('bundle', 'packaging', 'BE', '', 'bundle|bundles|bdl|bdls|bund|bündel|fardo|fardos|fascio|捆'),
  unit('bale', 'packaging', 'BL', '', 'bale|bales|ballen|balle|balles|bala|balas'),
  unit('crate', 'packaging', 'CR', '', 'crate|crates|holzkiste|holzkisten'),
  unit('jerrican', 'packaging', 'JY', '', 'jerrican|jerricans|jerry can|jerry cans|kanister|bidon|bidons'),
  unit('tube', 'packaging', 'TU', '', 'tube|tubes|tuben'),
  unit('tray', 'packaging', 'PU', '', 'tray|trays|bandeja|bandejas'),
  unit('blister', 'packaging', null, '', 'blister|blisters'),
  // Containers and loads
  unit(
    'container-20',
    'container',
    '20',
    '',
    "20' container|20'gp|20gp|20'dv|20dv|20ft|20 ft|20'|20 feet container|20dc|20'dc|20 foot container|20-foot container|20ft container|20er container",
  ),
  unit(
    'container-40',
    'container',
    '40',
    '',
    "40' container|40'gp|40gp|40'dv|40dv|40ft|40 ft|40'|40dc|40'dc|40 foot container|40-foot container|40ft container|40er container",
  ),
  unit(
    'container-40hc',
    'container',
    '40HC',
    '',
    "40'hc|40hc|40'hq|40hq|40 hc|40 hq|40' hc|40' hq|40ft hc|40ft hq|40 ft high cube|40' high cube",
  ),
  unit('container-45hc', 'container', '45HC', '', "45'hc|45hc|45'hq|45hq|45' hc"),
  unit(
    'container',
    'container',
    'CN',
    '',
    'container|containers|fcl|fcls|cntr|cntrs|conteneur|conteneurs|contenedor|contenedores|contêiner|contêineres|containeres|集装箱|货柜|柜',
  ),
  unit('teu', 'container', 'E22', '', 'teu|teus'),
  unit(
    'truckload',
    'container',
    null,
    '',
    'truckload|truckloads|ftl|full truck load|full truck loads|lkw-ladung|lkw-ladungen',
  ),
  // Weight
  unit(
    'kg',
    'weight',
    'KGM',
    'Kg',
    'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramm|kilogrammes|kilogramme|kilogramos|kilogramo|quilo|quilos|quilograma|quilogramas|chilo|chili|chilogrammo|chilogrammi|公斤|千克',
    'kg:1',
  ),
  unit(
    'g',
    'weight',
    'GRM',
    'g|gr|Gr',
    'gm|gms|grs|gram|grams|gramme|grammes|gramm|gramo|gramos|grama|gramas|grammo|grammi|克',
    'kg:0.001',
  ),
  unit('mg', 'weight', 'MGM', 'mg', 'milligram|milligrams|milligramm|毫克', 'kg:0.000001'),
  unit('ug', 'weight', 'MC', 'µg|μg|mcg', 'microgram|micrograms', 'kg:0.000000001'),
  unit(
    't',
    'weight',
    'TNE',
    't|T',
    'tonne|tonnes|tonnen|mt|mts|metric ton|metric tons|metric tonne|metric tonnes|tons|ton|tonelada|toneladas|tonnellata|tonnellate|tm|吨|公吨',
    'kg:1000',
  ),
  unit('short-ton', 'weight', 'STN', '', 'short ton|short tons', 'kg:907.18474'),
  unit('long-ton', 'weight', 'LTN', '', 'long ton|long tons', 'kg:1016.0469088'),
  unit('lb', 'weight', 'LBR', '', 'lb|lbs|pound|pounds|pfund|livre|livres|libra|libras|磅', 'kg:0.45359237'),
  unit('oz', 'weight', 'ONZ', '', 'oz|ounce|ounces|onza|onzas|oncia|盎司', 'kg:0.028349523125'),
  unit('stone', 'weight', 'STI', '', 'stone|stones', 'kg:6.35029318'),
  unit('quintal', 'weight', 'DTN', 'dt', 'quintal|quintals|doppelzentner|quintales|quintali', 'kg:100'),
  unit('ct', 'weight', 'CTM', 'ct', 'carat|carats|karat', 'kg:0.0002'),
  unit('grain', 'weight', 'GRN', '', 'grains', 'kg:0.00006479891'),
  // Length
  unit(
    'mm',
    'length',
    'MMT',
    'mm|MM|Mm',
    'millimeter|millimeters|millimetre|millimetres|millimètre|millimètres|milímetro|milímetros|millimetro|millimetri|毫米',
    'm:0.001',
  ),
  unit(
    'cm',
    'length',
    'CMT',
    'cm|CM|Cm',
    'centimeter|centimeters|centimetre|centimetres|zentimeter|centimètre|centimètres|centímetro|centímetros|centimetro|centimetri|厘米|公分',
    'm:0.01',
  ),
  unit('dm', 'length', 'DMT', 'dm', 'decimeter|decimeters|decimetre|decimetres|dezimeter', 'm:0.1'),
  unit(
    'm',
    'length',
    'MTR',
    'm|M',
    'mtr|mtrs|meter|meters|metre|metres|mètre|mètres|metro|metros|metri|lfm|laufmeter|lm|linear meter|linear meters|running meter|running meters|ml.|米',
    'm:1',
  ),
  unit(
    'km',
    'length',
    'KMT',
    'km|Km|KM',
    'kms|kilometer|kilometers|kilometre|kilometres|kilomètre|kilomètres|kilómetro|kilómetros|quilômetro|quilômetros|chilometro|chilometri|公里|千米',
    'm:1000',
  ),
  unit(
    'um',
    'length',
    '4H',
    'µm|μm|um|µ',
    'micron|microns|micrometer|micrometers|micrometre|micrometres|mikrometer|mic',
    'm:0.000001',
  ),
  unit('nm', 'length', 'C45', 'nm', 'nanometer|nanometers|nanometre|nanometres', 'm:0.000000001'),
  unit('pm', 'length', 'C52', 'pm', 'picometer|picometers|picometre|picometres', 'm:0.000000000001'),
  unit(
    'in',
    'length',
    'INH',
    'in|"|″|”',
    'inch|inches|zoll|pouce|pouces|pulgada|pulgadas|polegada|polegadas|pollice|pollici|英寸',
    'm:0.0254',
  ),
  unit(
    'ft',
    'length',
    'FOT',
    "'|′",
    'ft|foot|feet|fuß|pied|pieds|pie|pies|pé|pés|piede|piedi|英尺',
    'm:0.3048',
  ),
  unit('yd', 'length', 'YRD', '', 'yd|yds|yard|yards|yarda|yardas|jarda|jardas|码', 'm:0.9144'),
  unit(
    'mi',
    'length',
    'SMI',
    'mi',
    'mile|miles|meile|meilen|milla|millas|milha|milhas|miglio|miglia|英里',
    'm:1609.344',
  ),
  unit('nmi', 'length', 'NMI', '', 'nautical mile|nautical miles|seemeile|seemeilen', 'm:1852'),
  // Area
  unit(
    'mm2',
    'area',
    'MMK',
    'mm²|mm2',
    'sq mm|sqmm|square millimeter|square millimeters|square millimetre|square millimetres',
    'm2:0.000001',
  ),
  unit(
    'cm2',
    'area',
    'CMK',
    'cm²|cm2',
    'sq cm|sqcm|square centimeter|square centimeters|square centimetre|square centimetres',
    'm2:0.0001',
  ),
  unit(
    'm2',
    'area',
    'MTK',
    'm²|m2|M2|M²',
    'sqm|sq m|sq. m|sq.m|sq meter|sq meters|square meter|square meters|square metre|square metres|qm|quadratmeter|mètre carré|mètres carrés|metro cuadrado|metros cuadrados|metro quadrado|metros quadrados|metro quadro|metri quadrati|metri quadri|mq|平方米|平米',
    'm2:1',
  ),
  unit(
    'km2',
    'area',
    'KMK',
    'km²|km2',
    'sq km|sqkm|square kilometer|square kilometers|square kilometre|square kilometres|quadratkilometer',
    'm2:1000000',
  ),
  unit('in2', 'area', 'INK', 'in²|in2', 'sq in|square inch|square inches', 'm2:0.00064516'),
  unit(
    'ft2',
    'area',
    'FTK',
    'ft²|ft2',
    'sqft|sq ft|sq. ft|sq.ft|square foot|square feet|平方英尺',
    'm2:0.09290304',
  ),
  unit('yd2', 'area', 'YDK', 'yd²', 'sq yd|square yard|square yards', 'm2:0.83612736'),
  unit('mi2', 'area', 'MIK', '', 'sq mi|square mile|square miles', 'm2:2589988.110336'),
  unit('acre', 'area', 'ACR', '', 'acre|acres', 'm2:4046.8564224'),
  unit(
    'ha',
    'area',
    'HAR',
    'ha',
    'hectare|hectares|hektar|hectárea|hectáreas|ettaro|ettari|公顷',
    'm2:10000',
  ),
  // Volume
  unit(
    'l',
    'volume',
    'LTR',
    'l|L|ℓ',
    'ltr|ltrs|lt|lts|liter|liters|litre|litres|litro|litros|litri|升|公升',
    'l:1',
  ),
  unit('ml', 'volume', 'MLT', 'ml|mL|ML', 'milliliter|milliliters|millilitre|millilitres|毫升|cc', 'l:0.001'),
  unit('cl', 'volume', 'CLT', 'cl|cL', 'centiliter|centiliters|centilitre|centilitres', 'l:0.01'),
  unit('dl', 'volume', 'DLT', 'dl|dL', 'deciliter|deciliters|decilitre|decilitres', 'l:0.1'),
  unit('hl', 'volume', 'HLT', 'hl|hL', 'hectoliter|hectoliters|hectolitre|hectolitres|hektoliter', 'l:100'),
  unit(
    'cm3',
    'volume',
    'CMQ',
    'cm³|cm3',
    'cubic centimeter|cubic centimeters|cubic centimetre|cubic centimetres|ccm',
    'l:0.001',
  ),
  unit(
    'm3',
    'volume',
    'MTQ',
    'm³|m3|M3|M³',
    'cbm|cbms|cubic meter|cubic meters|cubic metre|cubic metres|kubikmeter|mètre cube|mètres cubes|metro cúbico|metros cúbicos|metro cubo|metri cubi|mc|立方米|方',
    'l:1000',
  ),
  unit('ft3', 'volume', 'FTQ', 'ft³|ft3', 'cft|cuft|cu ft|cu. ft|cubic foot|cubic feet', 'l:28.316846592'),
  unit('in3', 'volume', 'INQ', 'in³', 'cubic inch|cubic inches', 'l:0.016387064'),
  unit('yd3', 'volume', 'YDQ', 'yd³', 'cubic yard|cubic yards', 'l:764.554857984'),
  unit(
    'gal',
    'volume',
    'GLL',
    '',
    'gal|gals|gallon|gallons|gallone|gallonen|galón|galones|galão|galões|加仑',
    'l:3.785411784',
  ),
  unit('qt', 'volume', 'QTL', '', 'qt|qts|quart|quarts', 'l:0.946352946'),
  unit('pt', 'volume', 'PTL', '', 'pint|pints', 'l:0.473176473'),
  unit('fl-oz', 'volume', 'OZA', '', 'fl oz|fl. oz|fluid ounce|fluid ounces', 'l:0.0295735295625'),
  unit('bbl', 'volume', 'BLL', '', 'bbl|bbls|barrel|barrels', 'l:158.987294928'),
  unit('cup', 'volume', null, '', 'cup|cups', 'l:0.2365882365'),
  unit('tbsp', 'volume', null, '', 'tbsp|tablespoon|tablespoons', 'l:0.01478676478125'),
  unit('tsp', 'volume', null, '', 'tsp|teaspoon|teaspoons', 'l:0.00492892159375'),
  // Properties a data sheet states
  unit('gsm', 'other', 'GM', 'g/m²|g/m2', 'gsm|gr/m2|g/qm|grams per square meter'),
  unit('denier', 'other', 'A49', '', 'denier|den'),
  unit('tex', 'other', 'D34', '', 'dtex'),
  unit('ppm', 'other', '59', 'ppm|ppb', ''),
  unit('kg/m3', 'other', 'KMQ', 'kg/m³|kg/m3', 'kg per cubic meter'),
  unit('g/cm3', 'other', '23', 'g/cm³|g/cm3', ''),
  unit('rpm', 'other', 'RPM', '', 'rpm|u/min|revolutions per minute'),
  unit('db', 'other', '2N', 'dB|dB(A)', 'decibel|decibels'),
  unit('lm', 'other', 'LUM', '', 'lumen|lumens'),
  unit('lx', 'other', 'LUX', 'lx', 'lux'),
  unit('n', 'other', 'NEW', 'N', 'newton|newtons'),
  unit('kn', 'other', 'B47', 'kN', 'kilonewton|kilonewtons'),
  unit('nm-torque', 'other', 'NU', 'Nm|N·m', 'newton meter|newton meters|newton metre|newton metres'),
  unit(
    'c',
    'temperature',
    'CEL',
    '°C|℃|° C|º C|ºC',
    '°c|° celsius|°celsius|degree celsius|degrees celsius|degrees centigrade|deg c|deg celsius|grad celsius|celsius|degrés celsius|grados celsius|摄氏度',
  ),
  unit(
    'f',
    'temperature',
    'FAH',
    '°F|℉|° F|ºF',
    '°f|° fahrenheit|°fahrenheit|degree fahrenheit|degrees fahrenheit|deg f|fahrenheit',
  ),
  unit('k', 'temperature', 'KEL', 'K', 'kelvin'),
  unit(
    'km/h',
    'speed',
    'KMH',
    'km/h|km/hr',
    'kph|kmh|kmph|kilometers per hour|kilometer per hour|kilometres per hour|kilometre per hour|kilometers an hour',
  ),
  unit('mph', 'speed', 'HM', '', 'mph|miles per hour|mile per hour|miles an hour'),
  unit('m/s', 'speed', 'MTS', 'm/s', 'meters per second|meter per second|metres per second|metre per second'),
  unit('kn-speed', 'speed', 'KNT', '', 'knot|knots|knoten'),
  unit('bar', 'pressure', 'BAR', '', 'bar|bars|barg'),
  unit('mbar', 'pressure', 'MBR', '', 'mbar'),
  unit('pa', 'pressure', 'PAL', 'Pa', 'pascal|pascals'),
  unit('kpa', 'pressure', 'KPA', 'kPa|KPa', 'kilopascal|kilopascals'),
  unit('mpa', 'pressure', 'MPA', 'MPa|Mpa', 'n/mm²|n/mm2|megapascal|megapascals'),
  unit('psi', 'pressure', 'PS', '', 'psi|psig'),
  unit('w', 'power', 'WTT', 'W', 'watt|watts'),
  unit('kw', 'power', 'KWT', 'kW|KW|kw', 'kilowatt|kilowatts'),
  unit('mw', 'power', 'MAW', 'MW', 'megawatt|megawatts'),
  unit('gw', 'power', 'A90', 'GW', 'gigawatt|gigawatts'),
  unit('hp', 'power', 'BHP', 'HP|PS', 'hp|bhp|horsepower|horse power'),
  unit('va', 'power', 'D46', 'VA', 'volt-ampere'),
  unit('kva', 'power', 'KVA', 'kVA|KVA', 'kva'),
  unit('wh', 'energy', 'WHR', 'Wh', 'watt hour|watt hours'),
  unit(
    'kwh',
    'energy',
    'KWH',
    'kWh|KWh|KWH',
    'kwh|kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours',
  ),
  unit('mwh', 'energy', 'MWH', 'MWh', 'megawatt hour|megawatt hours'),
  unit('j', 'energy', 'JOU', 'J', 'joule|joules'),
  unit('kj', 'energy', 'KJO', 'kJ', 'kilojoule|kilojoules'),
  unit('cal', 'energy', 'D70', 'cal', 'calorie|calories'),
  unit('kcal', 'energy', 'E14', 'kcal', 'kilocalorie|kilocalories'),
  unit('btu', 'energy', 'BTU', 'BTU', 'btu|btus'),
  unit('v', 'electric', 'VLT', 'V|VAC|VDC', 'volt|volts'),
  unit('kv', 'electric', 'KVT', 'kV|KV', 'kilovolt|kilovolts'),
  unit('mv', 'electric', '2Z', 'mV', 'millivolt|millivolts'),
  unit('a', 'electric', 'AMP', 'A', 'amp|amps|ampere|amperes'),
  unit('ma', 'electric', '4K', 'mA', 'milliamp|milliamps|milliampere'),
  unit('mah', 'electric', 'E09', 'mAh', 'milliamp hours|milliampere hours'),
  unit('ohm', 'electric', 'OHM', 'Ω|Ω', 'ohm|ohms'),
  unit('hz', 'electric', 'HTZ', 'Hz|HZ', 'hertz'),
  unit('khz', 'electric', 'KHZ', 'kHz|KHz', 'kilohertz'),
  unit('mhz', 'electric', 'MHZ', 'MHz', 'megahertz'),
  unit('ghz', 'electric', 'A86', 'GHz|Ghz', 'gigahertz'),
  unit('bit', 'data', 'A99', 'b', 'bit|bits'),
  unit('kbit', 'data', 'C37', 'kb|Kb', 'kilobit|kilobits|kbit'),
  unit('mbit', 'data', 'D36', 'mb|Mb', 'megabit|megabits|mbit'),
  unit('gbit', 'data', 'B68', 'gb|Gb', 'gigabit|gigabits|gbit'),
  unit('tbit', 'data', 'E83', 'tb|Tb', 'terabit|terabits|tbit'),
  unit('byte', 'data', 'AD', 'B', 'byte|bytes'),
  unit('kb', 'data', '2P', 'KB|kB', 'kilobyte|kilobytes|kbyte|kbytes'),
  unit('mb', 'data', '4L', 'MB', 'megabyte|megabytes|mbyte|mbytes'),
  unit('gb', 'data', 'E34', 'GB', 'gigabyte|gigabytes|gbyte|gbytes|gig'),
  unit('tb', 'data', 'E35', 'TB', 'terabyte|terabytes'),
  unit('pb', 'data', 'E36', 'PB', 'petabyte|petabytes'),
  unit('deg', 'angle', 'DD', '°|º', 'degree|degrees|deg'),
  unit('rad', 'angle', 'C81', 'rad', 'radian|radians'),
  unit('turn', 'angle', 'M43', '', 'turn|turns'),
]

/** The unit of that short name, a rate such as `m3/h` included; undefined where the table has none. */
export function unitNamed(name: string): Unit | undefined {
  const known = byName.get(name)
  if (known !== undefined) return known
  const [of, per] = name.split('/')
  if (per === undefined || !byName.has(of ?? '') || !(byName.has(per) || times.has(per))) return undefined
  return { name, kind: 'other', code: null, symbols: [], names: [] }
}

/**
 * The rate a measure and what follows it make: `m3/h` of `m³` and `/h`. Null where what follows is a piece or pack,
 * since `12 kg/carton` is twelve kilograms.
 */
export function rateOf(unit: Unit, per: string): Unit | null {
  const time = timeNames.get(per.toLowerCase())
  const below = unitOf(per)
  const isMeasure =
    below !== null && below.kind !== 'count' && below.kind !== 'packaging' && below.kind !== 'container'
  const name = time ?? (isMeasure ? below.name : null)
  if (name === null || unit.kind === 'count' || unit.kind === 'packaging' || unit.kind === 'container')
    return null
  return unitNamed(`${unit.name}/${name}`) ?? null
}

const timeNames = new Map(
  Object.entries({
    s: 's|sec|second',
    min: 'min|minute|minuto|minuta',
    h: 'h|hr|hour|std|stunde|heure|hora|ora',
    day: 'd|day|tag|jour|día|dia|giorno',
    year: 'a|year|jahr|an|año|ano|anno',
  }).flatMap(([name, spellings]) => spellings.split('|').map((spelling) => [spelling, name] as const)),
)
const times = new Set(timeNames.values())

/** The unit a spelling stands for (`Stück`, `KGS`, `m²`, `件`), exact case first, null where it is none. */
export function unitOf(spelling: string): Unit | null {
  const plain = spelling.trim().replace(/\s+/g, ' ')
  const exact = bySymbol.get(plain)
  if (exact !== undefined) return exact
  const lower = plain.toLowerCase()
  return bySpelling.get(lower) ?? bySpelling.get(lower.replace(/\.$/, '')) ?? null
}

/** The longest spelling in the table, in words, for readers that look ahead. */
export const longestSpelling = 4

/** True where both units measure the same kind of thing by fixed factors, so a quantity can be compared. */
export function comparable(one: Unit, other: Unit): boolean {
  return one.name === other.name || (one.base !== undefined && one.base.unit === other.base?.unit)
}

const byName = new Map(units.map((unit) => [unit.name, unit]))
const bySymbol = new Map<string, Unit>()
const bySpelling = new Map<string, Unit>()
for (const one of units) {
  for (const symbol of one.symbols) if (!bySymbol.has(symbol)) bySymbol.set(symbol, one)
  for (const name of one.names) if (!bySpelling.has(name)) bySpelling.set(name, one)
}

/** One row of the table; `base` is `kg:0.001`, the lists are split at `|`. */
function unit(
  name: string,
  kind: UnitKind,
  code: string | null,
  symbols: string,
  names: string,
  base?: string,
): Unit {
  const one: Unit = { name, kind, code, symbols: split(symbols), names: split(names) }
  const [of, factor] = base?.split(':') ?? []
  if (of !== undefined && Number(factor) > 0) one.base = { unit: of, factor: Number(factor) }
  if (name === 'pcs') one.base = { unit: 'pcs', factor: 1 }
  return one
}

function split(list: string): string[] {
  return list === '' ? [] : list.split('|')
}
