import { loadDemo } from '../../src/playground/demo.ts';
import type { LabelledArticle, LabelledSet } from './labelled-article.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
/** What feeds give: the title and this many characters of text. */
const feedLength = 300;

/**
 * The playground's invented news in 16 languages, in the order in which it comes. An article of no event that others tell of
 * is an event of its own.
 */
export async function loadDemoSet(folder: string): Promise<LabelledSet> {
  const { sources, articles } = await loadDemo(folder);
  const labelled = sources.flatMap(({ id: sourceId, language }) =>
    (articles.get(sourceId) ?? []).map(({ path, title, description, minutesAgo, event }): LabelledArticle => {
      const publishedAt = new Date(start - minutesAgo * 60_000);
      const id = `${sourceId}${path}`;
      const excerpt = description.replace(/<[^>]*>/g, ' ').slice(0, feedLength);
      const url = `https://${sourceId}.example${path}`;
      const article = { id, sourceId, url, title, excerpt, language, publishedAt, firstSeenAt: publishedAt };
      return { article, label: event ?? id };
    }),
  );
  labelled.sort((one, other) => one.article.publishedAt.getTime() - other.article.publishedAt.getTime());
  return { name: 'demo, 16 languages', articles: labelled };
}
