import { expect, it } from 'vitest';
import { hour, minute } from '../../../src/domain/clock.ts';
import { dueNotices } from '../../../src/schedule/notice/due-notices.ts';

const now = new Date('2026-11-24T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const pending = ['one', 'two'];

it.each([
  ['were never told anything', undefined, pending],
  ['were told an hour ago', ago(hour), pending],
  ['were told yesterday', ago(24 * hour), pending],
  ['were told 59 minutes ago', ago(hour - minute), []],
  ['were told this instant', now, []],
  ['were told five minutes ahead: the clock was set back', ago(-5 * minute), []],
  ['were told two hours ahead: the clock was far off', ago(-2 * hour), pending],
])('admins who %s', (_, lastSentAt, expected) => {
  expect(dueNotices(pending, lastSentAt, now)).toEqual(expected);
  expect(dueNotices([], lastSentAt, now)).toEqual([]);
});
