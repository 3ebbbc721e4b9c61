/** Above this share of failing guilds it is us or Discord. */
const mostFailing = 0.2;
/** Fewer failing guilds than this say nothing: a small bot would be stopped by its one forgotten channel. */
const fewestFailing = 5;

/** Watches a run for failures of so many guilds that their admins can't be the cause. */
export interface RunGuard {
  record(owner: string, isGood: boolean): void;
  /** Why the run must not go on; undefined while it may. */
  alarm(): string | undefined;
}

/** Creates a guard. Guilds are counted, not digests: one guild with many channels must not stop everyone else's. */
export function createRunGuard(): RunGuard {
  const good = new Set<string>();
  const bad = new Set<string>();
  return {
    record(owner, isGood) {
      if (isGood) {
        good.add(owner);
        bad.delete(owner);
      } else if (!good.has(owner)) bad.add(owner);
    },
    alarm() {
      const tried = good.size + bad.size;
      if (bad.size < fewestFailing || bad.size <= tried * mostFailing) return undefined;
      return `Discord refuses or fails for ${bad.size} of ${tried} servers: the run is broken off, and no digest is paused for it`;
    },
  };
}
