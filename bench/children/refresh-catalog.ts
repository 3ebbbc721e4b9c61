import type { Catalog } from '../../src/domain/source/catalog.ts';
import { mergeLeaning } from '../../src/domain/source/rating.ts';
import type { Source } from '../../src/domain/source/source.ts';

/** A catalog with one invented source per feed, without ratings. */
export function refreshCatalog(feedUrls: readonly string[]): Catalog {
  const sources = feedUrls.map((url, at): Source => ({
    id: `source-${at}`,
    name: `Source ${at}`,
    domains: [`source-${at}.example`],
    language: 'en',
    ownership: { kind: 'unknown' },
    feeds: [{ url }],
    ratings: [],
    leaning: mergeLeaning([]),
    factuality: 'unrated',
  }));
  return { sources: new Map(sources.map((source) => [source.id, source])), topics: new Map() };
}
