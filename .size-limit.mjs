import { builtReactLink } from './bench/size/built-react-link.mjs'

/**
 * The published build, not the source. React, React DOM and React Query are the app's own. What is behind
 * `import()` is no part of the first load and stays outside (esbuild would inline it otherwise).
 */
const asFirstLoad = (options) => ({
  ...options,
  alias: { 'react-mesh-link': builtReactLink() },
  format: 'esm',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  // An export that is not there would weigh nothing.
  logOverride: { 'import-is-undefined': 'error' },
  plugins: [
    {
      name: 'dynamic-imports-stay-outside',
      setup(build) {
        build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
          kind === 'dynamic-import' ? { path, external: true } : undefined,
        )
      },
    },
  ],
})

const ignore = ['react', 'react-dom', '@tanstack/react-query']

export default [
  {
    name: 'first load',
    path: 'bench/size/entries/first-load.js',
    limit: '3.1 kB',
    gzip: true,
    ignore,
    modifyEsbuildConfig: asFirstLoad,
  },
  {
    name: 'first load with the button',
    path: 'bench/size/entries/first-load-with-button.js',
    limit: '4.1 kB',
    gzip: true,
    ignore,
    modifyEsbuildConfig: asFirstLoad,
  },
]
