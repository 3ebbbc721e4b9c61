import { describe, expect, it } from 'vitest';
import { localDate, quietUntil } from '../../../src/schedule/time/quiet-hours.ts';

const night = { from: '22:00', to: '07:00' };
const until = (zone: string, now: string, hours = night) => quietUntil(hours, zone, new Date(now))?.toISOString();

describe('quietUntil', () => {
  it.each([
    ['just before', '2026-11-24T20:59:59Z', undefined],
    ['from the first minute', '2026-11-24T21:00:00Z', '2026-11-25T06:00:00.000Z'],
    ['after midnight', '2026-11-25T03:00:00Z', '2026-11-25T06:00:00.000Z'],
    ['to the last second', '2026-11-25T05:59:59Z', '2026-11-25T06:00:00.000Z'],
    ['not at the end itself', '2026-11-25T06:00:00Z', undefined],
  ])('goes over midnight in Berlin: %s', (_, now, end) => {
    expect(until('Europe/Berlin', now)).toBe(end);
  });

  it('lies within one day when it begins before it ends', () => {
    const noon = { from: '12:00', to: '14:30' };
    expect(until('Asia/Kathmandu', '2026-11-24T06:15:00Z', noon)).toBe('2026-11-24T08:45:00.000Z');
    expect(until('Asia/Kathmandu', '2026-11-24T06:14:00Z', noon)).toBeUndefined();
    expect(until('Asia/Kathmandu', '2026-11-24T08:45:00Z', noon)).toBeUndefined();
  });

  // Clocks change within the night: it is an hour, or half of one, shorter or longer, and ends at 07:00 all the same.
  it.each([
    ['Europe/Berlin', 'spring', '2026-03-28T21:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['Europe/Berlin', 'autumn', '2026-10-24T20:00:00Z', '2026-10-25T06:00:00.000Z'],
    ['America/New_York', 'spring', '2026-03-08T03:00:00Z', '2026-03-08T11:00:00.000Z'],
    ['America/New_York', 'autumn', '2026-11-01T02:00:00Z', '2026-11-01T12:00:00.000Z'],
    ['Australia/Lord_Howe', 'spring', '2026-10-03T11:30:00Z', '2026-10-03T20:00:00.000Z'],
    ['Australia/Lord_Howe', 'autumn', '2026-04-04T11:00:00Z', '2026-04-04T20:30:00.000Z'],
    ['America/Sao_Paulo', 'no change', '2026-11-25T01:00:00Z', '2026-11-25T10:00:00.000Z'],
    ['Asia/Kathmandu', 'no change', '2026-11-24T16:15:00Z', '2026-11-25T01:15:00.000Z'],
    ['Pacific/Apia', 'no change', '2026-11-24T09:00:00Z', '2026-11-24T18:00:00.000Z'],
  ])('lasts from 22:00 to 07:00 in %s, %s', (zone, _, first, end) => {
    const start = new Date(first).getTime();
    expect(quietUntil(night, zone, new Date(start - 1))).toBeUndefined();
    expect(until(zone, first)).toBe(end);
    expect(quietUntil(night, zone, new Date(Date.parse(end) - 1))?.toISOString()).toBe(end);
    expect(until(zone, end)).toBeUndefined();
  });

  it('ends once where its end comes twice, and where the clocks skip it', () => {
    // 01:30 comes twice in New York on 1 November: it ends at the first.
    const early = { from: '22:00', to: '01:30' };
    expect(until('America/New_York', '2026-11-01T05:29:00Z', early)).toBe('2026-11-01T05:30:00.000Z');
    expect(until('America/New_York', '2026-11-01T06:15:00Z', early)).toBeUndefined();
    // 02:30 is skipped in Berlin on 29 March: it ends when the new clock shows 03:30.
    const late = { from: '22:00', to: '02:30' };
    expect(until('Europe/Berlin', '2026-03-29T01:15:00Z', late)).toBe('2026-03-29T01:30:00.000Z');
  });

  it('goes on over a date that the zone skips', () => {
    // Apia had no 30 December 2011.
    expect(until('Pacific/Apia', '2011-12-30T09:00:00Z')).toBe('2011-12-30T17:00:00.000Z');
  });

  it('is none in a zone that nobody knows', () => {
    expect(until('Mars/Olympus', '2026-11-24T23:00:00Z')).toBeUndefined();
  });
});

it.each([
  ['Pacific/Apia', '2026-11-24T11:00:00Z', '2026-11-25'],
  ['America/New_York', '2026-11-24T04:59:00Z', '2026-11-23'],
  ['Asia/Kathmandu', '2026-11-24T18:15:00Z', '2026-11-25'],
  ['Mars/Olympus', '2026-11-24T18:15:00Z', '2026-11-24'],
])('tells the date in %s', (zone, now, date) => {
  expect(localDate(zone, new Date(now))).toBe(date);
});
