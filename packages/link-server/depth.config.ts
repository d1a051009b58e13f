import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import server from './vitest.config'

/** What starts processes and databases of its own, or tries thousands of things, takes long: two steps of the matrix. */
export default defineConfig({
  ...server,
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { ...server.test, name: 'link-server-depth', include: ['src/**/*.depth-test.ts'] },
})
