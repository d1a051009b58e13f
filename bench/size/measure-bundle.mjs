import { relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { splitFirstLoad } from './split-first-load.mjs'

/** @import { Bundle } from './split-first-load.mjs' */

/** What every app has anyway, or what its vendor counts as something else. */
export const OUTSIDE = ['react', 'react-dom', '@tanstack/*', '@meshconnect/*']

/**
 * Bundles an app as a production build does, split into chunks, and measures it. The same settings for everyone.
 *
 * @param {string} code the app's module, or its style sheet
 * @param {{ folder: string, outside?: string[], isServer?: boolean, loader?: 'js' | 'css' }} options
 *   `folder`: where the packages are found; `outside`: packages to leave out; `isServer`: for server components
 * @returns {Promise<Bundle>}
 */
export async function measureBundle(code, { folder, outside = OUTSIDE, isServer = false, loader = 'js' }) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, sourcefile: 'app', loader },
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: outside,
    conditions: isServer ? ['react-server'] : [],
    // As Vite does: `browser` leads to a UMD file in some packages.
    mainFields: ['module', 'browser', 'main'],
    // The workspace's paths would lead from a package's name to its source.
    tsconfigRaw: '{}',
    // An export that is not there would weigh nothing.
    logOverride: { 'import-is-undefined': 'error' },
    logLevel: 'error',
    metafile: true,
    write: false,
    outdir: folder,
  })
  return splitFirstLoad(
    outputFiles.map(({ path, contents }) => {
      const name = relative(folder, path).replaceAll('\\', '/')
      const output = metafile.outputs[name]
      if (!output) throw new Error(`esbuild says nothing of ${name}.`)
      return {
        name,
        // A chunk that an `import()` loads is an entry too.
        isEntry: output.entryPoint === 'app',
        imports: output.imports.filter(({ kind }) => kind !== 'dynamic-import').map(({ path }) => path),
        bytes: gzipSync(contents, { level: 9 }).byteLength,
        modules: Object.fromEntries(
          Object.entries(output.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
        ),
      }
    }),
  )
}
