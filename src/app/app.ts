import type { Catalog } from '../domain/source/catalog.ts';
import type { FeedState } from '../domain/source/feed-state.ts';
import { createAlertUseCases, type AlertUseCases } from './alert/alert-use-cases.ts';
import { createCatalogUseCases, type CatalogUseCases } from './catalog/catalog-use-cases.ts';
import { createCorrectionUseCases, type CorrectionUseCases } from './correction/correction-use-cases.ts';
import { countAnswering, type Digest } from './digest/compose-digest.ts';
import { createBriefings, type Briefings } from './digest/create-briefings.ts';
import { createDigestUseCases, type DigestUseCases } from './digest/digest-use-cases.ts';
import { openUntold, type Untold } from './digest/untold.ts';
import { createFollowUseCases, type FollowUseCases } from './follow/follow-use-cases.ts';
import { allowLookups } from './guild/collect-user-data.ts';
import { openGuildDesk, type GuildDesk } from './guild/guild-desk.ts';
import { purgeGuilds } from './guild/guild-presence.ts';
import { createGuildUseCases, type GuildUseCases } from './guild/guild-use-cases.ts';
import { refreshGuilds } from './guild/refresh-guilds.ts';
import { refresh, type RefreshOptions, type RefreshReport } from './news/refresh.ts';
import { openNewsroom, type AppParts, type Newsroom } from './newsroom.ts';
import { createNoticeUseCases, type NoticeUseCases } from './notice/notice-use-cases.ts';
import type { Reader } from './reader.ts';
import { createSourceUseCases, type SourceUseCases } from './source/source-use-cases.ts';
import { allowPages } from './story/cover-link.ts';
import type { Allowance } from './create-allowance.ts';
import { createStoryUseCases, type StoryUseCases } from './story/story-use-cases.ts';

/** What Broadsheet can do, for whoever asks: a command, the schedule or a test. Each room beside this file adds its part. */
export interface App
  extends
    StoryUseCases,
    SourceUseCases,
    GuildUseCases,
    CorrectionUseCases,
    CatalogUseCases,
    NoticeUseCases,
    FollowUseCases,
    AlertUseCases,
    DigestUseCases {
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
  status(): { feeds: Digest['feeds']; stories: number; articles: number };
}

/** What every guild's app has in common. */
type Shared = Pick<App, 'forGuild' | 'refresh'> & {
  briefings: Briefings;
  untold: Untold;
  pages: Allowance;
  lookups: Allowance;
};

/** Opens the program's use cases over everything that the store remembers. */
export async function openApp(parts: AppParts): Promise<App> {
  const newsroom = await openNewsroom(parts);
  const desk = await openGuildDesk(newsroom);
  const apps = new WeakMap<Reader, App>();
  let running: Promise<RefreshReport> | undefined;
  const shared: Shared = {
    briefings: createBriefings(newsroom),
    untold: await openUntold(newsroom.store),
    pages: allowPages(newsroom.clock),
    lookups: allowLookups(newsroom.clock),
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
  return {
    ...createStoryUseCases(newsroom, reader, shared.pages),
    ...createSourceUseCases(newsroom, desk, reader),
    ...createGuildUseCases(newsroom, desk, shared.lookups),
    ...createCorrectionUseCases(newsroom, desk),
    ...createCatalogUseCases(newsroom, desk),
    ...createNoticeUseCases(newsroom, desk),
    ...createFollowUseCases(newsroom, desk, reader),
    ...createAlertUseCases(newsroom, desk, reader),
    ...createDigestUseCases(newsroom, desk, reader, shared),
    forGuild: (guildId) => shared.forGuild(guildId),
    refresh: (options) => shared.refresh(options),
    catalog: reader.catalog,
    feedStates: newsroom.feedStates,
    status: () => ({
      feeds: countAnswering(newsroom),
      stories: newsroom.edition.size,
      articles: newsroom.edition.list().reduce((sum, { articles }) => sum + articles, 0),
    }),
  };
}
