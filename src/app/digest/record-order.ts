import type { AuditAction } from '../../domain/guild/audit.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { describeOrder } from '../../views/digest/describe-order.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import { inTurn } from '../in-turn.ts';
import type { Newsroom } from '../newsroom.ts';

export interface OrderBook extends Pick<Newsroom, 'store' | 'guildSubscriptions' | 'userSubscriptions'> {
  desk: Pick<GuildDesk, 'change'>;
  catalog: Catalog;
}

/** What becomes of a subscription, and how the audit log of its guild names that. */
export interface OrderChanged {
  action: AuditAction;
  subscription: Subscription;
  /** `kept`: it is as it was, and nothing is written. Stored unless told. */
  fate?: 'kept' | 'removed';
}

/**
 * Makes a change of a subscription in the store's turn, where nobody overtakes it, and stores it; a guild's with an entry in its
 * audit log, both or none. A user's own is nobody's to tell of.
 */
export async function recordOrder(
  { store, desk, catalog }: OrderBook,
  { guildId, userId, now }: { guildId: string | undefined; userId: string; now: Date },
  make: () => Promise<OrderChanged>,
): Promise<Subscription> {
  if (guildId === undefined) {
    return inTurn(store, async () => {
      const { subscription, fate } = await make();
      if (fate === 'removed') await store.removeSubscription(subscription.id);
      else if (fate === undefined) await store.saveSubscription(subscription);
      return subscription;
    });
  }
  const made: Subscription[] = [];
  await desk.change(guildId, { userId, now }, async (guild) => {
    const { action, subscription, fate } = await make();
    made.push(subscription);
    if (fate === 'kept') return undefined;
    const entry = { action, subject: subscription.channelId ?? '', detail: describeOrder(subscription, catalog) };
    const order = fate === 'removed' ? { removedId: subscription.id } : { saved: subscription };
    return { guild, entry, order };
  });
  const [changed] = made;
  if (changed === undefined) throw new Error('Expected a change of a digest to give what it is then');
  return changed;
}
