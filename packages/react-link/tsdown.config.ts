import { defineConfig } from 'tsdown'
import { docsAddress } from '../../scripts/home.mjs'
import published from './package.json' with { type: 'json' }

/** Minifies the shell's styles, which are a string to the JavaScript minifier. */
const minifyShellCss = {
  name: 'minify-shell-css',
  transform: (code: string, id: string) =>
    id.endsWith('shell-css.ts') ? code.replace(/(?<=SHELL_CSS = )`[^`]*`/, minifyCss) : undefined,
}

/** Writes where the page is that explains an error. Joined with `+`, which is smaller than in a template. */
const writeDocsPath = {
  name: 'write-docs-path',
  transform: (code: string, id: string) =>
    /(mesh-link|light)-error\.ts$/.test(id)
      ? code.replace(
          /`(docs\/errors\.md#)\$\{(\w+)\}`/,
          (_, page, name) => `'${docsAddress()}${page}' + ${name}`,
        )
      : undefined,
}

/** The same for the one error that has no code. */
const writeProviderDocs = {
  name: 'write-provider-docs',
  transform: (code: string, id: string) =>
    id.endsWith('mesh-link-context.ts')
      ? code.replace('docs/errors.md#', `${docsAddress()}docs/errors.md#`)
      : undefined,
}

/** Two versions on one page must not share the files that they load on demand. */
const writeVersion = {
  name: 'write-version',
  transform: (code: string, id: string) =>
    /on-demand\/(provide|load-on-demand)\.ts$/.test(id)
      ? code.replace('`react-mesh-link.', `\`react-mesh-link@${published.version}.`)
      : undefined,
}

function minifyCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]|: ) ?/g, (sign) => sign.trim())
    .replace(/;}/g, '}')
}

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/react-server.ts',
    'src/contract.ts',
    'src/networks.ts',
    'src/without-react.ts',
  ],
  // CommonJS is for Jest and for tools that read no `exports`.
  format: ['esm', 'cjs'],
  platform: 'browser',
  target: 'es2022',
  // Otherwise inferred types get `| undefined`, which an app with this option can't use.
  dts: { compilerOptions: { exactOptionalPropertyTypes: true } },
  // One module for each file, so that bundlers can leave out what an app does not use.
  unbundle: true,
  plugins: [minifyShellCss, writeDocsPath, writeProviderDocs, writeVersion],
  outExtensions: ({ format }) =>
    format === 'cjs' ? { js: '.cjs', dts: '.d.cts' } : { js: '.js', dts: '.d.ts' },
  // Node and Jest load CommonJS without a bundler, and Jest has no `import()`.
  outputOptions: (options, format) =>
    format === 'cjs' ? { ...options, dynamicImportInCjs: false } : options,
  copy: [{ from: 'src/styles/*.css', to: 'dist' }],
})
