import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests the packed package in an app: its types, and its code on a server. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    name: 'published',
    include: ['*.test.mjs'],
    globalSetup: ['./pack.mjs'],
    // Each test runs one or two processes, and the machine may be busy.
    testTimeout: 300_000,
    maxConcurrency: 2,
  },
})
