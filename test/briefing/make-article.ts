import type { Article } from '../../src/domain/story/article.ts';
import type { Catalog } from '../../src/domain/source/catalog.ts';
import type { Factuality } from '../../src/domain/source/factuality.ts';
import type { Leaning } from '../../src/domain/source/leaning.ts';
import type { Source } from '../../src/domain/source/source.ts';

export const noon = new Date('2026-03-02T12:00:00Z');

/** An article of a source, published so many minutes after noon. */
export function makeArticle(
  sourceId: string,
  title: string,
  excerpt = '',
  extra: Partial<Article> & { minutes?: number } = {},
): Article {
  const { minutes = 0, ...rest } = extra;
  const at = new Date(noon.getTime() + minutes * 60_000);
  return {
    id: `${sourceId}-${minutes}`,
    sourceId,
    url: `https://${sourceId}.example/${minutes}`,
    title,
    excerpt,
    language: 'en',
    publishedAt: at,
    firstSeenAt: at,
    ...rest,
  };
}

export function makeSource(id: string, leaning: Leaning, factuality: Factuality = 'high', feeds = 1): Source {
  return {
    id,
    name: id,
    domains: [`${id}.example`],
    country: 'US',
    language: 'en',
    ownership: { kind: 'private' },
    feeds: Array.from({ length: feeds }, (_, index) => ({ url: `https://${id}.example/feed/${index}` })),
    ratings: [],
    leaning,
    factuality,
  };
}

export function makeCatalog(...sources: readonly Source[]): Catalog {
  return { sources: new Map(sources.map((source) => [source.id, source])), topics: new Map() };
}
