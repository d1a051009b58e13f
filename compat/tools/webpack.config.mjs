/** For webpack and for Rspack. */
export default (/** @type {string} */ outDir) => ({
  mode: /** @type {const} */ ('production'),
  context: import.meta.dirname,
  entry: './app/main.js',
  output: { path: outDir, filename: 'main.js', publicPath: '/' },
  performance: false,
})
