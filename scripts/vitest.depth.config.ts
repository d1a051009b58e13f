import { defineConfig } from 'vitest/config'

/** What needs more than Node and packages: a step of the matrix. */
export default defineConfig({
  test: {
    name: 'scripts-in-depth',
    root: import.meta.dirname,
    include: ['**/*.depth.test.mjs'],
    testTimeout: 120_000,
  },
})
