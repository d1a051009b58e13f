import { matches, read } from './docs.mjs'

/** Folders of the packages that we publish, below `packages/`. */
export const PUBLISHED = ['react-link', 'link-server', 'link-sandbox']

/**
 * @param {string} folder one of `PUBLISHED`
 * @returns its `package.json`
 */
export const readPackage = (folder) => JSON.parse(read(`packages/${folder}/package.json`))

/** @returns {Map<string, string>} the versions of the catalog, by name */
export function readCatalog() {
  const [, catalog = ''] = read('pnpm-workspace.yaml').split(/^catalog:$/m)
  const lines = matches(catalog, /^ {2}(.+)$/gm)
  return new Map(
    lines.map((line) => {
      const [, name = '', version = ''] = /^"?([^":\s]+)"?: (.+)$/.exec(line) ?? []
      return [name, version]
    }),
  )
}
