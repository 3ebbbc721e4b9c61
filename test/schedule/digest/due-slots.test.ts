import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import type { Slot } from '../../../src/domain/guild/subscription.ts';
import { dueSlots } from '../../../src/schedule/digest/due-slots.ts';
import { makeSubscription } from '../make-subscription.ts';

/** Ticks through a span, as the schedule does, and lists `key @ instant` of every slot. */
function tickThrough(
  subscription: ReturnType<typeof makeSubscription>,
  from: string,
  to: string,
  step = minute,
): string[] {
  const slots: string[] = [];
  const end = Date.parse(to);
  for (let at = Date.parse(from); at < end; at += step) {
    for (const { key, dueAt } of dueSlots([subscription], new Date(at), new Date(at + step))) {
      slots.push(`${key.slice('sub:'.length)} @ ${dueAt.toISOString().slice(0, 16)}Z`);
    }
  }
  return slots;
}

describe('dueSlots over changes of clocks', () => {
  it.each([
    [
      'New York keeps 07:00 when clocks go forward',
      'America/New_York',
      '07:00',
      '2026-03-07T06:00:00Z',
      ['2026-03-07T07:00 @ 2026-03-07T12:00Z', '2026-03-08T07:00 @ 2026-03-08T11:00Z'],
    ],
    [
      'New York shows 03:30 when 02:30 is left out',
      'America/New_York',
      '02:30',
      '2026-03-07T06:00:00Z',
      ['2026-03-07T02:30 @ 2026-03-07T07:30Z', '2026-03-08T02:30 @ 2026-03-08T07:30Z'],
    ],
    [
      'New York runs 01:30 once, the first time',
      'America/New_York',
      '01:30',
      '2026-10-31T04:00:00Z',
      ['2026-10-31T01:30 @ 2026-10-31T05:30Z', '2026-11-01T01:30 @ 2026-11-01T05:30Z'],
    ],
    [
      'Berlin shows 03:30 when 02:30 is left out',
      'Europe/Berlin',
      '02:30',
      '2026-03-28T00:00:00Z',
      ['2026-03-28T02:30 @ 2026-03-28T01:30Z', '2026-03-29T02:30 @ 2026-03-29T01:30Z'],
    ],
    [
      'Berlin runs 02:30 once, the first time',
      'Europe/Berlin',
      '02:30',
      '2026-10-24T00:00:00Z',
      ['2026-10-24T02:30 @ 2026-10-24T00:30Z', '2026-10-25T02:30 @ 2026-10-25T00:30Z'],
    ],
    [
      'Sao Paulo left out its midnight in 2018',
      'America/Sao_Paulo',
      '00:30',
      '2018-11-03T00:00:00Z',
      ['2018-11-03T00:30 @ 2018-11-03T03:30Z', '2018-11-04T00:30 @ 2018-11-04T03:30Z'],
    ],
    [
      'Sao Paulo repeated the hour before midnight in 2018',
      'America/Sao_Paulo',
      '23:30',
      '2018-02-17T00:00:00Z',
      ['2018-02-16T23:30 @ 2018-02-17T01:30Z', '2018-02-17T23:30 @ 2018-02-18T01:30Z'],
    ],
    [
      'Lord Howe moves by half an hour',
      'Australia/Lord_Howe',
      '02:15',
      '2026-10-02T15:00:00Z',
      ['2026-10-03T02:15 @ 2026-10-02T15:45Z', '2026-10-04T02:15 @ 2026-10-03T15:45Z'],
    ],
    [
      'Lord Howe runs 01:45 once, the first time',
      'Australia/Lord_Howe',
      '01:45',
      '2026-04-03T14:00:00Z',
      ['2026-04-04T01:45 @ 2026-04-03T14:45Z', '2026-04-05T01:45 @ 2026-04-04T14:45Z'],
    ],
    [
      'Kathmandu is 5:45 ahead',
      'Asia/Kathmandu',
      '06:00',
      '2026-06-01T00:00:00Z',
      ['2026-06-01T06:00 @ 2026-06-01T00:15Z', '2026-06-02T06:00 @ 2026-06-02T00:15Z'],
    ],
    [
      'Apia had no 30 December 2011',
      'Pacific/Apia',
      '07:00',
      '2011-12-29T12:00:00Z',
      ['2011-12-29T07:00 @ 2011-12-29T17:00Z', '2011-12-31T07:00 @ 2011-12-30T17:00Z'],
    ],
    [
      'a leap day is a day',
      'Europe/Berlin',
      '08:00',
      '2028-02-28T00:00:00Z',
      ['2028-02-28T08:00 @ 2028-02-28T07:00Z', '2028-02-29T08:00 @ 2028-02-29T07:00Z'],
    ],
    [
      'midnight belongs to the day it begins',
      'UTC',
      '00:00',
      '2026-12-31T00:00:00Z',
      ['2027-01-01T00:00 @ 2027-01-01T00:00Z', '2027-01-02T00:00 @ 2027-01-02T00:00Z'],
    ],
  ])('%s', (_name, zone, time, from, expected) => {
    const to = new Date(Date.parse(from) + 2 * day).toISOString();
    expect(tickThrough(makeSubscription({ zone, time }), from, to)).toEqual(expected);
  });

  it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns'])(
    'gives %s one slot for every date of spring and autumn, 23 to 25 hours apart',
    (zone) => {
      for (const [from, dates] of [
        ['2026-02-10T00:00:00Z', 60],
        ['2026-09-25T00:00:00Z', 45],
      ] as const) {
        const start = Date.parse(from);
        const slots: Slot[] = [];
        for (let at = start; at < start + dates * day; at += 2 * hour) {
          slots.push(...dueSlots([makeSubscription({ zone, time: '02:15' })], new Date(at), new Date(at + 2 * hour)));
        }
        expect(new Set(slots.map(({ key }) => key)).size).toBe(dates);
        expect(slots).toHaveLength(dates);
        const gaps = slots.slice(1).map(({ dueAt }, index) => dueAt.getTime() - slots[index]!.dueAt.getTime());
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(23 * hour);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(25 * hour);
      }
    },
  );
});

describe('dueSlots', () => {
  const due = new Date('2026-06-01T11:00:00Z');
  const at = (milliseconds: number) => new Date(due.getTime() + milliseconds);
  const subscription = makeSubscription();

  it('counts the instant itself as due, and what fell due at `since` as done', () => {
    expect(dueSlots([subscription], at(-minute), due)).toEqual([
      { key: 'sub:2026-06-01T07:00', subscriptionId: 'sub', owner: 'guild', dueAt: due },
    ]);
    expect(dueSlots([subscription], at(-minute), at(-1))).toEqual([]);
    expect(dueSlots([subscription], due, at(minute))).toEqual([]);
  });

  it('still sends after two hours of downtime, and no later', () => {
    expect(dueSlots([subscription], at(-hour), at(2 * hour))).toHaveLength(1);
    expect(dueSlots([subscription], at(-hour), at(2 * hour + 1))).toEqual([]);
  });

  it('sends one digest, not a pile, after three hours or three days of downtime', () => {
    const early = makeSubscription({ id: 'early', time: '04:30' });
    const keysAfter = (downtime: number) =>
      dueSlots([early, subscription], at(hour - downtime), at(hour)).map(({ key }) => key);
    expect(keysAfter(3 * hour)).toEqual(['sub:2026-06-01T07:00']);
    expect(keysAfter(3 * day)).toEqual(['sub:2026-06-01T07:00']);
  });

  it('gives nothing when the clock was set back, and the same keys when it goes on from there', () => {
    expect(dueSlots([subscription], at(minute), at(-hour))).toEqual([]);
    const again = dueSlots([subscription], at(-hour), at(minute)).map(({ key }) => key);
    expect(again).toEqual(['sub:2026-06-01T07:00']);
  });

  it('keeps to the weekdays of the place, not of UTC', () => {
    // 2026-06-01 is a Monday; 20:00 there is Tuesday in UTC.
    const mondays = makeSubscription({ weekdays: [1], time: '20:00' });
    expect(tickThrough(mondays, '2026-05-30T00:00:00Z', '2026-06-10T00:00:00Z', hour)).toEqual([
      '2026-06-01T20:00 @ 2026-06-02T00:00Z',
      '2026-06-08T20:00 @ 2026-06-09T00:00Z',
    ]);
  });

  it('leaves out paused subscriptions, and slots from before they were made', () => {
    const paused = makeSubscription({ paused: { reason: 'The channel was deleted.', at: due } });
    const late = makeSubscription({ id: 'late', createdAt: at(30_000) });
    const justInTime = makeSubscription({ id: 'in-time', createdAt: at(-1) });
    const keys = dueSlots([paused, late, justInTime], at(-minute), at(minute)).map(({ key }) => key);
    expect(keys).toEqual(['in-time:2026-06-01T07:00']);
  });

  it('gives a slot for each of a day’s times, with a key of its own', () => {
    const often = makeSubscription({ moreTimes: ['07:30', '18:00'] });
    expect(dueSlots([often], at(-minute), at(hour)).map(({ key }) => key)).toEqual([
      'sub:2026-06-01T07:00',
      'sub:2026-06-01T07:30',
    ]);
  });

  it('leaves out what would have been due before the times were changed', () => {
    const changed = makeSubscription({ moreTimes: ['07:30'], changedAt: at(minute) });
    expect(dueSlots([changed], at(-minute), at(hour)).map(({ key }) => key)).toEqual(['sub:2026-06-01T07:30']);
  });

  it('lets a zone that this machine does not know hold up nobody else', () => {
    const elsewhere = makeSubscription({ id: 'elsewhere', zone: 'Mars/Olympus_Mons' });
    const keys = dueSlots([elsewhere, subscription], at(-minute), at(minute)).map(({ key }) => key);
    expect(keys).toEqual(['sub:2026-06-01T07:00']);
  });

  it('lists the earliest first, whatever the order of the subscriptions', () => {
    const subscriptions = ['07:10', '06:50', '07:00'].map((time, index) => makeSubscription({ id: `s${index}`, time }));
    const keys = dueSlots(subscriptions, at(-hour), at(hour)).map(({ key }) => key);
    expect(keys).toEqual(['s1:2026-06-01T06:50', 's2:2026-06-01T07:00', 's0:2026-06-01T07:10']);
  });
});
