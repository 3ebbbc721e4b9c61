/**
 * How languages write countries, peoples, seats of power and a few leaders where `Intl.DisplayNames` cannot know it: stems that
 * their forms begin with, or whole words marked `=`. Latin ones without accents, Arabic ones without the article.
 */
export const placeStems = `
AF afghan afgan афган افغان אפגנ
AM armeni армен ארמני
AO angol ангол
AR argentin аргентин ارجنتين ארגנטינ
AT austria= austrian osterreich autrich австри النمسا
AU australi austral= австрал استرال אוסטרל 豪=
AZ azerbai azerbei aserbaid azerba азерба اذربيجان
BA bosnia bosnie bosnien босни
BD bangladesh bangladec bangladés бангладеш بنغلاديش
BE belgi belg= belge= belges= бельг بلجيك
BR brazil brasil bresil бразил برازيل ברזיל ब्राज़ील 伯=
BY belarus bielorruss bieloruss weissruss беларус белорус білорус بيلاروس
CA canad kanad канад كند कनाडा 加=
CH switzerland swiss= suiza= suizo= suisse schweiz svizzer suica= швейцар سويسر
CL chile= chilean chilen chileno чили= чилий
CN china= chinese= chino= chinos= chinois chine= chines chinas chinesisch cina= cinese= cinesi= китай китая китае китайск китаю العصين صين صيني סין= סיני चीन चीनी cin= cin'
CO colombia= colombian kolumbi колумб
CU cuba= cuban kuba= kubani куба= кубы= кубинск كوبا
DE germany= german= germans= aleman allemagn allemand deutsch tedesc germania= alemanh almanya alman= герман німеч немецк الماني גרמני जर्मन 独= 德=
DK denmark danish= dinamarc danemark danois= danimarc дани= датск
DZ algeri argeli алжир جزائر
EE estoni estland эстон естон
EG egypt egipt egitt agypt misir= misirli египет египт єгип مصر= مصري מצרי मिस्र
ES spain= spanish= espana= espanol espagn spani= spanien spagn espanh ispanya испан اسباني ספרד 西=
ET ethiop etiop athiop эфиоп اثيوبي
FI finland finnish= finlandia finlandais finnisch финлянд финск фінськ فنلند
FR france= french= francia= frances francais frankreich franzosisch frances= francese franca= fransa fransiz франц فرنس צרפת फ्रांस 仏= 法=
GB britain= british= britons= uk= britan britisch reino-unido royaume-uni grossbritannien inghilterra ingiltere британ великобритан بريطان בריטנ ब्रिटेन 英=
GE georgian georgien georgie georgisch грузи
GH ghan gana= гана= ганы= غانا
GR greece= greek= greci= grecia griech griego grec= grecque yunan греци грече يونان
HT haiti гаити هايتي
HU hungar hungri ungarn ungheri ungari венгр угорщ المجر
ID indones индонез اندونيس
IE ireland irish= irland irlande ирланд
IL israel israeli izrail израил ізраїл اسرائيل ישראל इज़राइल इज़रायल 以色列=
IN india= indian= indians= inde= indien= indisch indi= индия= индии= индийск هند= هندي भारत 印=
IQ irak iraq ирак عراق עיראק
IR iran= irani iranian iranien iranisch iraniano иран ايران איראן ईरान 伊朗=
IT italy= italia= italian italien italie= италь італі ايطالي איטלי 伊=
JP japan japon= japones giappon яапон япон اليابان ياباني יפן= जापान 日本
KE kenya kenia kenian keniano кени=
KP north-korea corea-del-norte nordkorea coree-du-nord corea-del-nord coreia-do-norte kuzey-kore 北朝鲜 北朝鮮
KR south-korea corea-del-sur sudkorea coree-du-sud corea-del-sud coreia-do-sul guney-kore 韩国 韓国
LB leban liban libano libanes ливан لبنان לבנון
LY libya libia libye libyen ливи= ливии= ливийск ليبي
MA morocc marruec maroc marokk marocc marroc fas= марокк المغرب مغربي
MD moldov moldau молдов молдав
MM myanmar birman мьянм ميانمار 缅甸
MX mexic mexik messic мексик مكسيك
NG nigeria= nigerian nigeriano нигери نيجيري
NL netherlands dutch= holland paises-bajos pays-bas niederland niederlande paesi-bassi нидерланд هولند
NO norway norweg norueg norveg norvegi норвег
NZ new-zealand nueva-zelanda neuseeland nouvelle-zelande nuova-zelanda nova-zelandia yeni-zelanda 新西兰
PE peru= peruvian peruan peruvien perou= peruano peruvia перу= перуан بيرو פרו=
PH philippin filipin filippin philippinisch филиппин فلبين
PK pakist paquist пакист باكست פקיסטן पाकिस्तान
PL poland= polish= polon polen= polnisch poloni польш польск بولند
PS palestin palastin filistin палест فلسطين פלסטינ
PT portug португ برتغال
QA qatar= qatari katar катар قطر=
RO romania= romanian rumani roumani румын
RS serbi сербс серби صربي
RU russia= russian russland russisch russe= russes= russie= russo= russi= russa= rusia ruso= rusos= rusa= rusas= rusya= rus= росси росій русск російськ روسي روس= רוסי रूस रूसी 俄= 俄罗斯=
SA saudi сауд سعودي סעוד
SD sudan= sudanese sudanes soudan sudanesisch судан سودان סודאן सूडान
SE sweden swedish= sueci suede= suedois schwed svezi isvec швеци шведск
SN senegal сенегал
SO somali сомали صومال
SS south-sudan sudan-del-sur soudan-du-sud sudsudan
SY syri siria= siriano siriana siriani siriane sirio= sirios= sirias= sirien suriye сири= сирия сирии сирию сирий сирійськ сирією сирії= сирію= سوري סורי सीरिया 叙利亚 叙=
TD chad= chadian tchad tschad ciad= чад= تشاد
TH thail tailand thailand таиланд تايلاند
TN tunisi tunez tunesi тунис تونس
TR turkey= turkish= turqu turk= turkish= turchia turco= turki= turkei turkisch turkiye турци турецк туреч تركي טורקי तुर्की
TW taiwan тайван تايوان טאיוואן ताइवान 台湾
UA ukrain ucran ucrain украин україн اوكران אוקראינ यूक्रेन 乌克兰
US u.s= us= usa= american= americans= america= estados-unidos etats-unis vereinigte-staaten stati-uniti abd= amerika amerikan estadounid americain amerikanisch американ сша= امريك اميرك ארהב= אמריק अमेरिक 美国 美= 米= eeuu=
VE venezuel венесуэл فنزويل
VN vietnam вьетнам فيتنام
YE yemen jemen йемен يمن= يمني תימן
ZA south-africa sudafric afrique-du-sud sudafrika
@EU eu= european-union union-europea union-europeenne unione-europea uniao-europeia ue= евросоюз= ес= brussels bruxelles bruselas bruxelas bruessel brussel= brusse брюссел بروكسل 欧盟
@UN u.n= un= united-nations onu= uno= оон= nations-unies nazioni-unite vereinte-nationen 联合国
@NATO nato= otan= нато= ناتو נאטו 北约
@OPEC opec opep= opep опек اوبك 欧佩克
@moscow moscow= moscu= moscou= moskau mosca= moskova москв موسكو מוסקבה मॉस्को 莫斯科 モスクワ
@kremlin kremlin kreml= cremlin kremla кремл كرملين קרמלין क्रेमलिन 克里姆林宫 クレムリン
@damascus damasc damask damas= sam= дамаск دمشق דמשק 大马士革 ダマスカス
@washington washington вашингт واشنطن וושינגטון 华盛顿
@beijing beijing pekin peking pechino pequim пекин بكين 北京
@kyiv kyiv= kiev= kiew= киев київ києв كييف קייב 基辅
@jerusalem jerusal gerusalem kudus= иерусалим القدس ירושלים
@gaza gaza= gazze= газа= газы= газе= газу= غزة= غزه= עזה= ग़ज़ा गाज़ा 加沙 ガザ
@london london= londres= londra= лондон لندن לונדון 伦敦 ロンドン
@paris paris= parigi= париж باريس פריז 巴黎
@berlin berlin берлин برلين ברלין
@tehran tehran teheran تهران طهران тегеран טהרן
@delhi delhi= delhis nueva-delhi дели= دلهي दिल्ली 德里 デリー
@putin putin poutin путин путін بوتين פוטין पुतिन 普京 プーチン
@assad assad= asad= асад асада асаду اسد= אסד= असद 阿萨德 アサド esad= esed=
@trump trump трамп ترامب טראמפ ट्रंप ट्रम्प 特朗普 トランプ
@xi xi-jinping си-цзиньпин شي-جين 习近平
@zelensky zelens selensk зеленськ зеленск زيلينسك זלנסקי 泽连斯基
@netanyahu netanya netaniah نتنياهو נתניהו нетаньях 内塔尼亚胡
@erdogan erdogan erdoğan эрдоган اردوغان ארדואן
@macron macron= макрон ماكرون 马克龙
@modi modi= моди= مودي= मोदी
`;
