import type { Subscription } from '../../domain/guild/subscription.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { composeDigest, tellBefore, type Digest, type DigestRequest } from './compose-digest.ts';
import type { Told } from './told-by-id.ts';

/** A subscription's order, or any other. Only one with an id has readers who were told something. */
export type Order = DigestRequest & Partial<Pick<Subscription, 'id'>>;

/** Digests that are composed once for all who ask for the same at the same time. */
export interface Briefings {
  compose(order: Order, now: Date, reader: Reader): Promise<Digest | undefined>;
}

/** A digest holds its stories with all their articles: more of them at once would cost more than composing anew. */
const mostKept = 24;

/** Creates an empty set of briefings; the latest are kept. */
export function createBriefings(newsroom: Newsroom): Briefings {
  const kept = new Map<string, Promise<Digest | undefined>>();
  const readerIds = new WeakMap<Reader, number>();
  let readers = 0;
  /** Guilds without a policy read the same, but for how they want it. */
  const nameReader = (reader: Reader): string => {
    if (!reader.hasPolicy) {
      const { minSources, language, palette } = reader.settings;
      return `all ${JSON.stringify({ minSources, language, palette })}`;
    }
    const id = readerIds.get(reader) ?? (readers += 1);
    readerIds.set(reader, id);
    return `own ${id}`;
  };
  return {
    async compose({ id, topics, countries, languages, size, without }, now, reader) {
      const request: DigestRequest = {
        topics: topics.toSorted(),
        size,
        ...(countries === undefined ? {} : { countries: countries.toSorted() }),
        // In their order: the first is preferred.
        ...(languages === undefined ? {} : { languages }),
        ...(without === undefined ? {} : { without }),
      };
      const told = await tellBefore(newsroom, id, reader);
      const key = JSON.stringify([now, nameReader(reader), request, describeTold(told, newsroom, reader)]);
      const composed = kept.get(key) ?? composeDigest(newsroom, request, told, now, reader);
      // Put behind the others: the one that was asked for least lately goes first.
      kept.delete(key);
      kept.set(key, composed);
      for (const [oldest] of kept) if (kept.size > mostKept) kept.delete(oldest);
      composed.catch(() => kept.delete(key));
      return composed;
    },
  };
}

/** What was told of stories that are still live: the rest changes no digest. A guild may have stories of its own. */
function describeTold(told: Told, { edition }: Pick<Newsroom, 'edition'>, { hasPolicy }: Reader): unknown[] {
  return [...told.keys()]
    .filter((storyId) => hasPolicy || edition.byId(storyId) !== undefined)
    .sort()
    .map((storyId) => [storyId, told.get(storyId)]);
}
