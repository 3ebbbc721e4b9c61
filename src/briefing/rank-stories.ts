import { hour } from '../domain/clock.ts';

/** What a story's rank is drawn from. */
export interface RankInput {
  id: string;
  /** Sources with reporting of their own. */
  independent: number;
  /** How many of the three sides have a source on the story, 0 to 3. */
  sidesCovered: number;
  articles: number;
  firstSeenAt: Date;
  updatedAt: Date;
}

/** A story that nobody adds to loses half its weight in this time. */
const halfLife = 8 * hour;
/** A story that goes on for days still fades: its age since the first report counts, but far more slowly. */
const ageHalfLife = 72 * hour;

/** The stories, most worth reading first: independent sources over many sides, and fresh. Ties go to the newer, then by id. */
export function rankStories<T extends RankInput>(stories: readonly T[], now: Date): T[] {
  return stories
    .map((story) => ({ story, score: scoreStory(story, now) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.story.updatedAt.getTime() - a.story.updatedAt.getTime() ||
        (a.story.id < b.story.id ? -1 : 1),
    )
    .map(({ story }) => story);
}

/** A story's weight at a moment. Logarithmic in sources, so that 100 are not ten times 10; copies weigh next to nothing. */
export function scoreStory(story: RankInput, now: Date): number {
  const breadth = Math.log2(1 + story.independent) + 0.1 * Math.log2(1 + story.articles);
  const spread = 0.7 + 0.15 * story.sidesCovered;
  const quiet = Math.max(0, now.getTime() - story.updatedAt.getTime());
  const age = Math.max(0, now.getTime() - story.firstSeenAt.getTime());
  return breadth * spread * 2 ** (-quiet / halfLife) * 2 ** (-age / ageHalfLife);
}
