import type { Article } from '../../domain/story/article.ts';
import { wordsOf } from '../sentences/terms-of.ts';
import { leansOnContext } from './leans-on-context.ts';
import { namesOf } from './names-of.ts';
import { sharedByTitles, type StorySentence, type StoryTitle } from './story-sentences.ts';

/** In a story of this many articles, what only one of them names is its own side of the story. */
const manyArticles = 4;
/** In a large one, what so small a share of them names. */
const fewNaming = 0.08;
/** What is left of the worth of a sentence with such a name, */
const forLoneName = 0.9;
/** and where the article has the name in its title and is about that. */
const forLoneTitle = 0.6;
/** A sentence whose subject the reader must guess, */
const forLeaning = 0.75;
/** and one that begins by granting something else, so that a near tie goes to the other. */
const forConcession = 0.93;
const concession =
  /^(?:although|though|even (?:though|if|as)|while|whilst|despite|in spite of|aunque|pese a|a pesar de|bien que|malgré|obwohl|trotz|embora|apesar de|sebbene|nonostante|hoewel|ondanks|хотя|несмотря на|хоча|попри)\s|,\s+(?:even though|although|though|despite)\s/iu;

/** Names are compared by their beginning: "Malaysia" and "Malaysian" are one. */
const nameKey = 5;

/** What a sentence is worth beside another that tells as much. */
export interface Standing {
  weight: number;
  /** Of a side of the story only, or not to be understood alone: nothing to fill a short list with. */
  isAside: boolean;
}

/**
 * How much a sentence is worth beside another that tells as much: less when it is about somebody or some place that the other
 * articles do not name, when it begins with what an earlier sentence must have named, or when it grants something else; times
 * the worth of its article. `sentences` are those of all languages: a name is the same in most.
 */
export function weighSentences(
  titles: readonly StoryTitle[],
  sentences: readonly StorySentence[],
  weightOf: (article: Article) => number,
): (sentence: StorySentence) => Standing {
  const lonelinessOf = findLoneNames(titles, sentences);
  const subject = sharedByTitles(titles);
  return (sentence) => {
    const { text, article } = sentence;
    const loneliness = lonelinessOf(sentence);
    const leans = leansOnContext(text, article.language, subject);
    const factors = [loneliness, leans ? forLeaning : 1, concession.test(text) ? forConcession : 1];
    const weight = factors.reduce((product, factor) => product * factor, weightOf(article));
    return { weight, isAside: leans || loneliness === forLoneTitle };
  };
}

/** What is left of a sentence for the names in it that hardly another article has. */
function findLoneNames(
  titles: readonly StoryTitle[],
  sentences: readonly StorySentence[],
): (sentence: StorySentence) => number {
  const words = new Map<Article, Set<string>>();
  for (const { article } of titles) {
    if (article.copyOf === undefined) words.set(article, new Set(wordsOf(plain(article.title)).map(keyOf)));
  }
  if (words.size < manyArticles) return () => 1;
  for (const { article, text } of sentences) {
    const own = words.get(article);
    if (own !== undefined) for (const word of wordsOf(plain(text))) own.add(keyOf(word));
  }
  const counts = new Map<string, number>();
  for (const own of words.values()) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  const few = Math.max(1, Math.floor(words.size * fewNaming));
  return ({ text, article }) => {
    const title = new Set(wordsOf(plain(article.title)).map(keyOf));
    const keys = [...namesOf(plain(text), article.language)].map(keyOf);
    const [, first = '', owner] = /^(\p{Lu}[\p{L}\p{M}]*)(['’]s\s)?/u.exec(plain(text)) ?? [];
    const start = keyOf(first.toLowerCase());
    if (owner !== undefined || namesOf(plain(article.title), article.language).has(first.toLowerCase()))
      keys.push(start);
    const lone = keys.filter((key) => (counts.get(key) ?? 0) <= few);
    if (lone.length === 0) return 1;
    return lone.some((key) => title.has(key)) ? forLoneTitle : forLoneName;
  };
}

function keyOf(word: string): string {
  return word.slice(0, nameKey);
}

/** "U.S." as "US", one word as any name. */
function plain(text: string): string {
  return text.replace(/\b(\p{Lu})\.(\p{Lu})\./gu, '$1$2');
}
