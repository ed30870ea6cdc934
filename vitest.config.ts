import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    pool: 'threads',
    // Most tests wait for a browser, a database or a process: as many at once as there are cores.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine takes seconds for what is told at once elsewhere.
    expect: { poll: { timeout: 15_000 } },
  },
});
