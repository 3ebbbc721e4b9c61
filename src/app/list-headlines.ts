import { rankStories } from '../briefing/rank-stories.ts';
import { hour } from '../domain/clock.ts';
import { sides } from '../domain/leaning.ts';
import type { EditionEntry } from '../edition/entry.ts';
import type { Newsroom } from './newsroom.ts';

/** Stories that nobody has reported on for longer are no headlines any more. */
const headlineHours = 48;

export interface HeadlineFilter {
  /** Stories on any of these topics; empty or absent means all. */
  topics?: readonly string[];
  /** Leaves out stories whose newest article is older. */
  since?: Date;
}

/** The live stories worth a reader's time, best first; stories of at least two sources before the others. */
export function listHeadlines(
  { edition }: Pick<Newsroom, 'edition'>,
  filter: HeadlineFilter,
  now: Date,
): EditionEntry[] {
  const { topics = [], since = new Date(now.getTime() - headlineHours * hour) } = filter;
  const fresh = edition.list().filter((entry) => entry.updatedAt >= since && isOnTopic(entry, topics));
  const ranked = rankStories(
    fresh.map((entry) => ({ ...entry, sidesCovered: countSides(entry) })),
    now,
  );
  return [...ranked.filter((entry) => entry.sources > 1), ...ranked.filter((entry) => entry.sources <= 1)];
}

function isOnTopic(entry: EditionEntry, topics: readonly string[]): boolean {
  return topics.length === 0 || entry.topics.some((topic) => topics.includes(topic));
}

function countSides(entry: EditionEntry): number {
  return sides.filter((side) => entry.sides[side] > 0).length;
}
