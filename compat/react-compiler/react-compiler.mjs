import { createRequire } from 'node:module'
import { transformAsync } from '@babel/core'

// Babel would look for it from wherever the command was started.
const compiler = createRequire(import.meta.url).resolve('babel-plugin-react-compiler')

/** `useMeshLink` hands a ref to what reads it later, which the compiler can't know: it stays as it was written. */
const LEFT_OUT = ['hooks/use-mesh-link.ts']

/**
 * React Compiler as a Vite plugin, before anything else has touched the code. (Vite's own way to it needs Node 22.)
 * Of the library each component and hook has to compile, or the transform fails; of the tests, what can.
 *
 * @param {string} sources folder of the library's sources, absolute
 * @returns {import('vite').Plugin}
 */
export function reactCompiler(sources) {
  return {
    name: 'react-compiler',
    enforce: 'pre',
    async transform(code, id) {
      const [file = ''] = id.split('?')
      if (!/\.tsx?$/.test(file) || file.includes('node_modules')) return
      const path = file.startsWith(`${sources}/`) ? file.slice(sources.length + 1) : ''
      const mustCompile = path !== '' && !path.includes('.test.') && !LEFT_OUT.includes(path)
      const result = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [[compiler, { panicThreshold: mustCompile ? 'all_errors' : 'none' }]],
      })
      return result?.code ? { code: result.code, map: result.map } : undefined
    },
  }
}
