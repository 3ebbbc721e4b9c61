import { hour } from '../domain/clock.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { EditionEntry } from '../edition/entry.ts';
import { listHeadlines } from './list-headlines.ts';
import type { Newsroom } from './newsroom.ts';
import { openStory, type OpenStory } from './open-story.ts';

/** The stories of one digest, and what its footer tells. */
export interface Digest {
  stories: readonly OpenStory[];
  /** The next stories, by their rows alone. */
  also: readonly EditionEntry[];
  feeds: { answered: number; total: number };
}

/** A daily digest looks back a day, and a little, so that a story between two digests is in one of them. */
const digestHours = 26;
const alsoCount = 5;

/** The best stories on a subscription's topics of the last day; undefined when there is none. */
export async function composeDigest(
  newsroom: Newsroom,
  subscription: Pick<Subscription, 'topics' | 'size'>,
  now: Date,
): Promise<Digest | undefined> {
  const since = new Date(now.getTime() - digestHours * hour);
  const headlines = listHeadlines(newsroom, { topics: subscription.topics, since }, now);
  const chosen = headlines.slice(0, subscription.size);
  if (chosen.length === 0) return undefined;
  const stories = await Promise.all(chosen.map((entry) => openStory(newsroom, entry.slug)));
  return {
    stories,
    also: headlines.slice(subscription.size, subscription.size + alsoCount),
    feeds: countAnswering(newsroom),
  };
}

/** How many of the selected feeds answered when last asked. */
export function countAnswering({ selected, feedStates }: Pick<Newsroom, 'selected' | 'feedStates'>): Digest['feeds'] {
  const answered = selected.filter(({ feed }) => {
    const state = feedStates.get(feed.url);
    return state?.lastGoodAt !== undefined && state.lastError === undefined;
  });
  return { answered: answered.length, total: selected.length };
}
