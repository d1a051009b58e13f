import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'scripts',
    sequence: { groupOrder: 7 },
    include: ['**/*.test.mjs', '../bench/**/*.test.mjs'],
    exclude: [...configDefaults.exclude, '**/*.depth.test.mjs'],
  },
})
