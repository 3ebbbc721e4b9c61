import type { Article } from '../domain/story/article.ts';
import type { Topic } from '../domain/story/topic.ts';
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
  const index = indexOf(topics);
  for (const article of articles) {
    if (article.topic !== undefined && topics.has(article.topic)) vote(article.topic, feedVote);
    const hits = new Map<string, number>();
    countHits(article.title, index, 2, hits);
    countHits(article.excerpt, index, 1, hits);
    for (const [id, count] of hits) vote(id, count / (count + 1.5));
  }
  return [...votes]
    .filter(([, votesFor]) => votesFor / articles.length >= minShare)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostTopics)
    .map(([id]) => id);
}

/** The words of all topics, so that a text is gone through once, not once a topic. */
interface WordIndex {
  /** The topics that a word votes for. */
  words: ReadonlyMap<string, readonly string[]>;
  /** Words of several parts, by their first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words of scripts without spaces. */
  unspaced: readonly Phrase[];
}

interface Phrase {
  topic: string;
  text: string;
}

const indexes = new WeakMap<ReadonlyMap<string, Topic>, WordIndex>();
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function indexOf(topics: ReadonlyMap<string, Topic>): WordIndex {
  const known = indexes.get(topics);
  if (known !== undefined) return known;
  const words = new Map<string, string[]>();
  const phrases = new Map<string, Phrase[]>();
  const wide: Phrase[] = [];
  for (const { id: topic, words: own } of topics.values()) {
    for (const word of new Set(own)) {
      const parts = wordsOf(word);
      const [first = word] = parts;
      if (unspaced.test(word)) wide.push({ topic, text: word });
      else if (parts.length === 1) words.set(word, [...(words.get(word) ?? []), topic]);
      else phrases.set(first, [...(phrases.get(first) ?? []), { topic, text: ` ${parts.join(' ')} ` }]);
    }
  }
  const index = { words, phrases, unspaced: wide };
  indexes.set(topics, index);
  return index;
}

/** Adds to each topic's hits what the text has of its words, each counted once. */
function countHits(text: string, index: WordIndex, weight: number, hits: Map<string, number>): void {
  const words = wordsOf(text);
  const add = (topic: string): void => void hits.set(topic, (hits.get(topic) ?? 0) + weight);
  const joined = ` ${words.join(' ')} `;
  for (const word of new Set(words)) {
    for (const topic of index.words.get(word) ?? []) add(topic);
    for (const phrase of index.phrases.get(word) ?? []) if (joined.includes(phrase.text)) add(phrase.topic);
  }
  if (!unspaced.test(text)) return;
  for (const phrase of index.unspaced) if (joined.includes(phrase.text)) add(phrase.topic);
}
