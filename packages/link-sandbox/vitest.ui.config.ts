import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  // `react-mesh-link` and the others are their sources, as in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  test: {
    name: 'sandbox-ui',
    sequence: { groupOrder: 2 },
    environment: 'jsdom',
    include: ['src/ui/**/*.test.{ts,tsx}'],
    // No module of the page keeps state, so the files can share one jsdom: most of the time would go into making more.
    isolate: false,
    testTimeout: 30_000,
    setupFiles: ['src/ui/testing/setup.ts'],
  },
})
