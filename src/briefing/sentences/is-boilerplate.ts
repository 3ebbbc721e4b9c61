import { letters } from './letters.ts';
import { lowerText } from './lower-text.ts';

const start = `(?<![${letters}])`;
const end = `(?![${letters}])`;

/** Words of feeds and web pages, wherever they stand in a sentence. */
const phrases = `read more|continue reading|click here|sign up|subscribe|newsletter|appeared first on|watch (?:live|now|the video|below)|
  listen (?:to|now)|follow (?:us|live|our)|live updates|advertisement|all rights reserved|has been updated|will be updated|
  to your inbox|getty images|this is a developing story|file photo|photo by|picture by|cookies?|javascript|
  leer más|seguir leyendo|suscríbete|haz clic|boletín|lire (?:la suite|aussi|plus)|abonnez-vous|cliquez ici|
  weiterlesen|mehr dazu|lesen sie (?:auch|hier|mehr)|newsletter abonnieren|leia (?:mais|também)|saiba mais|clique aqui|
  leggi (?:anche|tutto|di più)|clicca qui|lees (?:meer|verder)|czytaj (?:więcej|także)|читать (?:далее|также)|читайте|подробнее|
  подписывайтесь|читати далі|підписуйтесь|devamını oku|haberin devamı|ayrıca bakınız|abone olun|xem thêm|đọc thêm|mời bạn đọc|
  baca juga|baca selengkapnya|اقرأ (?:المزيد|أيضا)|للمزيد|بیشتر بخوانید|ادامه مطلب|קרא עוד|קראו (?:עוד|גם)|לקריאה נוספת|
  यह भी पढ़ें|और पढ़ें|आगे पढ़ें`;
const unspacedPhrases = '続きを読む|あわせて読みたい|関連記事|阅读全文|点击查看|相关阅读|更多阅读|더 보기|관련기사';

/** Labels that say that a caption, a hint or a note follows, not news. */
const labels = `photo|photos|picture|pictures|image|images|caption|video|watch|related|see also|editor[’']s note|correction|update|updated|listen|
  file|gallery|sponsored|foto|fotos|fotografía|imagen|vídeo|nota del editor|relacionado|photos?|légende|vidéo|à lire|bild|bilder|symbolbild|
  archivbild|video|immagine|galleria|imagem|galeria|фото|видео|відео|по теме|дивіться також|fotoğraf|görsel|صورة|صور|فيديو|عکس|ویدیو|
  תמונה|צילום|וידאו|तस्वीर|फोटो|फ़ोटो|वीडियो|ảnh|video clip|写真|動画|画像|图|图片|图为|视频|사진|영상`;

const isHint = new RegExp(`${start}(?:${oneLine(phrases)})${end}|${unspacedPhrases}|https?://|www\\.|©|[{}<>]`, 'u');
const isLabelled = new RegExp(`^(?:${oneLine(labels)})\\s*[:：|]`, 'u');
const isStamped = /^(?:updated|published|posted|last modified)\s(?:\d|on\b|at\b|an? )/u;
const isByline =
  /^(?:By|BY|Por|POR|Par|PAR|Von|VON|Di|DI|Автор:?)\s\p{Lu}[\p{L}.'’-]+(?:\s(?:and|y|et|und|e|и)?\s?\p{Lu}[\p{L}.'’-]+){1,6}\.?$/u;

/** Whether a sentence belongs to the feed or the page, not to the report: a hint, a caption, a byline, a time stamp. */
export function isBoilerplate(text: string): boolean {
  const lower = lowerText(text);
  return isHint.test(lower) || isLabelled.test(lower) || isStamped.test(lower) || isByline.test(text);
}

function oneLine(alternatives: string): string {
  return alternatives
    .replace(/\|\s+/g, '|')
    .replace(/\s*\n\s*/g, '')
    .replace(/ /g, '\\s+');
}
