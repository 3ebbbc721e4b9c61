import { deliveryIdOf } from './delivery-keys.ts';
import type { DigestParts } from './digest-parts.ts';
import type { DraftChange, UnderWay } from './under-way.ts';

/**
 * Draws a digest anew after Discord did not take it: lighter; or without something in its text. Discord does not say what
 * it refused, and a refused message is seen by nobody: so the titles of the next stories are left out, then one story after
 * the other. Undefined when there is nothing left to try.
 */
export async function changeDraft(
  parts: DigestParts,
  delivery: UnderWay,
  how: 'leave-out' | 'lighten',
): Promise<UnderWay | undefined> {
  const { slot, claimedAt, subscription, draft, untried = planOf(how, draft.storyIds) } = delivery;
  const [change, ...rest] = untried;
  if (change === undefined) return undefined;
  const now = parts.clock();
  const changed = await parts.render(subscription, now, deliveryIdOf(slot.key), change);
  if (changed === undefined) return undefined;
  await parts.store.settle({ slot, claimedAt, state: 'claimed', draft: changed });
  return { ...delivery, draft: changed, untried: rest, at: now };
}

function planOf(how: 'leave-out' | 'lighten', storyIds: readonly string[]): DraftChange[] {
  if (how === 'lighten') return [{ withoutPictures: true, storiesAlone: true }];
  return [{ storiesAlone: true }, ...storyIds.map((without) => ({ without, storiesAlone: true }))];
}
