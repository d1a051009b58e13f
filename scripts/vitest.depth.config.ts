import { defineConfig } from 'vitest/config'

/** What takes long or needs more than Node and packages: steps of the matrix. */
export default defineConfig({
  test: {
    name: 'scripts-in-depth',
    root: import.meta.dirname,
    include: ['**/*.depth.test.mjs'],
    testTimeout: 120_000,
  },
})
