import { day } from '../domain/clock.ts';
import type { Subscription } from '../domain/subscription.ts';
import { slotOn } from './due-slots.ts';
import { localDays } from './local-day.ts';

/** Two weeks: a weekly slot may fall on a date that its zone skips. */
const daysAhead = 14;

/**
 * The instant of the subscription's first slot after `now`, as if it were not paused.
 * @throws Error when it has no weekday at all.
 */
export function nextSlot(subscription: Subscription, now: Date): Date {
  const from = now.getTime();
  for (const localDay of localDays(subscription.zone, from, from + daysAhead * day)) {
    const slot = slotOn(subscription, localDay);
    if (slot !== undefined && slot.dueAt > now) return slot.dueAt;
  }
  const { id, weekdays } = subscription;
  throw new Error(`Expected subscription ${id} to have a weekday, got ${JSON.stringify(weekdays)}`);
}
