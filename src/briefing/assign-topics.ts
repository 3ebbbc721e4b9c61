import type { Article } from '../domain/article.ts';
import type { Topic } from '../domain/topic.ts';
import { wordsOf } from './sentences/terms-of.ts';

const mostTopics = 3;
/** A topic needs this share of the articles' votes: one feed's label or one word by chance is not enough. */
const minShare = 0.2;
/** A feed's topic is chosen by its publisher for all that the feed brings; words speak of this story. */
const feedVote = 0.6;
/** `world` says where a feed files a story, not what it is about: it yields to anything more telling. */
const weakTopics: ReadonlyMap<string, number> = new Map([['world', 0.5]]);

/** The ids of at most three topics, strongest first: each article votes with its feed's topic and with the topic words in its text. */
export function assignTopics(articles: readonly Article[], topics: ReadonlyMap<string, Topic>): string[] {
  if (articles.length === 0) return [];
  const votes = new Map<string, number>();
  const vote = (id: string, weight: number): void => {
    votes.set(id, (votes.get(id) ?? 0) + weight * (weakTopics.get(id) ?? 1));
  };
  const matchers = [...topics.values()].map((topic) => ({ id: topic.id, matcher: matcherOf(topic) }));
  for (const article of articles) {
    if (article.topic !== undefined && topics.has(article.topic)) vote(article.topic, feedVote);
    const title = foldWords(article.title);
    const excerpt = foldWords(article.excerpt);
    for (const { id, matcher } of matchers) {
      const hits = 2 * countHits(title, matcher) + countHits(excerpt, matcher);
      if (hits > 0) vote(id, hits / (hits + 1.5));
    }
  }
  return [...votes]
    .filter(([, votesFor]) => votesFor / articles.length >= minShare)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostTopics)
    .map(([id]) => id);
}

interface Matcher {
  words: ReadonlySet<string>;
  /** Words of several parts, and words of scripts without spaces. */
  phrases: readonly string[];
}

const matchers = new WeakMap<Topic, Matcher>();
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function matcherOf(topic: Topic): Matcher {
  let matcher = matchers.get(topic);
  if (matcher === undefined) {
    const isPhrase = (word: string): boolean => unspaced.test(word) || wordsOf(word).length > 1;
    matcher = {
      words: new Set(topic.words.filter((word) => !isPhrase(word))),
      phrases: topic.words
        .filter(isPhrase)
        .map((word) => (unspaced.test(word) ? word : ` ${wordsOf(word).join(' ')} `)),
    };
    matchers.set(topic, matcher);
  }
  return matcher;
}

interface FoldedText {
  words: ReadonlySet<string>;
  joined: string;
}

function foldWords(text: string): FoldedText {
  const words = wordsOf(text);
  return { words: new Set(words), joined: ` ${words.join(' ')} ` };
}

function countHits(text: FoldedText, matcher: Matcher): number {
  let hits = 0;
  for (const word of text.words) if (matcher.words.has(word)) hits += 1;
  for (const phrase of matcher.phrases) if (text.joined.includes(phrase)) hits += 1;
  return hits;
}
