const lists: Readonly<Record<string, string>> = {
  en: `a about above after again against ain all also although am among an and any are aren as at be because been before
    being below between both but by can could couldn did didn do does doesn doing don down during each even ever every few
    for from further had has hasn have haven having he her here hers herself him himself his how however if in into is isn
    it its itself just ll may me might more most much must my myself no nor not now of off on once one only or other our
    ours ourselves out over own per re s said same say saying says she should shouldn since so some still such t than that
    the their theirs them themselves then there these they this those though through thus to too two under until up upon us
    ve very via was wasn we were weren what when where whether which while who whom whose why will with within without won
    would wouldn yet you your yours yourself new told according mr mrs ms monday tuesday wednesday thursday friday saturday
    sunday today yesterday tomorrow week month year years day days time people first last news report reports`,
  es: `a al algo ante antes aquel aquella así aún aunque bajo bien cada casi como con contra cual cuando cómo de del desde
    donde dos durante e el él ella ellas ellos en entre era eran es esa ese eso esta está están estas este esto estos fue
    fueron ha había habían hace hacia han hasta hay la las le les lo los más me mi mientras muy nada ni no nos o otra otro
    otros para pero poco por porque pues que qué quien quién se según sea ser si sí sido sin sobre son su sus también tan
    tanto te tiene tienen todo toda todos todas tras tres tu un una uno unos unas y ya yo dijo dice lunes martes miércoles
    jueves viernes sábado domingo hoy ayer mañana año años día días`,
  fr: `a à afin ai ainsi alors après as au aucun aussi autre autres aux avait avant avec avoir c car ce cela celle celui
    ces cet cette ceux chez comme comment contre d dans de depuis des deux dit donc dont du elle elles en encore entre est
    et été être eu eux faire fait faut furent fut hier ici il ils j je jour jours jusqu l la le les leur leurs lors lui m ma
    mais malgré me même mes moi moins mon n ne ni nos notre nous on ont ou où par parce pas pendant peu peut plus pour
    pourquoi près puis qu quand que quel quelle qui s sa sans se selon sera ses si soit son sont sous sur t ta tandis te tous
    tout toute toutes très trois tu un une va vers voici voilà vos votre vous y an ans année lundi mardi mercredi jeudi
    vendredi samedi dimanche aujourd hui`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bereits bis bisher da
    dabei dadurch dafür damit dann darf das dass davon dazu dem den denn der des dessen deutlich die dies diese diesem
    diesen dieser dieses doch dort du durch ein eine einem einen einer eines er erst es etwa etwas euch für gab gegen geht
    gewesen gibt hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihr ihre ihrem ihren ihrer im immer in ins ist
    ja jede jeden jeder jetzt kann kein keine können könnte laut man mehr mein mit muss nach nicht nichts noch nun nur ob
    oder ohne sagt sagte schon sehr sei sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sondern
    über um und uns unter vom von vor war waren warum was weg weil wenn wer werde werden wie wieder will wir wird wo wurde
    wurden zu zum zur zwei zwischen jahr jahre jahren tag tage heute gestern morgen montag dienstag mittwoch donnerstag
    freitag samstag sonntag uhr`,
  it: `a abbia ad ai al alla alle allo anche ancora anni anno avere aveva c che chi ci ciò co col come con contro cosa così
    cui d da dai dal dalla dalle dallo degli dei del dell di della delle dello dopo dove due durante e è ecco ed era erano essere
    fa fare fatto fino fra già giorni giorno gli ha hanno ho i il in io l la le lei li lo loro lui ma mentre mi molto ne negli
    nei nel nell nella nelle nello no noi non nostro o ogni oggi ora per perché perciò più poi prima può qual quale quali
    quando quanto quattro quella quelle quelli quello questa queste questi questo qui s sarà se secondo sei senza si sia
    siamo solo sono sopra sotto sta stata stati stato su sua sui sul sulla sulle sullo suo suoi tra tre tutta tutte tutti
    tutto un una uno va verso via ieri domani lunedì martedì mercoledì giovedì venerdì sabato domenica`,
  pt: `a à ainda além ano anos ante antes ao aos após aquela aquele as às assim até cada com como contra cujo da das de dela
    dele deles depois desde dessa desse desta deste dia dias disse diz do dois dos duas durante e é ela elas ele eles em
    enquanto entre era eram essa esse esta está estão estas este estes eu faz foi foram há hoje isso isto já lhe mais mas
    me mesmo meu muito na nas não nem nesta neste no nos nós num numa o onde ontem os ou outra outro outros para pela pelas
    pelo pelos pode por porque qual quando que quem são se segundo sem ser será seu seus sido só sob sobre sua suas também
    tem têm ter todo toda todos todas três tudo um uma uns você amanhã segunda terça quarta quinta sexta feira sábado domingo`,
  ru: `а без более был была были было быть в вам вас ведь весь во вот все всего всех вы г где год года году да даже два для
    до дня его ее её если есть еще ещё же за здесь и из или им их к как ко когда кого которая которого которой которые
    который которых кто ли лишь между меня мне много может можно мы на над надо нас наш не него нее неё нет ни них но ну о об
    один около он она они оно от перед по под после потому почти при про раз с сам свое своего своей свои свою себе себя
    сегодня сейчас со стал стала стали так также такой там тем теперь то тогда того тоже только том тот три тут ты у уже
    хотя чего чем через что чтобы эта эти это этого этой этом этот этих эту я сообщил сообщила сообщили сообщает заявил
    заявила заявили словам вчера завтра понедельник вторник среду четверг пятницу субботу воскресенье`,
  uk: `а або але б без більше був була були було бути в вас ви від він вона вони воно все всі вже г де для до його за з зі
    із і й її їх її коли крім ли ми між мене на навіть нас не немає ні ну о один перед під після по про при рік року роки
    році с сам свій свого своєї свою себе сьогодні та так також там те тепер ти тим то того тоді тому той треба три тут у
    усі хоча це цей ця ці цього цієї цьому час через чи що щоб щодо я як яка яке який які яких якої якого повідомив
    повідомила повідомили заявив заявила заявили вчора завтра понеділок вівторок середу четвер пятницю суботу неділю`,
  ar: `في من على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين اللتي ما لا لم لن قد كان كانت يكون تكون هو هي هم أن ان إن أو
    او ثم بعد قبل بين عند كل بعض غير حتى إذا اذا كما لكن بل أي اي فيه فيها منه منها عليه عليها له لها لهم به بها أنه انه
    أنها انها وقال وقالت قال قالت خلال حول أمام نحو ضد دون منذ حيث لدى أيضا ايضا وفي ومن وعلى والتي والذي وهو وهي وكان
    وقد اليوم أمس غدا يوم عام سنة الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد`,
  zh: `的 了 在 是 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 自己 这 那 他 她 它 们 与 及 或 但 而 于 以 为 对 等
    被 将 把 从 向 由 让 其 中 后 前 时 年 月 日 称 表示 据 已 并 还 更 最 之 者 该 个 名 位 今天 昨天 明天 当地 时间 这个 这些 以及 因为 万人 万元 亿元 可能 进行 已经 没有 目前 其中 通过 消息 报道 记者`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あっ よう また もの という あり
    まで られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ その後 できる
    それ う です ます ました まし でした さん 氏 日 月 年 時 分 人 今日 昨日 明日 午前 午後 万人 億円 万円 発表 可能性 ため こと 続く 受け`,
  tr: `acaba ama ancak artık az bana bazı belki ben beni bile bin bir biri birkaç biz bu buna bunda bundan bunu bunun çok çünkü
    da daha de defa değil diğer diye dedi dolayı en gibi göre hem hep her hiç için içinde ile ilgili ise işte kadar karşı ki
    kim kendi mi mı mu mü nasıl ne neden nerede o olan olarak oldu olduğu olduğunu olması on ona onlar onu onun oysa pek sen
    siz son sonra şey şu tarafından tüm üzere var ve veya ya yani yapılan yeni yer yine yok yıl gün bugün dün yarın pazartesi
    salı çarşamba perşembe cuma cumartesi pazar`,
  fa: `از با به در بر برای تا که را این آن و یا اما اگر هم نیز هر همه هیچ یک دو است بود شد شده می شود کرد کرده کند کنند خود او ما
    شما آنها ایشان چه چون پس پیش بین روی زیر بعد قبل دیگر باید گفت گفته های ها ای نمی خواهد بوده باشد دارد دارند داشت سال روز
    امروز دیروز فردا وی`,
  he: `של את על לא עם זה זו הוא היא הם הן אני אתה אנחנו כי אם או גם רק אל מה מי כל כמו עוד יותר אחרי לפני בין אבל היה היתה הייתה
    היו יש אין כבר לאחר אשר בו בה לו לה להם שלו שלה שלהם אותו אותה כך אז עד כן נגד תוך מול אמר אמרה היום אתמול מחר שנה ימים יום`,
  hi: `का के की को में से ने है हैं था थे थी और पर यह वह ये वे इस उस इन उन एक कि जो तो भी ही हो हुआ हुई हुए कर करने किया गया गई गए
    जा रहा रहे रही लिए साथ बाद अब तक अपने अपनी अपना कहा नहीं या कुछ सब सभी जब तब दो कोई क्या बात आज कल दिन साल वाले वाली वाला
    द्वारा`,
  vi: `và của là các có được cho trong đã với một những không này khi từ đến tại về để người vào ra ở theo đó cũng như nhiều
    trên sẽ sau phải còn năm ngày hay bị do thì mà nếu rất lại đang vì nên nhưng chỉ đi lên qua hơn ông bà anh chị việc nào
    bởi cùng hoặc giữa trước nay chưa rằng hai ba mới sáng chiều tối giờ tháng`,
  th: `ที่ และ ใน ของ เป็น มี การ ความ ได้ ให้ จะ ไม่ ว่า กับ จาก โดย แต่ หรือ ก็ นี้ นั้น แล้ว อยู่ ไป มา ถูก เพื่อ ต่อ ตาม ด้วย ยัง ซึ่ง เมื่อ หลัง ก่อน ทั้ง ทุก
    กว่า ราย คน วัน เดือน ปี วันนี้ เวลา น. ระบุ กล่าว เผย พบ เข้า ออก ขึ้น ลง ช่วง ผู้ นาย นาง`,
  ko: `및 등 것 수 그 이 저 더 또 또는 그리고 하지만 그러나 위해 대한 대해 통해 따라 따르면 관련 지난 이번 오늘 어제 내일 오전 오후 올해 작년 했다 한다 하는 한 된다 됐다
    되는 있다 있는 없다 없는 말했다 밝혔다 전했다 것으로 것이다 기자 월요일 화요일 수요일 목요일 금요일 토요일 일요일`,
  id: `yang dan di ke dari untuk dengan pada ini itu dalam adalah akan oleh tidak juga telah ada bisa karena kata saat lebih
    sudah para atau mereka kami kita ia dia bahwa sebagai antara setelah hingga tersebut tahun hari`,
  pl: `i w na z do że się nie to o jest za po od jak przez dla przy są był była było były co czy tak ale lub oraz ma jego jej
    ich tym tego tej ten ta te które który która także już tylko może będzie przed pod nad ze we roku dnia`,
  nl: `de het een en van in op te dat is die voor met zijn niet aan er om ook als dan bij nog naar uit door maar over ze hij
    was worden wordt werd heeft hebben had kan meer tot of deze dit geen wel al na onder tegen jaar dag`,
  sv: `och i att det som en på är av för med den till ett om har de inte från var han hon men så vid kan efter även nu ska
    mot eller under enligt år dag`,
};

const sets = new Map<string, ReadonlySet<string>>(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);
const none: ReadonlySet<string> = new Set();

/** The words of a language that say nothing about the event: articles, prepositions, weekdays, "said". Empty for others. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return sets.get(language) ?? none;
}
