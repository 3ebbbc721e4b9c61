import { hour } from '../../domain/clock.ts';

/** No guild gets more than one notice in this time; what comes up meanwhile is gathered into the next one. */
export const noticePause = hour;

/** What a guild is to be told now: all that is pending, or nothing within an hour of the last notice. */
export function dueNotices<Notice>(
  pending: readonly Notice[],
  lastSentAt: Date | undefined,
  now: Date,
): readonly Notice[] {
  if (lastSentAt === undefined) return pending;
  // A clock that was set back a little doesn't make it an hour; one that was set back by more doesn't hold notices up.
  return Math.abs(now.getTime() - lastSentAt.getTime()) < noticePause ? [] : pending;
}
