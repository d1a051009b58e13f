import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'sandbox',
    environment: 'node',
    // Sandboxes share nothing but the code: loading it once is most of the time saved.
    isolate: false,
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'src/ui/**'],
  },
})
