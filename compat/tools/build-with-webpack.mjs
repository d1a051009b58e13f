// `node build-with-webpack.mjs webpack|@rspack/core OUT`: both have the same interface.
import config from './webpack.config.mjs'

const [, , name = '', outDir = ''] = process.argv
const { default: bundler } = await import(name)
/** @typedef {{ hasErrors(): boolean, toString(preset: string): string }} Stats */
bundler(config(outDir)).run((/** @type {unknown} */ error, /** @type {Stats | undefined} */ stats) => {
  if (!error && !stats?.hasErrors()) return
  process.stderr.write(`${error ?? stats?.toString('errors-only')}\n`)
  process.exitCode = 1
})
