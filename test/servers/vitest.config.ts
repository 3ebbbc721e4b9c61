import { defineConfig } from 'vitest/config';

/** Tests against real servers, at TEST_POSTGRES_URL and TEST_REDIS_URL. They empty our own keys there first. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/servers/**/*.test.ts'],
    testTimeout: 20_000,
    fileParallelism: false,
    reporters: ['default'],
  },
});
