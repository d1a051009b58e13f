import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from '../../../scripts/chromium-launch-options.mjs'

/** How Link looks, who shows it, and the wallets beside it. */
const AROUND = ['accessibility', 'hosts', 'look', 'wallets'].map((name) => `**/${name}.spec.ts`)

/** Link in a real browser, in a frame of another origin, under the real Web SDK. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/link-ui',
  globalSetup: './support/build-pages.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A path that passes only the second time is broken.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // Recordings could hold tokens and outlive the run.
  preserveOutput: 'never',
  // Two steps of the matrix: none takes longer than a few minutes.
  projects: [
    { name: 'link-ui', testIgnore: AROUND },
    { name: 'link-ui-around', testMatch: AROUND },
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
