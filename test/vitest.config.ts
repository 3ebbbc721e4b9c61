import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/servers/**'],
    testTimeout: 20_000,
    reporters: ['default'],
  },
});
