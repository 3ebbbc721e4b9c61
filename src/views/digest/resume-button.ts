import type { Subscription } from '../../domain/guild/subscription.ts';
import { button } from '../fit/build-rows.ts';
import { limits } from '../limits.ts';
import { cutLine } from '../text/fit-text.ts';

/** Ends the pause of a digest, once the bot may post in its channel again. */
export function resumeButton({ id }: Pick<Subscription, 'id'>, label = 'Resume') {
  return button(`digest:resume:${id}`, cutLine(label, limits.buttonLabel));
}
