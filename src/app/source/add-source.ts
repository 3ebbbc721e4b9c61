import type { GuildSource } from '../../domain/guild-source.ts';
import { guildSourcePrefix } from '../../domain/guild-source.ts';
import type { Guild } from '../../domain/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import type { FoundFeed } from '../../ingest/discover/discover-feeds.ts';
import { cleanText } from '../../views/text/clean-text.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';

/** A guild's own feeds unless `GUILD_FEEDS` says otherwise. */
export const usualGuildFeeds = 200;

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
function requireNew({ selected }: Newsroom, { sources }: Guild, url: string): void {
  const own = sources.find(({ feeds }) => feeds.some((feed) => feed.url === url));
  const shared = selected.find(({ feed }) => feed.url === url)?.source;
  const name = own?.name ?? shared?.name;
  if (name === undefined) return;
  throw new UserError('exists', `The feed ${url} is read already, as one of ${name}. \`/source info\` shows it.`);
}

function requireRoom({ guildFeeds = usualGuildFeeds }: Newsroom, { sources }: Guild, wanted: number): void {
  const count = sources.reduce((sum, { feeds }) => sum + feeds.length, 0);
  if (count + wanted <= guildFeeds) return;
  throw new UserError(
    'quota',
    `This server has ${count} feeds of its own and may have ${guildFeeds}; ${wanted} more are too many. \`/source remove\` makes room.`,
  );
}

/** Of the newest article: feeds often lie with a service. */
function domainOf({ url, articles: [newest] }: AddRequest['feeds'][number]): string {
  const { hostname } = new URL(newest?.url ?? url);
  const plain = hostname.replace(/^www\./, '').replace(/[^a-z\d]+/g, (run) => (run === '.' ? '.' : '-'));
  return plain.slice(0, longestDomain).replace(/^[-.]+|[-.]+$/g, '');
}

function nameOf({ title = '' }: AddRequest['feeds'][number], domain: string): string {
  const name = cutLine(cleanText(title), longestName);
  return name === '' ? domain : name;
}

/** A declared `en-GB` is `en`: languages are compared by their primary part. */
function languageOf({ language, articles: [newest] }: AddRequest['feeds'][number]): string {
  return (language ?? newest?.language ?? 'und').split('-')[0]?.toLowerCase() ?? 'und';
}
