import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { dueSlots } from '../../../src/schedule/digest/due-slots.ts';
import { instantOf, localDays } from '../../../src/schedule/time/local-day.ts';
import { sendDigests } from '../../../src/schedule/digest/send-digests.ts';
import { zoneOffset, type ZoneOffset } from '../../../src/schedule/time/zone-offset.ts';
import { kindsOf, openDesk } from './digest-desk.ts';
import { makeSubscription } from '../make-subscription.ts';

const zones = Intl.supportedValuesOf('timeZone');

/** The local date that a zone's clocks show at an instant. */
function dateIn(zone: string, at: number): string {
  return new Date(at + zoneOffset(zone, at)).toISOString().slice(0, 10);
}

describe('a slot on each local date', () => {
  it('comes exactly once, in any zone and year, and no date is left out that the zone has', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1970, max: 2037 }),
        times,
        (zone, year, [hours, minutes]) => {
          const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
          const days = [...localDays(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))];
          expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
          let last = -Infinity;
          for (const localDay of days) {
            const at = instantOf(localDay, time);
            const isThere = [0, 6, 12, 18, 23].some(
              (each) => dateIn(zone, localDay.midnight + each * hour - localDay.before) === localDay.date,
            );
            if (at === undefined) {
              expect(isThere, `${zone} skips ${localDay.date}`).toBe(false);
              continue;
            }
            expect(at, `${zone} ${localDay.date}T${time}`).toBeGreaterThan(last);
            last = at;
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a change of zone data', () => {
  const subscription = makeSubscription({ zone: 'America/Sao_Paulo', time: '08:00' });
  /** Data of after a decree that moves the zone's clocks by that much. */
  const decreed =
    (shift: number): ZoneOffset =>
    (zone, at) =>
      zoneOffset(zone, at) + shift;
  const noon = new Date('2026-06-01T12:00:00Z');

  it.each([
    ['an hour ahead', hour],
    ['an hour back', -hour],
    ['half an hour ahead', 30 * minute],
  ])('%s keeps the date in the key, so that a digest that was posted is not posted again', async (_name, shift) => {
    const before = dueSlots([subscription], new Date(noon.getTime() - 2 * hour), noon);
    const after = dueSlots([subscription], new Date(noon.getTime() - 2 * hour), noon, decreed(shift));
    const [known] = before;
    expect(before.map(({ key }) => key)).toEqual(['sub:2026-06-01T08:00']);
    const desk = await openDesk();
    await desk.store.saveSubscription(subscription);
    expect(kindsOf(await sendDigests(before, desk.parts))).toEqual(['sent']);
    for (const slot of after) expect(slot.key).toBe(known!.key);
    expect(kindsOf(await sendDigests(after, desk.parts)).every((kind) => kind === 'taken')).toBe(true);
    expect(desk.posts).toHaveLength(1);
  });

  it('gives the next day its slot by the new data', () => {
    const tomorrow = new Date(noon.getTime() + day);
    const since = new Date(noon.getTime() + hour);
    const [slot] = dueSlots([subscription], since, tomorrow, decreed(hour));
    expect(slot).toMatchObject({ key: 'sub:2026-06-02T08:00', dueAt: new Date('2026-06-02T10:00:00Z') });
  });
});
