import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{amplify,web,infra,aggregator,e2e}/**/*.test.{ts,tsx}'],
    // Two cores, and several tests start a Java of their own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
