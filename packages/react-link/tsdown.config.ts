import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  dts: true,
  // A file a module: what an app does not use is left out whole.
  unbundle: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  // Hooks and context live in the client graph of a React Server Components app.
  banner: { js: "'use client'" },
  copy: [{ from: 'src/styles/*.css', to: 'dist' }],
})
