import type { Article } from '../../domain/story/article.ts';
import { createKnownArticles, printOf } from './known-articles.ts';
import type { Newsroom } from '../newsroom.ts';

/** Sorts what the feeds say into articles that are new and articles that have changed. */
export interface SortedNews {
  /** Takes in what one feed says now. */
  take(feedUrl: string, read: readonly Article[]): void;
  sorted(): { articles: Article[]; edited: Article[] };
}

/** Starts sorting the news of one refresh. What is older than `oldest` is left out. */
export function sortNews({ known, clusterer }: Pick<Newsroom, 'known' | 'clusterer'>, oldest: Date): SortedNews {
  const articles = new Map<string, Article>();
  const edited = new Map<string, Article>();
  const seen = createKnownArticles();
  return {
    take(feedUrl, read) {
      const said = new Map<string, number>();
      for (const article of withoutSharedGuids(read)) {
        const id = known.find(article) ?? (clusterer.has(article.id) ? article.id : undefined);
        const print = printOf(article);
        if (id !== undefined) {
          said.set(id, print);
          if (known.isEdited(id, feedUrl, print)) edited.set(id, { ...article, id });
        } else if (article.publishedAt >= oldest) {
          const twin = seen.find(article);
          said.set(twin ?? article.id, print);
          if (twin !== undefined) continue;
          articles.set(article.id, article);
          seen.add(article);
        }
      }
      known.hear(feedUrl, said);
    },
    sorted: () => ({ articles: [...articles.values()], edited: [...edited.values()] }),
  };
}

/** A GUID that several items of a feed have tells none of them from the others. */
function withoutSharedGuids(read: readonly Article[]): Article[] {
  const counts = new Map<string, number>();
  for (const { guid } of read) if (guid !== undefined) counts.set(guid, (counts.get(guid) ?? 0) + 1);
  return read.map((article) => {
    const { guid, ...own } = article;
    return guid !== undefined && (counts.get(guid) ?? 0) > 1 ? own : article;
  });
}
