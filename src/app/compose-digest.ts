import { hour } from '../domain/clock.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { EditionEntry } from '../edition/entry.ts';
import { listHeadlines } from './list-headlines.ts';
import type { Newsroom } from './newsroom.ts';
import { openStory, type OpenStory } from './open-story.ts';
import type { Reader } from './reader.ts';

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
/** With more stories than this unreadable it is the store that fails. */
const mostSkipped = 10;

/**
 * The best stories on a subscription's topics of the last day; undefined when there is none.
 * @throws Error when there are some and none can be read.
 */
export async function composeDigest(
  newsroom: Newsroom,
  subscription: Pick<Subscription, 'topics' | 'size'>,
  now: Date,
  reader: Reader,
): Promise<Digest | undefined> {
  const since = new Date(now.getTime() - digestHours * hour);
  const headlines = await listHeadlines(newsroom, { topics: subscription.topics, since }, now, reader);
  const stories: OpenStory[] = [];
  const problems: unknown[] = [];
  let next = 0;
  while (stories.length < subscription.size && next < headlines.length && problems.length < mostSkipped) {
    const chosen = headlines.slice(next, next + subscription.size - stories.length);
    next += chosen.length;
    // One story that is gone since, or whose document can't be read, does not keep the digest from its readers.
    for (const opened of await Promise.allSettled(chosen.map((entry) => openStory(newsroom, entry.slug, reader)))) {
      if (opened.status === 'fulfilled') stories.push(opened.value);
      else problems.push(opened.reason);
    }
  }
  if (stories.length === 0 && problems.length > 0) throw new Error('No story can be read', { cause: problems[0] });
  if (problems.length > 0) newsroom.log.warn({ count: problems.length, err: problems[0] }, 'digest.stories-skipped');
  if (stories.length === 0) return undefined;
  return { stories, also: headlines.slice(next, next + alsoCount), feeds: countAnswering(newsroom) };
}

/** How many of the selected feeds answered when last asked. */
export function countAnswering({ selected, feedStates }: Pick<Newsroom, 'selected' | 'feedStates'>): Digest['feeds'] {
  const answered = selected.filter(({ feed }) => {
    const state = feedStates.get(feed.url);
    return state?.lastGoodAt !== undefined && state.lastError === undefined;
  });
  return { answered: answered.length, total: selected.length };
}
