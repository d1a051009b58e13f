import { defineConfig } from 'vitest/config'

/** What needs no page. In Node, which also shows that `core` touches no DOM at import. */
export default defineConfig({
  test: {
    name: 'react-link-core',
    sequence: { groupOrder: 5 },
    environment: 'node',
    // Pure code: a process of its own for each file would take longer than its tests.
    isolate: false,
    include: ['src/{core,driver,query}/**/*.test.ts'],
    setupFiles: ['./test/quiet-console.ts'],
  },
})
