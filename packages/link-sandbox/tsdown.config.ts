import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: true,
  // `dist/ui` is Vite's: only our own files are cleaned.
  clean: ['dist/*.js', 'dist/*.d.ts'],
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
})
