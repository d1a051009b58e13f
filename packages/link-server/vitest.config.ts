import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'link-server',
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    include: ['src/**/*.test.ts'],
    // PGlite takes 650 MiB and two seconds: one worker, one instance.
    maxWorkers: 1,
    isolate: false,
  },
})
