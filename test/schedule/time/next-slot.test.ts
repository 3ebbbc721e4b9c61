import { describe, expect, it } from 'vitest';
import { nextSlot } from '../../../src/schedule/time/next-slot.ts';
import { makeSubscription } from '../make-subscription.ts';

describe('nextSlot', () => {
  it.each([
    ['later today', {}, '2026-06-01T10:59:59Z', '2026-06-01T11:00:00Z'],
    ['tomorrow, once today’s has come', {}, '2026-06-01T11:00:00Z', '2026-06-02T11:00:00Z'],
    ['an hour of UTC earlier after clocks went forward', {}, '2026-03-07T13:00:00Z', '2026-03-08T11:00:00Z'],
    ['the next of several', { moreTimes: ['12:00', '18:00'] }, '2026-06-01T11:00:00Z', '2026-06-01T16:00:00Z'],
    ['next Monday', { weekdays: [1] }, '2026-06-01T11:00:00Z', '2026-06-08T11:00:00Z'],
    ['the leap day', { time: '23:00' }, '2028-02-29T05:00:00Z', '2028-03-01T04:00:00Z'],
    [
      'after the Friday that Apia skipped',
      { zone: 'Pacific/Apia', weekdays: [5] },
      '2011-12-28T00:00:00Z',
      '2012-01-05T17:00:00Z',
    ],
    ['in the shifted hour', { time: '02:30' }, '2026-03-08T06:00:00Z', '2026-03-08T07:30:00Z'],
  ] as const)('is %s', (_name, changes, now, expected) => {
    expect(nextSlot(makeSubscription(changes), new Date(now))).toEqual(new Date(expected));
  });

  it('is none while the subscription is paused', () => {
    const paused = makeSubscription({ paused: { reason: 'The channel was deleted.', at: new Date(0) } });
    expect(nextSlot(paused, new Date('2026-06-01T10:00:00Z'))).toBeUndefined();
  });

  it('is none without weekdays, or in a zone that is not known', () => {
    expect(nextSlot(makeSubscription({ weekdays: [] }), new Date(0))).toBeUndefined();
    expect(nextSlot(makeSubscription({ zone: 'Mars/Phobos' }), new Date(0))).toBeUndefined();
  });
});
