import type { Article } from '../../domain/story/article.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { minSourcesForWords, type ComparedSide, type Comparison } from '../../domain/story/comparison.ts';
import { factualityValues } from '../../domain/source/factuality.ts';
import { sideOf, sides, type Side } from '../../domain/source/leaning.ts';
import { isClickbait } from '../sentences/is-clickbait.ts';
import { overusedWords } from './overused-words.ts';
import { storyLanguage } from '../story-language.ts';
import { termsOf } from '../sentences/terms-of.ts';

const mostWords = 8;

/**
 * Each side's headlines, one per source, and the words that its sources use more than the other sides' do. Words are
 * drawn from the story's main language only: across languages every word would differ.
 */
export function compareSides(story: { articles: readonly Article[] }, catalog: Catalog): Comparison {
  const bySide: Record<Side, Article[]> = { left: [], center: [], right: [] };
  for (const article of story.articles) {
    const side = sideOf(catalog.sources.get(article.sourceId)?.leaning ?? 'unrated');
    if (side !== undefined) bySide[side].push(article);
  }
  const language = storyLanguage(story.articles);
  const worded = sides.filter((side) => sourceTexts(bySide[side], language).length >= minSourcesForWords);
  const wordsShown = worded.length >= 2;

  const compareSide = (side: Side): ComparedSide => {
    const articleIds = headlinesOf(bySide[side], catalog, language).map(({ id }) => id);
    if (!wordsShown || !worded.includes(side)) return { articleIds, words: [] };
    const others = sides.filter((other) => other !== side).flatMap((other) => sourceTexts(bySide[other], language));
    return { articleIds, words: overusedWords(sourceTexts(bySide[side], language), others, language, mostWords) };
  };
  return {
    sides: { left: compareSide('left'), center: compareSide('center'), right: compareSide('right') },
    wordsShown,
  };
}

/** What each source says of the story in its own words: one text per source, so that a busy one has no more say. */
function sourceTexts(articles: readonly Article[], language: string): string[] {
  const texts = new Map<string, string>();
  for (const article of articles) {
    if (article.language !== language || article.copyOf !== undefined) continue;
    const before = texts.get(article.sourceId);
    const text = `${article.title}\n${article.excerpt}`;
    texts.set(article.sourceId, before === undefined ? text : `${before}\n${text}`);
  }
  return [...texts.values()];
}

/** One article per source: telling titles in the story's language first, own text before copies, then by factuality. */
function headlinesOf(articles: readonly Article[], catalog: Catalog, language: string): Article[] {
  const scored = articles.map((article) => {
    const factuality = catalog.sources.get(article.sourceId)?.factuality ?? 'unrated';
    const score =
      (isClickbait(article.title) ? 0 : 4) +
      (article.copyOf === undefined ? 2 : 0) +
      (article.language === language ? 3 : 0) +
      (factuality === 'unrated' ? 0.4 : factualityValues[factuality] / 5) +
      Math.min(1, new Set(termsOf(article.title, article.language)).size / 10);
    return { article, score };
  });
  scored.sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
  const seen = new Set<string>();
  return scored.flatMap(({ article }) => {
    if (seen.has(article.sourceId)) return [];
    seen.add(article.sourceId);
    return [article];
  });
}
