import { defineConfig } from 'vitest/config'

/** As an app has it; which DOM is for the command line to say. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    globals: true,
    include: ['{app,vitest}/*.test.jsx'],
  },
})
