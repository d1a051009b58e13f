import { createRequire } from 'node:module'
import { transformAsync } from '@babel/core'

// Babel would look for the plugin from the folder in which the command was started.
const compiler = createRequire(import.meta.url).resolve('babel-plugin-react-compiler')

/** `useMeshLink` passes a ref to functions that read it later, which the compiler can't know: it leaves the hook as it is. */
const LEFT_OUT = ['hooks/use-mesh-link.ts']

/**
 * React Compiler as a Vite plugin, which runs before other plugins. (Vite's own support for React Compiler needs Node 22.)
 * Each component and hook of the library must compile, or the transform fails. Tests are compiled where possible.
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
