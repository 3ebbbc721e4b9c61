import { day, hour, minute } from '../../domain/clock.ts';
import type { PostFailure } from '../../domain/message/digest-sender.ts';
import type { Follow, FollowCard } from '../../domain/guild/follow.ts';

/** What changes within this time is gathered into one edit. */
const editGap = 5 * minute;
/** Discord limits how often messages older than an hour may be edited, and does not say how often: code 30046. */
const oldCard = hour;
const oldMessage = 30_046;
const oldEditGap = 30 * minute;
/** After so many edits in a row that Discord did not take, another card goes on. */
export const mostRefusedEdits = 3;
/** What changes within this time is told at once. */
const changeGap = 30 * minute;
/** A thread that could not be started or written to is not tried again for so long. */
const threadPause = day;

/** Whether a card whose story looks otherwise by now may be edited. */
export function isEditDue({ postedAt, editedAt, heldUntil }: FollowCard, now: Date): boolean {
  const gap = now.getTime() - postedAt.getTime() < oldCard ? editGap : oldEditGap;
  return !isHeld(heldUntil, now) && isPast(editedAt, gap, now);
}

/** Whether followers may be told again. */
export function isChangeDue({ toldAt }: Follow, now: Date): boolean {
  return toldAt === undefined || isPast(toldAt, changeGap, now);
}

/** Whether a thread may be tried for the changes. */
export function mayTryThread({ threadRefusedAt }: Follow, now: Date): boolean {
  return threadRefusedAt === undefined || isPast(threadRefusedAt, threadPause, now);
}

/**
 * The card after an edit that Discord did not take for now. One that came too fast waits as Discord asks; one of an old message
 * or in an archived thread waits twice as long each time, from an hour on.
 */
export function holdEdits(card: FollowCard, { kind, code, retryAfterMs = 0 }: PostFailure, now: Date): FollowCard {
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  if (kind === 'limited' && code !== oldMessage && retryAfterMs < minute) {
    return { ...card, heldUntil: later(retryAfterMs) };
  }
  const refusedEdits = (card.refusedEdits ?? 0) + 1;
  return { ...card, refusedEdits, heldUntil: later(Math.max(hour * 2 ** (refusedEdits - 1), retryAfterMs)) };
}

/** Whether nothing is to be tried yet. */
export function isHeld(until: Date | undefined, now: Date): boolean {
  return until !== undefined && now < until;
}

/** A clock that was set back doesn't hold anything up for longer. */
function isPast(since: Date, gap: number, now: Date): boolean {
  return Math.abs(now.getTime() - since.getTime()) >= gap;
}
