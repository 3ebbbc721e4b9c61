import { day } from '../../src/domain/clock.ts';
import type { LabelledArticle, LabelledSet } from './labelled-article.ts';
import { sortByDate } from './load-sets.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
const days = 10;

/**
 * Sets in different languages that share no event, as if all of it were the news of ten days: every story in two languages is
 * a mistake.
 */
export function loadStrangers(sets: readonly LabelledSet[]): LabelledSet {
  const articles = sets.flatMap(({ name, articles: own }) =>
    own.map(({ article, label }, at): LabelledArticle => {
      const publishedAt = new Date(start + (at / own.length) * days * day);
      const id = `${name} ${article.id}`;
      return { article: { ...article, id, publishedAt, firstSeenAt: publishedAt }, label: `${name} ${label ?? id}` };
    }),
  );
  return { name: 'strangers: neus, ecb and vi in ten days', articles: sortByDate(articles) };
}
