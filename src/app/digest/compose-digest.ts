import { isMaterialChange } from '../../briefing/is-material-change.ts';
import { snapshotStory } from '../../briefing/snapshot-story.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { hour } from '../../domain/clock.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { ToldStory } from '../../domain/story/story-snapshot.ts';
import type { DigestSize } from '../../domain/guild/subscription.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { preferLanguage } from '../guild/prefer-language.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { isFrom, listHeadlines, type Scope } from '../story/list-headlines.ts';
import type { Newsroom } from '../newsroom.ts';
import { openStory, type OpenStory } from '../story/open-story.ts';
import type { Reader } from '../reader.ts';
import { toldById, type Told } from './told-by-id.ts';

/** A story of a digest. */
export interface DigestStory extends OpenStory {
  /** An earlier digest had it, and it has changed materially since. */
  isUpdate: boolean;
}

/** What a digest is composed by. Whatever changes its stories belongs here: those who ask for the same share one. */
export interface DigestRequest extends Scope {
  topics: readonly string[];
  size: DigestSize;
  /** The id of a story that is left out. */
  without?: string;
}

/** The stories of one digest, and what its footer tells. */
export interface Digest {
  stories: readonly DigestStory[];
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
 * The best stories on the topics of the last day; undefined when there is none. A story that its readers were told of comes
 * again only when it has changed materially since, and is marked then.
 * @throws Error when there are some and none can be read.
 */
export async function composeDigest(
  newsroom: Newsroom,
  { topics, countries, languages, size, without }: DigestRequest,
  told: Told,
  now: Date,
  reader: Reader,
): Promise<Digest | undefined> {
  const since = new Date(now.getTime() - digestHours * hour);
  const scope = {
    ...(countries === undefined ? {} : { countries }),
    ...(languages === undefined ? {} : { languages }),
  };
  const all = await listHeadlines(newsroom, { topics, since, ...scope }, now, reader);
  const headlines = all.filter((entry) => entry.id !== without && !isUnchanged(entry, told.get(entry.id)));
  const stories: DigestStory[] = [];
  const problems: unknown[] = [];
  let next = 0;
  while (stories.length < size && next < headlines.length && problems.length < mostSkipped) {
    const chosen = headlines.slice(next, next + size - stories.length);
    next += chosen.length;
    // One story that is gone since, or whose document can't be read, does not keep the digest from its readers.
    for (const opened of await Promise.allSettled(chosen.map((entry) => openStory(newsroom, entry.slug, reader)))) {
      if (opened.status === 'rejected') problems.push(opened.reason);
      else {
        const { phase } = opened.value;
        const story = tellIn(opened.value.story, languages, reader.catalog);
        if (story === undefined) continue;
        const before = told.get(story.id);
        const isUpdate = before !== undefined && isMaterialChange(before, snapshotStory(story, phase));
        if (before === undefined || isUpdate) stories.push({ ...opened.value, story, isUpdate });
      }
    }
  }
  if (stories.length === 0 && problems.length > 0) throw new Error('No story can be read', { cause: problems[0] });
  if (problems.length > 0) newsroom.log.warn({ count: problems.length, err: problems[0] }, 'digest.stories-skipped');
  if (stories.length === 0) return undefined;
  // A row's title is in the language of its source.
  const also = headlines
    .slice(next)
    .filter(
      ({ id, sourceId }) =>
        !told.has(id) && isFrom([sourceId], languages === undefined ? {} : { languages }, reader.catalog),
    );
  return { stories, also: also.slice(0, alsoCount), feeds: countAnswering(newsroom) };
}

/** The story as it is told in one of the languages, the first where there are several; undefined when it is told in none. */
function tellIn(story: Story, languages: readonly string[] | undefined, catalog: Catalog): Story | undefined {
  const isWanted = (told: Story) => languages?.includes(headlineOf(told).language) === true;
  if (languages === undefined || isWanted(story)) return story;
  return languages.map((language) => preferLanguage(story, catalog, language)).find(isWanted);
}

/** What a subscription's readers were told, by the story's id of today: two stories may have become one since. */
export async function tellBefore(
  { store, edition: shared, log }: Pick<Newsroom, 'store' | 'edition' | 'log'>,
  subscriptionId: string | undefined,
  reader: Reader,
): Promise<Told> {
  if (subscriptionId === undefined) return new Map();
  try {
    return toldById(await store.getTold(subscriptionId), editionOf(shared, reader));
  } catch (err) {
    // Rather a story twice than no digest.
    log.warn({ subscriptionId, err }, 'digest.history-unreadable');
    return new Map();
  }
}

/** What can be told by a row alone; the rest takes the story itself. */
function isUnchanged({ independent, updatedAt }: EditionEntry, before: ToldStory | undefined): boolean {
  return before !== undefined && updatedAt <= before.at && independent <= before.independent;
}

/** How many of the selected feeds answered when last asked. */
export function countAnswering({ selected, feedStates }: Pick<Newsroom, 'selected' | 'feedStates'>): Digest['feeds'] {
  const answered = selected.filter(({ feed }) => {
    const state = feedStates.get(feed.url);
    return state?.lastGoodAt !== undefined && state.lastError === undefined;
  });
  return { answered: answered.length, total: selected.length };
}
