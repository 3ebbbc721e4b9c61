import { isMaterialChange } from '../../briefing/is-material-change.ts';
import type { FollowSight } from '../../app/follow/look-at-followed.ts';
import { followOwner, isQuiet, type Follow, type FollowEnd } from '../../domain/guild/follow.ts';
import { headlineOf } from '../../domain/story/story.ts';
import type { StorySnapshot } from '../../domain/story/story-snapshot.ts';
import { followButtonId } from '../../views/follow/follow-buttons.ts';
import { editCard, postCard } from './follow-card.ts';
import { endFollow, finishFollow } from './end-follow.ts';
import { isChangeDue, isHeld } from './follow-pace.ts';
import type { FollowOutcome, FollowParts } from './follow-parts.ts';
import { changeFollow } from './follow-state.ts';
import { resumeMessage, turnUnsent } from '../outbox.ts';
import { settleFollow } from './settle-follow.ts';
import { tellChange } from './tell-change.ts';

type Seen = Exclude<FollowSight, { kind: 'gone' }>;

/**
 * Brings a follow up to date: ends what a crash left open, posts its card or edits it where it shows something else by now, and
 * tells what changed materially. Each of it at its time.
 */
export async function tendFollow(parts: FollowParts, given: Follow): Promise<FollowOutcome> {
  const open = await resumeMessage(parts, followOwner(given), given, followButtonId);
  if (open !== undefined && open.kind !== 'absent') return settleFollow(parts, given, open);
  const follow = open === undefined ? given : await changeFollow(parts, given, turnUnsent);
  if (follow === undefined) return { kind: 'idle', follow: given };
  const now = parts.clock();
  if (isHeld(follow.heldUntil, now)) return { kind: 'later', follow };
  if (follow.ended !== undefined) return finishFollow(parts, follow, follow.ended);
  const sight = await parts.look(follow);
  if (sight.kind === 'gone') return endFollow(parts, follow, 'gone');
  const current = await adopt(parts, follow, sight);
  const end = await endOf(parts, current, sight, follow.storyId !== current.storyId);
  if (end !== undefined) return endFollow(parts, current, end);
  if (current.paused !== undefined) return { kind: 'idle', follow: current };
  if (current.card === undefined) return postCard(parts, current, sight);
  const edited = await editCard(parts, current, current.card, sight);
  if (!['idle', 'later', 'edited'].includes(edited.kind) || sight.kind === 'silenced') return edited;
  if (!isNews(edited.follow, sight)) return edited;
  if (!isChangeDue(edited.follow, now)) return edited.kind === 'idle' ? { ...edited, kind: 'later' } : edited;
  return tellChange(parts, edited.follow, sight);
}

function isNews({ told }: Follow, sight: Seen): boolean {
  return sight.kind === 'story' && told !== undefined && isMaterialChange(told, sight.snapshot);
}

/** Keeps how the story is called by now, and never more of what was known than there still is. */
async function adopt(parts: FollowParts, follow: Follow, sight: Seen): Promise<Follow> {
  const { id: storyId, slug } = sight.entry;
  const title = sight.kind === 'story' ? headlineOf(sight.open.story).title : follow.title;
  const told = sight.kind === 'story' && follow.card !== undefined ? knownOf(follow.told, sight.snapshot) : follow.told;
  const isSame = storyId === follow.storyId && slug === follow.slug && title === follow.title && told === follow.told;
  if (isSame) return follow;
  const news = { storyId, slug, title, ...(told !== undefined && { told }) };
  return (await changeFollow(parts, follow, (current) => ({ ...current, ...news }))) ?? follow;
}

/** A story that lost articles, to a correction or a policy, is news again only for what comes to what is left. */
function knownOf(told: StorySnapshot | undefined, now: StorySnapshot): StorySnapshot {
  if (told === undefined) return now;
  return now.independent < told.independent ? { ...told, independent: now.independent } : told;
}

async function endOf(
  { store, clock }: FollowParts,
  follow: Follow,
  sight: Seen,
  isOther: boolean,
): Promise<FollowEnd | undefined> {
  const { entry } = sight;
  if (isQuiet(entry, clock())) return 'quiet';
  if (!isOther) return undefined;
  const others = await store.listFollows(follow.guildId);
  const isTwin = ({ id, channelId, storyId, ended }: Follow) =>
    id !== follow.id && channelId === follow.channelId && storyId === entry.id && ended === undefined;
  return others.some(isTwin) ? 'joined' : undefined;
}
