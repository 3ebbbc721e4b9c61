import type { App } from '../../app/app.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { UserError } from '../../domain/user-error.ts';
import { describeScope, describeTimes } from '../../views/digest/describe-order.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import type { Context } from '../command.ts';
import { guildOf } from '../guild-of.ts';
import { Type, type Choice } from '../option.ts';

/** The option that names one of a server's digests. */
export const digestOption = {
  name: 'digest',
  description: 'Which one',
  type: Type.String,
  required: true,
  autocomplete: true,
  maxLength: 100,
} as const;

/** @throws UserError when the server has no digest with this id. */
export async function requireDigest(id: string, app: App, context: Context): Promise<Subscription> {
  const subscriptions = await app.listSubscriptions(guildOf(context, 'Digests belong'));
  const subscription = subscriptions.find((candidate) => candidate.id === id);
  if (subscription !== undefined) return subscription;
  throw new UserError('unknown-subscription', 'This server has no such digest. `/digest list` shows what there is.');
}

/** The server's digests whose channel, times or topics hold what was typed. */
export async function suggestDigests(typed: string, app: App, context: Context): Promise<Choice[]> {
  const subscriptions = await app.listSubscriptions(guildOf(context, 'Digests belong'));
  return subscriptions
    .map((subscription) => {
      // A choice is plain text: a mention would stand there as its number.
      const channel = context.nameChannel?.(subscription.channelId);
      const place = channel === undefined ? '' : `#${channel} `;
      const name = `${place}${describeTimes(subscription)} · ${describeScope(subscription, app.catalog)}`;
      return { name: cutLine(name, 100), value: subscription.id };
    })
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}
