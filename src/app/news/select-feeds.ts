import type { Catalog } from '../../domain/catalog.ts';
import type { Feed, Source } from '../../domain/source.ts';

export interface SelectedFeed {
  source: Source;
  feed: Feed;
}

/**
 * The feeds that `FEEDS` chooses: `all`, a language (`en`), `country:GB`, `topic:science`, `source:bbc.com`; a feed that
 * any of them matches is in. In the catalog's order.
 * @throws Error when an entry matches no feed, naming it: a typing mistake would otherwise silence the bot.
 */
export function selectFeeds(catalog: Catalog, selection: readonly string[]): SelectedFeed[] {
  const feeds = [...catalog.sources.values()].flatMap((source) => source.feeds.map((feed) => ({ source, feed })));
  const chosen = new Set<SelectedFeed>();
  for (const entry of selection) {
    const matching = feeds.filter((candidate) => isMatch(candidate, entry));
    if (matching.length === 0) {
      throw new Error(
        `Expected FEEDS to name all, a language (en), country:GB, topic:science or source:<id> with at least one feed, got "${entry}"`,
      );
    }
    for (const candidate of matching) chosen.add(candidate);
  }
  return feeds.filter((candidate) => chosen.has(candidate));
}

function isMatch({ source, feed }: SelectedFeed, entry: string): boolean {
  const [kind = '', value] = entry.split(':');
  if (value === undefined) return entry === 'all' || source.language === entry;
  if (kind === 'country') return source.country === value.toUpperCase();
  if (kind === 'topic') return feed.topic === value;
  return kind === 'source' && source.id === value;
}
