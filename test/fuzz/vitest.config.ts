import { defineConfig } from 'vitest/config';

/** The fuzzed tests of `npm test` with many times the examples, each time others. A failure names its seed. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/**/*-fuzz.test.ts'],
    env: { FUZZ_TIMES: process.env['FUZZ_TIMES'] ?? '10' },
    testTimeout: 900_000,
    reporters: ['default'],
  },
});
