import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long the event loop of a process was held up, in milliseconds, and how much of one core the process took. */
export interface LoopLoad {
  p99: number;
  longest: number;
  cpuShare: number;
}

const resolution = 2;

/** Watches this process; each reading is of the time since the last one. */
export function watchLoop(): { read(): LoopLoad } {
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  let startedAt = performance.now();
  let cpu = process.cpuUsage();
  // What is recorded is the whole time between two looks.
  const toDelay = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  return {
    read() {
      const { user, system } = process.cpuUsage(cpu);
      const cpuShare = (user + system) / 1000 / (performance.now() - startedAt);
      const load = { p99: toDelay(histogram.percentile(99)), longest: toDelay(histogram.max), cpuShare };
      histogram.reset();
      startedAt = performance.now();
      cpu = process.cpuUsage();
      return load;
    },
  };
}
