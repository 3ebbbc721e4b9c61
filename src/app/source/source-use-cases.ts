import type { GuildSource } from '../../domain/source/guild-source.ts';
import type { Source } from '../../domain/source/source.ts';
import { discoverFeeds, type Discovery } from '../../ingest/discover/discover-feeds.ts';
import type { SourceList } from '../../views/source/source-list-view.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import { listGuildFeeds } from '../guild/list-guild-feeds.ts';
import { dropRemovedSources, refreshGuilds } from '../guild/refresh-guilds.ts';
import { feedHealth, type SourceFeedHealth } from '../news/feed-health.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { addSource, type AddRequest } from './add-source.ts';
import { editSource, removeSource, type OwnSourceRequest } from './change-source.ts';
import { countArticles, type RecentArticles } from './count-articles.ts';
import { exportSources } from './export-sources.ts';
import { findSource, suggestSources } from './find-source.ts';
import { importSources, type ImportReport, type ImportRequest } from './import-sources.ts';
import { listSources } from './list-sources.ts';

/** What is asked of sources, and what a guild adds of its own. */
export interface SourceUseCases {
  findSource(text: string): Source | undefined;
  suggestSources(text: string, limit: number): Source[];
  /** The sources of a list, by name. */
  listSources(list: SourceList): Source[];
  /** How many articles a source published in the last week. */
  countArticles(sourceId: string, now: Date): Promise<RecentArticles>;
  /** How each selected feed does, and each that the guild added, the worst first. */
  feedHealth(guildId?: string): Promise<SourceFeedHealth[]>;
  /** The feeds behind the address of a site or of a feed, asked for right now. */
  discoverFeeds(address: string): Promise<Discovery>;
  /** Adds feeds for one guild alone and reads them at once. */
  addSource(request: AddRequest, now: Date): Promise<GuildSource>;
  editSource(
    request: OwnSourceRequest & { name?: string; language?: string; topic?: string },
    now: Date,
  ): Promise<GuildSource>;
  removeSource(request: OwnSourceRequest, now: Date): Promise<GuildSource>;
  /** Adds the feeds of an OPML file for one guild alone and reads them at once. */
  importSources(request: ImportRequest, now: Date): Promise<ImportReport>;
  /** A guild's own sources as an OPML file. */
  exportSources(guildId: string, now: Date): string;
}

/** Opens them over what the store remembers, for one reader. */
export function createSourceUseCases(newsroom: Newsroom, desk: GuildDesk, reader: Reader): SourceUseCases {
  const { catalog } = reader;
  return {
    findSource: (text) => findSource(catalog, text),
    suggestSources: (text, limit) => suggestSources(catalog, text, limit),
    listSources: (list) => listSources(catalog, newsroom.selected, list),
    countArticles: (sourceId, now) => countArticles(newsroom, sourceId, reader, now),
    async feedHealth(guildId = '') {
      const own = await listGuildFeeds(newsroom, desk, guildId);
      return feedHealth([...newsroom.selected, ...own.feeds], new Map([...own.states, ...newsroom.feedStates]));
    },
    discoverFeeds: (address) => discoverFeeds(address, newsroom.network, newsroom.signal),
    async addSource(request, now) {
      const source = await addSource(newsroom, desk, request, now);
      await refreshGuilds(newsroom, desk, [request.guildId]);
      await desk.redraw(request.guildId);
      return source;
    },
    editSource: (request, now) => editSource(desk, request, now),
    async removeSource(request, now) {
      const source = await removeSource(desk, request, now);
      await dropRemovedSources(newsroom, desk, request.guildId);
      await desk.redraw(request.guildId);
      return source;
    },
    async importSources(request, now) {
      const report = await importSources(newsroom, desk, request, now);
      if (report.taken.length === 0) return report;
      await refreshGuilds(newsroom, desk, [request.guildId]);
      await desk.redraw(request.guildId);
      return report;
    },
    exportSources: (guildId, now) => exportSources(catalog, desk.of(guildId), now),
  };
}
