/** What a measured process holds, in bytes, after garbage was collected. */
export interface Memory {
  rss: number;
  heapUsed: number;
  /** Typed arrays and buffers. */
  arrayBuffers: number;
}

/** Collects garbage twice, since finalizers free more on the second round, and reads what is left. */
export async function readMemory(): Promise<Memory> {
  if (globalThis.gc === undefined) throw new Error('Expected node --expose-gc, got a process without it');
  for (let round = 0; round < 2; round += 1) {
    globalThis.gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss, heapUsed, arrayBuffers };
}

/** Sends a report to the process that started this one. */
export function report(message: object): void {
  if (process.send === undefined) throw new Error('Expected to be started by bench/run.ts, which listens');
  process.send(message);
}

/** Answers each message of the parent with what the process holds then, and ends with the parent. */
export function reportMemoryWhenAsked(): void {
  process.once('disconnect', () => process.exit(0));
  process.on('message', () => {
    void readMemory().then(report);
  });
}

interface Argument extends Record<'storeUrl' | 'apiBase' | 'token' | 'folder', string> {
  stories: number;
  rounds: number;
  feedUrls: readonly string[];
}

/** The settings of a measured process, given as its first argument. */
export function readArgument(): Argument {
  return JSON.parse(process.argv[2] ?? '{}') as Argument;
}
