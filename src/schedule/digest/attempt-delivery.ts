import { minute } from '../../domain/clock.ts';
import type { PostFailure } from '../../domain/message/digest-sender.ts';
import { targetOf } from '../../domain/guild/subscription.ts';
import { changeDraft } from './change-draft.ts';
import { decideFailure } from './decide-failure.ts';
import { deliveryIdOf, nonceOf } from './delivery-keys.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import { settleSent, settleWithout } from './settle.ts';
import { nextPublishing } from './publish-late.ts';
import { clearStrikes, pauseFor, setUnpublished } from './subscription-state.ts';
import type { UnderWay } from './under-way.ts';

/** Discord remembers a nonce for "the past few minutes"; within these a second attempt can't post twice. */
export const nonceWindow = 2 * minute;
/** So long may a request take from here to Discord. */
const longestWay = 30_000;

/** An admin's settings kept the digest out; whether that counts is decided when the run is over. */
export interface Refusal {
  kind: 'refusal';
  delivery: UnderWay;
  failure: PostFailure;
}

/** One attempt: what came of it, and whether it speaks for or against Discord and us; undefined where it says nothing. */
export interface Attempt {
  result: SlotOutcome | UnderWay | Refusal;
  isGood?: boolean;
}

/** Tries to post a claimed slot's digest once. What is to be tried again comes back under way, with its time. */
export async function attemptDelivery(parts: DigestParts, given: UnderWay): Promise<Attempt> {
  const { slot, subscription } = given;
  const now = parts.clock();
  let delivery = given;
  if (!isNonceKnown(delivery, now)) {
    const looked = await look(parts, delivery, now);
    if (looked.kind !== 'under-way') return { result: looked };
    if (looked.at > now) return { result: looked, isGood: false };
    if (now > looked.giveUpAt) return { result: await settleWithout(parts, looked, 'skipped', 'it came too late') };
    delivery = looked;
  }
  const posted = await parts.sender.post(
    targetOf(subscription, delivery.draft.title),
    delivery.draft.message,
    nonceOf(slot.key),
  );
  if (posted.kind !== 'sent') return follow(parts, delivery, posted);
  const result = await finish(parts, delivery, posted.messageId);
  if (subscription.strikes !== undefined) await clearStrikes(parts, subscription.id);
  return { result, isGood: true };
}

/** Publishes a posted digest where that is ordered, and records that it is there, published or not. */
async function finish(parts: DigestParts, delivery: UnderWay, messageId: string): Promise<SlotOutcome> {
  const { subscription } = delivery;
  const now = parts.clock();
  // Before it is settled: after a crash it is found or posted by its nonce, and published then.
  const failure =
    subscription.publishes === true ? await parts.sender.publish(targetOf(subscription), messageId) : undefined;
  if (failure !== undefined) await setUnpublished(parts, subscription.id, nextPublishing(failure, messageId, now, now));
  else if (subscription.unpublished?.messageId === messageId) await setUnpublished(parts, subscription.id, undefined);
  const sent = await settleSent(parts, delivery, messageId);
  return failure === undefined || sent.kind !== 'sent' ? sent : { ...sent, unpublished: failure.message };
}

/** False when Discord may have forgotten the nonce by the time that a request arrives, when the clock was set back, or in a forum. */
function isNonceKnown({ sureAt, isUnsure, subscription }: UnderWay, now: Date): boolean {
  if (subscription.isForum === true && isUnsure) return false;
  return isWithinNonce(sureAt, now);
}

/** Whether Discord still knows the nonce of a message that was first posted at that time or later. */
export function isWithinNonce(sureAt: Date, now: Date): boolean {
  const age = now.getTime() - sureAt.getTime();
  return age >= 0 && age <= nonceWindow - longestWay;
}

/** Looks for the message in the channel. Under way again when none is there, or with a later time when the look failed. */
async function look(parts: DigestParts, delivery: UnderWay, now: Date): Promise<UnderWay | SlotOutcome> {
  const { slot, claimedAt, subscription } = delivery;
  const since = claimedAt < now ? claimedAt : now;
  const found = await parts.sender.find(targetOf(subscription), `digest:d:${deliveryIdOf(slot.key)}`, since);
  switch (found.kind) {
    case 'found':
      return finish(parts, delivery, found.messageId);
    case 'absent':
      return { ...delivery, sureAt: now, isUnsure: false, at: now };
    case 'unreadable':
      return settleUnknown(parts, delivery, found.message);
    default: {
      const decision = decideFailure(found, { ...factsOf(delivery), now });
      if (decision.kind === 'stop') return { slot, kind: 'stopped', reason: found.message };
      if (decision.kind === 'again') return { ...delivery, failures: delivery.failures + 1, at: decision.at };
      return settleUnknown(parts, delivery, found.message);
    }
  }
}

function settleUnknown(parts: DigestParts, delivery: UnderWay, message: string): Promise<SlotOutcome> {
  const reason = `unknown: it may have been posted, and a look into the channel failed: ${message}`;
  return settleWithout(parts, delivery, 'unknown', reason);
}

/** Does what a failed post calls for. */
async function follow(parts: DigestParts, delivery: UnderWay, failure: PostFailure): Promise<Attempt> {
  const { slot } = delivery;
  const now = parts.clock();
  const decision = decideFailure(failure, { ...factsOf(delivery), now });
  switch (decision.kind) {
    case 'again': {
      const isUnsure = delivery.isUnsure || failure.kind === 'temporary';
      const result = { ...delivery, failures: delivery.failures + 1, isUnsure, at: decision.at };
      return failure.kind === 'temporary' ? { result, isGood: false } : { result };
    }
    case 'give-up':
      return { result: await settleFailed(parts, { ...delivery, isUnsure: true }, failure), isGood: false };
    case 'strike':
      return { result: { kind: 'refusal', delivery, failure }, isGood: false };
    case 'pause':
      await settleWithout(parts, delivery, 'failed', failure.message);
      return { result: await pauseFor(parts, delivery, failure.message, decision.scope) };
    case 'leave-out':
    case 'lighten': {
      const changed = await changeDraft(parts, delivery, decision.kind);
      return { result: changed ?? (await settleFailed(parts, delivery, failure)) };
    }
    case 'dead-letter': {
      await settleWithout(parts, delivery, 'failed', failure.message, delivery.draft);
      return { result: { slot, kind: 'failed', reason: failure.message, isOurs: true, ...codeOf(failure) } };
    }
    case 'skip':
      return { result: await settleWithout(parts, delivery, 'skipped', failure.message) };
    case 'stop':
      // Left claimed: once the token is mended, it is still to be sent.
      return { result: { slot, kind: 'stopped', reason: failure.message } };
  }
}

/** Records that a digest was not posted; looks first when an earlier attempt may have posted it after all. */
export async function settleFailed(parts: DigestParts, delivery: UnderWay, failure: PostFailure): Promise<SlotOutcome> {
  if (delivery.isUnsure) {
    const now = parts.clock();
    const looked = await look(parts, { ...delivery, giveUpAt: now }, now);
    if (looked.kind !== 'under-way') return looked;
  }
  await settleWithout(parts, delivery, 'failed', failure.message);
  return { slot: delivery.slot, kind: 'failed', reason: failure.message, ...codeOf(failure) };
}

function codeOf({ code }: PostFailure): { code?: number | string } {
  return code === undefined ? {} : { code };
}

function factsOf({ slot, failures, giveUpAt, subscription: { strikes } }: UnderWay) {
  return { slotKey: slot.key, failures, giveUpAt, strikes };
}
