import { gold } from '../colours.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { feedLine, type ListedFeed } from '../source/feed-health-view.ts';
import { feedChoice } from '../source/found-feeds-view.ts';
import { linkTo } from '../text/link-to.ts';
import type { View } from '../view.ts';

/** How a feed does after it was asked again. */
export function retestedView(feed: ListedFeed): View {
  return fitView({ embeds: [{ color: gold, title: 'Asked again', description: feedLine(feed) }] });
}

/** Confirms that no notices are posted of a feed any more, or that they are again, with a button that takes it back. */
export function mutedView(url: string, isMuted: boolean): View {
  const feed = linkTo(new URL(url).host, url);
  const description = isMuted
    ? `No more notices are posted of the feed at ${feed}. It is read as before, and \`/source health\` shows how it does.`
    : `Notices are posted of the feed at ${feed} again.`;
  const choice = feedChoice(url);
  const back = isMuted
    ? button(`settings:hear:${choice}`, 'Post them again')
    : button(`settings:silence:${choice}`, 'Mute notices');
  return fitView({ embeds: [{ color: gold, description }], components: [buttonRow(back)] });
}
