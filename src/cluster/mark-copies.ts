import type { Article } from '../domain/story/article.ts';
import { hashTerm } from './words/hash-term.ts';
import { scanWords } from './words/scan-words.ts';

/** The word shingles of an article, and how its text can be told from others'. */
interface Fingerprint {
  article: Article;
  shingles: ReadonlySet<number>;
  agency: string | undefined;
}

const shingleLength = 3;
/** Share of the smaller text's shingles that the other has too from which one is a copy. */
const minContained = 0.7;
/** With the same agency's byline a smaller share is enough. */
const minContainedByAgency = 0.5;
const minShingles = 5;
/** Behind this many originals comparing every pair would be slow; stories of that size are rare. */
const maxOriginals = 500;

const names =
  `Reuters|REUTERS|AFP|Agence France-Presse|Associated Press|AP|dpa|DPA|ANSA|Adnkronos|EFE|Europa Press|Xinhua|TASS|Interfax|Kyodo|Jiji|` +
  `Yonhap|PTI|ANI|Anadolu|AA|DHA|Lusa|Belga|APA|UPI|Bloomberg|CP|AAP|ТАСС|РИА Новости|Интерфакс|Интерфакс-Украина|Укринформ|Укрінформ|УНН|` +
  `رويترز|أ ف ب|فرانس برس|واس|وام|ایرنا|ایسنا|تسنیم|फ्रांस प्रेस|भाषा|वार्ता|新华社|新華社|中新社|中央社|ロイター|共同|時事|연합뉴스|TTXVN|รอยเตอร์`;
const name = String.raw`(?<![\p{L}\p{N}])(${names})(?![\p{L}\p{N}])`;
const agencies = new RegExp(name, 'u');
/** `(Reuters)`, `/ТАСС/`, `[東京 23日 ロイター]`; `PARIS, AFP - ` and `МОСКВА — РИА Новости.`; `新华社北京电`. */
const openings = new RegExp(
  String.raw`[(（/【[][^()（）【】[\]]{0,16}?${name}|^[^-–—]{0,60}?${name}\s?[-–—]\s|[-–—]\s${name}[.:]|^(新华社|新華社|中新社)`,
  'u',
);

/** `(dpa)`, `– Reuters`, `（新華社）` at the very end. */
const closings = new RegExp(String.raw`[(（/–—【-]\s?[\p{L}\p{M}, ]{0,20}?${name}[)）/.】]?\s*$`, 'u');

/** The agency that an article credits in its byline or at either end of its text; undefined when there is none. */
export function agencyOf({ author = '', excerpt }: Article): string | undefined {
  const found = agencies.exec(author) ?? openings.exec(excerpt.slice(0, 80)) ?? closings.exec(excerpt.slice(-48));
  return found?.slice(1).find((named: string | undefined) => named !== undefined);
}

/**
 * The articles of one story with `copyOf` set on those that repeat an earlier one's text, word for word or nearly so
 * (shingles of three words, Broder 1997). The earliest is the original; chains end there.
 */
export function markCopies(articles: readonly Article[]): Article[] {
  const ordered = articles.toSorted(
    (one, other) => one.publishedAt.getTime() - other.publishedAt.getTime() || (one.id < other.id ? -1 : 1),
  );
  const originals: Fingerprint[] = [];
  const originalOf = new Map<string, string>();
  for (const article of ordered) {
    const fingerprint = { article, shingles: shinglesOf(article), agency: agencyOf(article) };
    const original = originals.find((earlier) => isCopy(fingerprint, earlier));
    if (original !== undefined) originalOf.set(article.id, original.article.id);
    else if (originals.length < maxOriginals) originals.push(fingerprint);
  }
  return articles.map((article) => withCopyOf(article, originalOf.get(article.id)));
}

function withCopyOf(article: Article, copyOf: string | undefined): Article {
  if (article.copyOf === copyOf) return article;
  const copy = { ...article };
  if (copyOf === undefined) delete copy.copyOf;
  else copy.copyOf = copyOf;
  return copy;
}

function isCopy(later: Fingerprint, earlier: Fingerprint): boolean {
  const [few, many] =
    later.shingles.size <= earlier.shingles.size
      ? [later.shingles, earlier.shingles]
      : [earlier.shingles, later.shingles];
  if (few.size < minShingles) return false;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared += 1;
  const isSameAgency = later.agency !== undefined && later.agency === earlier.agency;
  // A short text inside a long one is a quotation rather than a copy.
  const isComparable = many.size <= few.size * 3;
  return isComparable && shared >= few.size * (isSameAgency ? minContainedByAgency : minContained);
}

/** Shingles of the excerpt; of the title only when there is no excerpt to speak of, since outlets write their own titles. */
function shinglesOf(article: Article): ReadonlySet<number> {
  const inExcerpt = collectShingles(article.excerpt, article.language);
  return inExcerpt.size >= minShingles
    ? inExcerpt
    : collectShingles(`${article.title}. ${article.excerpt}`, article.language);
}

function collectShingles(text: string, language: string): ReadonlySet<number> {
  const words = scanWords(text, language.split('-')[0] ?? 'und').map((word) => word.text);
  const shingles = new Set<number>();
  for (let at = 0; at + shingleLength <= words.length; at += 1) {
    shingles.add(hashTerm(words.slice(at, at + shingleLength).join(' ')));
  }
  return shingles;
}
