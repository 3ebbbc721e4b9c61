import { defineConfig } from 'vitest/config';

/** Kills the program over and over: minutes of starting it, and nothing else should run beside it. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/crash/**/*.test.ts'],
    testTimeout: 1_800_000,
    fileParallelism: false,
    reporters: ['default'],
  },
});
