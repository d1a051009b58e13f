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
  plugins: [
    {
      name: 'trim-shell-css',
      // An app's minifier leaves strings alone, so it would ship the indentation.
      transform: {
        filter: { id: /shell-css\.ts$/ },
        handler: (code: string) => code.replace(/\n\s*/g, ''),
      },
    },
  ],
  copy: [{ from: 'src/styles/*.css', to: 'dist' }],
})
