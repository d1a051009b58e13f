import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from '../../../scripts/chromium-launch-options.mjs'

/** The tests of Link's look, of its hosts and of wallets. */
const AROUND = ['accessibility', 'hosts', 'look', 'wallets'].map((name) => `**/${name}.spec.ts`)

/** Runs Link in a real browser, in a cross-origin frame, with the real Web SDK. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/link-ui',
  globalSetup: './support/build-pages.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A test that passes only on a retry has failed.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // Recordings could contain tokens.
  preserveOutput: 'never',
  // Two projects, so that each step of the matrix takes only a few minutes.
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
