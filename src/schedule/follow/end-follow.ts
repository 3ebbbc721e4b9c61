import { inTurn } from '../../app/in-turn.ts';
import { messageLink, type Follow, type FollowEnd } from '../../domain/guild/follow.ts';
import { endedCardView } from '../../views/follow/follow-card-view.ts';
import { backOff } from '../time/back-off.ts';
import type { FollowOutcome, FollowParts } from './follow-parts.ts';
import { changeFollow } from './follow-state.ts';

/** A card that can't be edited for so long stays as it is. */
const mostAttempts = 10;

/** Ends a follow. That comes before its card says so: a crash in between loses neither. */
export async function endFollow(parts: FollowParts, follow: Follow, end: FollowEnd): Promise<FollowOutcome> {
  const ended = await changeFollow(parts, follow, (current) => ({ ...current, ended: current.ended ?? end }));
  return ended === undefined ? { kind: 'ended', end, follow } : finishFollow(parts, ended, end);
}

/** Has the card of a follow that is over say so, and forgets the follow. */
export async function finishFollow(parts: FollowParts, follow: Follow, end: FollowEnd): Promise<FollowOutcome> {
  const { channelId, card, failures = 0, id } = follow;
  if (card !== undefined) {
    const now = parts.clock();
    const view = endedCardView(end, now, end === 'joined' ? await findOther(parts, follow) : undefined);
    const failure = await parts.sender.edit(channelId, card.messageId, view);
    if (failure?.kind === 'fatal') return { kind: 'stopped', reason: failure.message, follow };
    const isWorthAnother = failure?.kind === 'limited' || failure?.kind === 'temporary';
    if (isWorthAnother && failures < mostAttempts) {
      const wait = Math.max(backOff(failures + 1, id), failure.retryAfterMs ?? 0);
      const held = { failures: failures + 1, heldUntil: new Date(now.getTime() + wait) };
      await changeFollow(parts, follow, (current) => ({ ...current, ...held }));
      return { kind: 'waiting', reason: failure.message, follow };
    }
  }
  await inTurn(parts.store, () => parts.store.removeFollow(follow));
  return { kind: 'ended', end, follow };
}

/** The card that goes on with the story. */
async function findOther({ store }: FollowParts, follow: Follow): Promise<string | undefined> {
  const others = await store.listFollows(follow.guildId);
  const other = others.find(
    ({ id, channelId, storyId, card }) =>
      id !== follow.id && channelId === follow.channelId && storyId === follow.storyId && card !== undefined,
  );
  return other?.card === undefined ? undefined : messageLink(other, other.card.messageId);
}
