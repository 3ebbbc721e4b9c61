import type { GuildSource } from '../../domain/source/guild-source.ts';
import { ownersId, type Guild } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import type { FoundFeed } from '../../ingest/discover/discover-feeds.ts';
import { escapeText } from '../../views/text/escape-text.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import { sourceOfFeeds } from '../source/add-source.ts';
import { asChanged } from './shared-catalog.ts';

/** Which source of the shared catalog one of the bot's owners changes. */
export interface CatalogRequest {
  userId: string;
  sourceId: string;
}

/**
 * Adds feeds to the catalog that all guilds share: to the source on whose domain their articles are, or to a new one.
 * @throws UserError when the catalog has one of them already; then none is added.
 */
export async function addToCatalog(
  { shipped }: Newsroom,
  desk: GuildDesk,
  { userId, feeds }: { userId: string; feeds: readonly Pick<FoundFeed, 'url' | 'title' | 'language' | 'articles'>[] },
  now: Date,
): Promise<GuildSource> {
  const added = sourceOfFeeds(feeds, { prefix: '', addedBy: userId, addedAt: now });
  const sharedSource = [...shipped.sources.values()].find(
    ({ id, domains }) => id === added.id || domains.includes(added.domain),
  );
  const id = sharedSource?.id ?? added.id;
  const guild = await desk.change(ownersId, { userId, now }, (current) => {
    for (const { url } of feeds) requireNew(shipped, current, url);
    const former =
      current.sources.find((each) => each.id === id) ?? (sharedSource && asChanged(sharedSource, userId, now));
    const source = former === undefined ? added : { ...former, feeds: [...former.feeds, ...added.feeds] };
    const detail = `${source.name}, ${feeds.map(({ url }) => url).join(', ')}`;
    return { guild: withSource(current, source), entry: { action: 'source.add', subject: id, detail } };
  });
  return requireIn(guild, id);
}

/** Changes the name or the language of a source of the shared catalog, or the topic of its feeds. */
export async function editCatalog(
  { shipped }: Newsroom,
  desk: GuildDesk,
  { userId, sourceId, name, language, topic }: CatalogRequest & { name?: string; language?: string; topic?: string },
  now: Date,
): Promise<GuildSource> {
  const guild = await desk.change(ownersId, { userId, now }, (current) => {
    const sharedSource = shipped.sources.get(sourceId);
    const former =
      current.sources.find(({ id }) => id === sourceId) ?? (sharedSource && asChanged(sharedSource, userId, now));
    if (former === undefined) throw new UserError('unknown-source', 'The catalog has no such source any more.');
    const edited: GuildSource = {
      ...former,
      ...(name === undefined ? {} : { name }),
      ...(language === undefined ? {} : { language }),
      ...(topic === undefined ? {} : { feeds: former.feeds.map((feed) => ({ ...feed, topic })) }),
    };
    const detail = [name, language, topic].filter((change) => change !== undefined).join(', ');
    const replaced = former.addedBy === userId ? {} : { replaced: former.addedBy };
    return {
      guild: withSource(current, { ...edited, addedBy: userId }),
      entry: { action: 'source.edit', subject: sourceId, detail, ...replaced },
    };
  });
  return requireIn(guild, sourceId);
}

/**
 * Takes what the owners added or edited back; resolves with what it was. A source that we ship is as it is shipped then.
 * @throws UserError when they changed nothing of it.
 */
export async function removeFromCatalog(
  desk: GuildDesk,
  { userId, sourceId }: CatalogRequest,
  now: Date,
): Promise<GuildSource> {
  let former: GuildSource | undefined;
  await desk.change(ownersId, { userId, now }, (current) => {
    former = current.sources.find(({ id }) => id === sourceId);
    if (former === undefined) {
      throw new UserError(
        'shipped',
        'That source comes with the bot as it is. `/catalog mute` leaves it out in every server.',
      );
    }
    const sources = current.sources.filter(({ id }) => id !== sourceId);
    return {
      guild: { ...current, sources },
      entry: { action: 'source.remove', subject: sourceId, detail: former.name },
    };
  });
  if (former === undefined) throw new Error(`Expected ${sourceId} to have been a changed source`);
  return former;
}

function requireNew(shipped: Newsroom['shipped'], { sources }: Guild, url: string): void {
  const holders = [...sources, ...shipped.sources.values()];
  const holder = holders.find(({ feeds }) => feeds.some((feed) => feed.url === url));
  if (holder === undefined) return;
  throw new UserError(
    'exists',
    `The feed ${escapeText(url)} is in the catalog already, as one of ${escapeText(holder.name)}.`,
  );
}

function withSource(guild: Guild, source: GuildSource): Guild {
  return { ...guild, sources: [...guild.sources.filter(({ id }) => id !== source.id), source] };
}

function requireIn({ sources }: Guild, sourceId: string): GuildSource {
  const source = sources.find(({ id }) => id === sourceId);
  if (source === undefined) throw new Error(`Expected ${sourceId} among the changed sources`);
  return source;
}
