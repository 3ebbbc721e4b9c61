import { compareSides } from '../briefing/compare-sides.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { Comparison } from '../domain/comparison.ts';
import type { FeedState } from '../domain/feed-state.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { EditionEntry } from '../edition/entry.ts';
import { composeDigest, countAnswering, type Digest } from './compose-digest.ts';
import { findSource, suggestSources } from './find-source.ts';
import { findStory, type StoryMatch } from './find-story.ts';
import { listHeadlines, type HeadlineFilter } from './list-headlines.ts';
import { openNewsroom, type AppParts } from './newsroom.ts';
import { openStory, type OpenStory } from './open-story.ts';
import { refresh, type RefreshOptions, type RefreshReport } from './refresh.ts';
import { subscribe, unsubscribe, type SubscribeRequest } from './subscriptions.ts';

/** What Broadsheet can do, for whoever asks: a command, the schedule or a test. */
export interface App {
  readonly catalog: Catalog;
  /** What is remembered of each feed that was fetched, by URL. */
  readonly feedStates: ReadonlyMap<string, FeedState>;
  /** Reads the due feeds and brings the stories up to date; a call while one is under way joins it. */
  refresh(options?: RefreshOptions): Promise<RefreshReport>;
  findStory(text: string): StoryMatch;
  suggestStories(text: string, limit: number): EditionEntry[];
  openStory(slug: string): Promise<OpenStory>;
  compareSides(story: Story): Comparison;
  listHeadlines(filter: HeadlineFilter, now: Date): EditionEntry[];
  composeDigest(subscription: Pick<Subscription, 'topics' | 'size'>, now: Date): Promise<Digest | undefined>;
  findSource(text: string): Source | undefined;
  suggestSources(text: string, limit: number): Source[];
  subscribe(request: SubscribeRequest, now: Date): Promise<Subscription>;
  unsubscribe(guildId: string, id: string): Promise<Subscription>;
  listSubscriptions(guildId: string): Promise<Subscription[]>;
  status(): { feeds: Digest['feeds']; stories: number; articles: number };
}

/** Opens the program's use cases over everything that the store remembers. */
export async function openApp(parts: AppParts): Promise<App> {
  const newsroom = await openNewsroom(parts);
  let running: Promise<RefreshReport> | undefined;
  return {
    catalog: parts.catalog,
    feedStates: newsroom.feedStates,
    refresh: (options) => {
      running ??= refresh(newsroom, options).finally(() => {
        running = undefined;
      });
      return running;
    },
    findStory: (text) => findStory(newsroom, text),
    suggestStories: (text, limit) => newsroom.edition.complete(text, limit),
    openStory: (slug) => openStory(newsroom, slug),
    compareSides: (story) => compareSides(story, parts.catalog),
    listHeadlines: (filter, now) => listHeadlines(newsroom, filter, now),
    composeDigest: (subscription, now) => composeDigest(newsroom, subscription, now),
    findSource: (text) => findSource(parts.catalog, text),
    suggestSources: (text, limit) => suggestSources(parts.catalog, text, limit),
    subscribe: (request, now) => subscribe(newsroom, request, now),
    unsubscribe: (guildId, id) => unsubscribe(newsroom, guildId, id),
    listSubscriptions: (guildId) => parts.store.listSubscriptions(guildId),
    status: () => ({
      feeds: countAnswering(newsroom),
      stories: newsroom.edition.size,
      articles: newsroom.edition.list().reduce((sum, { articles }) => sum + articles, 0),
    }),
  };
}
