import { defineCommand } from '../src/bot/command.ts';
import { Type } from '../src/bot/option.ts';
import { compareView } from '../src/views/story/compare-view.ts';
import { nearestView } from '../src/views/story/nearest-view.ts';

export default defineCommand({
  name: 'compare',
  description: 'How each side words a story: headlines, and the words it uses more.',
  visibility: 'public',
  place: 'anywhere',
  options: [
    {
      name: 'story',
      description: 'A story, any words, or the link of an article',
      type: Type.String,
      required: true,
      autocomplete: true,
      maxLength: 300,
    },
  ],
  async run({ story: words }, app, { now }) {
    const match = await app.findStory(words);
    if (match.kind !== 'story') return nearestView(words, match.entries, now);
    const { story, catalog } = await app.openStory(match.entry.slug);
    return compareView(story, app.compareSides(story), catalog);
  },
  async complete({ story: words = '' }, app) {
    return (await app.suggestStories(words, 25)).map((entry) => ({ name: entry.title, value: entry.slug }));
  },
});
