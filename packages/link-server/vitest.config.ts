import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'link-server',
    sequence: { groupOrder: 3 },
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // One worker for all files, so that they share one PGlite: it takes 650 MiB and two seconds.
    isolate: false,
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
