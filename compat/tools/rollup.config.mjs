import commonjs from '@rollup/plugin-commonjs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'

export default {
  input: 'app/main.js',
  output: { format: 'es' },
  plugins: [
    replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
    nodeResolve({ browser: true, preferBuiltins: false }),
    commonjs({ transformMixedEsModules: true }),
  ],
  // "use client" is for frameworks, and the SDK's dependencies import each other in circles.
  onwarn: () => {},
}
