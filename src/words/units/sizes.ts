/**
 * Units of size: weight, length, area, volume. Names in en de fr es pt it zh; codes of UN/CEFACT Recommendation 20.
 * A row: `name; kind; code; base; symbols; names; prefixes`, see `unit.ts`.
 */
export const sizes = `
kg; weight; KGM; kg:1; Kg; kg|kgs|kilo~|kilogram~|kilogramm|kilogrammes|kilogramme~|kilogramos|kilogramo~|quilo~|quilograma~|chilo|chili|chilogrammo|chilogrammi|公斤|千克; 
g; weight; GRM; kg:0.001; g|gr|Gr; gm|gms|grs|gram~|gramme~|gramm|gramo~|grama~|grammo|grammi|克; nµmcdhk
mg; weight; MGM; kg:0.000001; mg; milligram~|milligramm|毫克; 
ug; weight; MC; kg:1e-9; µg|μg|mcg; microgram~|mikrogramm; 
t; weight; TNE; kg:1000; t|T; tonne~|tonnen|mt|mts|metric ton~|metric tonne~|tons|ton|tonelada~|tonnellata|tonnellate|tm|吨|公吨; G
short-ton; weight; STN; kg:907.18474; ; short ton~; 
long-ton; weight; LTN; kg:1016.0469088; ; long ton~; 
lb; weight; LBR; kg:0.45359237; lbm; lb|lbs|pound~|pfund|livre~|libra~|磅|pound-mass; 
oz; weight; ONZ; kg:0.028349523125; ; oz|ounce~|onza~|oncia|盎司; 
stone; weight; STI; kg:6.35029318; ; stone~; 
quintal; weight; DTN; kg:100; dt; quintal~|doppelzentner|quintales|quintali; 
ct; weight; CTM; kg:0.0002; ct; carat~|karat; 
grain; weight; GRN; kg:0.00006479891; ; grains; 
mm; length; MMT; m:0.001; mm|MM|Mm; millimeter~|millimetre~|millimètre~|milímetro~|millimetro|millimetri|毫米; 
cm; length; CMT; m:0.01; cm|CM|Cm; centimeter~|centimetre~|zentimeter|centimètre~|centímetro~|centimetro|centimetri|厘米|公分; 
dm; length; DMT; m:0.1; dm; decimeter~|decimetre~|dezimeter; 
m; length; MTR; m:1; m|M; mtr|mtrs|meter~|metre~|mètre~|metro~|metri|lfm|laufmeter|lm|linear meter~|running meter~|米; afpnµmcdhk
km; length; KMT; m:1000; km|Km|KM; kms|kilometer~|kilometre~|kilomètre~|kilómetro~|quilômetro~|chilometro|chilometri|公里|千米; 
um; length; 4H; m:0.000001; µm|μm|um|µ; micron~|micrometer~|micrometre~|mikrometer|mic|micrometre~; 
nm; length; C45; m:1e-9; nm; nanometer~|nanometre~; 
pm; length; C52; m:1e-12; pm; picometer~|picometre~; 
in; length; INH; m:0.0254; in|"|″|”; inch|inches|zoll|pouce~|pulgada~|polegada~|pollice|pollici|英寸; 
ft; length; FOT; m:0.3048; '|′; ft|foot|feet|fuß|pied~|pie|pies|pé|pés|piede|piedi|英尺|linear foot|linear feet|lin ft; 
yd; length; YRD; m:0.9144; ; yd|yds|yard~|yarda~|jarda~|码; 
mi; length; SMI; m:1609.344; mi; mile~|meile|meilen|milla~|milha~|miglio|miglia|英里; 
nmi; length; NMI; m:1852; ; nautical mile~|seemeile|seemeilen|nmi; 
mm2; area; MMK; m2:0.000001; mm²|mm2; sq mm|sqmm|square millimeter~|square millimetre~; 
cm2; area; CMK; m2:0.0001; cm²|cm2; sq cm|sqcm|square centimeter~|square centimetre~; 
m2; area; MTK; m2:1; m²|m2|M2|M²; sqm|sq m|sq. m|sq.m|sq meter~|square meter~|square metre~|qm|quadratmeter|mètre carré|mètres carrés|metro cuadrado|metros cuadrados|metro quadrado|metros quadrados|metro quadro|metri quadrati|metri quadri|mq|平方米|平米; 
km2; area; KMK; m2:1000000; km²|km2; sq km|sqkm|square kilometer~|square kilometre~|quadratkilometer; 
in2; area; INK; m2:0.00064516; in²|in2; sq in|square inch|square inches|sq. in; 
ft2; area; FTK; m2:0.09290304; ft²|ft2; sqft|sq ft|sq. ft|sq.ft|square foot|square feet|平方英尺; 
yd2; area; YDK; m2:0.83612736; yd²|yd2; sq yd|square yard~|sq yds; 
mi2; area; MIK; m2:2589988.110336; mi²|mi2; sq mi|square mile~; 
acre; area; ACR; m2:4046.8564224; ; acre~; 
ha; area; HAR; m2:10000; ha; hectare~|hektar|hectárea~|ettaro|ettari|公顷; 
l; volume; LTR; l:1; l|L|ℓ; ltr|ltrs|lt|lts|liter~|litre~|litro~|litri|升|公升; µmcdhk
ml; volume; MLT; l:0.001; ml|mL|ML; milliliter~|millilitre~|毫升|cc; 
cl; volume; CLT; l:0.01; cl|cL; centiliter~|centilitre~; 
dl; volume; DLT; l:0.1; dl|dL; deciliter~|decilitre~; 
hl; volume; HLT; l:100; hl|hL; hectoliter~|hectolitre~|hektoliter; 
cm3; volume; CMQ; l:0.001; cm³|cm3; cubic centimeter~|cubic centimetre~|ccm; 
m3; volume; MTQ; l:1000; m³|m3|M3|M³; cbm|cbms|cubic meter~|cubic metre~|kubikmeter|mètre cube|mètres cubes|metro cúbico|metros cúbicos|metro cubo|metri cubi|mc|立方米|方|cu m; 
ft3; volume; FTQ; l:28.316846592; ft³|ft3; cft|cuft|cu ft|cu. ft|cubic foot|cubic feet; 
in3; volume; INQ; l:0.016387064; in³|in3; cubic inch|cubic inches|cu in|cu. in; 
yd3; volume; YDQ; l:764.554857984; yd³|yd3; cubic yard~|cu yd; 
gal; volume; GLL; l:3.785411784; ; gal|gals|gallon~|gallone|gallonen|galón|galones|galão|galões|加仑|us gallon~|us gal; 
qt; volume; QTL; l:0.946352946; ; qt|qts|quart~; 
pt; volume; PTL; l:0.473176473; ; pint~; 
fl-oz; volume; OZA; l:0.0295735295625; ; fl oz|fl. oz|fluid ounce~; 
bbl; volume; BLL; l:158.987294928; ; bbl|bbls|barrel~|oil barrel~; 
cup; volume; ; l:0.2365882365; ; cup|cups; 
tbsp; volume; ; l:0.01478676478125; ; tbsp|tablespoon~; 
tsp; volume; ; l:0.00492892159375; ; tsp|teaspoon~; 
cwt; weight; CWA; kg:45.359237; ; cwt|hundredweight~; 
ozt; weight; APZ; kg:0.0311034768; ozt; troy ounce~|troy oz|oz troy; 
dalton; weight; D43; ; Da; dalton~|atomic mass unit~|amu; kM
mil; length; TH; m:0.0000254; ; mils|thou; 
angstrom; length; A11; m:1e-10; Å|Å; angstrom~|ångström~|ångstrom~; 
furlong; length; M50; m:201.168; ; furlong~; 
fathom; length; AK; m:1.8288; ; fathom~; 
au; length; A12; m:149597870700; ; astronomical unit~; 
ly; length; B57; m:9460730472580800; ly; light year~|light-year~; 
parsec; length; C63; ; *pc; parsec~; kMG
px; length; E37; ; px; pixel~; 
mu; area; ; m2:666.666666666667; ; 亩; 
Nm3; volume; ; ; Nm³|Nm3|Sm³|Sm3; normal cubic metre~|normal cubic meter~|standard cubic metre~|standard cubic meter~|ncm; 
imp-gal; volume; GLI; l:4.54609; ; imperial gallon~|imp gal|imp. gal|uk gallon~|uk gal; 
bushel; volume; BU; l:35.23907016688; ; bushel~|bu; 
gill; volume; GII; l:0.11829411825; ; us gill~; 
board-foot; volume; BFT; l:2.359737216; ; board foot|board feet|bdft|bd ft|fbm; 
acre-foot; volume; M67; l:1233481.83754752; ; acre foot|acre feet|acre-foot|acre-feet; 
`
