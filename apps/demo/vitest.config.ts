import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'demo',
    sequence: { groupOrder: 6 },
    // Pure code: a process of its own for each file would take longer than its tests.
    isolate: false,
    include: ['{src,server,stack}/**/*.test.ts'],
  },
})
