import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['*.test.js'], fileParallelism: false, testTimeout: 20_000 },
});
