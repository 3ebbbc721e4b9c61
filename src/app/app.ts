import { compareSides } from '../briefing/coverage/compare-sides.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { Comparison } from '../domain/comparison.ts';
import type { Correction, Verdict } from '../domain/correction.ts';
import type { FeedState } from '../domain/feed-state.ts';
import type { Forgotten } from '../domain/forget-user.ts';
import type { GuildSource } from '../domain/guild-source.ts';
import type { Guild } from '../domain/guild.ts';
import type { Side } from '../domain/leaning.ts';
import type { LinkCoverage } from '../domain/link-coverage.ts';
import type { NoticeStatus } from '../domain/notice.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { EditionEntry } from '../edition/entry.ts';
import { discoverFeeds, type Discovery } from '../ingest/discover/discover-feeds.ts';
import type { SourceList } from '../views/source/source-list-view.ts';
import { addToCatalog, editCatalog, removeFromCatalog, type CatalogRequest } from './catalog/change-catalog.ts';
import {
  correctionsOf,
  joinStories,
  splitStory,
  undoCorrection,
  type Corrected,
  type CorrectionRequest,
} from './correction/correct-story.ts';
import { decideCorrection, listProposals } from './correction/proposals.ts';
import { catalogVersion } from './catalog-version.ts';
import { addSource, type AddRequest } from './source/add-source.ts';
import { editSource, removeSource, type OwnSourceRequest } from './source/change-source.ts';
import { exportSources } from './source/export-sources.ts';
import { importSources, type ImportReport, type ImportRequest } from './source/import-sources.ts';
import { countAnswering, type Digest } from './digest/compose-digest.ts';
import { createBriefings, type Briefings, type Order } from './digest/create-briefings.ts';
import { feedHealth, type SourceFeedHealth } from './news/feed-health.ts';
import { changeSetting, type SettingChange, type SettingRequest } from './guild/change-setting.ts';
import { countArticles, type RecentArticles } from './source/count-articles.ts';
import { collectUserData, type UserData } from './guild/collect-user-data.ts';
import { compareGuilds, notePresence, noteRemoval, purgeGuilds } from './guild/guild-presence.ts';
import { findSource, suggestSources } from './source/find-source.ts';
import { listBlindspots, type BlindspotList } from './story/list-blindspots.ts';
import { searchStories, type StorySearch } from './story/search-stories.ts';
import { allowPages, coverLink } from './story/cover-link.ts';
import type { Allowance } from './story/create-allowance.ts';
import { findStory, suggestStories, type StoryMatch } from './story/find-story.ts';
import { openGuildDesk, type GuildDesk } from './guild/guild-desk.ts';
import { listHeadlines, type HeadlineFilter } from './story/list-headlines.ts';
import { listSources } from './source/list-sources.ts';
import { openNewsroom, type AppParts, type Newsroom } from './newsroom.ts';
import { muteFeed, type MuteRequest } from './notice/mute-feed.ts';
import { listNoticeFacts, noticeStatus } from './notice/notice-facts.ts';
import type { NoticeFacts } from './notice/pending-notices.ts';
import { retestFeed } from './notice/retest-feed.ts';
import { nearestStories } from './story/nearest-stories.ts';
import { openStory, type OpenStory } from './story/open-story.ts';
import type { Reader } from './reader.ts';
import { listGuildFeeds } from './guild/list-guild-feeds.ts';
import { dropRemovedSources, refreshGuilds } from './guild/refresh-guilds.ts';
import { refresh, type RefreshOptions, type RefreshReport } from './news/refresh.ts';
import { setPolicy, type PolicyChange, type PolicyRequest } from './guild/set-policy.ts';
import {
  editSubscription,
  pause,
  resume,
  subscribe,
  unsubscribe,
  type OrderChange,
  type SubscribeRequest,
} from './digest/subscriptions.ts';

/** What Broadsheet can do, for whoever asks: a command, the schedule or a test. */
export interface App {
  /**
   * The same for the members of a guild: what they read obeys its policy, and what it decided is seen by nobody else. The
   * router hands commands the app of the guild they are used in.
   */
  forGuild(guildId: string | undefined): App;
  /** The sources and topics as the reader's guild sees them. */
  readonly catalog: Catalog;
  /** What is remembered of each feed that was fetched, by URL. */
  readonly feedStates: ReadonlyMap<string, FeedState>;
  /** Reads the due feeds and brings the stories up to date; a call while one is under way joins it. */
  refresh(options?: RefreshOptions): Promise<RefreshReport>;
  findStory(text: string): Promise<StoryMatch>;
  suggestStories(text: string, limit: number): Promise<EditionEntry[]>;
  openStory(slug: string): Promise<OpenStory>;
  /** The live stories that words find, best match first. */
  searchStories(search: StorySearch, now: Date): Promise<EditionEntry[]>;
  /** The live stories that one side, or this one, barely covers. */
  listBlindspots(side: Side | undefined, now: Date): Promise<BlindspotList>;
  /** Finds the story of a link for a member; an unknown one is fetched for its title, twenty for one member in ten minutes. */
  coverLink(request: { link: string; userId: string }): Promise<LinkCoverage<EditionEntry>>;
  compareSides(story: Story): Comparison;
  listHeadlines(filter: HeadlineFilter, now: Date): Promise<EditionEntry[]>;
  composeDigest(order: Order, now: Date): Promise<Digest | undefined>;
  findSource(text: string): Source | undefined;
  suggestSources(text: string, limit: number): Source[];
  /** The sources of a list, by name. */
  listSources(list: SourceList): Source[];
  /** How many articles a source published in the last week. */
  countArticles(sourceId: string, now: Date): Promise<RecentArticles>;
  /** What a guild decided. */
  guildOf(guildId: string): Guild;
  setPolicy(request: PolicyRequest, now: Date): Promise<PolicyChange>;
  changeSetting(request: SettingRequest, now: Date): Promise<SettingChange>;
  /** The feeds behind the address of a site or of a feed, asked for right now. */
  discoverFeeds(address: string): Promise<Discovery>;
  /** Adds feeds for one guild alone and reads them at once. */
  addSource(request: AddRequest, now: Date): Promise<GuildSource>;
  editSource(
    request: OwnSourceRequest & { name?: string; language?: string; topic?: string },
    now: Date,
  ): Promise<GuildSource>;
  removeSource(request: OwnSourceRequest, now: Date): Promise<GuildSource>;
  /** The other stories that share most words with this one. */
  nearestStories(story: Story, limit: number): Promise<EditionEntry[]>;
  /** Takes articles out of a guild's story, which make a story of their own there. */
  splitStory(request: CorrectionRequest & { articleIds: readonly string[] }, now: Date): Promise<Corrected>;
  /** Puts two of a guild's stories together. */
  joinStories(request: CorrectionRequest & { otherSlug: string }, now: Date): Promise<Corrected>;
  undoCorrection(request: { guildId: string; userId: string; id: string }, now: Date): Promise<Corrected>;
  /** The guild's corrections in force that speak of a story's articles, oldest first. */
  correctionsOf(guildId: string, story: Pick<Story, 'articles'>): Correction[];
  /** Adds feeds to the catalog that all guilds share; they are read from the next refresh on. */
  addToCatalog(request: { userId: string; feeds: AddRequest['feeds'] }, now: Date): Promise<GuildSource>;
  editCatalog(
    request: CatalogRequest & { name?: string; language?: string; topic?: string },
    now: Date,
  ): Promise<GuildSource>;
  removeFromCatalog(request: CatalogRequest, now: Date): Promise<GuildSource>;
  /** What guilds' moderators said of shared stories, for the bot's owners to decide on. */
  listProposals(): Promise<Correction[]>;
  decideCorrection(request: { id: string; userId: string; verdict: Verdict }, now: Date): Promise<Correction>;
  /** Adds the feeds of an OPML file for one guild alone and reads them at once. */
  importSources(request: ImportRequest, now: Date): Promise<ImportReport>;
  /** A guild's own sources as an OPML file. */
  exportSources(guildId: string, now: Date): string;
  /** What a guild's admins changed, oldest first. */
  listAudit(guildId: string): Promise<AuditEntry[]>;
  /** The bot was removed from a guild. */
  noteRemoval(guildId: string, now: Date): Promise<void>;
  /** The bot is in a guild, for the first time or again. */
  notePresence(guildId: string): Promise<void>;
  /** Brings what is remembered in line with the guilds that the bot is in. */
  compareGuilds(presentIds: ReadonlySet<string>, now: Date): Promise<void>;
  /** All that is stored with a user's id on it, by guild. */
  dataOf(userId: string): Promise<UserData[]>;
  /** Takes a user's id out of all that is stored. */
  forgetUser(userId: string): Promise<Forgotten>;
  /** How each selected feed does, and each that the guild added, the worst first. */
  feedHealth(guildId?: string): Promise<SourceFeedHealth[]>;
  /** Reads one of a guild's own feeds at once, and resolves with how it does. */
  retestFeed(request: { guildId: string; url: string }): Promise<SourceFeedHealth>;
  /** Ends the notices of one of a guild's own feeds, or takes that back. */
  muteFeed(request: MuteRequest & { isMuted: boolean }, now: Date): Promise<void>;
  /** How a guild's notices do: how many wait, and why. */
  noticeStatus(guildId: string): Promise<NoticeStatus>;
  /** What the notices of each guild are drawn from that wants some. */
  listNoticeFacts(): Promise<NoticeFacts[]>;
  subscribe(request: SubscribeRequest, now: Date): Promise<Subscription>;
  unsubscribe(guildId: string, id: string): Promise<Subscription>;
  /** Changes what a digest of a guild orders. */
  editDigest(request: { guildId: string; id: string } & OrderChange, now: Date): Promise<Subscription>;
  pauseDigest(guildId: string, id: string, now: Date): Promise<Subscription>;
  /** Ends the pause of a digest. */
  resumeDigest(guildId: string, id: string): Promise<Subscription>;
  listSubscriptions(guildId: string): Promise<Subscription[]>;
  /** Tells one state of the catalog that all guilds share from another. */
  catalogVersion(): string;
  status(): { feeds: Digest['feeds']; stories: number; articles: number };
}

/** What every guild's app has in common. */
type Shared = Pick<App, 'forGuild' | 'refresh'> & { briefings: Briefings; pages: Allowance };

/** Opens the program's use cases over everything that the store remembers. */
export async function openApp(parts: AppParts): Promise<App> {
  const newsroom = await openNewsroom(parts);
  const desk = await openGuildDesk(newsroom);
  const apps = new WeakMap<Reader, App>();
  let running: Promise<RefreshReport> | undefined;
  const shared: Shared = {
    briefings: createBriefings(newsroom),
    pages: allowPages(newsroom.clock),
    forGuild(guildId) {
      const reader = desk.readerOf(guildId);
      const app = apps.get(reader) ?? createApp(newsroom, desk, reader, shared);
      apps.set(reader, app);
      return app;
    },
    refresh: (options) => {
      running ??= refreshAll(newsroom, desk, options).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
  return shared.forGuild(undefined);
}

/** The shared news first: a guild's own articles are compared with them. */
async function refreshAll(newsroom: Newsroom, desk: GuildDesk, options?: RefreshOptions): Promise<RefreshReport> {
  const report = await refresh(newsroom, options);
  await purgeGuilds(newsroom, desk, newsroom.clock());
  const guildIds = desk.list().flatMap(({ id, leftAt }) => (leftAt === undefined ? [id] : []));
  // At once, so that no guild reads what its moderators took apart as it is now stored; and again with its own news.
  for (const id of guildIds) await desk.redraw(id);
  const transitions = await refreshGuilds(newsroom, desk, guildIds, options);
  for (const id of guildIds) await desk.redraw(id);
  return { ...report, transitions: [...report.transitions, ...transitions] };
}

function createApp(newsroom: Newsroom, desk: GuildDesk, reader: Reader, shared: Shared): App {
  const { catalog } = reader;
  return {
    forGuild: (guildId) => shared.forGuild(guildId),
    refresh: (options) => shared.refresh(options),
    catalog,
    feedStates: newsroom.feedStates,
    findStory: (text) => findStory(newsroom, text, reader),
    suggestStories: (text, limit) => suggestStories(newsroom, text, limit, reader),
    searchStories: (search, now) => searchStories(newsroom, search, now, reader),
    listBlindspots: (side, now) => listBlindspots(newsroom, side, now, reader),
    coverLink: (request) => coverLink(newsroom, request, reader, shared.pages),
    openStory: (slug) => openStory(newsroom, slug, reader),
    compareSides: (story) => compareSides(story, catalog),
    listHeadlines: (filter, now) => listHeadlines(newsroom, filter, now, reader),
    composeDigest: (order, now) => shared.briefings.compose(order, now, reader),
    findSource: (text) => findSource(catalog, text),
    suggestSources: (text, limit) => suggestSources(catalog, text, limit),
    listSources: (list) => listSources(catalog, newsroom.selected, list),
    countArticles: (sourceId, now) => countArticles(newsroom, sourceId, reader, now),
    guildOf: (guildId) => desk.of(guildId),
    setPolicy: (request, now) => setPolicy(desk, request, now),
    changeSetting: (request, now) => changeSetting(desk, newsroom.catalog, request, now),
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
    nearestStories: (story, limit) => nearestStories(newsroom, story, limit, reader),
    splitStory: (request, now) => splitStory(newsroom, desk, request, now),
    joinStories: (request, now) => joinStories(newsroom, desk, request, now),
    undoCorrection: (request, now) => undoCorrection(desk, request, now),
    correctionsOf: (guildId, story) => correctionsOf(desk.of(guildId), story),
    addToCatalog: (request, now) => addToCatalog(newsroom, desk, request, now),
    editCatalog: (request, now) => editCatalog(newsroom, desk, request, now),
    removeFromCatalog: (request, now) => removeFromCatalog(desk, request, now),
    listProposals: () => listProposals(newsroom, desk),
    decideCorrection: (request, now) => decideCorrection(newsroom, desk, request, now),
    async importSources(request, now) {
      const report = await importSources(newsroom, desk, request, now);
      if (report.taken.length === 0) return report;
      await refreshGuilds(newsroom, desk, [request.guildId]);
      await desk.redraw(request.guildId);
      return report;
    },
    exportSources: (guildId, now) => exportSources(catalog, desk.of(guildId), now),
    listAudit: (guildId) => desk.listAudit(guildId),
    noteRemoval: (guildId, now) => noteRemoval(newsroom, desk, guildId, now),
    notePresence: (guildId) => notePresence(newsroom, desk, guildId),
    compareGuilds: (presentIds, now) => compareGuilds(newsroom, desk, presentIds, now),
    dataOf: (userId) => collectUserData(newsroom, desk, userId),
    forgetUser: (userId) => desk.forgetUser(userId),
    async feedHealth(guildId = '') {
      const own = await listGuildFeeds(newsroom, desk, guildId);
      return feedHealth([...newsroom.selected, ...own.feeds], new Map([...own.states, ...newsroom.feedStates]));
    },
    retestFeed: (request) => retestFeed(newsroom, desk, request),
    muteFeed: (request, now) => muteFeed(desk, request, now),
    noticeStatus: (guildId) => noticeStatus(newsroom, desk, guildId),
    listNoticeFacts: () => listNoticeFacts(newsroom, desk),
    subscribe: (request, now) => subscribe(newsroom, catalog, request, now),
    unsubscribe: (guildId, id) => unsubscribe(newsroom, guildId, id),
    editDigest: (request, now) => editSubscription(newsroom, catalog, request, now),
    pauseDigest: (guildId, id, now) => pause(newsroom, guildId, id, now),
    resumeDigest: (guildId, id) => resume(newsroom, guildId, id),
    listSubscriptions: (guildId) => newsroom.store.listSubscriptions(guildId),
    catalogVersion: () => catalogVersion(newsroom.catalog),
    status: () => ({
      feeds: countAnswering(newsroom),
      stories: newsroom.edition.size,
      articles: newsroom.edition.list().reduce((sum, { articles }) => sum + articles, 0),
    }),
  };
}
