import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import browser from '../vitest.browser.config'

/** Slow browser tests that depend only on the dialog: a step of the matrix. */
export default defineConfig({
  ...browser,
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { ...browser.test, name: 'react-link-depth', include: ['src/**/*.depth.test.{ts,tsx}'] },
})
