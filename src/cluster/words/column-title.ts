/** What live pages, opinions, pictures, round-ups and daily columns are headed, as patterns without regard to case. */
const labels: Readonly<Record<string, string>> = {
  en: `live(?:\\s+(?:updates?|blog|coverage))?|liveblog|newsblog|watch(?:\\s+live)?|video|photos?|pictures|in pictures|gallery|opinion|
    editorial|op-ed|analysis|comment|letters?(?:\\s+to the editor)?|essay|podcast|quiz|pub quiz|crossword|sudoku|horoscope|recap|
    newsletter|power rankings|review|monologue|the mailbag|the changelog|the week in [^:|]{2,30}|what we know|factbox|corrections?|
    first thing|on this day|today in history|news round-?up|
    (?:your |the )?(?:daily|weekly|morning|evening|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\s+
    (?:briefing|round-?up|digest|quiz|cartoon)`,
  es: `en vivo|en directo|directo|opini[oó]n|fotos?|v[ií]deo|cartas?|columna|galer[ií]a|vi[ñn]eta`,
  fr: `en direct|direct|l['’][ée]dito(?:rial)?|[ée]ditorial|tribune|chronique|photos|vid[ée]o|infographie|revue de presse`,
  de: `liveticker|live-ticker|newsticker|ticker|kommentar|meinung|bilder|bildergalerie|fotostrecke|leitartikel|gastbeitrag|glosse|kolumne|
    presseschau|(?:der )?wochenr[üu]ckblick`,
  it: `(?:in )?diretta|le foto|fotogallery|opinione|(?:l['’])?editoriale|(?:il )?commento|rassegna stampa`,
  pt: `ao vivo|opini[ãa]o|coluna`,
  ru: `мнение|колонка|фото(?: (?:дня|недели))?|видео|онлайн|(?:прямая )?трансляция|главное за (?:день|неделю)|обзор прессы`,
  uk: `думка|погляд|колонка|фото(?: (?:дня|тижня))?|відео|онлайн|наживо|головне за (?:день|тиждень)`,
  ar: `رأي|تحليل|مقال|صور|بالصور|فيديو|بالفيديو|شاهد|مباشر`,
  fa: `یادداشت|سرمقاله|دیدگاه|تصاویر|عکس|فیلم|ویدئو|ویدیو|زنده`,
  he: `דעה|דעות|טור|תמונות|צפו|שידור חי`,
  hi: `राय|नज़रिया|संपादकीय|तस्वीरें|वीडियो|लाइव`,
  tr: `canl[ıi](?: anlat[ıi]m| blog)?|g[üu]n[üu]n [öo]zeti|foto galeri|k[öo][şs]e yaz[ıi]s[ıi]|g[öo]r[üu][şs]|yorum`,
  zh: `一周图片|图片|图集|组图|评论|評論|社论|社論|快评|时评|观点|觀點|视频|直播`,
  ja: `写真|動画|社説|コラム|オピニオン|中継`,
  vi: `trực tiếp|chùm ảnh|ảnh|bình luận|góc nhìn|xã luận`,
  th: `ภาพชุด|คลิป|ถ่ายทอดสด|บทบรรณาธิการ`,
  ko: `사설|칼럼|기고|포토|영상|생중계`,
};
const anyLabel = Object.values(labels).join('|').replace(/\n\s*/g, '');

/** `Live: goals`, `Opinion | bridges`, `Photos of the week`, `【社説】橋`, `DIRECT. Le sommet`. */
const opening = new RegExp(
  `^(?:[+\\s]*(?:${anyLabel})(?=\\s*(?:[:|丨｜–—：]|-\\s|$)|\\.{2,}\\s|\\s+(?:of|della|de la|der|des|du|недели|тижня)(?:\\s|:))` +
    `|[\\[【（(](?:${anyLabel})[\\]】）)]|(?:en direct|direct|vid[ée]o|photos)\\.\\s)`,
  'iu',
);
/** `Storm hits the coast – live`, `Storm hits the coast: live updates`. */
const ending =
  /(?:\s[–—|-]\s(?:live|live blog|video|podcast|en vivo|en directo|en direct|in diretta|ao vivo)|(?:\s[–—|-]|:)\s(?:live updates|as it happened|in pictures|in photos))$/iu;

const label =
  /^(?:[+\s]*\p{L}[\p{L}\p{M}'’ -]{1,24}\s*(?:[:|]\s+|[丨｜：]\s*|\.{1,3}\s+)|[[【（(][^\]】）)]{1,24}[\]】）)]\s*)(?=\S)/u;

/**
 * The title of a column without its label, which itself says nothing, when something stands beside it; undefined for a title
 * that is no column's.
 */
export function columnTitleOf(title: string): string | undefined {
  if (opening.test(title)) return title.replace(label, '');
  const end = title.search(ending);
  return end === -1 ? undefined : title.slice(0, end);
}
