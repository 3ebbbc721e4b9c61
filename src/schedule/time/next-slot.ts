import { day } from '../../domain/clock.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { isZone } from '../../domain/zone.ts';
import { slotsOn } from '../digest/due-slots.ts';
import { localDays } from './local-day.ts';

/** Two weeks: a weekly slot may fall on a date that its zone skips. */
const daysAhead = 14;

/** The instant of the subscription's first slot after `now`; undefined while it is paused or its zone is not known here. */
export function nextSlot(subscription: Subscription, now: Date): Date | undefined {
  if (subscription.paused !== undefined || !isZone(subscription.zone)) return undefined;
  const from = now.getTime();
  for (const localDay of localDays(subscription.zone, from, from + daysAhead * day)) {
    const due = slotsOn(subscription, localDay).flatMap(({ dueAt }) => (dueAt > now ? [dueAt.getTime()] : []));
    // A change of clocks may put the later of two times first.
    if (due.length > 0) return new Date(Math.min(...due));
  }
  return undefined;
}
