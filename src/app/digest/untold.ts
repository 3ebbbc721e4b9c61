import type { Subscription } from '../../domain/guild/subscription.ts';
import type { Store } from '../../store/store.ts';
import { inTurn } from '../in-turn.ts';

/** The users whose own digests were paused and who have not been told: with closed direct messages, only an answer reaches them. */
export interface Untold {
  note(userId: string): void;
  /** From memory alone for everyone else: this is asked with every command. */
  list(userId: string): Promise<Subscription[]>;
  noteTold(subscriptions: readonly Subscription[]): Promise<void>;
}

/** Opens it with what the store remembers. */
export async function openUntold(store: Store): Promise<Untold> {
  const users = new Set<string>();
  for (const { userId, paused } of await store.listSubscriptions()) {
    if (userId !== undefined && paused?.isUntold === true) users.add(userId);
  }
  return {
    note: (userId) => void users.add(userId),
    async list(userId) {
      if (!users.has(userId)) return [];
      const untold = (await store.listOwnSubscriptions(userId)).filter(({ paused }) => paused?.isUntold === true);
      if (untold.length === 0) users.delete(userId);
      return untold;
    },
    async noteTold(subscriptions) {
      for (const { id, userId } of subscriptions) {
        await inTurn(store, async () => {
          const current = await store.getSubscription(id);
          if (current?.paused?.isUntold === undefined) return;
          const paused = { ...current.paused };
          delete paused.isUntold;
          await store.saveSubscription({ ...current, paused });
        });
        if (userId !== undefined) users.delete(userId);
      }
    },
  };
}
