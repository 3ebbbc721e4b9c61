import { minute } from '../../domain/clock.ts';
import { attemptDelivery, settleFailed, type Attempt, type Refusal } from './attempt-delivery.ts';
import { ownerOf } from '../../domain/guild/subscription.ts';
import { backOff } from '../time/back-off.ts';
import { decideFailure } from './decide-failure.ts';
import { shareOf } from './delivery-keys.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import { slotOf, type DueSlot } from './due-slots.ts';
import { createFairQueue, type Queued } from '../fair-queue.ts';
import { openDelivery } from './open-delivery.ts';
import { createRunGuard } from './run-guard.ts';
import { strikeSubscription } from './subscription-state.ts';
import { takeUp } from './resume-claimed.ts';
import type { UnderWay } from './under-way.ts';

/** How many digests are under way at once: enough to keep Discord's rate when each answer takes half a second. */
const width = 32;
/** What is to be tried again later than this is not waited for. */
const longestPause = minute;

export interface RunOptions {
  /** Deliveries of earlier runs whose time has come. */
  retries?: readonly UnderWay[];
  /** Milliseconds over which slots that are due at once are spread. */
  spread?: number;
}

type Item = Queued & ({ due: DueSlot } | { delivery: UnderWay });

/**
 * Claims, posts and settles slots, fairly between guilds. Resolves with what became of each, in no particular order. One
 * that goes wrong never stops the others, unless nothing can be posted any more or Discord fails for too many guilds: then
 * those that were not begun are `stopped` or `held`.
 */
export async function sendDigests(
  slots: readonly DueSlot[],
  parts: DigestParts,
  { retries = [], spread = 0 }: RunOptions = {},
): Promise<SlotOutcome[]> {
  const outcomes: SlotOutcome[] = [];
  const refusals: Refusal[] = [];
  const queue = createFairQueue<Item>();
  const guard = createRunGuard();
  // All digests of a run tell the news of one moment, so that those who ask for the same share it.
  const startedAt = parts.clock();
  const time = () => parts.clock().getTime();
  let halt: { kind: 'stopped' | 'held'; reason: string } | undefined;

  for (const due of slots) {
    queue.add({ owner: due.owner, at: due.dueAt.getTime() + spread * shareOf(due.subscriptionId), due });
  }
  for (const delivery of retries) queue.add({ owner: ownerOf(delivery.subscription), at: 0, delivery });

  const run = async (item: Item) => {
    const { result, isGood } = await attempt(parts, item, startedAt);
    // What is tried again says nothing new about Discord.
    if ('due' in item && isGood !== undefined) guard.record(item.owner, isGood);
    if (result.kind === 'refusal') refusals.push(result);
    else if (result.kind !== 'under-way') outcomes.push(result);
    else if (result.at.getTime() - time() > longestPause) outcomes.push(waiting(result));
    else queue.add({ owner: item.owner, at: result.at.getTime(), delivery: result });
    if (result.kind === 'stopped') halt = { kind: 'stopped', reason: result.reason };
    const alarm = guard.alarm();
    if (alarm !== undefined) halt ??= { kind: 'held', reason: alarm };
    queue.release(item.owner);
  };

  const running = new Set<Promise<void>>();
  let isForced = false;
  for (;;) {
    if (parts.signal?.aborted === true) halt ??= { kind: 'held', reason: 'the program is stopping' };
    while (halt === undefined && running.size < width) {
      const item = queue.take(isForced ? Infinity : time());
      if (item === undefined) break;
      isForced = false;
      const work = run(item).finally(() => running.delete(work));
      running.add(work);
    }
    const nextAt = halt === undefined && running.size < width ? queue.nextAt() : undefined;
    const isIdle = running.size === 0;
    if (isIdle && nextAt === undefined) break;
    const wait = nextAt === undefined ? undefined : parts.delay(Math.max(1, nextAt - time()));
    await Promise.race([...running, ...(wait === undefined ? [] : [wait])]);
    // A clock that is moved by hand stands still while we wait: what was waited for is due.
    isForced = isIdle;
  }

  for (const item of queue.drain()) {
    if ('delivery' in item) outcomes.push(waiting(item.delivery));
    else if (halt !== undefined) outcomes.push({ slot: slotOf(item.due), ...halt });
  }
  const alarm = guard.alarm();
  for (const refusal of refusals) outcomes.push(await judge(parts, refusal, alarm));
  return outcomes;
}

/** Opens or takes up a delivery and tries it once. Never rejects. */
async function attempt(parts: DigestParts, item: Item, startedAt: Date): Promise<Attempt> {
  const slot = 'due' in item ? slotOf(item.due) : item.delivery.slot;
  try {
    const opened = 'due' in item ? await openDelivery(parts, item.due, startedAt) : await takeUp(parts, item.delivery);
    return opened.kind === 'under-way' ? await attemptDelivery(parts, opened) : { result: opened };
  } catch (error) {
    return { result: { slot, kind: 'broken', error } };
  }
}

/** Counts a refusal against its subscription, unless so many guilds refused that their admins can't be the cause. */
async function judge(parts: DigestParts, refusal: Refusal, alarm: string | undefined): Promise<SlotOutcome> {
  const { delivery, failure } = refusal;
  const { slot, subscription, failures } = delivery;
  const now = parts.clock();
  try {
    if (alarm !== undefined) {
      const at = new Date(now.getTime() + backOff(failures + 1, slot.key));
      return waiting({ ...delivery, failures: failures + 1, at });
    }
    const facts = { now, slotKey: slot.key, failures, giveUpAt: delivery.giveUpAt, strikes: subscription.strikes };
    const decision = decideFailure(failure, facts);
    const settled = await settleFailed(parts, delivery, failure);
    if (decision.kind !== 'strike' || settled.kind !== 'failed') return settled;
    const pausedFor = decision.pauses ? failure.message : undefined;
    const strikes = { ...decision.strikes, reason: failure.message };
    const changed = await strikeSubscription(parts, subscription.id, strikes, pausedFor);
    if (pausedFor === undefined || changed === undefined) return settled;
    return { slot, kind: 'paused', reason: pausedFor, subscription: changed };
  } catch (error) {
    return { slot, kind: 'broken', error };
  }
}

function waiting(delivery: UnderWay): SlotOutcome {
  const reason = `tried again after ${delivery.at.toISOString()}`;
  return { slot: delivery.slot, kind: 'waiting', reason, delivery };
}
