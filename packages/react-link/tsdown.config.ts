import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/contract.ts'],
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  dts: true,
  // A file a module: what an app does not use is left out whole.
  unbundle: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  copy: [{ from: 'src/styles/*.css', to: 'dist' }],
})
