import { traceTimeline } from '../../briefing/trace-timeline.ts';
import { timelineView } from '../../views/story/timeline-view.ts';
import type { View } from '../../views/view.ts';
import type { App } from '../app.ts';

/**
 * How the story with this slug or former slug went.
 * @throws UserError when the story is no longer kept.
 */
export async function storyTimeline(slug: string, app: App): Promise<View> {
  const { story, catalog, phase } = await app.openStory(slug);
  return timelineView({ story, catalog, phase, timeline: traceTimeline(story.articles) });
}
