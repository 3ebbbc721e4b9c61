import { defineCommand } from '../src/bot/command.ts';
import { Type } from '../src/bot/option.ts';
import { storyTimeline } from '../src/app/story/story-timeline.ts';
import { nearestView } from '../src/views/story/nearest-view.ts';

export default defineCommand({
  name: 'timeline',
  description: 'How a story went: who broke the news, and what came then.',
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
    return match.kind === 'story' ? storyTimeline(match.entry.slug, app) : nearestView(words, match.entries, now);
  },
  async complete({ story: words = '' }, app) {
    return (await app.suggestStories(words, 25)).map((entry) => ({ name: entry.title, value: entry.slug }));
  },
});
