import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The package as npm brings it, used by an app: its types and its code on a server. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    name: 'published',
    include: ['*.test.mjs'],
    globalSetup: ['./pack.mjs'],
    // Each test is a process or two, and the machine may be busy.
    testTimeout: 300_000,
    maxConcurrency: 2,
  },
})
