import { day } from '../../domain/clock.ts';
import { assignArticles, expireStories, obeyConstraints } from './assign-articles.ts';
import type { FeedTransition } from './feed-transition.ts';
import { gatherArticles } from './gather-articles.ts';
import type { Newsroom } from '../newsroom.ts';
import { noteRevisions } from './note-revisions.ts';
import { publishStories } from './publish-stories.ts';
import { restoreStories } from './restore-stories.ts';
import { startWatch } from '../start-watch.ts';

export interface RefreshOptions {
  /** Fetches every selected feed, due or not. */
  everything?: boolean;
}

/** What one refresh did, and how long each stage took. */
export interface RefreshReport {
  feeds: { due: number; fresh: number; unchanged: number; failed: number };
  articles: number;
  /** Known articles whose headline or text was changed. */
  edited: number;
  stories: { changed: number; removed: number };
  /** Feeds that do otherwise than before, those of guilds included. Told once: by the first refresh whose writing succeeds. */
  transitions: FeedTransition[];
  /** Milliseconds; `fetch` is what waiting for the network adds to `parse`. */
  stages: Record<'fetch' | 'parse' | 'cluster' | 'brief' | 'store' | 'edition', number>;
}

/**
 * Fetches every due feed and brings the stories up to date. One bad feed, item or story never stops the rest.
 * @throws when the store fails: then nothing is forgotten, and the next refresh writes what this one could not.
 */
export async function refresh(newsroom: Newsroom, options: RefreshOptions = {}): Promise<RefreshReport> {
  await restoreStories(newsroom);
  const watch = startWatch();
  const oldest = new Date(newsroom.clock().getTime() - newsroom.storyDays * day);
  const { articles, edited, states, transitions, counts, parseMs } = await gatherArticles(newsroom, oldest, options);
  const gather = watch();
  if (newsroom.constraints.length > 0) obeyConstraints(newsroom);
  await assignArticles(newsroom, articles);
  noteRevisions(newsroom, edited);
  expireStories(newsroom, oldest);
  for (const state of states) {
    newsroom.feedStates.set(state.url, state);
    newsroom.pending.feedStates.set(state.url, state);
  }
  newsroom.pending.transitions.push(...transitions);
  const cluster = watch();
  const { stories, stages } = await publishStories(newsroom);
  watch();
  await storeFeedStates(newsroom);
  const parse = Math.round(parseMs);
  const report = {
    feeds: counts,
    articles: articles.length,
    edited: edited.length,
    stories,
    stages: { fetch: Math.max(0, gather - parse), parse, cluster, ...stages, store: stages.store + watch() },
  };
  const told = newsroom.pending.transitions.splice(0);
  newsroom.log.info({ ...report, transitions: told.length }, 'refresh.done');
  return { ...report, transitions: told };
}

/** Last of all: a crash before makes us read the same articles again, one after a state without its articles would lose them. */
async function storeFeedStates({ store, pending }: Newsroom): Promise<void> {
  await store.saveFeedStates([...pending.feedStates.values()]);
  pending.feedStates.clear();
}
