import { compareSides } from '../../briefing/coverage/compare-sides.ts';
import type { Comparison } from '../../domain/story/comparison.ts';
import type { Side } from '../../domain/source/leaning.ts';
import type { LinkCoverage } from '../../domain/story/link-coverage.ts';
import type { Story } from '../../domain/story/story.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { coverLink } from './cover-link.ts';
import type { Allowance } from '../create-allowance.ts';
import { findStory, suggestStories, type StoryMatch } from './find-story.ts';
import { listBlindspots, type BlindspotList } from './list-blindspots.ts';
import { listHeadlines, type HeadlineFilter } from './list-headlines.ts';
import { nearestStories } from './nearest-stories.ts';
import { openStory, type OpenStory } from './open-story.ts';
import { searchStories, type StorySearch } from './search-stories.ts';

/** What readers ask of stories. */
export interface StoryUseCases {
  findStory(text: string): Promise<StoryMatch>;
  suggestStories(text: string, limit: number): Promise<EditionEntry[]>;
  openStory(slug: string): Promise<OpenStory>;
  /** The live stories that words find, best match first. */
  searchStories(search: StorySearch, now: Date): Promise<EditionEntry[]>;
  /** The other stories that share most words with this one. */
  nearestStories(story: Story, limit: number): Promise<EditionEntry[]>;
  /** The live stories that one side, or this one, barely covers. */
  listBlindspots(side: Side | undefined, now: Date): Promise<BlindspotList>;
  listHeadlines(filter: HeadlineFilter, now: Date): Promise<EditionEntry[]>;
  compareSides(story: Story): Comparison;
  /** Finds the story of a link for a member; an unknown one is fetched for its title, twenty for one member in ten minutes. */
  coverLink(request: { link: string; userId: string }): Promise<LinkCoverage<EditionEntry>>;
}

/** Opens them over what the store remembers, for one reader. */
export function createStoryUseCases(newsroom: Newsroom, reader: Reader, pages: Allowance): StoryUseCases {
  const { catalog } = reader;
  return {
    findStory: (text) => findStory(newsroom, text, reader),
    suggestStories: (text, limit) => suggestStories(newsroom, text, limit, reader),
    openStory: (slug) => openStory(newsroom, slug, reader),
    searchStories: (search, now) => searchStories(newsroom, search, now, reader),
    nearestStories: (story, limit) => nearestStories(newsroom, story, limit, reader),
    listBlindspots: (side, now) => listBlindspots(newsroom, side, now, reader),
    listHeadlines: (filter, now) => listHeadlines(newsroom, filter, now, reader),
    compareSides: (story) => compareSides(story, catalog),
    coverLink: (request) => coverLink(newsroom, request, reader, pages),
  };
}
