/** How a language names the speaker of direct speech. Alternations for a regular expression, lower-case. */
export interface SpeechWords {
  /** Verbs that stand before or after the speaker: "said X", "X said". */
  verbs: string;
  /** Prepositions before the speaker: "according to X". */
  by?: string;
  /** Words that follow the quotation and show that the speaker stands before it: "X, “...” dedi". */
  after?: string;
  /** Where the speaker's name ends: "X said on Monday", "X said in a statement". */
  tail?: string;
}

export const speechWords: Record<string, SpeechWords> = {
  en: {
    verbs:
      'said|says|told|tells|added|adds|warned|warns|argued|argues|noted|notes|wrote|writes|insisted|insists|stressed|explained|explains|asked|declared|stated|tweeted|posted|announced|claimed|claims|replied|continued|concluded|commented|recalled|urged|vowed|acknowledged|admitted|observed|cautioned',
    by: 'according to|in the words of',
    tail: 'on|in an?|in his|in her|in its|in their|at an?|at the|after|before|during|while|as|when|to|told|by|via|following|late|early|earlier|later|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|last|through|about|that|who|whose|reporters|shortly|speaking',
  },
  es: {
    verbs:
      'dijo|dice|afirmó|afirma|señaló|señala|aseguró|asegura|declaró|declara|explicó|explica|añadió|añade|agregó|indicó|indica|sostuvo|sostiene|advirtió|advierte|comentó|comenta|apuntó|apunta|subrayó|subraya|manifestó|expresó|resumió|resume|recordó|opinó|opina',
    by: 'según|en palabras de',
    tail: 'el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo|este|ayer|hoy|tras|durante|en un|en una|a los|a la prensa|al|antes|después|que|quien|mientras',
  },
  fr: {
    verbs:
      'a déclaré|a dit|dit|a affirmé|affirme|a expliqué|explique|a indiqué|indique|a ajouté|ajoute|a estimé|estime|a averti|avertit|déclare|a assuré|assure|a souligné|souligne|a prévenu|prévient|a résumé|résume|confie|a confié|juge|note|observe|raconte|rappelle|a lancé|lance|analyse',
    by: "selon|d'après|d’après",
    tail: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|hier|après|avant|lors|dans un|dans une|à la presse|au|devant|qui|tandis',
  },
  de: {
    verbs:
      'sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|warnte|warnt|schrieb|schreibt|berichtete|so|hieß es von|erläuterte|kommentierte|urteilt|urteilte',
    by: 'laut|nach den worten von',
    tail: 'am|im|nach|vor|während|bei|der|gegenüber|in einem|in einer|dem|mit|heute|gestern|zu',
  },
  pt: {
    verbs:
      'disse|diz|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|avaliou|avalia|alertou|alerta|destacou|destaca|ressaltou|comentou|resumiu|resume',
    by: 'segundo|de acordo com|nas palavras de',
    tail: 'na segunda|na terça|na quarta|na quinta|na sexta|no sábado|no domingo|nesta|neste|ontem|hoje|após|durante|em um|em uma|a jornalistas|aos|antes|depois|que',
  },
  it: {
    verbs:
      'ha detto|dice|ha dichiarato|dichiara|ha affermato|afferma|ha spiegato|spiega|ha aggiunto|aggiunge|osserva|ha osservato|avverte|ha avvertito|commenta|ha commentato|sottolinea|ha sottolineato|riassume|ricorda',
    by: 'secondo',
    tail: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|dopo|durante|in un|in una|ai|alla|prima|che',
  },
  nl: {
    verbs: 'zei|zegt|verklaarde|stelde|aldus|vertelde|schrijft|waarschuwt',
    by: 'volgens',
    tail: 'op|na|in een|tegen|maandag|dinsdag|woensdag|donderdag|vrijdag',
  },
  pl: {
    verbs:
      'powiedział|powiedziała|mówi|stwierdził|stwierdziła|dodał|dodała|podkreślił|podkreśliła|oświadczył|oświadczyła|ocenił|oceniła|ocenia|ostrzega|zaznaczył|zaznaczyła',
    by: 'według|zdaniem',
    tail: 'w poniedziałek|we wtorek|w środę|w czwartek|w piątek|podczas|po',
  },
  ru: {
    verbs:
      'сказал|сказала|сказали|заявил|заявила|заявили|отметил|отметила|сообщил|сообщила|подчеркнул|подчеркнула|добавил|добавила|рассказал|рассказала|пояснил|пояснила|считает|говорит|полагает|уверен|уверена|предупредил|предупредила|объяснил|объяснила|объясняет|отмечает|подчеркивает',
    by: 'по словам|по мнению|как сообщил|как заявил',
    tail: 'в понедельник|во вторник|в среду|в четверг|в пятницу|в субботу|в воскресенье|в интервью|в эфире|на брифинге|журналистам|после|перед|сегодня|вчера|на|по итогам|агентству',
  },
  uk: {
    verbs:
      'сказав|сказала|заявив|заявила|зазначив|зазначила|повідомив|повідомила|наголосив|наголосила|підкреслив|підкреслила|додав|додала|каже|вважає|пояснив|пояснила',
    by: 'за словами|на думку',
    tail: 'у понеділок|у вівторок|у середу|у четвер|у п’ятницю|після|перед|журналістам|на',
  },
  tr: {
    verbs: 'dedi|söyledi|belirtti|vurguladı|açıkladı|kaydetti',
    by: 'göre',
    after: 'dedi|diye|ifade|şeklinde|sözleri|ifadesini|değerlendirmesi|diyerek|yorumunu',
  },
  ar: {
    verbs:
      'قال|قالت|وقال|وقالت|يقول|تقول|أضاف|أضافت|وأضاف|صرح|صرّح|وصرح|أكد|أكدت|وأكد|وأكدت|أوضح|أوضحت|وأوضح|اعتبر|واعتبر|رأى|ورأى|حذر|وحذر|حذّر|شدد|وشدد|ذكر|وذكر',
    by: 'بحسب|وفق|حسب|ووفق|وبحسب',
    tail: 'إن|إنّ|أن|أنّ|في تصريح|في بيان|خلال|بعد|يوم|اليوم|للصحفيين|لوكالة|عقب|إنه|إنها|لـ',
  },
  fa: { verbs: 'گفت|افزود|تاکید کرد|اظهار داشت', by: 'به گفته' },
  he: { verbs: 'אמר|אמרה|הוסיף|הוסיפה|הדגיש|ציין|מסר', by: 'לדברי', tail: 'ביום|אחרי|לאחר|לעיתונאים|כי' },
  hi: { verbs: 'कहा|बताया', after: 'कहा|बताया' },
  vi: {
    verbs: 'nói|cho biết|tuyên bố|khẳng định|nhấn mạnh|cho rằng|phát biểu|cảnh báo',
    by: 'theo',
    tail: 'hôm|ngày|trong|sau|tại|với',
  },
  id: { verbs: 'kata|ujar|tutur|ucap|jelas', by: 'menurut', tail: 'pada|di|saat|kepada|senin|selasa|rabu|kamis|jumat' },
  zh: { verbs: '说|表示|称|指出|强调|认为|警告|坦言|告诉记者', by: '据' },
  ja: { verbs: '述べ|語っ|話し|指摘し|強調し|説明し', after: 'と(?:述べ|語|話|指摘|強調|説明|し|の|い|警告|コメント)' },
  ko: { verbs: '말했다', after: '(?:이라고|라고|고)' },
};
