import { loadDemo } from '../../src/playground/demo.ts';
import type { LabelledArticle, LabelledSet } from './labelled-article.ts';
import { sortByDate, toLabelled } from './load-sets.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
/**
 * The playground's invented news in 14 languages, in the order in which it comes. An article of no event that others tell of
 * is an event of its own.
 */
export async function loadDemoSet(folder: string): Promise<LabelledSet> {
  const { sources, articles } = await loadDemo(folder);
  const labelled = sources.flatMap(({ id: sourceId, language }) =>
    (articles.get(sourceId) ?? []).map(({ path, title, description, minutesAgo, event }): LabelledArticle => {
      const id = `${sourceId}${path}`;
      const text = description.replace(/<[^>]*>/g, ' ');
      const published = new Date(start - minutesAgo * 60_000).toISOString();
      return toLabelled({ id, source: sourceId, title, text, lang: language, published, cluster: event ?? id });
    }),
  );
  return { name: 'demo, 14 languages', articles: sortByDate(labelled) };
}
