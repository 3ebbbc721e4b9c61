import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { cleanText } from '../text/clean-text.ts';
import { cutLine } from '../text/fit-text.ts';

/** The most that Discord takes. */
const longestTitle = 100;

/** `24 Nov: Syria and Russia open talks`: a forum's post by its date in the order's zone and its first headline. */
export function postTitle(
  { zone }: Pick<Subscription, 'zone'>,
  [first]: readonly { story: Story }[],
  now: Date,
): string {
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: zone }).format(now);
  const headline = first === undefined ? 'the digest' : cleanText(headlineOf(first.story).title);
  return cutLine(`${date}: ${headline}`, longestTitle);
}
