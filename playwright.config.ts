import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './scripts/chromium-launch-options.mjs'

const IN_DEPTH = ['accessibility', 'embedded', 'hosts', 'nothing-lost', 'reconnect', 'wallet'].map(
  (name) => `**/${name}.spec.ts`,
)

/** The journeys of a user, in a real browser. There is no `webServer`: the tests start the demos and examples they need. */
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
  // A trace, a video, a screenshot, even the outline of the page beside an error could hold tokens or account data, and
  // outlive the run: nothing is recorded and no file is kept. While you look for a fault, turn on what you need by hand.
  preserveOutput: 'never',
  // What takes minutes, for servers that die, retries that wait and pages that are searched: a step of the matrix.
  projects: [
    { name: 'journeys', testIgnore: IN_DEPTH },
    { name: 'journeys-in-depth', testMatch: IN_DEPTH },
    // Apps of ours, each as an integrator would write it.
    { name: 'examples', testDir: 'examples' },
    // The pages of docs/quick-starts, done as they say, with the packed packages.
    // Dev servers compile while the pages wait for them.
    { name: 'quick-starts', testDir: 'compat/quick-starts', expect: { timeout: 30_000 } },
  ],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: chromiumLaunchOptions(),
    trace: 'off',
    video: 'off',
    screenshot: 'off',
  },
})
