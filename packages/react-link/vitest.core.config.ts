import { defineConfig } from 'vitest/config'

/** What needs no page. In Node, which also shows that `core` touches no DOM at import. */
export default defineConfig({
  test: {
    name: 'react-link-core',
    environment: 'node',
    include: ['src/{core,driver,query}/**/*.test.ts'],
    setupFiles: ['./test/quiet-console.ts'],
  },
})
