import type { Article } from '../domain/article.ts';
import { termsOfArticle } from './article-terms.ts';
import { inTitle, isName, isPair } from './term-kind.ts';
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

/** Learns an article's words and weighs them: logarithm of the term frequency times how telling the term is. */
export function vectorizeArticle(
  article: Article,
  languageName: string,
  language: number,
  statistics: TermStatistics,
): ArticleVector {
  const occurrences = termsOfArticle(article, languageName);
  const counts = new Map<number, { count: number; kind: number }>();
  for (const { term, kind, casing } of occurrences) {
    if (casing === 'capital' || casing === 'small') statistics.learnCasing(language, term, casing === 'capital');
    const entry = counts.get(term);
    const weight = (kind & inTitle) === 0 ? 1 : titleWeight;
    const name = isWrittenAsName(casing, statistics, language, term) ? isName : 0;
    if (entry === undefined) counts.set(term, { count: weight, kind: kind | name });
    else {
      entry.count += weight;
      entry.kind |= kind | name;
    }
  }
  statistics.learn(language, counts.keys());
  const entries: { term: number; weight: number; kind: number }[] = [];
  for (const [term, { count, kind }] of counts) {
    const part = (kind & isPair) === 0 ? 1 : pairWeight;
    entries.push({ term, weight: part * Math.log(1 + count) * statistics.weigh(language, term), kind });
  }
  return toUnitVector(entries);
}

function isWrittenAsName(casing: string, statistics: TermStatistics, language: number, term: number): boolean {
  if (casing === 'capital') return true;
  if (casing !== 'titled' && casing !== 'opening') return false;
  return (statistics.capitalShare(language, term) ?? 0.5) > 0.5;
}

function toUnitVector(entries: { term: number; weight: number; kind: number }[]): ArticleVector {
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

/** Terms worth an entry in the index: whole words, names and numbers. */
export function isIndexed(kind: number): boolean {
  return (kind & isPair) === 0;
}
