import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { root } from '../../scripts/run-command.mjs'
import { splitFirstLoad } from './split-first-load.mjs'

/** @import { Bundle } from './split-first-load.mjs' */

/**
 * Bundles an app of ours with Vite and with React Query, which esbuild splits otherwise: it puts all of a package into the
 * first load when the first load imports anything of the package's index.
 *
 * @param {string} code the app's module
 * @returns {Promise<Bundle>}
 */
export async function bundleWithVite(code) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? `${root}/app.js` : undefined),
        load: (id) => (id === `${root}/app.js` ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'app',
        external: [/^react(-dom)?(\/|$)/, /^@meshconnect\//],
        preserveEntrySignatures: 'strict',
      },
    },
  })
  if (!('output' in result)) throw new Error('Expected one build of Vite, but got several or a watcher.')
  return splitFirstLoad(
    result.output.flatMap((file) =>
      file.type === 'chunk'
        ? {
            name: file.fileName,
            isEntry: file.isEntry,
            imports: file.imports,
            bytes: gzipSync(file.code, { level: 9 }).byteLength,
            modules: Object.fromEntries(
              Object.entries(file.modules).map(([path, { renderedLength }]) => [path, renderedLength]),
            ),
          }
        : [],
    ),
  )
}
