import { coverageOf } from '../../briefing/coverage/coverage-of.ts';
import { findBlindspot } from '../../briefing/coverage/find-blindspot.ts';
import { findDisputedNumbers } from '../../briefing/figures/find-disputed-numbers.ts';
import { phaseOf } from '../../briefing/trace-timeline.ts';
import type { Blindspot } from '../../domain/story/blindspot.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Coverage } from '../../domain/story/coverage.ts';
import type { DisputedNumber } from '../../domain/story/disputed-number.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import type { Story } from '../../domain/story/story.ts';
import type { Phase } from '../../domain/story/timeline.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Newsroom } from '../newsroom.ts';
import { readStory } from './read-story.ts';
import { editionOf } from '../guild/reader-edition.ts';
import type { Reader } from '../reader.ts';
import { silencedStory } from '../guild/silenced-story.ts';

/** A story with what is worked out when it is read. */
export interface OpenStory {
  story: Story;
  /** The sources and their ratings as the reader sees them. */
  catalog: Catalog;
  coverage: Coverage;
  blindspot?: Blindspot;
  disputed: readonly DisputedNumber[];
  phase: Phase;
  /** The colours of the sides; monochrome unless the reader's guild chose others. */
  palette?: Palette;
}

/**
 * Reads the story with this slug or former slug as the reader sees it.
 * @throws UserError when it is no longer kept: cards live longer in a channel than stories do here; or when the reader's
 * guild lets none of its sources speak.
 */
export async function openStory(newsroom: Newsroom, slug: string, reader: Reader): Promise<OpenStory> {
  const entry = editionOf(newsroom.edition, reader).bySlug(slug);
  const story = entry === undefined ? 'gone' : await readStory(newsroom.store, entry, reader);
  if (story === 'gone') {
    throw new UserError('story-gone', `The story \`${slug.slice(0, 60)}\` is not among the live ones any more.`);
  }
  const { catalog } = reader;
  if (story === 'silenced') throw silencedStory();
  const coverage = coverageOf(story, catalog, reader.pool);
  const blindspot = findBlindspot(coverage);
  const disputed = findDisputedNumbers(story.articles);
  const phase = phaseOf(story.articles, newsroom.clock());
  const { palette } = reader.settings;
  const chosen = palette === undefined ? {} : { palette };
  return { story, catalog, coverage, disputed, phase, ...chosen, ...(blindspot === undefined ? {} : { blindspot }) };
}
