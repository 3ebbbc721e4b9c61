import type { AlternateFeed, ParseOutcome } from '../parse/feed-item.ts';
import { findAlternateFeeds } from './find-alternate-feed.ts';

const mostNamed = 5;

/** What to tell an admin whose feed's address leads to a web page: with the feeds that the page names, if any. */
export function explainWebPage(html: string, host: string, url: string): Extract<ParseOutcome, { kind: 'unreadable' }> {
  const alternates = findAlternateFeeds(html, url);
  return {
    kind: 'unreadable',
    message: `${host} sent a web page instead of a feed; ${advise(alternates)}`,
    ...(alternates.length > 0 && { alternates }),
  };
}

function advise(alternates: readonly AlternateFeed[]): string {
  if (alternates.length === 0) return 'it names no feed of its own';
  const named = alternates
    .slice(0, mostNamed)
    .map(({ url, title }) => (title === undefined ? url : `${url} (${title})`));
  const rest = alternates.length - named.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `it names ${alternates.length === 1 ? 'this one' : 'these'}: ${named.join(', ')}${more}`;
}
