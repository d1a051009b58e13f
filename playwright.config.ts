import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './scripts/chromium-launch-options.mjs'

/** The journeys of a user, in a real browser. There is no `webServer`: the tests start the demos they need. */
export default defineConfig({
  testDir: 'apps/demo/e2e',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A journey that passes only the second time is broken.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: chromiumLaunchOptions(),
    // A trace, a video and even a screenshot could hold tokens or account data, and outlive the run. Turn one on by
    // hand while you look for a fault, and keep it on your machine.
    trace: 'off',
    video: 'off',
    screenshot: 'off',
  },
})
