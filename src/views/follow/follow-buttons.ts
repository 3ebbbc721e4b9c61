import type { Follow } from '../../domain/guild/follow.ts';
import { button } from '../fit/build-rows.ts';
import { limits } from '../limits.ts';
import { cutLine } from '../text/fit-text.ts';

/** The button of a message of a follow by which it is found again; it tells why the message is there. */
export function followButtonId(messageId: string): string {
  return `follow:why:${messageId}`;
}

/** Ends a follow; pressed on a list, it shows the list's page without it. */
export function unfollowButton({ id }: Pick<Follow, 'id'>, label = 'Unfollow', page?: number) {
  return button(`unfollow:${id}${page === undefined ? '' : `:${page}`}`, cutLine(label, limits.buttonLabel));
}

/** Ends the pause of a follow. */
export function resumeFollowButton({ id }: Pick<Follow, 'id'>, label = 'Resume') {
  return button(`follow:resume:${id}`, cutLine(label, limits.buttonLabel));
}
