import { defineConfig } from '@playwright/test';

// Each test starts the built app in a profile of its own; two at a time is what a small machine bears.
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
