import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'scripts',
    sequence: { groupOrder: 7 },
    // The files share TypeScript and Playwright, which take long to load.
    isolate: false,
    include: ['**/*.test.mjs', '../bench/**/*.test.mjs'],
    exclude: [...configDefaults.exclude, '**/*.depth.test.mjs'],
  },
})
