/** @type {Record<string, (outDir: string) => string[]>} the command that builds the app with each tool */
export const TOOLS = {
  vite: (outDir) => ['vite', 'build', 'app', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'],
  webpack: (outDir) => ['node', 'build-with-webpack.mjs', 'webpack', outDir],
  rspack: (outDir) => ['node', 'build-with-webpack.mjs', '@rspack/core', outDir],
  // Its defaults read no `exports`.
  parcel: (outDir) => [
    'parcel',
    'build',
    'app/index.html',
    '--dist-dir',
    outDir,
    '--no-cache',
    '--no-source-maps',
  ],
  esbuild: (outDir) => [
    ...['esbuild', 'app/main.js', '--bundle', '--splitting', '--format=esm', '--minify', '--log-level=error'],
    ...['--define:process.env.NODE_ENV="production"', '--define:global=globalThis', `--outdir=${outDir}`],
  ],
  rollup: (outDir) => ['rollup', '--config', 'rollup.config.mjs', '--dir', outDir, '--silent'],
  metro: (outDir) => ['node', 'build-with-metro.mjs', outDir],
  next: (outDir) => ['node', 'build-with-next.mjs', outDir],
}
