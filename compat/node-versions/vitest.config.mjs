import { defineConfig } from 'vitest/config'

/** Runs the packed packages in each version of Node. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    name: 'node-versions',
    include: ['*.test.mjs'],
    globalSetup: ['./install.mjs'],
    // Each test starts processes and a PGlite, and the machine may be busy.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
