import type { Clock } from '../../domain/clock.ts';

const discordEpoch = 1_420_070_400_000;

/** Returns ids that rise, and whose upper bits tell the clock's time in Discord's epoch (reference, "Snowflakes"). */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const now = BigInt(Math.max(0, clock().getTime() - discordEpoch)) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
}
