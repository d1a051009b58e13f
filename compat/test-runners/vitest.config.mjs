import { defineConfig } from 'vitest/config'

/** Runs an app's tests in each test runner, with the packed package. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    name: 'test-runners',
    include: ['*.test.mjs'],
    globalSetup: ['./install.mjs'],
    // Each test runs a test runner, and the machine may be busy.
    testTimeout: 180_000,
  },
})
