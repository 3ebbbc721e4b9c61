import type { ToldStory } from '../../domain/story/story-snapshot.ts';
import type { Lookup } from '../correction/corrected-edition.ts';

/** What readers were told, by the story's id of today. */
export type Told = ReadonlyMap<string, ToldStory>;

/** What readers were told, latest first, by the story's id of today: two stories may have become one since. */
export function toldById(told: readonly ToldStory[], edition: Pick<Lookup, 'bySlug'>): Told {
  return new Map(told.toReversed().map((story) => [edition.bySlug(story.slug)?.id ?? story.storyId, story]));
}
