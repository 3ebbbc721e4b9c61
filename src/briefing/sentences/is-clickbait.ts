import { letters } from './letters.ts';
import { lowerText } from './lower-text.ts';

const start = `(?<![${letters}])`;
const end = `(?![${letters}])`;

/** What teasers begin with, in many languages. */
const openings = `no vas a creer|esto es lo que|esto es|así (?:es|fue)|por qué|lo que (?:debes|hay que|se sabe|sabemos)|las claves|descubre|mira|te contamos|
  vous n['’]allez pas|voici|pourquoi|ce qu['’](?:il faut|on sait)|tout (?:savoir|ce qu)|découvrez|en images|comment|
  das müssen|das steckt|das sollten|darum|warum|so (?:reagiert|geht|sieht|funktioniert)|was (?:wir|sie) |wie (?:sie|man)|
  ecco|perché|cosa (?:sappiamo|succede|è successo)|tutto quello che|come |
  veja|entenda|saiba|confira|por que|o que (?:se sabe|sabemos|muda)|tudo sobre|como |você não vai|
  вот почему|почему|что известно|вы не поверите|шок|стало известно|как |ось чому|чому|що відомо|ви не повірите|
  işte|bakın|neden|nasıl|inanamayacaksınız|şok|لماذا|شاهد|لن تصدق|تعرف على|بالفيديو|بالصور|إليك|كيف|ببینید|چرا|چگونه|
  לא תאמינו|צפו|הנה|למה|איך|כל מה ש|जानिए|देखें|क्यों|कैसे|आप यकीन|vì sao|tại sao|lý do|bạn sẽ không tin|sự thật về|
  dlaczego|oto|nie uwierzysz|waarom|dit is|hier is|ini dia|mengapa|kenapa`;
const unspacedTeasers =
  /你绝对想不到|震惊|速看|竟然|原来|为什么|怎么回事|衝撃|ヤバい|まさかの|なぜ|理由とは|とは$|충격|왜|이유는/u;

/** Labels of pages that are no report: live pages, opinion, pictures. */
const labels = `live|watch|video|photos|pictures|opinion|analysis|editorial|comment|column|letters|podcast|quiz|explainer|monologue|essay|mailbag|
  en direct|en images|opinion|édito|éditorial|l['’]éditorial|tribune|chronique|directo|en vivo|opinión|tribuna|editorial|vídeo|fotos|
  ao vivo|opinião|artigo|diretta|opinione|l['’]editoriale|editoriale|liveblog|live-ticker|liveticker|newsblog|kommentar|meinung|leitartikel|
  видео|фото|мнение|колонка|онлайн|відео|думка|رأي|فيديو|مباشر|یادداشت|ویدیو|דעה|וידאו|राय|विचार|वीडियो|yorum|görüş|canlı|canlı anlatım|
  góc nhìn|bình luận|video|ảnh|社説|社论|社评|评论|图集|写真|動画|opinia|komentarz|opini`;

const patterns: readonly RegExp[] = [
  /^(?:you|this|these|here(?:'|’)?s|here are|here is|why|how|what|watch|see|meet|guess)\b(?!.*\b(?:said|says|kill|dead)\b)/u,
  /\b(?:you won(?:'|’)t believe|you need to know|will (?:shock|surprise|amaze|blow)|what happen(?:s|ed) next|this is why|the reason why|jaw-dropping|mind-blowing|gone wrong|goes viral|one weird|secret to|things to know|what to know|what we know|takeaways|explained|explainer|quiz|live updates?)\b/u,
  /^\d+\s+(?:things|reasons|ways|times|facts|photos|takeaways|questions|cosas|razones|claves|choses|raisons|dinge|gründe|cose|coisas|motivos|вещей|фактов|причин|neden|şey|điều|lý do)(?![\p{L}\p{M}])/u,
  new RegExp(`^["“«„¿¡]*(?:${oneLine(openings)})${end}`, 'u'),
  unspacedTeasers,
  new RegExp(`^(?:${oneLine(labels)})\\s*(?:[:：|]|[-–—]\\s)`, 'u'),
  new RegExp(`[|]\\s*(?:${oneLine(labels)})${end}`, 'u'),
  new RegExp(
    `${start}(?:que no (?:creerás|vas a creer)|va(?:is)? (?:a )?sorprender|und das steckt dahinter|qui va vous surprendre|che non ti aspetti|que vai te surpreender)${end}`,
    'iu',
  ),
  /[?？؟]["”»」]?$/u,
  /[!！]{2,}|\.{3}$|…$/u,
];

/** Whether a title teases instead of telling: a bait, a question, a list, a live page or an opinion piece. */
export function isClickbait(title: string): boolean {
  const trimmed = title.trim();
  const lower = lowerText(trimmed);
  return (
    patterns.some((pattern) => pattern.test(lower)) ||
    (trimmed.length > 20 && trimmed === trimmed.toUpperCase() && /[A-Z]{4}/.test(trimmed))
  );
}

function oneLine(alternatives: string): string {
  return alternatives
    .replace(/\s*\n\s*/g, '')
    .replace(/ (?=\||$)/g, '')
    .replace(/ /g, '\\s+');
}
