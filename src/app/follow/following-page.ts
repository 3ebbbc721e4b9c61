import { followingView } from '../../views/follow/following-view.ts';
import type { View } from '../../views/view.ts';
import type { App } from '../app.ts';

/** A page of what a guild's channels follow. */
export async function followingPage(
  app: Pick<App, 'listFollows' | 'findFollowed' | 'mostFollows'>,
  guildId: string,
  page: number,
): Promise<View> {
  const follows = await app.listFollows(guildId);
  const entries = follows.map((follow) => ({ follow, story: app.findFollowed(follow) }));
  return followingView(entries, app.mostFollows, page);
}
