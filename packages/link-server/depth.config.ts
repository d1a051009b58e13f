import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import server from './vitest.config'

/** Slow tests: they start processes and databases, or try thousands of inputs. They run in two steps of the matrix. */
export default defineConfig({
  ...server,
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    ...server.test,
    name: 'link-server-depth',
    include: ['src/**/*.depth.test.ts'],
    exclude: configDefaults.exclude,
  },
})
