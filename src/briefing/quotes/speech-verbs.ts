/**
 * How a language names the speaker of direct speech: alternations for a regular expression, lower-case. In the wordings
 * `N` stands for the speaker, `V` for a verb and `T` for what joins verb and quotation.
 */
export interface SpeechWords {
  verbs: string;
  /** Prepositions before the speaker: "according to X". */
  by?: string;
  /** Words between verb and quotation: "said that". */
  that?: string;
  /** Where the speaker's name ends: "X said on Monday", "X said in a statement". */
  tail?: string;
  /** Wordings behind the quotation besides `V N` and those with `by`. */
  after?: readonly string[];
  /** Wordings before the quotation besides `N V T`, `V N T` and those with `by`. */
  before?: readonly string[];
  /** Words that follow the quotation and show that the speaker stands before it: "X, “...” dedi". */
  closing?: string;
}

export const speechWords: Readonly<Record<string, SpeechWords>> = {
  en: {
    verbs:
      'said|says|told|tells|adds|added|warned|warns|argued|argues|noted|notes|wrote|writes|insisted|insists|stressed|explained|explains|asked|declared|stated|tweeted|posted|announced|claimed|claims|replied|continued|concluded|commented|recalled|urged|vowed|acknowledged|admitted|observed|cautioned|promised|complained|responded|remarked|testified|pledged|reported|lamented|joked',
    by: 'according to|in the words of',
    that: 'that',
    tail: 'on|in an?|in his|in her|in its|in their|at an?|at the|after|before|during|while|as|when|to|told|by|via|following|late|early|earlier|later|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|last|through|about|that|who|whose|reporters|shortly|speaking',
    after: ['N V', 'N, N, V'],
  },
  es: {
    verbs:
      '(?:(?:ha|han|había) )?(?:dicho|afirmado|señalado|asegurado|declarado|explicado|añadido|indicado|sostenido|advertido|comentado|subrayado|recordado|denunciado|lamentado|insistido|destacado|reconocido|precisado|prometido|reclamado|criticado|pedido)|dijo|dice|dijeron|afirmó|afirma|señaló|señala|aseguró|asegura|declaró|declara|explicó|explica|añadió|añade|agregó|agrega|indicó|indica|sostuvo|sostiene|advirtió|advierte|comentó|comenta|apuntó|apunta|subrayó|subraya|manifestó|expresó|resumió|resume|recordó|recuerda|opinó|opina|denunció|denuncia|lamentó|lamenta|insistió|insiste|respondió|responde|reclamó|reclama|criticó|critica|destacó|destaca|reconoció|reconoce|zanjó|celebró|precisó|precisa|relató|relata|contó|cuenta|escribió|escribe|remarcó|exigió|exige|prometió|promete|concluyó|pidió|pide|aclaró|admitió|admite|anunció|preguntó|pregunta|replicó|reiteró',
    by: 'según|en palabras de|de acuerdo con|para',
    that: 'que',
    tail: 'el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo|este|esta|ayer|hoy|tras|durante|en un|en una|a los|a la prensa|a la radio|a este|al|ante|antes|después|que|quien|mientras',
  },
  fr: {
    verbs:
      "(?:a|ont|avait) (?:déclaré|dit|affirmé|expliqué|indiqué|ajouté|estimé|averti|assuré|souligné|prévenu|résumé|confié|lancé|promis|regretté|dénoncé|insisté|reconnu|répondu|rappelé|raconté|précisé|martelé|témoigné|tweeté|écrit|annoncé|salué|déploré|commenté|conclu|répliqué|réagi|demandé)|s['’]est (?:félicité|indigné|inquiété|alarmé|réjoui)e?|s['’](?:indigne|inquiète|alarme|insurge|interroge|agace|emporte|exclame)|dit|affirme|explique|indique|ajoute|estime|avertit|déclare|assure|souligne|prévient|résume|confie|juge|note|observe|raconte|rappelle|lance|analyse|regrette|dénonce|insiste|reconnaît|répond|précise|martèle|témoigne|annonce|promet|déplore|commente|conclut|réagit|demande|plaide|soupire|poursuit",
    by: "selon|d['’]après|aux yeux de",
    that: "que|qu['’]",
    tail: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cette|hier|aujourd['’]hui|après|avant|lors|dans un|dans une|à la presse|à la radio|à l['’]afp|au|devant|qui|tandis|sur",
  },
  de: {
    verbs:
      'sagte|sagt|sagten|erklärte|erklärt|betonte|betont|meinte|meint|warnte|warnt|schrieb|schreibt|berichtete|berichtet|so|erläuterte|kommentierte|urteilt|urteilte|kritisierte|kritisiert|forderte|fordert|kündigte|versicherte|versprach|verspricht|räumte|bemängelte|beklagte|beklagt|mahnte|mahnt|fragte|fragt|antwortete|ergänzte|fügte|teilte|bestätigte|bekräftigte|lobte|erzählte|erzählt|hieß es von|zitiert|twitterte|hat gesagt',
    by: 'laut|nach den worten von|nach angaben von',
    that: 'an|ein|mit|hinzu|dass|es sei',
    tail: 'am|im|nach|vor|während|bei|gegenüber|in einem|in einer|dem|mit|heute|gestern|zu|auf|an|hinzu|ein|über',
  },
  pt: {
    verbs:
      'disse|diz|disseram|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|acrescenta|avaliou|avalia|alertou|alerta|destacou|destaca|ressaltou|ressalta|comentou|comenta|resumiu|resume|contou|conta|prometeu|promete|criticou|critica|lamentou|lamenta|garantiu|garante|denunciou|denuncia|escreveu|escreve|respondeu|responde|reconheceu|defendeu|defende|sublinhou|sublinha|referiu|frisou|relatou|relata|perguntou|admitiu|concluiu|pediu|cobrou|reforçou|anunciou|advertiu|avisou|avisa',
    by: 'segundo|de acordo com|nas palavras de|para',
    that: 'que',
    tail: 'na segunda|na terça|na quarta|na quinta|na sexta|no sábado|no domingo|nesta|neste|esta|este|ontem|hoje|após|durante|em um|em uma|num|numa|a jornalistas|à imprensa|à rádio|à agência|ao|aos|antes|depois|que',
  },
  it: {
    verbs:
      '(?:(?:ha|hanno|aveva) )(?:detto|dichiarato|affermato|spiegato|aggiunto|osservato|avvertito|commentato|sottolineato|promesso|ammesso|raccontato|assicurato|ricordato|scritto|risposto|denunciato|precisato|ribadito|concluso|annunciato|chiesto|replicato|riferito|attaccato)|dice|dicono|dichiara|afferma|spiega|aggiunge|osserva|avverte|commenta|sottolinea|riassume|ricorda|racconta|assicura|scrive|risponde|denuncia|precisa|ribadisce|conclude|promette|ammette|chiede|replica|attacca|annuncia|disse|spiegò|sostiene|accusa',
    by: 'secondo|per|stando a|a detta di',
    that: 'che',
    tail: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|dopo|durante|in un|in una|ai|alla|al|prima|che|nel corso|a margine',
  },
  nl: {
    verbs:
      'zei|zegt|verklaarde|verklaart|stelde|stelt|aldus|vertelde|vertelt|schrijft|schreef|waarschuwt|waarschuwde|benadrukt|benadrukte|vindt|vond',
    by: 'volgens',
    that: 'dat',
    tail: 'op|na|in een|tegen|maandag|dinsdag|woensdag|donderdag|vrijdag',
  },
  pl: {
    verbs:
      'powiedział|powiedziała|mówi|stwierdził|stwierdziła|dodał|dodała|podkreślił|podkreśliła|oświadczył|oświadczyła|ocenił|oceniła|ocenia|ostrzega|ostrzegł|ostrzegła|zaznaczył|zaznaczyła|napisał|napisała|przyznał|przyznała|wyjaśnił|wyjaśniła|zapowiedział|zapowiedziała|twierdzi|uważa',
    by: 'według|zdaniem|jak powiedział|jak powiedziała',
    that: 'że',
    tail: 'w poniedziałek|we wtorek|w środę|w czwartek|w piątek|podczas|po',
  },
  ru: {
    verbs:
      'сказал[аи]?|заявил[аи]?|отметил[аи]?|сообщил[аи]?|подчеркнул[аи]?|добавил[аи]?|рассказал[аи]?|пояснил[аи]?|предупредил[аи]?|объяснил[аи]?|пообещал[аи]?|признал[аи]?|признался|призналась|напомнил[аи]?|написал[аи]?|ответил[аи]?|уточнил[аи]?|возразил[аи]?|заверил[аи]?|указал[аи]?|прокомментировал[аи]?|констатировал[аи]?|посетовал[аи]?|спросил[аи]?|считает|считают|говорит|говорят|полагает|уверен|уверена|объясняет|отмечает|подч[её]ркивает|рассказывает|вспоминает|пишет|предупреждает|утверждает|настаивает|возмущается|жалуется|добавляет|приводит слова|цитирует',
    by: 'по словам|по мнению|со слов|как сообщил[аи]?|как заявил[аи]?|как сказал[аи]?|как отметил[аи]?',
    that: 'что',
    tail: 'в понедельник|во вторник|в среду|в четверг|в пятницу|в субботу|в воскресенье|в интервью|в эфире|в ходе|на брифинге|журналистам|корреспонденту|после|перед|сегодня|вчера|по итогам|агентству|телеканалу|изданию',
  },
  uk: {
    verbs:
      'сказав|сказала|сказали|заявив|заявила|заявили|зазначив|зазначила|повідомив|повідомила|повідомили|наголосив|наголосила|підкреслив|підкреслила|додав|додала|каже|кажуть|вважає|пояснив|пояснила|пояснює|попередив|попередила|пообіцяв|пообіцяла|розповів|розповіла|розповідає|написав|написала|визнав|визнала|нагадав|нагадала|відповів|відповіла|уточнив|уточнила|запевнив|запевнила|наголошує|стверджує|зауважив|зауважила|пише|згадує',
    by: 'за словами|на думку|зі слів|як повідомив|як повідомила|як заявив|як заявила',
    that: 'що',
    tail: "у понеділок|у вівторок|у середу|у четвер|у п[’ʼ']ятницю|після|перед|журналістам|на брифінгу|в інтерв[’ʼ']ю|в ефірі|сьогодні|вчора",
  },
  tr: {
    verbs:
      '(?:şöyle |şunları )?(?:dedi|söyledi|belirtti|vurguladı|açıkladı|kaydetti|konuştu|anlattı|aktardı|ifade etti|yazdı|uyardı|savundu|ekledi|sordu|yanıtladı)|(?:şu ifadeleri|şu sözleri|şu ifadeyi) kullandı|diyor|söylüyor|anlatıyor|belirtiyor',
    after: [
      '(?:diyen|diye konuşan|ifadesini kullanan|ifadelerini kullanan) N',
      'diye (?:konuştu|anlattı|sordu|yazdı|ekledi|yanıtladı|uyardı|özetledi|anlatıyor|konuşuyor) N',
    ],
    before: ["N['’]\\p{L}{1,5} göre,?"],
    closing:
      'dedi|diyor|diye|ifade|şeklinde|sözleri|ifadesini|ifadelerini|değerlendirmesi|diyerek|yorumunu|uyarısı|açıklamasını|mesajını|vurgusunu|çağrısı|yanıtını|söyledi|cevabını',
    tail: 'yaptığı|gazetecilere|basın|konuşmasında|açıklamasında|pazartesi|salı|çarşamba|perşembe|cuma|bugün|dün',
  },
  ar: {
    verbs:
      '[وف]?(?:قال|قالت|يقول|تقول|أضاف|أضافت|صرح|صرّح|صرحت|أكد|أكدت|يؤكد|تؤكد|أوضح|أوضحت|يوضح|اعتبر|اعتبرت|رأى|رأت|يرى|حذر|حذرت|حذّر|يحذر|شدد|شددت|شدّد|ذكر|ذكرت|كتب|كتبت|وعد|وعدت|تعهد|تعهدت|أعلن|أعلنت|لفت|لفتت|تابع|تابعت|أشار|أشارت|روى|روت|تساءل|تساءلت|علق|علقت|علّق|رد|ردت|ختم|ختمت)',
    by: '[و]?(?:بحسب|وفق|حسب|وفقا ل|نقلا عن|على حد قول|على حد تعبير)',
    that: 'إن|إنّ|أن|أنّ|إنه|إنها|أنه|أنها|بأن|بأنه|بالقول|قائلا|قائلة|إلى أن|على أن|من أن',
    tail: 'إن|إنّ|أن|أنّ|في تصريح|في بيان|في مؤتمر|خلال|بعد|يوم|اليوم|أمس|للصحفيين|للصحافيين|لوكالة|لقناة|عقب|إنه|إنها|قائلا|قائلة|على حسابه',
  },
  fa: {
    verbs:
      'گفت|گفته است|می‌گوید|افزود|(?:تاکید|تأکید) کرد|اظهار (?:داشت|کرد)|اعلام کرد|هشدار داد|نوشت|خاطرنشان کرد|تصریح کرد|بیان کرد|توضیح داد|وعده داد|پرسید|پاسخ داد|ادامه داد',
    by: 'به گفتهٔ|به گفته‌ی|به گفته|بنا به گفته',
    that: 'که',
    after: ['(?:را )?N (?:گفت|می‌گوید)'],
    tail: 'روز|امروز|دیروز|در گفتگو|در گفت‌وگو|به خبرنگاران|پس از|در نشست|در جمع',
  },
  he: {
    verbs:
      'אמר|אמרה|אמרו|אומר|אומרת|הוסיף|הוסיפה|הדגיש|הדגישה|ציין|ציינה|מסר|מסרה|הזהיר|הזהירה|הבטיח|הבטיחה|כתב|כתבה|הסביר|הסבירה|מסביר|מסבירה|טען|טענה|טוען|טוענת|הצהיר|הצהירה|סיפר|סיפרה|מספר|מספרת|השיב|השיבה|הבהיר|הבהירה|הודה|הודתה|שאל|שאלה|קרא|קראה|ביקר|ביקרה',
    by: 'לדברי|לפי|על פי',
    that: 'כי',
    tail: 'ביום|אחרי|לאחר|לעיתונאים|כי|היום|אתמול|הבוקר|אמש|בראיון|במסיבת|בתגובה',
  },
  hi: {
    verbs: 'ने (?:कहा|बताया|लिखा|पूछा|चेतावनी दी|वादा किया|जोड़ा|दोहराया|माना|समझाया)|का कहना है|कहते हैं|कहती हैं|कहता है|कहती है',
    that: 'कि',
    after: ['N V'],
    before: ['N के (?:अनुसार|मुताबिक|शब्दों में),?'],
  },
  vi: {
    verbs:
      'nói|cho biết|tuyên bố|khẳng định|nhấn mạnh|cho rằng|phát biểu|cảnh báo|chia sẻ|kể lại|kể|nhận định|cho hay|trả lời|bày tỏ|hứa|viết|giải thích|bình luận|nhận xét|bức xúc',
    by: 'theo|theo lời',
    that: 'rằng|thêm|với báo chí',
    after: ['N V', 'N, N, V'],
    tail: 'hôm|ngày|trong|sau|tại|với|chiều|sáng|tối',
  },
  id: {
    verbs: 'kata|ujar|tutur|ucap|jelas|ungkap|tegas|tulis|imbuh|papar',
    by: 'menurut',
    that: 'bahwa',
    tail: 'pada|di|saat|kepada|senin|selasa|rabu|kamis|jumat|dalam|usai',
  },
  zh: {
    verbs:
      '(?:警告|解释|强调|补充|坦言|感叹|回忆|告诉记者|对记者|介绍|呼吁|承诺|回应|指出|认为|直言)?说|表示|称|指出|强调|认为|警告|坦言|告诉记者|告诉本报|写道|承诺|回应|解释|呼吁|介绍|回忆|感叹|道',
    by: '据|按照',
    after: ['N(?:对(?:记者|媒体|本报))?V'],
  },
  ja: {
    verbs:
      '述べ|語|話|指摘し|強調し|説明し|警告し|約束し|振り返|訴え|コメントし|明かし|書い|答え|批判し|主張し|呼びかけ|証言し',
    after: ['と、?N(?:は|が)[^。]{0,20}?V', 'と(?:述べ|語|話|訴え|指摘す|振り返|説明す)(?:る|た)N(?:は|が|の|も|。|$)'],
    before: ['N(?:によると|によれば|は次のように[^。]{2,8})、?'],
    closing:
      'と(?:いう|述べ|語|話|指摘|強調|説明|警告|コメント|約束|振り返|訴え|明か|答え|批判|主張|呼びかけ|証言|書|い(?:う|っ)|し(?:た|て))|などと',
  },
  ko: {
    verbs: '말했다|밝혔다|전했다|강조했다|설명했다|경고했다|덧붙였다',
    after: ['(?:이라고|라고|고)\\s+N(?:은|는|이|가)\\s.{0,20}V'],
    closing: '(?:이라고|라고|고|며|이라며|라며)',
  },
};
