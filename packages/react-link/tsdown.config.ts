import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/contract.ts'],
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  // What is inferred is written out with `| undefined` otherwise, which an app with this option on can't take.
  dts: { compilerOptions: { exactOptionalPropertyTypes: true } },
  // A file a module: what an app does not use is left out whole.
  unbundle: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  copy: [{ from: 'src/styles/*.css', to: 'dist' }],
})
