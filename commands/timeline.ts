import { defineCommand } from '../src/bot/command/command.ts';
import { completeStories, storyOption } from '../src/bot/command/story-option.ts';
import { storyTimeline } from '../src/app/story/story-timeline.ts';
import { nearestView } from '../src/views/story/nearest-view.ts';

export default defineCommand({
  name: 'timeline',
  description: 'How a story went: who broke the news, and what came then.',
  visibility: 'public',
  place: 'anywhere',
  options: [storyOption],
  async run({ story: words }, app, { now }) {
    const match = await app.findStory(words);
    return match.kind === 'story' ? storyTimeline(match.entry.slug, app) : nearestView(words, match.entries, now);
  },
  complete: ({ story }, app) => completeStories(story, app),
});
