import { createHash } from 'node:crypto';
import type { FollowSight } from '../../app/follow/look-at-followed.ts';
import { followOwner, unhindered, type AfterFollow, type Follow, type FollowCard } from '../../domain/guild/follow.ts';
import { followCardView } from '../../views/follow/follow-card-view.ts';
import type { View } from '../../views/view.ts';
import { holdEdits, isEditDue, mostRefusedEdits } from './follow-pace.ts';
import type { FollowOutcome, FollowParts } from './follow-parts.ts';
import { changeFollow, failFollow } from './follow-state.ts';
import { messageIdOf, sendMessage } from '../outbox.ts';
import { settleFollow } from './settle-follow.ts';

type Seen = Exclude<FollowSight, { kind: 'gone' }>;

const archivedThread = 50_083;

/** Posts the card of a follow; `former` is the one that it goes on from. */
export async function postCard(
  parts: FollowParts,
  follow: Follow,
  sight: Seen,
  former?: FollowCard,
): Promise<FollowOutcome> {
  const now = parts.clock();
  const owner = followOwner(follow);
  const number = follow.next;
  const continues = former?.messageId;
  const view = draw(follow, sight, { messageId: messageIdOf(owner, number), continues, now });
  // Who reads on in another card knows what was told beside the former.
  const told = former === undefined && sight.kind === 'story' ? { told: sight.snapshot } : {};
  const after: AfterFollow = {
    kind: 'card',
    shown: shownIn(view),
    ...told,
    ...(continues !== undefined && { continues }),
  };
  const target = { channelId: follow.channelId };
  const sent = await sendMessage(parts, { owner, number, target, claimedAt: now, message: view, after });
  return settleFollow(parts, follow, sent);
}

/** Edits a card that shows something else by now, if it is time; another goes on when Discord takes no more edits. */
export async function editCard(
  parts: FollowParts,
  follow: Follow,
  card: FollowCard,
  sight: Seen,
): Promise<FollowOutcome> {
  const now = parts.clock();
  const { number, continues } = card;
  const messageId = messageIdOf(followOwner(follow), number);
  const view = draw(follow, sight, { messageId, continues, now });
  const shown = shownIn(view);
  if (shown === card.shown) return { kind: 'idle', follow };
  if (!isEditDue(card, now)) return { kind: 'later', follow };
  if ((card.refusedEdits ?? 0) >= mostRefusedEdits) return postCard(parts, follow, sight, card);
  const failure = await parts.sender.edit(follow.channelId, card.messageId, view);
  const put = (changed: FollowCard) => (current: Follow) =>
    current.card?.messageId === card.messageId ? { ...current, card: changed } : current;
  if (failure === undefined) {
    const edited = unheld({ ...card, shown, editedAt: now });
    const changed = await changeFollow(parts, follow, (current) => put(edited)(unhindered(current)));
    return { kind: 'edited', follow: changed ?? follow };
  }
  if (failure.kind === 'limited' || failure.code === archivedThread) {
    const changed = await changeFollow(parts, follow, put(holdEdits(card, failure, now)));
    return { kind: 'later', follow: changed ?? follow };
  }
  // What Discord does not take is not tried again until it shows something else.
  return failFollow(parts, follow, failure, { decline: put({ ...card, shown, editedAt: now }) });
}

function unheld({ refusedEdits: _refused, heldUntil: _held, ...card }: FollowCard): FollowCard {
  return card;
}

function draw(
  follow: Follow,
  sight: Seen,
  facts: { messageId: string; continues: string | undefined; now: Date },
): View {
  return followCardView(sight.kind === 'story' ? sight.open : undefined, { follow, ...facts });
}

/** Of all but the first line, which tells the time. */
function shownIn({ content: _content, ...view }: View): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url');
}
