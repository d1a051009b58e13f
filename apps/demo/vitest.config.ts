import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'demo',
    include: ['{src,server,stack}/**/*.test.ts'],
  },
})
