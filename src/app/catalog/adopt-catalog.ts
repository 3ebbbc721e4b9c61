import { poolOf } from '../../briefing/coverage/pool-of.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { selectFeeds, type SelectedFeed } from '../news/select-feeds.ts';
import type { Newsroom } from '../newsroom.ts';
import { sharedCatalog } from './shared-catalog.ts';

/** Makes what the bot's owners decided about sources hold: which there are, and which feeds are read from the next refresh on. */
export function adoptCatalog(newsroom: Newsroom, owners: Guild): void {
  const { shipped, feeds } = newsroom;
  const catalog = sharedCatalog(shipped, owners);
  const chosen = new Set(selectFeeds(shipped, feeds).map(({ feed }) => feed.url));
  for (const source of owners.sources) {
    const known = new Set(shipped.sources.get(source.id)?.feeds.map(({ url }) => url));
    // Feeds that the owners added are read whatever `FEEDS` says.
    for (const { url } of source.feeds) if (!known.has(url)) chosen.add(url);
  }
  const selected: SelectedFeed[] = [...catalog.sources.values()]
    .filter(({ policy }) => policy?.stance !== 'mute')
    .flatMap((source) => source.feeds.filter(({ url }) => chosen.has(url)).map((feed) => ({ source, feed })));
  const pool = poolOf({ ...catalog, sources: new Map(selected.map(({ source }) => [source.id, source])) });
  Object.assign(newsroom, { catalog, selected, pool });
}
