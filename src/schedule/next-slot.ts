import type { Subscription } from '../domain/subscription.ts';
import { slotOn } from './due-slots.ts';
import { addDays, localDateAt } from './local-time.ts';

/** Two weeks and a day: a weekly slot may fall on a date that its zone skips. */
const daysAhead = 15;

/**
 * The instant of the subscription's first slot after `now`, as if it were not paused.
 * @throws Error when it has no weekday at all.
 */
export function nextSlot(subscription: Subscription, now: Date): Date {
  const today = localDateAt(subscription.zone, now);
  for (let days = 0; days <= daysAhead; days += 1) {
    const slot = slotOn(subscription, addDays(today, days));
    if (slot !== undefined && slot.dueAt > now) return slot.dueAt;
  }
  throw new Error(
    `Expected subscription ${subscription.id} to have a weekday, got ${JSON.stringify(subscription.weekdays)}`,
  );
}
