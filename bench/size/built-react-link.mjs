import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The entry of the published `react-mesh-link`. In the workspace, the package's name leads to its source.
 *
 * @param {string} [file] another entry of it
 * @returns {string} absolute path
 * @throws {Error} when it was not built
 */
export function builtReactLink(file = 'index.js') {
  const path = fileURLToPath(new URL(`../../packages/react-link/dist/${file}`, import.meta.url))
  if (!existsSync(path))
    throw new Error(
      'packages/react-link has no dist, so there is nothing to measure. Run "pnpm build" first.',
    )
  return path
}
