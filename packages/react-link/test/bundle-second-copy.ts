import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles the library with all its dependencies, as a second copy on the same page. */
export async function bundleSecondCopy(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../src/create-mesh-link.ts', import.meta.url)),
        formats: ['es'],
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [bundle] = [result].flat()
  if (!bundle || !('output' in bundle)) throw new Error('The second copy was not built.')
  const [chunk, ...others] = bundle.output
  if (others.some(({ type }) => type === 'chunk')) throw new Error('The second copy is more than one file.')
  return chunk.code
}
