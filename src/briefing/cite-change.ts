import type { Article } from '../domain/story/article.ts';
import type { CitedChange, CitedFigure, StoryChange } from '../domain/story/story-change.ts';
import { findFigures } from './figures/find-figures.ts';

/** The change with the first article that gives each new figure; a figure that none of them gives any more is left out. */
export function citeChange({ figures, ...change }: StoryChange, articles: readonly Article[]): CitedChange {
  if (figures.length === 0) return { ...change, figures: [] };
  const keyOf = ({ label, value }: { label: string; value: number }) => `${label} ${value}`;
  const found = new Map<string, Pick<CitedFigure, 'text' | 'articleId'>>();
  const inOrder = [...articles].sort((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime());
  for (const { id, title, excerpt, language, copyOf } of inOrder) {
    if (copyOf !== undefined) continue;
    for (const figure of findFigures(`${title}\n${excerpt}`, language)) {
      if (!found.has(keyOf(figure))) found.set(keyOf(figure), { text: figure.text, articleId: id });
    }
  }
  return {
    ...change,
    figures: figures.flatMap((figure) => {
      const cited = found.get(keyOf(figure));
      return cited === undefined ? [] : [{ ...figure, ...cited }];
    }),
  };
}
