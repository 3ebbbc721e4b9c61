import { setImmediate as nextTurn } from 'node:timers/promises';
import { coverageOf } from '../../briefing/coverage/coverage-of.ts';
import { findBlindspot } from '../../briefing/coverage/find-blindspot.ts';
import { rankStories } from '../../briefing/rank-stories.ts';
import { blindspotRule, type Blindspot } from '../../domain/story/blindspot.ts';
import { sides, type Side } from '../../domain/source/leaning.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { readEntries } from '../news/read-entries.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { readStory } from './read-story.ts';

/** The live stories that one side barely covers, the most worth reading first, and how many were looked at. */
export interface BlindspotList {
  found: readonly { story: EditionEntry; blindspot: Blindspot }[];
  /** Live stories, and those of them that enough rated sources are on. */
  live: number;
  looked: number;
}

/** Whose articles have to be read, as a row does not tell whose reporting is their own. More would keep others waiting. */
const mostLooked = 300;
const batchSize = 20;

/** Finds the live stories that this side, or else any, barely covers. */
export async function listBlindspots(
  { edition, store }: Pick<Newsroom, 'edition' | 'store'>,
  side: Side | undefined,
  now: Date,
  reader: Reader,
): Promise<BlindspotList> {
  const live = editionOf(edition, reader).list();
  const { minRated } = blindspotRule;
  const wide = live.filter(({ sources }) => sources >= Math.max(minRated, reader.settings.minSources));
  const seen = (await readEntries(store, wide, reader)).filter(({ rated }) => rated >= minRated);
  const ranked = rankStories(
    seen.map((entry) => ({ ...entry, entry, sidesCovered: sides.filter((each) => entry.sides[each] > 0).length })),
    now,
  ).slice(0, mostLooked);
  const found: { story: EditionEntry; blindspot: Blindspot }[] = [];
  for (let start = 0; start < ranked.length; start += batchSize) {
    const batch = ranked.slice(start, start + batchSize).map(async ({ entry }) => {
      const story = await readStory(store, entry, reader);
      const blindspot =
        typeof story === 'string' ? undefined : findBlindspot(coverageOf(story, reader.catalog, reader.pool));
      return blindspot === undefined ? [] : [{ story: entry, blindspot }];
    });
    found.push(...(await Promise.all(batch)).flat());
    await nextTurn();
  }
  return {
    found: found.filter(({ blindspot }) => side === undefined || blindspot.missed === side),
    live: live.length,
    looked: ranked.length,
  };
}
