/**
 * Units of physics, time and data sheets. Names in English, in other languages where mail uses them; codes of UN/CEFACT
 * Recommendation 20. A row: `name; kind; code; base; symbols; names; prefixes`, see `unit.ts`.
 */
export const physics = `
gsm; other; GM; ; g/m²|g/m2; gsm|gr/m2|g/qm; 
denier; other; A49; ; ; denier|den; 
tex; other; D34; ; tex; ; dkm
ppm; other; 59; ; ppm; parts per million|part per million; 
ppb; other; 61; ; ppb; parts per billion|part per billion; 
kg/m3; other; KMQ; ; kg/m³|kg/m3; ; 
g/cm3; other; 23; ; g/cm³|g/cm3; ; 
rpm; other; RPM; ; r/min|rev/min|1/min|min⁻¹|min-1; rpm|u/min|revolution~ per minute; 
bpm; other; ; ; ; bpm|beats per minute; 
fps; other; ; ; ; fps|frames per second; 
dpi; other; E39; ; ; dpi|ppi|dots per inch; 
awg; other; ; ; AWG; awg; 
basis-point; other; ; ; ; basis point~|bps; 
mesh; other; 57; ; ; mesh; 
ply; other; ; ; ; ply; 
hrc; other; ; ; HRC; ; 
hv; other; ; ; HV; ; 
iu; other; ; ; IU|I.U.; international unit~; 
100km; length; ; m:100000; ; ; 
db; other; 2N; ; dB|dB(A)|dBA; decibel~; 
dbm; other; DBM; ; dBm; ; 
dbi; other; ; ; dBi; ; 
cd; other; CDL; ; cd; candela~; mk
lm; other; LUM; ; *lm; lumen~; mkM
lx; other; LUX; ; lx; lux; µmk
nit; other; ; ; ; nits; 
dpt; other; Q25; ; dpt; dioptre~|diopter~|dioptrien; 
mol; other; C34; ; mol; moles|*mole~; fpnµmk
kat; other; KAT; ; kat; katal~; nµm
brix; other; J17; ; °Bx|°Brix; brix|degrees brix; 
n; force; NEW; ; N; newton~; pnµmkMG
kn; force; B47; ; kN; kilonewton~; 
lbf; force; C78; ; lbf; pound-force|pounds-force|pound force|pounds force; 
kgf; force; B37; ; kgf|kp; kilogram-force|kilograms-force|kilogram force|kilopond~; 
kip; force; M75; ; kip; kips; 
dyn; force; DU; ; dyn; dyne~; 
nm-torque; torque; NU; ; Nm|N·m|N m|N-m; newton meter~|newton metre~|newton-meter~|newton-metre~; mk
lb-ft; torque; M92; ; lb-ft|lb·ft|lbf·ft|lbf-ft|lbf ft|lb ft|ft-lb|ft·lb|ft-lbs|ft·lbf|ft-lbf|ft lbf|ft lb|ft lbs; foot-pound~|foot pound~|pound-foot|pound-feet; 
lb-in; torque; F21; ; lb-in|lbf·in|lbf-in|in-lb|in-lbs|in·lbf|in-lbf; inch-pound~|inch pound~; 
c; temperature; CEL; ; °C|℃|° C|º C|ºC|C; °c|° celsius|°celsius|degree~ celsius|degree~ centigrade|degree~ c|deg c|deg. c|deg celsius|grad celsius|grad c|celsius|celcius|degree~ celcius|centigrade|degrés celsius|grados celsius|graus celsius|gradi celsius|grados centígrados|摄氏度; 
f; temperature; FAH; ; °F|℉|° F|ºF|º F|F; °f|° fahrenheit|°fahrenheit|degree~ fahrenheit|degree~ f|deg f|deg. f|deg fahrenheit|fahrenheit|farenheit|fahrenheight|degree~ farenheit; 
k; temperature; KEL; ; K; kelvin~|degree~ kelvin; nµm
rankine; temperature; A48; ; °R; rankine|degree~ rankine; 
s; time; SEC; ; s|sec; second~|secs|sek|sekunde|sekunden|segundo~|secondi|秒; fpnµm
min; time; MIN; ; min; minute~|mins|minuten|minuto~|minuti|分钟; 
h; time; HUR; ; h|Std; hour~|hr|hrs|stunde|stunden|heure~|hora~|小时; 
day; time; DAY; ; ; day~|tag|tage|tagen|jour~|día~|dia~|giorno|giorni; 
week; time; WEE; ; ; week~|wk|wks|woche|wochen|semaine~|semana~|settimana|settimane; 
month; time; MON; ; ; month~|monat|monate|monaten|mois|mes|meses|mês|mese; 
year; time; ANN; ; ; year~|yr|yrs|jahr|jahre|jahren|année~|año~|ano~|anno|anni; 
decade; time; DEC; ; ; decade~|jahrzehnte; 
century; time; ; ; ; century|centuries; 
kyr; time; ; ; ka|kyr; kiloyear~|kiloannum; 
Myr; time; ; ; Ma|Myr; megayear~|megaannum; 
Gyr; time; ; ; Ga|Gyr; gigayear~|gigaannum; 
km/h; speed; KMH; ; km/h|km/hr; kph|kmh|kmph; 
mph; speed; HM; ; ; mph; 
m/s; speed; MTS; ; m/s; ; 
kn-speed; speed; KNT; ; ; knot~|knoten|kts; 
bar; pressure; BAR; ; bar; bar|bars|barg; µmk
mbar; pressure; MBR; ; ; mbar; 
pa; pressure; PAL; ; Pa; pascal~; µmhkMGT
kpa; pressure; KPA; ; kPa|KPa; kilopascal~; 
mpa; pressure; MPA; ; MPa|Mpa; megapascal~; 
psi; pressure; PS; ; ; psi|psig|psia|pound~ per square inch; 
ksi; pressure; 84; ; ; ksi; 
atm; pressure; ATM; ; atm; standard atmosphere~|atmospheres; 
torr; pressure; UA; ; ; torr; 
mmhg; pressure; HN; ; mmHg|mm Hg; millimetre~ of mercury|millimeter~ of mercury; 
inhg; pressure; F79; ; inHg|in Hg; inch of mercury|inches of mercury; 
mmh2o; pressure; HP; ; mmH2O|mmH₂O|mmWC; ; 
w; power; WTT; ; W; watt~; pnµmkMGT
kw; power; KWT; ; kW|KW|kw; kilowatt~; 
mw; power; MAW; ; MW; megawatt~; 
gw; power; A90; ; GW; gigawatt~; 
wp; power; ; ; Wp; watt peak|watts peak|watt-peak; kMG
hp; power; BHP; ; HP|PS; hp|bhp|horsepower|horse power; 
va; power; D46; ; VA; volt-ampere~|volt ampere~|volt-amp~; kM
kva; power; KVA; ; kVA|KVA; kva; 
var; power; D44; ; var|VAr|VAR; ; kM
wh; energy; WHR; ; Wh; watt hour~|watt-hour~|watthour~; mkMGTP
kwh; energy; KWH; ; kWh|KWh|KWH; kwh|kilowatt hour~|kilowatt-hour~; 
mwh; energy; MWH; ; MWh; megawatt hour~|megawatt-hour~; 
j; energy; JOU; ; J; joule~; afpnµmkMGTPE
kj; energy; KJO; ; kJ; kilojoule~; 
cal; energy; D70; ; cal; calorie~; k
kcal; energy; E14; ; kcal; kilocalorie~; 
ev; energy; A53; ; eV; electronvolt~|electron volt~|electron-volt~; mkMGTP
btu; energy; BTU; ; BTU; btu|btus|british thermal unit~; 
mmbtu; energy; ; ; MMBtu|MMBTU|mmBtu; mmbtu|million btu; 
therm; energy; N71; ; ; therm~; 
erg; energy; A57; ; erg; ergs; 
v; electric; VLT; ; V|VAC|VDC; volt~; pnµmkM
kv; electric; KVT; ; kV|KV; kilovolt~; 
mv; electric; 2Z; ; mV; millivolt~; 
a; electric; AMP; ; A; amp~|ampere~; fpnµmk
ma; electric; 4K; ; mA; milliamp~|milliampere~; 
ah; electric; AMH; ; Ah; amp hour~|amp-hour~|ampere hour~|ampere-hour~; mk
mah; electric; E09; ; mAh; milliamp hour~|milliampere hour~|milliamp-hour~; 
coulomb; electric; COU; ; *C; coulomb~; fpnµmk
farad; electric; FAR; ; *F; farad~; fpnµm
henry; electric; 81; ; *H; henries|*henry|*henries|*henrys; nµm
siemens; electric; SIE; ; *S; *siemens; pnµmk
tesla; electric; D33; ; *T; *tesla~; fpnµm
weber; electric; WEB; ; Wb; *weber~; µm
gauss; electric; 76; ; *G; gauss; mk
oersted; electric; 66; ; Oe; oersted~; k
ohm; electric; OHM; ; Ω|Ω; ohm~; µmkMGT
hz; electric; HTZ; ; Hz|HZ; hertz; µmkMGTP
khz; electric; KHZ; ; kHz|KHz; kilohertz; 
mhz; electric; MHZ; ; MHz; megahertz; 
ghz; electric; A86; ; GHz|Ghz; gigahertz; 
bq; radiation; BQL; ; Bq; becquerel~; µmkMGTP
ci; radiation; CUR; ; Ci; curies|*curie~; pnµmkM
gy; radiation; A95; ; Gy; grays|*gray~; nµmck
sv; radiation; D13; ; Sv; sievert~; nµm
rem; radiation; ; ; *rem; *rem~; µm
roentgen; radiation; ; ; ; roentgen~|röntgen; 
bit; data; A99; ; *bit|b; bit~; kMGTPE
kbit; data; C37; ; kb|Kb; kilobit~|kbit~; 
mbit; data; D36; ; mb|Mb; megabit~|mbit~; 
gbit; data; B68; ; gb|Gb; gigabit~|gbit~; 
tbit; data; E83; ; tb|Tb; terabit~|tbit~; 
byte; data; AD; ; B; byte~|octet~; kMGTPEZY
kb; data; 2P; ; KB|kB; kilobyte~|kbyte~; 
mb; data; 4L; ; MB; megabyte~|mbyte~; 
gb; data; E34; ; GB; gigabyte~|gbyte~|gig; 
tb; data; E35; ; TB; terabyte~|tbyte~; 
pb; data; E36; ; PB; petabyte~; 
baud; data; J38; ; Bd|Baud; baud; kM
flops; data; ; ; FLOPS; *flop~; kMGTPE
deg; angle; DD; ; °|º; degree~|deg|grados|graus; 
arcmin; angle; D61; ; arcmin; arcminute~|arc minute~|arc-minute~|minute~ of arc; 
arcsec; angle; D62; ; arcsec; arcsecond~|arc second~|arc-second~|second~ of arc; mµ
rad; angle; C81; ; rad; radian~; µmk
sr; angle; D27; ; sr; steradian~; m
gon; angle; A91; ; gon; gradian~|gons; 
turn; angle; M43; ; ; turn~|revolution~|revs; 
poise; other; 89; ; *P; *poise; cm
stokes; other; 91; ; *St; *stokes|*stoke; cm
`
