/**
 * Seaports of world trade: UN/LOCODE, name, other names buyers use (exonyms, terminals). Curated by hand after the
 * UN/LOCODE code list of UNECE (public, https://unece.org/trade/cefact/UNLOCODE-Download); the ~300 busiest, not all 9,000.
 */
const table = `
CNSHA Shanghai|Shanghaï|Xangai|Schanghai|Sciangai|上海|Yangshan
CNNGB Ningbo|Ningpo|宁波|Beilun
CNSZX Shenzhen|深圳
CNYTN Yantian|盐田
CNSHK Shekou|蛇口
CNCWN Chiwan|赤湾
CNNSA Nansha|南沙
CNCAN Guangzhou|Canton|Huangpu|广州|黄埔
CNTAO Qingdao|Tsingtao|青岛
CNTXG Tianjin Xingang|Xingang|Tianjin|Tientsin|天津|新港
CNDLC Dalian|大连
CNXMN Xiamen|Amoy|厦门
CNLYG Lianyungang|连云港
CNFOC Fuzhou|福州
CNZOS Zhoushan|舟山
CNYIK Yingkou|营口
CNYNT Yantai|烟台
CNZHA Zhanjiang|湛江
CNSWA Shantou|汕头
CNNKG Nanjing|南京
CNZJG Zhangjiagang|张家港
CNTAC Taicang|太仓
CNWUH Wuhan|武汉
CNCKG Chongqing|重庆
CNZUH Zhuhai|珠海
CNZSN Zhongshan|中山
CNFOS Foshan|佛山
CNQZJ Quanzhou|泉州
CNHAK Haikou|海口
CNQZH Qinzhou|钦州
CNRZH Rizhao|日照
CNWNZ Wenzhou|温州
HKHKG Hong Kong|Hongkong|香港
TWKHH Kaohsiung|高雄
TWKEL Keelung|基隆
TWTXG Taichung|台中
TWTPE Taipei|台北
JPTYO Tokyo|Tokio|Tóquio|东京
JPYOK Yokohama|横滨
JPUKB Kobe|神户
JPOSA Osaka|大阪
JPNGO Nagoya|名古屋
JPHKT Hakata|Fukuoka|博多
JPMOJ Moji
JPSMZ Shimizu
KRPUS Busan|Pusan|釜山
KRINC Incheon|Inchon|仁川
KRKAN Gwangyang|Kwangyang
KRUSN Ulsan
KRPTK Pyeongtaek
VNSGN Ho Chi Minh City|Ho Chi Minh|Saigon|Cat Lai|HCMC|胡志明
VNHPH Haiphong|Hai Phong|海防
VNDAD Da Nang|Danang
VNCMT Cai Mep
VNUIH Quy Nhon|Qui Nhon
THBKK Bangkok|曼谷
THLCH Laem Chabang|林查班
MYPKG Port Klang|Port Kelang|Klang|巴生
MYTPP Tanjung Pelepas
MYPEN Penang|槟城
MYPGU Pasir Gudang
MYBTU Bintulu
MYKCH Kuching
SGSIN Singapore|Singapur|Singapour|Singapura|新加坡
IDJKT Jakarta|Tanjung Priok|Djakarta|雅加达
IDSUB Surabaya|Tanjung Perak|泗水
IDSRG Semarang
IDBLW Belawan|Medan
IDMAK Makassar
PHMNL Manila|Manille|马尼拉
PHCEB Cebu
PHDVO Davao
PHSFS Subic Bay
KHKOS Sihanoukville|Kompong Som
MMRGN Yangon|Rangoon
BDCGP Chittagong|Chattogram|吉大港
BDMGL Mongla
LKCMB Colombo|科伦坡
LKHBA Hambantota
INNSA Nhava Sheva|JNPT|Jawaharlal Nehru
INBOM Mumbai|Bombay|孟买
INMUN Mundra
INMAA Chennai|Madras
INCCU Kolkata|Calcutta
INTUT Tuticorin|Thoothukudi
INCOK Cochin|Kochi
INPAV Pipavav
INVTZ Visakhapatnam|Vizag
INIXY Kandla
INHZA Hazira
INIXE Mangalore|New Mangalore
INENR Ennore|Kamarajar
INKRI Krishnapatnam
PKKHI Karachi|卡拉奇
PKBQM Port Qasim|Port Muhammad Bin Qasim|Muhammad Bin Qasim
AEJEA Jebel Ali|杰贝阿里
AEDXB Dubai|迪拜
AEAUH Abu Dhabi
AEKHL Khalifa Port|Khalifa
AESHJ Sharjah
AEFJR Fujairah
AEKLF Khor Fakkan|Khorfakkan
AEAJM Ajman
AERKT Ras Al Khaimah
SAJED Jeddah|Djeddah|Dschidda|吉达
SADMM Dammam|达曼
SAKAC King Abdullah Port|King Abdullah City
SAJUB Jubail
SAYNB Yanbu
QAHMD Hamad Port|Hamad
QADOH Doha
KWSWK Shuwaikh
KWSAA Shuaiba
KWKWI Kuwait City
BHKBS Khalifa Bin Salman
BHBAH Manama|Bahrain Port
OMSOH Sohar
OMSLL Salalah
OMMCT Muscat
IQUQR Umm Qasr
IRBND Bandar Abbas|Shahid Rajaee
IRBKM Bandar Khomeini|Bandar Imam Khomeini
JOAQJ Aqaba
ILHFA Haifa
ILASH Ashdod
LBBEY Beirut|Beyrouth|Beirute
SYLTK Latakia|Lattakia
YEADE Aden
YEHOD Hodeidah|Al Hudaydah
TRIST Istanbul|Ambarli|Haydarpasa|Kumport|伊斯坦布尔
TRIZM Izmir|Aliaga
TRMER Mersin
TRGEB Gebze|Evyap|Yarimca
TRGEM Gemlik
TRISK Iskenderun
TRTZX Trabzon
CYLMS Limassol
EGALY Alexandria|Alexandrie|Alejandría|Alessandria|亚历山大
EGPSD Port Said|Port Saïd|Puerto Said|Porto Said
EGDAM Damietta|Damiette
EGSOK Sokhna|Ain Sokhna|El Sokhna
EGEDK El Dekheila
EGSUZ Suez
LYTIP Tripoli Libya
LYBEN Benghazi
LYMRA Misurata|Misrata
TNTUN Tunis
TNRDS Rades|La Goulette
TNSFA Sfax
DZALG Algiers|Alger|Algier|Argel|Algeri
DZORN Oran
DZBJA Bejaia
DZSKI Skikda
MACAS Casablanca|卡萨布兰卡
MATNG Tangier|Tanger|Tanger Med|Tangier Med
MAAGA Agadir
SNDKR Dakar|达喀尔
CIABJ Abidjan|阿比让
CISPY San Pedro Ivory Coast
GHTEM Tema|特马
GHTKD Takoradi
TGLFW Lome|Lomé|洛美
BJCOO Cotonou
NGAPP Apapa
NGLOS Lagos|拉各斯
NGTIN Tin Can Island|Tin Can
NGONN Onne
NGPHC Port Harcourt
CMDLA Douala
CMKBI Kribi
GALBV Libreville
CGPNR Pointe Noire|Pointe-Noire
CDMAT Matadi
AOLAD Luanda|罗安达
AOLOB Lobito
NAWVB Walvis Bay
ZADUR Durban|德班
ZACPT Cape Town|Le Cap|Kapstadt|Ciudad del Cabo|Città del Capo
ZAPLZ Port Elizabeth|Gqeberha
ZAELS East London
ZAZBA Coega|Ngqura
MZMPM Maputo
MZBEW Beira
MZMNC Nacala
TZDAR Dar es Salaam|Daressalam|达累斯萨拉姆
TZZNZ Zanzibar
KEMBA Mombasa|Mombassa|蒙巴萨
SOMGQ Mogadishu
SOBBO Berbera
DJJIB Djibouti|Dschibuti|吉布提
SDPZU Port Sudan
ERMSW Massawa
MGTMM Toamasina|Tamatave
MUPLU Port Louis
REPDG Pointe des Galets|Le Port Réunion
SCVIC Victoria Seychelles
NLRTM Rotterdam|Róterdam|Roterdã|Roterdão|鹿特丹
NLAMS Amsterdam|Ámsterdam|Amsterdã|阿姆斯特丹
NLVLI Vlissingen|Flushing
NLMOE Moerdijk
BEANR Antwerp|Antwerpen|Anvers|Amberes|Antuérpia|Anversa|安特卫普
BEZEE Zeebrugge
BEGNE Ghent|Gent|Gand
DEHAM Hamburg|Hambourg|Hamburgo|Amburgo|汉堡
DEBRV Bremerhaven|不来梅港
DEBRE Bremen|Brême|Brema
DEWVN Wilhelmshaven
DERSK Rostock
DELBC Lübeck|Luebeck|Lubeck
DEKEL Kiel
DEEME Emden
DEDUI Duisburg
FRLEH Le Havre|勒阿弗尔
FRFOS Fos-sur-Mer|Fos sur Mer|Fos
FRMRS Marseille|Marseilles|Marsella|Marselha|Marsiglia|马赛
FRDKK Dunkirk|Dunkerque|Dünkirchen
FRURO Rouen
FRNTE Nantes|Montoir
FRBOD Bordeaux|Burdeos
GBFXT Felixstowe|费利克斯托
GBSOU Southampton|南安普敦
GBLGP London Gateway
GBLON London|Londres|Londra
GBTIL Tilbury
GBLIV Liverpool
GBIMM Immingham
GBHUL Hull
GBGRG Grangemouth
GBBEL Belfast
GBTEE Teesport
GBBRS Bristol|Avonmouth
IEDUB Dublin|Dublín|Dublino
IEORK Cork
DKAAR Aarhus|Århus
DKCPH Copenhagen|København|Kopenhagen|Copenhague|Copenaghen
DKFRC Fredericia
SEGOT Gothenburg|Göteborg|Goteborg|Gotemburgo|哥德堡
SESTO Stockholm|Norvik
SEHEL Helsingborg
SEMMA Malmö|Malmo
NOOSL Oslo
NOBGO Bergen
NOSVG Stavanger
FIHEL Helsinki|Vuosaari
FIKTK Kotka
FIHKO Hanko
FIRAU Rauma
ISREY Reykjavik
EETLL Tallinn|Muuga
LVRIX Riga
LTKLJ Klaipeda|Klaipėda
PLGDN Gdansk|Gdańsk|Danzig|格但斯克
PLGDY Gdynia
PLSZZ Szczecin|Stettin
RULED Saint Petersburg|St Petersburg|St. Petersburg|Sankt Petersburg|圣彼得堡
RUNVS Novorossiysk
RUVVO Vladivostok
RUVYP Vostochny
RUKGD Kaliningrad
UAODS Odessa|Odesa
UAILK Chornomorsk|Illichivsk
UAPVN Pivdennyi|Yuzhny
GEPTI Poti
GEBUS Batumi
ROCND Constanta|Constanța|Constanza|Konstanza
BGVAR Varna
BGBOJ Burgas
GRPIR Piraeus|Pirée|Piräus|El Pireo|Pireo|Piraeu|Pireu|比雷埃夫斯
GRSKG Thessaloniki|Salonica|Thessalonique|Tesalónica|Salonicco
MTMLA Marsaxlokk|Malta Freeport
ITGOA Genoa|Genova|Gênes|Genua|Génova|Gênova|热那亚
ITSPE La Spezia
ITLIV Livorno|Leghorn|Livourne
ITNAP Naples|Napoli|Neapel|Nápoles
ITSAL Salerno
ITGIT Gioia Tauro
ITVCE Venice|Venezia|Venedig|Venise|Venecia|Veneza
ITTRS Trieste
ITRAN Ravenna
ITAOI Ancona
ITBRI Bari
ITTAR Taranto
ITCVV Civitavecchia
ITSVN Savona|Vado Ligure
ITPMO Palermo
SIKOP Koper
HRRJK Rijeka
HRPLE Ploce
MEBAR Port of Bar
ALDRZ Durres|Durrës
ESBCN Barcelona|Barcelone|Barcellona|巴塞罗那
ESVLC Valencia Spain|Valencia|Valence|瓦伦西亚
ESALG Algeciras
ESBIO Bilbao
ESVGO Vigo
ESCAR Cartagena Spain
ESAGP Malaga|Málaga
ESSVQ Seville|Sevilla|Séville
ESTAR Tarragona
ESLPA Las Palmas
ESSCT Santa Cruz de Tenerife
ESCAS Castellon|Castellón
ESCAD Cadiz|Cádiz
ESALC Alicante
ESGIJ Gijon|Gijón
PTLIS Lisbon|Lisboa|Lissabon|Lisbonne|Lisbona|里斯本
PTLEI Leixoes|Leixões
PTSIE Sines
PTSET Setubal|Setúbal
USLAX Los Angeles|洛杉矶
USLGB Long Beach|长滩
USOAK Oakland|奥克兰
USSEA Seattle|西雅图
USTIW Tacoma
USPDX Portland Oregon
USNYC New York|Nueva York|Nova York|Nova Iorque|纽约
USEWR Newark|Port Elizabeth New Jersey
USSAV Savannah|萨凡纳
USCHS Charleston
USORF Norfolk
USBAL Baltimore
USPHL Philadelphia
USBOS Boston
USMIA Miami|迈阿密
USPEF Port Everglades
USJAX Jacksonville
USTPA Tampa
USHOU Houston|休斯顿
USMSY New Orleans
USMOB Mobile Alabama
USGLS Galveston
USILM Wilmington NC
USSJU San Juan Puerto Rico
USHNL Honolulu
CAVAN Vancouver|温哥华
CAPRR Prince Rupert
CAMTR Montreal|Montréal|蒙特利尔
CAHAL Halifax
CATOR Toronto
CASJB Saint John New Brunswick
MXVER Veracruz
MXZLO Manzanillo|曼萨尼约
MXLZC Lazaro Cardenas|Lázaro Cárdenas
MXATM Altamira
MXESE Ensenada
MXTAM Tampico
MXPGO Progreso
GTPRQ Puerto Quetzal
GTPBR Puerto Barrios
GTSTC Santo Tomas de Castilla
HNPCR Puerto Cortes|Puerto Cortés
SVAQJ Acajutla
NICIO Corinto
CRLIO Puerto Limon|Puerto Limón|Moin|Limon Costa Rica
CRCAL Caldera
PABLB Balboa
PACTB Cristobal|Cristóbal
PAONX Colon Panama|Colón Panamá
PAMIT Manzanillo Panama
DOCAU Caucedo
DOHAI Rio Haina|Haina
JMKIN Kingston Jamaica|Kingston
BSFPO Freeport Bahamas
CUHAV Havana|La Habana|Havanna
CUMAR Mariel
HTPAP Port-au-Prince
TTPOS Port of Spain
TTPTS Point Lisas
COCTG Cartagena|Cartagena de Indias
COBUN Buenaventura|布埃纳文图拉
COBAQ Barranquilla
COSMR Santa Marta
VELAG La Guaira
VEPBL Puerto Cabello
ECGYE Guayaquil|瓜亚基尔
ECMEC Manta
ECPSJ Posorja
PECLL Callao|El Callao|卡亚俄
PEPAI Paita
PEMRI Matarani
CLSAI San Antonio Chile|San Antonio
CLVAP Valparaiso|Valparaíso
CLIQQ Iquique
CLANF Antofagasta
CLARI Arica
CLLQN Lirquen|Lirquén
CLSVE San Vicente
ARBUE Buenos Aires|布宜诺斯艾利斯
ARZAE Zarate|Zárate
ARROS Rosario
ARUSH Ushuaia
UYMVD Montevideo|Montevidéu|蒙得维的亚
PYASU Asuncion|Asunción
BRSSZ Santos|桑托斯
BRPNG Paranagua|Paranaguá
BRITJ Itajai|Itajaí
BRNVT Navegantes
BRRIO Rio de Janeiro|Rio de Janeiro Port
BRRIG Rio Grande
BRSUA Suape
BRSSA Salvador Bahia|Salvador
BRVIX Vitoria Brazil|Vitória
BRFOR Fortaleza
BRPEC Pecem|Pecém
BRMAO Manaus
BRIOA Itapoa|Itapoá
BRIBB Imbituba
BRVDC Vila do Conde
AUSYD Sydney|Sidney|悉尼
AUMEL Melbourne|墨尔本
AUBNE Brisbane|布里斯班
AUFRE Fremantle|弗里曼特尔
AUADL Adelaide
AUDRW Darwin
NZAKL Auckland
NZTRG Tauranga
NZLYT Lyttelton
NZWLG Wellington
NZNPE Napier
PGPOM Port Moresby
PGLAE Lae
FJSUV Suva
FJLTK Lautoka
NCNOU Noumea|Nouméa
PFPPT Papeete
`

export type KnownPort = { name: string; country: string; unlocode: string; names: readonly string[] }

export const ports: readonly KnownPort[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const unlocode = line.slice(0, 5)
    const names = line.slice(6).split('|')
    return {
      name: (names[0] ?? '').replace(
        / (?:Spain|Chile|Bahia|Brazil|Jamaica|Libya|Ivory Coast|Oregon|Alabama|NC|New Brunswick|Puerto Rico|Bahamas|Panama|Seychelles)$/,
        '',
      ),
      country: unlocode.slice(0, 2),
      unlocode,
      names,
    }
  })
