import type { Article } from '../../domain/story/article.ts';
import { anchorsOf } from './article-anchors.ts';
import { pushTerms } from './article-terms.ts';
import { scanWords } from '../words/scan-words.ts';
import { inText, inTitle } from './term-kind.ts';
import type { TermStatistics } from './term-statistics.ts';
import { weighTerms, type ArticleVector } from './weigh-terms.ts';

/** How much of a description is read: what feeds give at least, so that long ones do not outweigh short ones. */
const readLength = 320;
/** The number under which the statistics of anchors are kept, whatever the language. */
const anchorLanguage = 255;

/** An article's words, and what it shares with articles in other languages. */
export interface ArticleVectors {
  terms: ArticleVector;
  anchors: ArticleVector;
}

/** Learns an article's words and turns it into vectors. */
export function vectorizeArticle(
  article: Pick<Article, 'title' | 'excerpt'>,
  languageName: string,
  language: number,
  statistics: TermStatistics,
): ArticleVectors {
  const title = scanWords(article.title, languageName);
  const text = scanWords(article.excerpt.slice(0, readLength), languageName);
  const occurrences: number[] = [];
  pushTerms(occurrences, title, languageName, inTitle);
  pushTerms(occurrences, text, languageName, inText);
  const anchors = new Set<number>();
  for (const words of [title, text]) for (const anchor of anchorsOf(words, languageName)) anchors.add(anchor);
  return {
    terms: weighTerms(occurrences, language, statistics),
    anchors: weighTerms([...anchors], anchorLanguage, statistics),
  };
}
