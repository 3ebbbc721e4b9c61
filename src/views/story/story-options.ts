import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import { cleanText } from '../text/clean-text.ts';

/** Stories as the options of a select menu, the slug as value. Options show plain text: no links, no timestamps. */
export function storyOptions<Row extends Pick<StorySummary, 'slug' | 'title'>>(
  stories: readonly Row[],
  describe: (story: Row) => string,
): APISelectMenuOption[] {
  return stories.map((story) => {
    const title = cleanText(story.title);
    return { label: title === '' ? story.slug : title, value: story.slug, description: describe(story) };
  });
}
