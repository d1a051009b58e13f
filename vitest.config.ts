import { defineConfig } from 'vitest/config'

/** Each project has a `groupOrder` of its own: files of two projects in turn would start a worker anew for each file. */
export default defineConfig({
  test: {
    projects: [
      'packages/*/vitest*.config.ts',
      'apps/*/vitest*.config.ts',
      'scripts/vitest.config.ts',
      '.storybook/vitest*.config.ts',
    ],
  },
})
