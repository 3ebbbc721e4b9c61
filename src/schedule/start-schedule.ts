import cron, { type Logger } from 'node-cron';

export interface ScheduleOptions {
  tick: () => Promise<unknown>;
  /** Told what a tick rejects with, and of the scheduler's own trouble; the next tick comes all the same. */
  onError: (error: unknown) => void;
}

/** Calls `tick` at every full minute, never twice at once. Returns what ends it, resolving when the last tick is over. */
export function startSchedule({ tick, onError }: ScheduleOptions): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const task = cron.schedule(
    '* * * * *',
    () => {
      running = tick().catch(onError);
      return running;
    },
    { noOverlap: true, suppressMissedWarning: true, logger: reportErrors(onError) },
  );
  return async () => {
    await task.destroy();
    await running;
  };
}

/** A minute that is left out because the last tick still runs is no trouble: the next one covers it. */
function reportErrors(onError: (error: unknown) => void): Logger {
  const ignore = () => undefined;
  return {
    info: ignore,
    debug: ignore,
    warn: ignore,
    error: (message, error) => {
      onError(error ?? message);
    },
  };
}
