import { linkCoverageView, withPostButton } from '../../views/story/link-coverage-view.ts';
import type { View } from '../../views/view.ts';
import type { App } from '../app.ts';
import { storyCard } from './story-card.ts';

/** Further links of a message are not looked at: each may be a page to read. */
const mostLinks = 5;

/** What is known of a message's links: the story's card when there is one link and it is in a story, else a list. */
export async function linkCoverage(urls: readonly string[], userId: string, app: App): Promise<View> {
  const covered = await Promise.all(urls.slice(0, mostLinks).map((url) => app.coverLink({ link: url, userId })));
  const [only] = covered;
  if (urls.length === 1 && only?.kind === 'story') return postableCard(only.entry.slug, app);
  return linkCoverageView(covered, urls.length, app.catalog);
}

/**
 * The card of a story with a button that shows it to all.
 * @throws UserError when the story is no longer kept.
 */
export async function postableCard(slug: string, app: App): Promise<View> {
  return withPostButton(await storyCard(slug, app), slug);
}
