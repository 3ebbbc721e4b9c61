import { unhindered, type AfterFollow, type Follow } from '../../domain/guild/follow.ts';
import { afterFollowSchema } from '../../store/documents/follow-document.ts';
import type { FollowOutcome, FollowParts } from './follow-parts.ts';
import { changeFollow, failFollow, loseCard, pauseFollow } from './follow-state.ts';
import { turnSent, turnUnsent, type SendOutcome } from '../outbox.ts';

const unknownChannel = 10_003;
const lockedThread = 160_005;

/** Writes down what became of a message of a follow. */
export async function settleFollow(parts: FollowParts, given: Follow, outcome: SendOutcome): Promise<FollowOutcome> {
  const { message } = outcome;
  const now = parts.clock();
  const after = afterFollowSchema.parse(message.after);
  // Two that tend the same follow may both have posted under this number, which was one message then.
  const isOpen = (current: Follow) => current.next === message.number;
  const keep = async (change: (current: Follow) => Follow): Promise<Follow> =>
    (await changeFollow(parts, given, (current) => (isOpen(current) ? change(current) : current))) ?? given;
  switch (outcome.kind) {
    case 'sent': {
      const { messageId } = outcome;
      const sent = (current: Follow) => unhindered(turnSent(current, now));
      if (after.kind === 'change') {
        const follow = await keep((current) => noteTold(sent(current), after, now));
        return { kind: 'told', follow, ...(messageId !== undefined && { messageId }) };
      }
      if (messageId === undefined) {
        const follow = await keep((current) => loseCard(sent(current), now));
        return { kind: 'paused', reason: 'Someone deleted the card.', follow };
      }
      const { shown, continues } = after;
      const posted = { messageId, number: message.number, postedAt: message.claimedAt, editedAt: now, shown };
      const card = { ...posted, ...(continues !== undefined && { continues }) };
      const follow = await keep((current) => noteTold({ ...sent(current), card }, after, now));
      return { kind: 'posted', messageId, follow };
    }
    case 'unknown': {
      const { reason } = outcome;
      // Rather told once too little than twice.
      if (after.kind === 'change') {
        return { kind: 'declined', reason, follow: await keep((current) => noteTold(turnUnsent(current), after, now)) };
      }
      const why = `The card may have been posted or not: ${reason}`;
      return {
        kind: 'paused',
        reason: why,
        follow: await keep((current) => pauseFollow(turnUnsent(current), why, now)),
      };
    }
    case 'refused': {
      const { failure } = outcome;
      const isInThread = message.target.channelId !== given.channelId;
      const isGone = failure.code === unknownChannel;
      if (isInThread && (isGone || failure.kind === 'misconfigured') && failure.code !== lockedThread) {
        const { message: reason } = failure;
        const follow = await keep((current) => leaveThread(turnUnsent(current), isGone ? undefined : now));
        return { kind: 'waiting', reason, follow };
      }
      const decline = (current: Follow) =>
        after.kind === 'change' ? noteTold(current, after, now) : pauseFollow(current, failure.message, now);
      if (isInThread && failure.code === lockedThread) {
        // Whoever locked it wants no more of it.
        const follow = await keep((current) => decline(turnUnsent(current)));
        return { kind: 'declined', reason: failure.message, follow };
      }
      return failFollow(parts, given, failure, { turn: turnUnsent, decline });
    }
    case 'waiting':
    case 'stopped':
      return { kind: outcome.kind, reason: outcome.reason, follow: given };
    case 'taken':
      return { kind: 'taken', follow: given };
  }
}

function noteTold(follow: Follow, { told }: AfterFollow, toldAt: Date): Follow {
  return told === undefined ? follow : { ...follow, told, toldAt };
}

/** Changes are told in the channel from now on, or in another thread where the first was deleted. */
function leaveThread({ threadId: _threadId, ...follow }: Follow, threadRefusedAt: Date | undefined): Follow {
  return threadRefusedAt === undefined ? follow : { ...follow, threadRefusedAt };
}
