import { makeArticles } from '../../bench/synthetic/make-articles.ts';
import { createRandom } from '../../bench/synthetic/random.ts';
import { minute } from '../../src/domain/clock.ts';
import { articleId } from '../../src/ingest/article/to-articles.ts';

export interface PublishedArticle {
  /** As the program will call it. */
  id: string;
  url: string;
  title: string;
  excerpt: string;
  publishedAt: Date;
}

/** Invented newsrooms: what each has published so far, oldest first. */
export interface News {
  articles: ReadonlyMap<string, readonly PublishedArticle[]>;
  /** Lets events begin and sources report on them, in the minutes before now. */
  publish(now: Date): void;
}

const eventsAtOnce = 3;
const reportsAtOnce = 20;

/** Creates newsrooms that have published nothing; the same seed tells the same news. */
export function createNews(seed: number, sourceIds: readonly string[]): News {
  const random = createRandom(seed);
  const articles = new Map<string, PublishedArticle[]>(sourceIds.map((id) => [id, []]));
  const waiting: { title: string; excerpt: string }[] = [];
  let events = 0;
  let reports = 0;
  return {
    articles,
    publish(now) {
      for (let event = 0; event < eventsAtOnce; event += 1) {
        waiting.push(...makeArticles(seed * 10_000 + events, 10));
        events += 1;
      }
      for (let report = 0; report < reportsAtOnce; report += 1) {
        const [told] = waiting.splice(Math.floor(random() * waiting.length), 1);
        const sourceId = sourceIds[Math.floor(random() * sourceIds.length)]!;
        if (told === undefined) return;
        reports += 1;
        const url = `https://${sourceId}.example/news/${reports}`;
        const publishedAt = new Date(now.getTime() - Math.floor(random() * 9) * minute);
        articles.get(sourceId)!.push({ ...told, id: articleId(sourceId, url), url, publishedAt });
      }
    },
  };
}
