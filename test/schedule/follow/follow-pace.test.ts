import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import type { FollowCard } from '../../../src/domain/guild/follow.ts';
import { holdEdits, isChangeDue, isEditDue, mayTryThread } from '../../../src/schedule/follow/follow-pace.ts';
import { makeFollow } from '../../store/example-documents.ts';

const posted = new Date('2026-11-24T12:00:00Z');
const at = (milliseconds: number) => new Date(posted.getTime() + milliseconds);
const card: FollowCard = { messageId: '1', number: 1, postedAt: posted, editedAt: posted, shown: 'hash' };

describe('isEditDue', () => {
  it.each([
    ['five minutes after a young card', {}, 5 * minute, true],
    ['a little earlier', {}, 5 * minute - 1, false],
    ['half an hour after the last edit of an old card', { editedAt: at(hour) }, 90 * minute, true],
    ['five minutes after that', { editedAt: at(hour) }, 65 * minute, false],
    ['while it is held', { heldUntil: at(2 * hour) }, 2 * hour - 1, false],
    ['when that is over', { heldUntil: at(2 * hour) }, 2 * hour, true],
    ['when the clock was set back by an hour', { editedAt: at(hour) }, 0, true],
  ] as const)('%s', (_name, some, after, expected) => {
    expect(isEditDue({ ...card, ...some }, at(after))).toBe(expected);
  });
});

describe('holdEdits', () => {
  const failure = { kind: 'limited', message: 'Slowly.' } as const;

  it('waits as Discord asks after edits that came too fast, and does not count it', () => {
    expect(holdEdits(card, { ...failure, code: 429, retryAfterMs: 2_000 }, posted)).toEqual({
      ...card,
      heldUntil: at(2_000),
    });
  });

  it.each([
    ['an old message', { ...failure, code: 30_046 }],
    ['a limit that lasts', { ...failure, code: 429, retryAfterMs: 10 * minute }],
    ['an archived thread', { ...failure, kind: 'misconfigured', code: 50_083 }],
  ] as const)('counts %s, and waits twice as long each time', (_name, refused) => {
    const once = holdEdits(card, refused, posted);
    expect(once).toMatchObject({ refusedEdits: 1, heldUntil: at(hour) });
    expect(holdEdits(once, refused, posted)).toMatchObject({ refusedEdits: 2, heldUntil: at(2 * hour) });
  });

  it('waits longer where Discord asks for more', () => {
    const asked = { ...failure, code: 429, retryAfterMs: 3 * hour };
    expect(holdEdits(card, asked, posted)).toMatchObject({ refusedEdits: 1, heldUntil: at(3 * hour) });
  });
});

describe('changes and threads', () => {
  it('are told half an hour apart, and a thread is tried again after a day', () => {
    const follow = makeFollow('f', { toldAt: posted, threadRefusedAt: posted });
    expect([isChangeDue(follow, at(30 * minute - 1)), isChangeDue(follow, at(30 * minute))]).toEqual([false, true]);
    expect([mayTryThread(follow, at(day - 1)), mayTryThread(follow, at(day))]).toEqual([false, true]);
  });
});
