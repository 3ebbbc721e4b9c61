import { inTurn } from '../../app/in-turn.ts';
import type { Strikes, Subscription, Unpublished } from '../../domain/guild/subscription.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import type { UnderWay } from './under-way.ts';

type Keeping = Pick<DigestParts, 'store' | 'clock'>;

/** Pauses the subscription of a delivery that failed, or all of its guild, and resolves with that. */
export async function pauseFor(
  parts: Keeping,
  { slot, subscription }: Pick<UnderWay, 'slot' | 'subscription'>,
  reason: string,
  scope: 'subscription' | 'guild',
): Promise<SlotOutcome> {
  const { guildId } = subscription;
  const isAll = scope === 'guild' && guildId !== undefined;
  const all = isAll ? await parts.store.listSubscriptions(guildId) : [subscription];
  const pause = (current: Subscription) => pauseOne(current, reason, parts.clock());
  const paused = await Promise.all(all.map(({ id }) => change(parts, id, pause)));
  const own = paused.find((each) => each?.id === subscription.id);
  return own === undefined ? { slot, kind: 'failed', reason } : { slot, kind: 'paused', reason, subscription: own };
}

/** Counts a digest against its subscription, and pauses it when there were too many; resolves with what it is then. */
export function strikeSubscription(
  parts: Keeping,
  id: string,
  strikes: Strikes,
  pausedFor: string | undefined,
): Promise<Subscription | undefined> {
  return change(parts, id, (current) => {
    const counted = { ...current, strikes };
    return pausedFor === undefined ? counted : pauseOne(counted, pausedFor, parts.clock());
  });
}

/** Forgets earlier strikes: a digest was posted. */
export async function clearStrikes(parts: Keeping, id: string): Promise<void> {
  await change(parts, id, ({ strikes: _strikes, ...current }) => current);
}

/** Remembers a guild's digest that was posted and not published, or that none is left to be. */
export async function setUnpublished(
  parts: Pick<Keeping, 'store'>,
  id: string,
  to: Unpublished | undefined,
): Promise<void> {
  await change(parts, id, (current) => {
    if (current.userId !== undefined || current.publishes !== true) return current;
    const changed = { ...current };
    delete changed.unpublished;
    return to === undefined ? changed : { ...changed, unpublished: to };
  });
}

/** An earlier pause keeps its reason: it was told then. Nobody else hears of a user's own digest: the user is to be told. */
function pauseOne(subscription: Subscription, reason: string, at: Date): Subscription {
  if (subscription.paused !== undefined) return subscription;
  const untold = subscription.userId === undefined ? {} : { isUntold: true as const };
  return { ...subscription, paused: { reason, at, ...untold } };
}

/** Read again first: an admin may have removed or changed the subscription while its digest was under way. */
function change(
  { store }: Pick<Keeping, 'store'>,
  id: string,
  edit: (current: Subscription) => Subscription,
): Promise<Subscription | undefined> {
  return inTurn(store, async () => {
    const current = await store.getSubscription(id);
    if (current === undefined) return undefined;
    const changed = edit(current);
    await store.saveSubscription(changed);
    return changed;
  });
}
