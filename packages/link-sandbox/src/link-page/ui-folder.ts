import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the built Link UI is: beside the built package, or in `dist` when the source itself runs. Undefined before its build. */
export function uiFolder(): string | undefined {
  return ['./ui', '../../dist/ui']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((folder) => existsSync(`${folder}/index.html`))
}
