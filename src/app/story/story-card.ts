import { storyView } from '../../views/story/story-view.ts';
import type { View } from '../../views/view.ts';
import type { App } from '../app.ts';

/**
 * The card of the story with this slug or former slug.
 * @throws UserError when the story is no longer kept.
 */
export async function storyCard(slug: string, app: App): Promise<View> {
  return storyView(await app.openStory(slug));
}
