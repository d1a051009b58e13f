import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  // `react-mesh-link` and the others are their sources, as in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  test: {
    name: 'link-server',
    sequence: { groupOrder: 3 },
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Slow tests. They run with depth.config.ts.
    exclude: [...configDefaults.exclude, 'src/**/*.depth.test.ts'],
    // One worker for all files, so that they share one PGlite, which takes 650 MiB and two seconds.
    isolate: false,
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
