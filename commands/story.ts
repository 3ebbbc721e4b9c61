import { defineCommand, type Press } from '../src/bot/command/command.ts';
import { completeStories, storyOption } from '../src/bot/command/story-option.ts';
import type { App } from '../src/app/app.ts';
import { storyCard } from '../src/app/story/story-card.ts';
import { storyTimeline } from '../src/app/story/story-timeline.ts';
import { compareView } from '../src/views/story/compare-view.ts';
import { madeView } from '../src/views/story/made-view.ts';
import { nearestView } from '../src/views/story/nearest-view.ts';
import { sourcesView } from '../src/views/story/sources-view.ts';

export default defineCommand({
  name: 'story',
  description: 'What happened, who says so, and who covers it.',
  visibility: 'public',
  place: 'anywhere',
  options: [storyOption],
  async run({ story: words }, app, { now }) {
    const match = await app.findStory(words);
    return match.kind === 'story' ? storyCard(match.entry.slug, app) : nearestView(words, match.entries, now);
  },
  complete: ({ story }, app) => completeStories(story, app),
  /** `story:<slug>:sources:<page>[:<side>]`, `story:<slug>:compare | timeline | made`, and the menu `story:pick`. */
  async press({ parts: [slug = '', part, page = '0', side], values }: Press, app: App) {
    if (slug === 'pick') return storyCard(values[0] ?? '', app);
    if (part === 'timeline') return storyTimeline(slug, app);
    const { story, coverage, catalog } = await app.openStory(slug);
    if (part === 'sources') return sourcesView(story, catalog, Number(page), side);
    if (part === 'compare') return compareView(story, app.compareSides(story), catalog);
    return madeView(story, coverage, catalog, app.catalogVersion());
  },
});
