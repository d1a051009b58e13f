import { defineConfig } from 'tsdown'

/** The shell's styles are text to a minifier; what is between their rules is not for the wire. */
const minifyShellCss = {
  name: 'minify-shell-css',
  transform: (code: string, id: string) =>
    id.endsWith('shell-css.ts') ? code.replace(/`[^`]*`/, minifyCss) : undefined,
}

function minifyCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]|: ) ?/g, (sign) => sign.trim())
    .replace(/;}/g, '}')
}

export default defineConfig({
  entry: ['src/index.ts', 'src/contract.ts'],
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  // What is inferred is written out with `| undefined` otherwise, which an app with this option on can't take.
  dts: { compilerOptions: { exactOptionalPropertyTypes: true } },
  // A file a module: what an app does not use is left out whole.
  unbundle: true,
  plugins: [minifyShellCss],
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  copy: [{ from: 'src/styles/*.css', to: 'dist' }],
})
