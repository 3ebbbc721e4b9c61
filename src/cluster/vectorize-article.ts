import type { Article } from '../domain/article.ts';
import { anchorsOf } from './article-anchors.ts';
import { termsOfWords, type Occurrence } from './article-terms.ts';
import { scanWords } from './scan-words.ts';
import { inText, inTitle, isPair } from './term-kind.ts';
import type { TermStatistics } from './term-statistics.ts';

/** An article as a unit vector of terms, ascending by term so that two can be compared in one pass. */
export interface ArticleVector {
  terms: Uint32Array;
  weights: Float32Array;
  /** Bits of term-kind.ts. */
  kinds: Uint8Array;
}

/** The longest vector: the heaviest terms of longer articles. */
const maxTerms = 48;
const titleWeight = 1.5;
const pairWeight = 0.5;

/** How much of a description is read: what feeds give at least, so that long ones do not outweigh short ones. */
const readLength = 320;
/** The number under which the statistics of anchors are kept, whatever the language. */
const anchorLanguage = 255;

export interface ArticleVectors {
  terms: ArticleVector;
  anchors: ArticleVector;
}

/** Learns an article's words and weighs them: logarithm of the term frequency times how telling the term is. */
export function vectorizeArticle(
  article: Pick<Article, 'title' | 'excerpt'>,
  languageName: string,
  language: number,
  statistics: TermStatistics,
): ArticleVectors {
  const title = scanWords(article.title, languageName);
  const text = scanWords(article.excerpt.slice(0, readLength), languageName);
  const occurrences = [...termsOfWords(title, languageName, inTitle), ...termsOfWords(text, languageName, inText)];
  return {
    terms: weighTerms(occurrences, language, statistics),
    anchors: weighAnchors(anchorsOf([...title, ...text], languageName), statistics),
  };
}

function weighTerms(occurrences: readonly Occurrence[], language: number, statistics: TermStatistics): ArticleVector {
  const counts = new Map<number, { count: number; kind: number }>();
  for (const { term, kind } of occurrences) {
    const entry = counts.get(term);
    const weight = (kind & inTitle) === 0 ? 1 : titleWeight;
    if (entry === undefined) counts.set(term, { count: weight, kind });
    else {
      entry.count += weight;
      entry.kind |= kind;
    }
  }
  statistics.learn(language, counts.keys());
  const entries: Entry[] = [];
  for (const [term, { count, kind }] of counts) {
    const part = (kind & isPair) === 0 ? 1 : pairWeight;
    entries.push({ term, weight: part * Math.log(1 + count) * statistics.weigh(language, term), kind });
  }
  return toUnitVector(entries);
}

function weighAnchors(anchors: ReadonlySet<number>, statistics: TermStatistics): ArticleVector {
  statistics.learn(anchorLanguage, anchors);
  return toUnitVector(
    Array.from(anchors, (term) => ({ term, weight: statistics.weigh(anchorLanguage, term), kind: 0 })),
  );
}

interface Entry {
  term: number;
  weight: number;
  kind: number;
}

function toUnitVector(entries: Entry[]): ArticleVector {
  if (entries.length > maxTerms) {
    entries.sort((one, other) => other.weight - one.weight || one.term - other.term);
    entries.length = maxTerms;
  }
  entries.sort((one, other) => one.term - other.term);
  const squares = entries.reduce((sum, { weight }) => sum + weight * weight, 0);
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  return {
    terms: Uint32Array.from(entries, ({ term }) => term),
    weights: Float32Array.from(entries, ({ weight }) => weight * scale),
    kinds: Uint8Array.from(entries, ({ kind }) => kind),
  };
}
