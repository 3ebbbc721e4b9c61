import { schedule } from 'node-cron';

export interface ScheduleOptions {
  /** Called at the start of every minute, unless the call before is still under way. */
  tick: () => Promise<unknown>;
  /** Told what a tick rejects with; the next one comes all the same. */
  onError: (error: unknown) => void;
}

/** Starts the minute tick. Returns what stops it; that resolves when a tick that is under way has ended. */
export function startSchedule({ tick, onError }: ScheduleOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const task = schedule(
    '* * * * *',
    () => {
      running = tick().then(() => undefined, onError);
      return running;
    },
    // A minute that comes while the last one is at work, or while the machine slept, is made up for by the next.
    { noOverlap: true, suppressMissedWarning: true },
  );
  return async () => {
    await task.destroy();
    await running;
  };
}
