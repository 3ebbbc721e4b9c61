import type { FollowSight } from '../../app/follow/look-at-followed.ts';
import { citeChange } from '../../briefing/cite-change.ts';
import { compareSnapshots } from '../../briefing/compare-snapshots.ts';
import { followOwner, type AfterFollow, type Follow } from '../../domain/guild/follow.ts';
import { changeView } from '../../views/follow/change-view.ts';
import { mayTryThread } from './follow-pace.ts';
import type { FollowOutcome, FollowParts } from './follow-parts.ts';
import { changeFollow } from './follow-state.ts';
import { messageIdOf, sendMessage } from '../outbox.ts';
import { settleFollow } from './settle-follow.ts';

type Story = Extract<FollowSight, { kind: 'story' }>;

/** Discord's codes where the bot may not start a thread. */
const noRight: readonly unknown[] = [50_001, 50_013];
const longestName = 90;

/** Tells a follow's readers what changed since they were told last: in the card's thread, or beside the card where there can be none. */
export async function tellChange(parts: FollowParts, given: Follow, sight: FollowSight): Promise<FollowOutcome> {
  if (sight.kind !== 'story' || given.told === undefined || given.card === undefined)
    return { kind: 'idle', follow: given };
  const place = await findPlace(parts, given, sight);
  if ('outcome' in place) return place.outcome;
  const { follow, threadId, isRefused } = place;
  const owner = followOwner(follow);
  const number = follow.next;
  const { story, catalog } = sight.open;
  const change = citeChange(compareSnapshots(given.told, sight.snapshot), story.articles);
  const messageId = messageIdOf(owner, number);
  const view = changeView({ follow, story, catalog, change, messageId, isRefused });
  const reply = { message_reference: { message_id: given.card.messageId, fail_if_not_exists: false } };
  const after: AfterFollow = { kind: 'change', told: sight.snapshot };
  const sent = await sendMessage(parts, {
    owner,
    number,
    target: { channelId: threadId ?? follow.channelId },
    claimedAt: parts.clock(),
    message: threadId === undefined ? { ...view, ...reply } : view,
    after,
  });
  return settleFollow(parts, follow, sent);
}

interface Place {
  follow: Follow;
  /** Undefined for the channel itself. */
  threadId?: string | undefined;
  /** The bot lacks the right to start a thread. */
  isRefused: boolean;
}

/** The thread of the card, started where there is none. */
async function findPlace(
  parts: FollowParts,
  follow: Follow,
  { open }: Story,
): Promise<Place | { outcome: FollowOutcome }> {
  const { threadId, card, channelId } = follow;
  const now = parts.clock();
  if (threadId !== undefined || card === undefined || !mayTryThread(follow, now)) {
    return { follow, threadId, isRefused: false };
  }
  const name = `What changed: ${open.story.slug}`.slice(0, longestName);
  const started = await parts.sender.startThread(channelId, card.messageId, name);
  if ('threadId' in started) {
    const changed = await changeFollow(parts, follow, ({ threadRefusedAt: _refused, ...current }) => ({
      ...current,
      threadId: started.threadId,
    }));
    return { follow: changed ?? follow, threadId: started.threadId, isRefused: false };
  }
  const { kind, message: reason, code } = started;
  if (kind === 'fatal') return { outcome: { kind: 'stopped', reason, follow } };
  if (kind === 'limited' || kind === 'temporary') return { outcome: { kind: 'waiting', reason, follow } };
  const changed = await changeFollow(parts, follow, (current) => ({ ...current, threadRefusedAt: now }));
  return { follow: changed ?? follow, isRefused: noRight.includes(code) };
}
