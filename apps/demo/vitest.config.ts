import { defineConfig } from 'vitest/config'

export default defineConfig({
  // `react-mesh-link` and the others are their sources, as in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  test: {
    name: 'demo',
    sequence: { groupOrder: 6 },
    // Pure code: a process of its own for each file would take longer than its tests.
    isolate: false,
    include: ['{src,server,stack}/**/*.test.ts'],
  },
})
