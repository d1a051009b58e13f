import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  // `react-mesh-link` and the others are their sources, as in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  test: {
    name: 'sandbox',
    sequence: { groupOrder: 4 },
    environment: 'node',
    // Sandboxes share nothing but the code: loading it once is most of the time saved.
    isolate: false,
    // Real sockets and processes: a busy machine is no failure.
    testTimeout: 20_000,
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'src/ui/**'],
  },
})
