import type { GuildSource } from '../../domain/source/guild-source.ts';
import { guildSourcePrefix } from '../../domain/source/guild-source.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import type { FoundFeed } from '../../ingest/discover/discover-feeds.ts';
import { cleanText } from '../../views/text/clean-text.ts';
import { countOf } from '../../views/text/count-of.ts';
import { escapeText } from '../../views/text/escape-text.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';

/** A guild's own feeds unless `GUILD_FEEDS` says otherwise. */
export const usualGuildFeeds = 200;
/** A guild's own sources unless `GUILD_SOURCES` says otherwise. */
export const usualGuildSources = 200;

const longestName = 80;
const longestDomain = 60;

export interface AddRequest {
  guildId: string;
  userId: string;
  /** At least one, each as it was found. */
  feeds: readonly Pick<FoundFeed, 'url' | 'title' | 'language' | 'articles'>[];
}

/**
 * Adds feeds to the sources of one guild, under the domain that their articles are on, and resolves with the source.
 * @throws UserError when a feed is read already, or the guild has as many as it may; then none is added.
 */
export async function addSource(
  newsroom: Newsroom,
  desk: GuildDesk,
  { guildId, userId, feeds }: AddRequest,
  now: Date,
): Promise<GuildSource> {
  const added = sourceOfFeeds(feeds, { prefix: guildSourcePrefix(guildId), addedBy: userId, addedAt: now });
  const { id } = added;
  const guild = await desk.change(guildId, { userId, now }, (current) => {
    for (const { url } of feeds) requireNew(newsroom, current, url);
    requireRoom(newsroom, current, feeds.length);
    const known = current.sources.find((source) => source.id === id);
    if (known === undefined) requireSourceRoom(newsroom, current);
    const source = known === undefined ? added : { ...known, feeds: [...known.feeds, ...added.feeds] };
    const others = current.sources.filter((each) => each.id !== id);
    const detail = `${source.name}, ${feeds.map(({ url }) => url).join(', ')}`;
    return {
      guild: { ...current, sources: [...others, source] },
      entry: { action: 'source.add', subject: id, detail },
    };
  });
  const source = guild.sources.find((each) => each.id === id);
  if (source === undefined) throw new Error(`Expected ${id} among the sources of the guild`);
  return source;
}

/** The source that found feeds are of: named by the first one, under the domain that its newest article is on. */
export function sourceOfFeeds(
  feeds: AddRequest['feeds'],
  { prefix, addedBy, addedAt }: { prefix: string; addedBy: string; addedAt: Date },
): GuildSource {
  const [first] = feeds;
  if (first === undefined) throw new UserError('no-feed', 'Expected at least one feed to add, got none.');
  const domain = domainOf(first);
  return {
    id: prefix + domain,
    name: nameOf(first, domain),
    domain,
    language: languageOf(first),
    feeds: feeds.map(({ url }) => ({ url })),
    addedBy,
    addedAt,
  };
}

/** @throws UserError naming the source that the feed belongs to already. */
function requireNew(newsroom: Newsroom, guild: Guild, url: string): void {
  const name = ownerOfFeed(newsroom, guild, url);
  if (name === undefined) return;
  throw new UserError(
    'exists',
    `The feed ${escapeText(url)} is read already, as one of ${escapeText(name)}. \`/source info\` shows it.`,
  );
}

/** The name of the source as one of whose feeds the guild reads this address already; undefined when it does not. */
export function ownerOfFeed({ selected }: Newsroom, { sources }: Guild, url: string): string | undefined {
  const own = sources.find(({ feeds }) => feeds.some((feed) => feed.url === url));
  return own?.name ?? selected.find(({ feed }) => feed.url === url)?.source.name;
}

/** @throws UserError when the guild may not have so many more feeds. */
export function requireRoom(newsroom: Newsroom, guild: Guild, wanted: number): void {
  const { guildFeeds = usualGuildFeeds } = newsroom;
  const count = countFeeds(guild);
  if (count + wanted <= guildFeeds) return;
  throw new UserError(
    'quota',
    `This server may have ${countOf(guildFeeds, 'feed')} of its own and has ${count}: there is no room for ${wanted} more. \`/source remove\` makes some.`,
  );
}

function requireSourceRoom({ guildSources = usualGuildSources }: Newsroom, { sources }: Guild): void {
  if (sources.length < guildSources) return;
  throw new UserError(
    'quota',
    `This server may have ${countOf(guildSources, 'source')} of its own and has ${sources.length}: there is no room for another. \`/source remove\` makes some.`,
  );
}

/** How many feeds of its own a guild reads. */
export function countFeeds({ sources }: Guild): number {
  return sources.reduce((sum, { feeds }) => sum + feeds.length, 0);
}

/** Of the newest article: feeds often lie with a service. */
export function domainOf({ url, articles: [newest] }: AddRequest['feeds'][number]): string {
  return domainOfUrl(newest?.url ?? url);
}

/** The host of an address as a source's domain: letters, digits, dots and hyphens. */
export function domainOfUrl(url: string): string {
  const { hostname } = new URL(url);
  const plain = hostname.replace(/^www\./, '').replace(/[^a-z\d]+/g, (run) => (run === '.' ? '.' : '-'));
  return plain.slice(0, longestDomain).replace(/^[-.]+|[-.]+$/g, '');
}

export function nameOf({ title = '' }: Pick<AddRequest['feeds'][number], 'title'>, domain: string): string {
  const name = cutLine(cleanText(title), longestName);
  return name === '' ? domain : name;
}

/** A declared `en-GB` is `en`: languages are compared by their primary part. */
export function languageOf({ language, articles: [newest] }: AddRequest['feeds'][number]): string {
  return (language ?? newest?.language ?? 'und').split('-')[0]?.toLowerCase() ?? 'und';
}
