import type { Catalog } from '../../domain/source/catalog.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { guildSourcePrefix, type GuildSource } from '../../domain/source/guild-source.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import type { FoundFeed } from '../../ingest/discover/discover-feeds.ts';
import { lookAtFeeds } from '../../ingest/discover/look-at-feeds.ts';
import { readOpml, type OpmlFeed } from '../../ingest/opml/read-opml.ts';
import { countOf } from '../../views/text/count-of.ts';
import { escapeText } from '../../views/text/escape-text.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import {
  countFeeds,
  domainOf,
  domainOfUrl,
  languageOf,
  nameOf,
  ownerOfFeed,
  requireRoom,
  usualGuildFeeds,
  usualGuildSources,
} from './add-source.ts';

export interface ImportRequest {
  guildId: string;
  userId: string;
  file: { name: string; bytes: Uint8Array; contentType?: string };
}

/** What became of an OPML file. */
export interface ImportReport {
  /** The feeds that the guild reads from now on, with the source that each belongs to. */
  taken: { url: string; source: string; topic?: string }[];
  /** The others, and why. */
  left: { url: string; name?: string; reason: string }[];
  /** Folders of taken feeds that are no topic here. */
  folders: string[];
}

interface Looked {
  feed: OpmlFeed;
  found: FoundFeed;
}

const longestAddress = 2_000;
const plainLanguage = /^[a-z]{2,3}$/;

/**
 * Takes the feeds of an OPML file into a guild's own sources, in one change: each is looked at first, one that is read
 * already or answers with no feed is left out, and so is what the guild has no room for.
 * @throws UserError when the file can't be taken at all; then nothing is changed.
 */
export async function importSources(
  newsroom: Newsroom,
  desk: GuildDesk,
  { guildId, userId, file }: ImportRequest,
  now: Date,
): Promise<ImportReport> {
  const opml = readOpml(file.bytes, file.contentType);
  if (opml.kind === 'refused') throw new UserError('bad-opml', `${escapeText(opml.message)}. Nothing was taken.`);
  requireRoom(newsroom, desk.of(guildId), 1);
  const report: ImportReport = { taken: [], left: [], folders: [] };
  const wanted = chooseFeeds(newsroom, desk.of(guildId), opml.feeds, report);
  const looks = await lookAtFeeds(
    wanted.map(({ url }) => url),
    newsroom.network,
    newsroom.signal,
  );
  const looked = wanted.flatMap((feed): Looked[] => {
    const found = looks.get(feed.url) ?? 'It was not looked at';
    if (typeof found !== 'string') return [{ feed, found }];
    leave(report, feed, found);
    return [];
  });
  if (looked.length === 0) return report;
  await desk.change(guildId, { userId, now }, (guild) => {
    // Somebody may have added a feed while these were looked at.
    const open = chooseFeeds(
      newsroom,
      guild,
      looked.map(({ feed }) => feed),
      report,
    );
    const added = looked.filter(({ feed }) => open.includes(feed));
    if (added.length === 0) throw new UserError('exists', 'All of these feeds were added meanwhile.');
    const changed = added.reduce((before, each) => take(newsroom, before, each, { userId, now }, report), guild);
    if (report.taken.length === 0) return undefined;
    const sources = new Set(report.taken.map(({ source }) => source)).size;
    const detail = `${countOf(report.taken.length, 'feed')} of ${countOf(sources, 'source')} from ${file.name.slice(0, 80)}`;
    return { guild: changed, entry: { action: 'source.import', subject: guildId, detail } };
  });
  return report;
}

/** The feeds that the guild does not read yet and has room for; the others are told in the report. */
function chooseFeeds(newsroom: Newsroom, guild: Guild, feeds: readonly OpmlFeed[], report: ImportReport): OpmlFeed[] {
  const most = newsroom.guildFeeds ?? usualGuildFeeds;
  const room = most - countFeeds(guild);
  const chosen = new Map<string, OpmlFeed>();
  for (const feed of feeds) {
    const owner = ownerOfFeed(newsroom, guild, feed.url);
    if (!isAddress(feed.url)) leave(report, feed, 'Expected an address that begins with http:// or https://');
    else if (chosen.has(feed.url)) leave(report, feed, 'The file names it twice');
    else if (owner !== undefined) leave(report, feed, `It is read already, as one of ${owner}`);
    else if (chosen.size >= room)
      leave(report, feed, `There is no room: this server may have ${countOf(most, 'feed')} of its own`);
    else chosen.set(feed.url, feed);
  }
  return [...chosen.values()];
}

function isAddress(url: string): boolean {
  return url.length <= longestAddress && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function leave(report: ImportReport, { url, name }: OpmlFeed, reason: string): void {
  report.left.push({ url, ...(name === undefined ? {} : { name }), reason });
}

/** The guild with the feed among the sources, under the domain of its site, if there is room for another source. */
function take(
  { catalog: { topics }, guildSources = usualGuildSources }: Pick<Newsroom, 'catalog' | 'guildSources'>,
  guild: Guild,
  { feed, found }: Looked,
  { userId, now }: { userId: string; now: Date },
  report: ImportReport,
): Guild {
  const domain = feed.siteUrl !== undefined && isAddress(feed.siteUrl) ? domainOfUrl(feed.siteUrl) : domainOf(found);
  const id = guildSourcePrefix(guild.id) + domain;
  const known = guild.sources.find((source) => source.id === id);
  if (known === undefined && guild.sources.length >= guildSources) {
    leave(report, feed, `There is no room: this server may have ${countOf(guildSources, 'source')} of its own`);
    return guild;
  }
  const topic = feed.folders.toReversed().flatMap((folder) => topicOf(topics, folder) ?? [])[0];
  const folder = feed.folders.at(-1);
  if (topic === undefined && folder !== undefined && !report.folders.includes(folder)) report.folders.push(folder);
  const added = { url: feed.url, ...(topic === undefined ? {} : { topic }) };
  const source: GuildSource =
    known === undefined
      ? {
          id,
          name: nameOf({ title: feed.name ?? found.title ?? '' }, domain),
          domain,
          language: readLanguage(feed) ?? languageOf(found),
          feeds: [added],
          addedBy: userId,
          addedAt: now,
        }
      : { ...known, feeds: [...known.feeds, added] };
  report.taken.push({ ...added, source: source.name });
  const isKnown = known !== undefined;
  return {
    ...guild,
    sources: isKnown ? guild.sources.map((each) => (each.id === id ? source : each)) : [...guild.sources, source],
  };
}

function topicOf(topics: Catalog['topics'], folder: string): string | undefined {
  const typed = foldText(folder);
  return [...topics.values()].find(({ id, name }) => id === folder || foldText(name) === typed)?.id;
}

function readLanguage({ language }: OpmlFeed): string | undefined {
  const primary = language?.split('-')[0]?.toLowerCase() ?? '';
  return plainLanguage.test(primary) ? primary : undefined;
}
