import type { Article } from '../domain/story/article.ts';
import type { StorySnapshot } from '../domain/story/story-snapshot.ts';
import type { Phase } from '../domain/story/timeline.ts';
import { findFigures } from './figures/find-figures.ts';
import { independentSources } from './coverage/independent-sources.ts';

/** How many figures are worth remembering of one story. */
const mostFigures = 40;

/** The story as a reader knows it who sees it now. */
export function snapshotStory(
  { id, slug, articles }: { id: string; slug: string; articles: readonly Article[] },
  phase: Phase,
): StorySnapshot {
  return {
    storyId: id,
    slug,
    independent: independentSources(articles).size,
    phase,
    figures: confirmedFigures(articles).slice(0, mostFigures),
  };
}

/** The figures that at least two sources give, and all of a kind on which sources differ. Copies add nothing. */
function confirmedFigures(articles: readonly Article[]): StorySnapshot['figures'] {
  const byLabel = new Map<string, Map<number, Set<string>>>();
  for (const { title, excerpt, language, sourceId, copyOf } of articles) {
    if (copyOf !== undefined) continue;
    for (const { label, value } of findFigures(`${title}\n${excerpt}`, language)) {
      const byValue = byLabel.get(label) ?? new Map<number, Set<string>>();
      byLabel.set(label, byValue.set(value, (byValue.get(value) ?? new Set()).add(sourceId)));
    }
  }
  return [...byLabel].flatMap(([label, byValue]) => {
    const sources = new Set([...byValue.values()].flatMap((ids) => [...ids]));
    const isDisputed = byValue.size > 1 && sources.size > 1;
    return [...byValue].flatMap(([value, ids]) => (isDisputed || ids.size > 1 ? [{ label, value }] : []));
  });
}
