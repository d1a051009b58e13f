import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests the packed server in a Next.js app: `next dev` with edits, `next build` and `next start`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    name: 'next',
    include: ['*.test.mjs'],
    globalSetup: ['./pack.mjs'],
    // Each test runs one or two processes of Next.js, and the machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
