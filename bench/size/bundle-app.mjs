import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { builtReactLink } from './built-react-link.mjs'

/**
 * @typedef {object} Chunk one file of the bundled app
 * @property {string} fileName
 * @property {boolean} isEntry
 * @property {string[]} imports file names of the chunks it loads with itself
 * @property {string[]} modules absolute paths of the files whose code is in it
 * @property {number} gzipBytes
 */

/**
 * Bundles an entry as an app's production build would, split into chunks, and keeps the result in memory.
 *
 * @param {string} entry file name in `bench/size/entries`
 * @param {{ external?: RegExp[] }} [options] packages to leave out
 * @returns {Promise<Chunk[]>}
 */
export async function bundleApp(entry, { external = [] } = {}) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        { find: /^react-mesh-link$/, replacement: builtReactLink() },
        { find: /^react-mesh-link\/core$/, replacement: builtReactLink('without-react.js') },
      ],
      dedupe: ['react', 'react-dom'],
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`./entries/${entry}`, import.meta.url)),
        external,
        preserveEntrySignatures: 'strict',
      },
    },
  })
  if (!('output' in result)) throw new Error('Expected one build of Vite, but got several or a watcher.')
  return result.output.flatMap((file) =>
    file.type === 'chunk'
      ? {
          fileName: file.fileName,
          isEntry: file.isEntry,
          imports: file.imports,
          modules: Object.keys(file.modules).map((module) => module.replaceAll('\\', '/')),
          gzipBytes: gzipSync(file.code, { level: 9 }).byteLength,
        }
      : [],
  )
}
