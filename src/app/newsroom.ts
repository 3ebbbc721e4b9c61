import { poolOf } from '../briefing/coverage/pool-of.ts';
import type { Clusterer } from '../cluster/clusterer.ts';
import { createClusterer } from '../cluster/create-clusterer.ts';
import type { Catalog } from '../domain/source/catalog.ts';
import type { Clock } from '../domain/clock.ts';
import type { FeedState } from '../domain/source/feed-state.ts';
import type { Side } from '../domain/source/leaning.ts';
import type { StoryConstraint } from '../domain/story/story-constraint.ts';
import { createEdition, type Edition } from '../edition/edition.ts';
import { toEntry } from '../edition/to-entry.ts';
import { coverageOf } from '../briefing/coverage/coverage-of.ts';
import type { FeedNetwork } from '../ingest/fetch/feed-network.ts';
import type { Log } from '../ops/log.ts';
import type { Store } from '../store/store.ts';
import { createKnownArticles, type KnownArticles } from './news/known-articles.ts';
import { createPendingChange, type PendingChange } from './news/pending-change.ts';
import { selectFeeds, type SelectedFeed } from './news/select-feeds.ts';

/** What the use cases are built from. */
export interface AppParts {
  catalog: Catalog;
  store: Store;
  network: FeedNetwork;
  clock: Clock;
  log: Log;
  /** Which feeds are read, as in `FEEDS`. */
  feeds: readonly string[];
  refreshMinutes: number;
  /** How many feeds of its own a guild may have; 200 unless told. */
  guildFeeds?: number;
  /** How many sources of its own a guild may have, and how many digests it may order; 200 and 25 unless told. */
  guildSources?: number;
  guildSubscriptions?: number;
  /** How many stories its channels may follow at once; 25 unless told. */
  guildFollows?: number;
  /** How many digests a user may order for their direct messages; 5 unless told. */
  userSubscriptions?: number;
  /** How many alerts a guild may have; 25 unless told. */
  guildAlerts?: number;
  /** How long a story lives after its newest article. */
  storyDays: number;
  /** Ends the fetching of a refresh that is under way; what was read by then is kept. */
  signal?: AbortSignal;
}

/** The state that the use cases share: what is live, and how to reach the rest. */
export interface Newsroom extends AppParts {
  /** The catalog as it is shipped; `catalog` is as the bot's owners changed it. */
  shipped: Catalog;
  selected: readonly SelectedFeed[];
  /** Sources per side among the selected feeds. */
  pool: Record<Side, number>;
  clusterer: Clusterer;
  edition: Edition;
  feedStates: Map<string, FeedState>;
  /** Every live article's story. */
  storyOf: Map<string, string>;
  known: KnownArticles;
  /** Whether `clusterer` and `known` hold what was stored when the program started. */
  isRestored: boolean;
  pending: PendingChange;
  /** What the bot's owners accepted and the clusterer has not been told yet. */
  constraints: StoryConstraint[];
}

/** Opens a newsroom whose edition holds every stored story; the first refresh restores the rest. */
export async function openNewsroom(parts: AppParts): Promise<Newsroom> {
  const selected = selectFeeds(parts.catalog, parts.feeds);
  const pool = poolOf({ ...parts.catalog, sources: new Map(selected.map(({ source }) => [source.id, source])) });
  const edition = createEdition();
  const entries = [];
  const storyOf = new Map<string, string>();
  for await (const story of parts.store.loadStories()) {
    entries.push(toEntry(story, coverageOf(story, parts.catalog, pool)));
    for (const { id } of story.articles) storyOf.set(id, story.id);
  }
  edition.publish({ changed: entries, removed: [] });
  const states = await parts.store.loadFeedStates();
  parts.log.info({ stories: edition.size, feeds: selected.length }, 'newsroom.opened');
  return {
    ...parts,
    shipped: parts.catalog,
    selected,
    pool,
    clusterer: createClusterer(),
    edition,
    feedStates: new Map(states.map((state) => [state.url, state])),
    storyOf,
    known: createKnownArticles(),
    isRestored: false,
    pending: createPendingChange(),
    constraints: [],
  };
}
