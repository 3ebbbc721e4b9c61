import type { Clock } from '../domain/clock.ts';

/** Grants each member so much and no more in a span of time. */
export interface Allowance {
  /** How much one member gets. */
  readonly most: number;
  /** Grants one more; or returns when there is more again. */
  take(this: void, userId: string): Date | undefined;
}

/** Counts in memory, each member's span from the first that was granted; spans that have ended are forgotten. */
export function createAllowance(most: number, span: number, clock: Clock): Allowance {
  const granted = new Map<string, { count: number; begunAt: number }>();
  return {
    most,
    take(userId) {
      const now = clock().getTime();
      // A clock that is set back ends every span that it has not reached.
      const isOver = (begunAt: number) => begunAt > now || begunAt + span <= now;
      for (const [id, { begunAt }] of granted) {
        if (!isOver(begunAt)) break;
        granted.delete(id);
      }
      const known = granted.get(userId);
      if (known === undefined || isOver(known.begunAt)) {
        // Behind the others, so that the oldest stand first.
        granted.delete(userId);
        granted.set(userId, { count: 1, begunAt: now });
        return undefined;
      }
      if (known.count >= most) return new Date(known.begunAt + span);
      known.count += 1;
      return undefined;
    },
  };
}
