import { defineConfig } from 'tsdown'

const shared = {
  format: 'esm',
  dts: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
} as const

export default defineConfig([
  {
    ...shared,
    entry: ['src/index.ts', 'src/cli.ts'],
    platform: 'node',
    target: 'node20',
    // Few lines of large packages: bundled, so that nobody installs the rest.
    deps: { onlyBundle: ['leven', 'ox'] },
    // `dist/ui` is Vite's, `dist/test-wallet` the other build's: only our own files are cleaned.
    clean: ['dist/*.js', 'dist/*.d.ts'],
  },
  {
    ...shared,
    // For the pages of tests and demos.
    entry: { 'test-wallet': 'src/test-wallet/index.ts' },
    platform: 'browser',
    target: 'es2022',
    deps: { onlyBundle: ['ox'] },
    clean: false,
  },
])
