import { configDefaults, defineConfig } from 'vitest/config'

/** Tests without a page. They run in Node, which also proves that `core` does not touch the DOM at import. */
export default defineConfig({
  test: {
    name: 'react-link-core',
    sequence: { groupOrder: 5 },
    environment: 'node',
    // Pure code: a new process for each file would take longer than its tests.
    isolate: false,
    include: ['src/{core,driver,query}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.{browser,depth}.test.*'],
    setupFiles: ['./test/quiet-console.ts'],
  },
})
