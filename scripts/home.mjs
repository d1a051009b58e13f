/**
 * Where the project is on the web, e.g. `https://github.com/owner/react-mesh-link`. It has no place yet. When it gets one, write
 * it here and run `npm run home`: everything that points to the project is made from this constant. It is part of each app's
 * first load, whose limit `pnpm size` checks.
 *
 * @type {string | undefined}
 */
export const HOME = undefined

/**
 * What stands in front of `docs/errors.md#…` in an error. Without a home, the page is in the package that the reader has.
 *
 * @param {string} [home] empty for none
 */
export function docsAddress(home = HOME) {
  return home ? addressOf('', home) : 'node_modules/react-mesh-link/'
}

/** @param {string} path of a file, from the root of the repository @param {string} home */
export function addressOf(path, home) {
  return `${home}/blob/main/${path}`
}

/**
 * @param {Record<string, unknown>} manifest a `package.json`
 * @param {string} folder of the package from the root; empty for the root itself
 * @param {string} [home] empty for none
 * @returns {Record<string, unknown>} the same with `homepage`, `bugs` and `repository`, or without them while there is no home
 */
export function withHome({ homepage: _, bugs: __, repository: ___, ...manifest }, folder, home = HOME) {
  if (!home) return manifest
  const links = {
    homepage: folder ? `${home}/tree/main/${folder}#readme` : `${home}#readme`,
    bugs: `${home}/issues`,
    repository: { type: 'git', url: `git+${home}.git`, ...(folder && { directory: folder }) },
  }
  // Where npm itself puts them: in front of the licence.
  return Object.fromEntries(
    Object.entries(manifest).flatMap((entry) =>
      entry[0] === 'license' ? [...Object.entries(links), entry] : [entry],
    ),
  )
}
