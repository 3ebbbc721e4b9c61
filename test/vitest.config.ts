import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/browser/**', 'test/crash/**', 'test/servers/**'],
    // Nothing mocks a module, so files may share loaded ones: a third of the time.
    isolate: false,
    // Not one less than there are cores: on two that would be one.
    maxWorkers: '100%',
    testTimeout: 20_000,
    reporters: ['default'],
  },
});
