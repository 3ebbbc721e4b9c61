import { inTurn } from '../../app/in-turn.ts';
import { hour } from '../../domain/clock.ts';
import type { PostFailure } from '../../domain/message/digest-sender.ts';
import { unhindered, type Follow } from '../../domain/guild/follow.ts';
import { decideFailure } from '../digest/decide-failure.ts';
import type { FollowOutcome, FollowParts } from './follow-parts.ts';

/** Nothing that a follow shows comes too late: what is newest then is shown. */
const never = new Date(8.64e15);
/** What an admin's settings keep out is tried again after this. */
const strikePause = hour;

/** Changes a follow as it is stored by now, and resolves with it; undefined when it is over and forgotten. */
export function changeFollow(
  { store }: Pick<FollowParts, 'store'>,
  { guildId, id }: Pick<Follow, 'guildId' | 'id'>,
  change: (current: Follow) => Follow,
): Promise<Follow | undefined> {
  return inTurn(store, async () => {
    const current = await store.getFollow(guildId, id);
    if (current === undefined) return undefined;
    const changed = change(current);
    await store.saveFollow(changed);
    return changed;
  });
}

/** The follow with nothing posted or edited from now on; an earlier pause keeps its reason. */
export function pauseFollow(follow: Follow, reason: string, at: Date): Follow {
  return { ...unhindered(follow), paused: follow.paused ?? { reason, at } };
}

/** The follow after someone deleted its card: resumed, it gets another. */
export function loseCard({ card: _card, threadId: _threadId, ...follow }: Follow, at: Date): Follow {
  return pauseFollow(follow, 'Someone deleted the card.', at);
}

/**
 * Does what a failed post or edit calls for. `turn` is done in any case; `decline` as well when Discord will never take this
 * text.
 */
export async function failFollow(
  parts: FollowParts,
  follow: Follow,
  failure: PostFailure,
  {
    turn = (current) => current,
    decline,
  }: { turn?: (current: Follow) => Follow; decline: (current: Follow) => Follow },
): Promise<FollowOutcome> {
  const now = parts.clock();
  const { failures = 0, strikes } = follow;
  const decision = decideFailure(failure, { now, slotKey: follow.id, failures, giveUpAt: never, strikes });
  const { message: reason } = failure;
  const keep = async (change: (current: Follow) => Follow): Promise<Follow> =>
    (await changeFollow(parts, follow, (current) => change(turn(current)))) ?? follow;
  switch (decision.kind) {
    case 'pause':
      return { kind: 'paused', reason, follow: await keep((current) => pauseFollow(current, reason, now)) };
    case 'strike': {
      const counted = { strikes: { ...decision.strikes, reason }, heldUntil: new Date(now.getTime() + strikePause) };
      if (!decision.pauses)
        return { kind: 'hindered', reason, follow: await keep((each) => ({ ...each, ...counted })) };
      return { kind: 'paused', reason, follow: await keep((current) => pauseFollow(current, reason, now)) };
    }
    case 'skip':
      return { kind: 'paused', reason, follow: await keep((current) => loseCard(current, now)) };
    case 'again': {
      const held = { failures: failures + 1, heldUntil: decision.at };
      return { kind: 'waiting', reason, follow: await keep((current) => ({ ...current, ...held })) };
    }
    case 'stop':
      return { kind: 'stopped', reason, follow };
    default:
      return { kind: 'declined', reason, follow: await keep(decline) };
  }
}
