import type { StorySummary } from '../../domain/story/story-summary.ts';
import { selectRow } from '../fit/build-rows.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { isolateText } from '../text/isolate-text.ts';
import { storyOptions } from './story-options.ts';
import { timeAgo } from '../text/time-ago.ts';
import type { View } from '../view.ts';

const longestWords = 100;

/** Says that the words name no story, and offers the nearest ones in a menu. */
export function nearestView(
  words: string,
  stories: readonly Pick<StorySummary, 'slug' | 'title' | 'sources' | 'updatedAt'>[],
  now: Date,
): View {
  const asked = isolateText(cutLine(escapeText(words), longestWords));
  if (stories.length === 0) {
    return fitView({ content: `No live story matches “${asked}”. \`/headlines\` lists what there is.` });
  }
  const options = storyOptions(
    stories,
    (story) => `${countOf(story.sources, 'source')} · ${timeAgo(story.updatedAt, now)}`,
  );
  return fitView({
    content: `No live story is called “${asked}”. Nearest:`,
    components: [selectRow('story:pick', 'Pick a story', options)],
  });
}
