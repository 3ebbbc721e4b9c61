import { citeChange } from '../../briefing/cite-change.ts';
import { compareSnapshots } from '../../briefing/compare-snapshots.ts';
import { isMaterialChange } from '../../briefing/is-material-change.ts';
import { snapshotStory } from '../../briefing/snapshot-story.ts';
import { phaseOf } from '../../briefing/trace-timeline.ts';
import type { Article } from '../../domain/story/article.ts';
import type { CaughtUpStory } from '../../domain/story/catch-up.ts';
import { hour } from '../../domain/clock.ts';
import type { Story } from '../../domain/story/story.ts';

/** What a feed brings later than this after its publication is no news, though we see it for the first time. */
export const lateness = 12 * hour;

/** What is new of a story since then, and whether it is material; undefined when it has no new article. */
export function changeSince(
  story: Story,
  since: Date,
  now: Date,
  /** Whether somebody read until then: what we had not seen by then is new to them. */
  hasLooked: boolean,
): (CaughtUpStory & { isMaterial: boolean }) | undefined {
  const isNew = ({ publishedAt, firstSeenAt }: Article): boolean =>
    hasLooked ? firstSeenAt > since && publishedAt.getTime() > since.getTime() - lateness : publishedAt > since;
  const known = story.articles.filter((article) => !isNew(article));
  const articles = story.articles.length - known.length;
  if (articles === 0) return undefined;
  const phase = phaseOf(story.articles, now);
  const after = snapshotStory(story, phase);
  const told = { story, articles, independent: after.independent, phase };
  if (known.length === 0) return { ...told, isMaterial: true };
  const before = snapshotStory({ ...story, articles: known }, phaseOf(known, since));
  const change = citeChange(compareSnapshots(before, after), story.articles);
  return { ...told, change, isMaterial: isMaterialChange(before, after) };
}
