import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/ingest/parse/parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['Mon, 02 Nov 2026 09:30:15 GMT', '2026-11-02T09:30:15.000Z'],
    ['Mon, 2 Nov 2026 09:30:15 +0530', '2026-11-02T04:00:15.000Z'],
    ['02 Nov 26 09:30 EST', '2026-11-02T14:30:00.000Z'],
    ['Mon,  02 Nov 2026\n 09:30:15 Z', '2026-11-02T09:30:15.000Z'],
    ['Monday, 2 November 2026', '2026-11-02T00:00:00.000Z'],
    ['02-Nov-2026 09:30', '2026-11-02T09:30:00.000Z'],
    ['2026-11-02T09:30:15Z', '2026-11-02T09:30:15.000Z'],
    ['2026-11-02T09:30:15.123456-08:00', '2026-11-02T17:30:15.000Z'],
    ['2026-11-02T09:30:15+03', '2026-11-02T06:30:15.000Z'],
    ['2026-11-02 09:30:15 +0100', '2026-11-02T08:30:15.000Z'],
    ['2026-11-02T09:30', '2026-11-02T09:30:00.000Z'],
    ['2026-11-02', '2026-11-02T00:00:00.000Z'],
    ['20261102T093015Z', undefined],
    ['Nov 2, 2026 9:30 PM', '2026-11-02T21:30:00.000Z'],
    ['Nov 2, 2026, 12:05 am', '2026-11-02T00:05:00.000Z'],
    ['Mon Nov 02 09:30:15 PST 2026', '2026-11-02T17:30:15.000Z'],
    ['02.11.2026 09:30', '2026-11-02T09:30:00.000Z'],
    ['1793611800', '2026-11-02T09:30:00.000Z'],
    ['1793611800000', '2026-11-02T09:30:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00.000Z'],
    ['Sat, 31 Dec 99 23:59:00 GMT', '1999-12-31T23:59:00.000Z'],
    ['0001-01-01T00:00:00Z', undefined],
    ['31 Feb 2026', undefined],
    ['2026-13-01', undefined],
    ['2026-11-02T25:00:00Z', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('reads %s as %s, whatever the zone of this machine', (text, expected) => {
    expect(parseDate(text)?.toISOString()).toBe(expected);
  });

  it('reads back every moment that it is given', () => {
    const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const whole = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseDate(date.toUTCString())?.getTime()).toBe(whole);
        expect(parseDate(date.toISOString())?.getTime()).toBe(whole);
      }),
    );
  });
});
