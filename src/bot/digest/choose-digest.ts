import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../../app/app.ts';
import { unknownSubscription, type Asker } from '../../app/digest/subscriptions.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { describeScope, describeTimes } from '../../views/digest/describe-order.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import type { Context } from '../command/command.ts';
import { Type, type Choice } from '../command/option.ts';
import { isManager, requireManager } from '../command/require-permissions.ts';

/** The option that names one of a server's digests, or of the member's own. */
export const digestOption = {
  name: 'digest',
  description: 'Which one',
  type: Type.String,
  required: true,
  autocomplete: true,
  maxLength: 100,
} as const;

/** Who asks: digests of the server are within reach there alone, the member's own anywhere. */
export function askerOf({ userId, guildId }: Context): Asker {
  return { userId, ...(guildId === undefined ? {} : { guildId }) };
}

/** The digests that the member may see here: their own, and the server's where they manage it. */
export async function listReachable(app: App, context: Context): Promise<Subscription[]> {
  const { guildId } = context;
  const isTheirs = guildId !== undefined && isManager(PermissionFlagsBits.ManageGuild, app, context);
  return [...(isTheirs ? await app.listSubscriptions(guildId) : []), ...(await app.listOwnDigests(context.userId))];
}

/** @throws UserError when there is no digest with this id here, or the member may not change it. */
export async function requireDigest(id: string, what: string, app: App, context: Context): Promise<Subscription> {
  const { guildId, userId } = context;
  const own = (await app.listOwnDigests(userId)).find((candidate) => candidate.id === id);
  if (own !== undefined) return own;
  if (guildId === undefined) throw unknownSubscription(undefined);
  requireManager(PermissionFlagsBits.ManageGuild, what, app, context);
  const subscription = (await app.listSubscriptions(guildId)).find((candidate) => candidate.id === id);
  if (subscription === undefined) throw unknownSubscription(guildId);
  return subscription;
}

/** The digests whose channel, times or topics hold what was typed. */
export async function suggestDigests(typed: string, app: App, context: Context): Promise<Choice[]> {
  return (await listReachable(app, context))
    .map((subscription) => {
      const place = describePlace(subscription, context);
      const name = `${place}${describeTimes(subscription)} · ${describeScope(subscription, app.catalog)}`;
      return { name: cutLine(name, 100), value: subscription.id };
    })
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}

/** A choice is plain text: a mention would stand there as its number. */
function describePlace({ channelId }: Subscription, context: Context): string {
  if (channelId === undefined) return 'my direct messages ';
  const channel = context.nameChannel?.(channelId);
  return channel === undefined ? '' : `#${channel} `;
}
