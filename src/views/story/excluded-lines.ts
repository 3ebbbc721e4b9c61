import type { Catalog } from '../../domain/source/catalog.ts';
import type { Source } from '../../domain/source/source.ts';
import type { Story } from '../../domain/story/story.ts';
import { escapeText } from '../text/escape-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { sourceName } from '../text/source-name.ts';

const mostNames = 8;

/** The sources that a card leaves out, does not quote, or counts as unrated: all that its numbers are without. */
export function excludedLines(story: Pick<Story, 'articles'>, catalog: Catalog): string[] {
  const ids = [...new Set(story.articles.map(({ sourceId }) => sourceId))];
  const muted = [...catalog.sources.values()].filter(({ policy }) => policy?.stance === 'mute').map(({ id }) => id);
  const sourceOf = (id: string): Source | undefined => catalog.sources.get(id);
  const unquoted = ids.filter((id) => sourceOf(id)?.policy?.stance === 'quote-off');
  const unrated = ids.filter((id) => (sourceOf(id)?.leaning ?? 'unrated') === 'unrated');
  return [
    `Muted by this server, and in no story: ${namesOf(muted, catalog)}`,
    `Counted, but not quoted here: ${namesOf(unquoted, catalog)}`,
    `Unrated, and in no percentage: ${namesOf(unrated, catalog)}`,
  ];
}

function namesOf(ids: readonly string[], catalog: Catalog): string {
  if (ids.length === 0) return 'none';
  const names = ids.slice(0, mostNames).map((id) => isolateText(escapeText(sourceName(catalog, id))));
  const rest = ids.length - names.length;
  return names.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
