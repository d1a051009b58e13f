import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Bundles a page from the workspace's source, in memory.
 *
 * @param {URL} entry the page's script
 * @param {{ isDevelopment?: boolean, isProfiled?: boolean }} [options] `isDevelopment`: React's development build, which
 *   renders twice in StrictMode; `isProfiled`: its production build in which a `Profiler` works
 * @returns {Promise<Map<string, string>>} the files by path; the page is `/`
 */
export async function bundlePage(entry, { isDevelopment = false, isProfiled = false } = {}) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    define: { 'process.env.NODE_ENV': JSON.stringify(isDevelopment ? 'development' : 'production') },
    resolve: {
      alias: isProfiled ? [{ find: /^react-dom\/client$/, replacement: 'react-dom/profiling' }] : [],
      dedupe: ['react', 'react-dom', '@meshconnect/web-link-sdk'],
      tsconfigPaths: true,
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: fileURLToPath(entry) },
    },
  })
  if (!('output' in result)) throw new Error('Expected one build of Vite, but got several or a watcher.')
  const files = new Map()
  for (const file of result.output) {
    if (file.type !== 'chunk') continue
    files.set(`/${file.fileName}`, file.code)
    if (file.isEntry) files.set('/', hostPage(`/${file.fileName}`))
  }
  return files
}

/** @param {string} script */
function hostPage(script) {
  return `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="${script}"></script>`
}
