import { defineConfig } from 'vitest/config'

/** Builds an app with each bundler from the packed package, and opens Link in it. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    name: 'tools',
    include: ['*.test.mjs'],
    globalSetup: ['./install.mjs'],
    // Each test runs a bundler, and the machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
