import { defineCommand } from '../src/bot/command/command.ts';
import { completeStories, storyOption } from '../src/bot/command/story-option.ts';
import { compareView } from '../src/views/story/compare-view.ts';
import { nearestView } from '../src/views/story/nearest-view.ts';

export default defineCommand({
  name: 'compare',
  description: 'How each side words a story: headlines, and the words it uses more.',
  visibility: 'public',
  place: 'anywhere',
  options: [storyOption],
  async run({ story: words }, app, { now }) {
    const match = await app.findStory(words);
    if (match.kind !== 'story') return nearestView(words, match.entries, now);
    const { story, catalog } = await app.openStory(match.entry.slug);
    return compareView(story, app.compareSides(story), catalog);
  },
  complete: ({ story }, app) => completeStories(story, app),
});
