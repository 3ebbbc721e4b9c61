import { coverageOf } from '../briefing/coverage-of.ts';
import { findBlindspot } from '../briefing/find-blindspot.ts';
import { findDisputedNumbers } from '../briefing/find-disputed-numbers.ts';
import { phaseOf } from '../briefing/trace-timeline.ts';
import type { Blindspot } from '../domain/blindspot.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { DisputedNumber } from '../domain/disputed-number.ts';
import type { Story } from '../domain/story.ts';
import type { Phase } from '../domain/timeline.ts';
import { UserError } from '../domain/user-error.ts';
import type { Newsroom } from './newsroom.ts';

/** A story with what is worked out when it is read. */
export interface OpenStory {
  story: Story;
  coverage: Coverage;
  blindspot?: Blindspot;
  disputed: readonly DisputedNumber[];
  phase: Phase;
}

/**
 * Reads the story with this slug or former slug.
 * @throws UserError when it is no longer kept: cards live longer in a channel than stories do here.
 */
export async function openStory(newsroom: Newsroom, slug: string): Promise<OpenStory> {
  const entry = newsroom.edition.bySlug(slug);
  const story = entry === undefined ? undefined : await newsroom.store.getStory(entry.id);
  if (story === undefined) {
    throw new UserError('story-gone', `The story \`${slug.slice(0, 60)}\` is not among the live ones any more.`);
  }
  const coverage = coverageOf(story, newsroom.catalog, newsroom.pool);
  const blindspot = findBlindspot(coverage);
  const disputed = findDisputedNumbers(story.articles);
  const phase = phaseOf(story.articles, newsroom.clock());
  return { story, coverage, disputed, phase, ...(blindspot === undefined ? {} : { blindspot }) };
}
