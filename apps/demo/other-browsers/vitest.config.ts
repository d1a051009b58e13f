import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { BrowserName } from './driver/browser'

/** Not part of `npm test`: these journeys need two more browsers, and take a minute in each. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    projects: [project('firefox'), project('webkit')],
  },
})

function project(browser: BrowserName) {
  return {
    test: {
      name: browser,
      root: fileURLToPath(new URL('.', import.meta.url)),
      include: ['*.test.ts'],
      provide: { browser },
      // Each step has its own, shorter limit; a first test also starts the browser and the demo.
      testTimeout: 300_000,
      hookTimeout: 60_000,
      // One browser and one demo at a time: two at once would only slow each other down.
      fileParallelism: false,
    },
  }
}
