import { readFileSync } from 'node:fs'

/**
 * Opens up our own built files: each says in `//#region` comments which source files it is made of.
 * Other modules stay what they are.
 *
 * @param {string[]} modules absolute paths
 * @returns {string[]} absolute paths of other packages' files, `src/…` for our own
 */
export function sourceModules(modules) {
  return modules.flatMap((module) => {
    if (!module.includes('/packages/react-link/dist/')) return module
    const regions = readFileSync(module, 'utf8').matchAll(/^\/\/#region (.+)$/gm)
    return Array.from(regions, ([, path = '']) => path)
  })
}
