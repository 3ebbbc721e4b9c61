import type { Article } from '../domain/story/article.ts';
import { findFigures } from './figures/find-figures.ts';

/** Figures that grow while a story goes on: only the latest may stand as a fact. */
const growing = new Set(['killed', 'injured', 'missing', 'displaced']);

interface Text {
  text: string;
  article: Article;
}

/**
 * Of the texts those with a toll that a later article has raised: true when written, misleading now. Two sources that differ
 * at the same time are a dispute, not this.
 */
export function outdatedTexts<T extends Text>(texts: readonly T[]): Set<T> {
  const tolls = texts.flatMap((one) =>
    findFigures(one.text, one.article.language)
      .filter(({ label }) => growing.has(label))
      .map((figure) => ({ ...figure, one, at: one.article.publishedAt.getTime() })),
  );
  const outdated = tolls.filter((toll) =>
    tolls.some((other) => other.label === toll.label && other.at > toll.at && other.value > toll.value),
  );
  return new Set(outdated.map(({ one }) => one));
}
