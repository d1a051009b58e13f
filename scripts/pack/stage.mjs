import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PUBLISHED, readPackage } from '../packages.mjs'
import { root } from '../run-command.mjs'
import { documentsOf } from './documents.mjs'

/**
 * Copies what is packed of the packages, as built, with their documents as packed. There `npm pack --ignore-scripts` and
 * `pnpm pack --ignore-scripts` make what they make in the repository with `prepack`, and no file of the repository changes.
 *
 * @param {string} into an empty folder
 * @param {string[]} [folders] of the packages; pnpm needs all to know their versions
 * @returns {(folder: string) => string} where a package is now
 */
export function stagePackages(into, folders = PUBLISHED) {
  cpSync(join(root, 'pnpm-workspace.yaml'), join(into, 'pnpm-workspace.yaml'))
  for (const folder of folders) stage(folder, join(into, 'packages', folder))
  return (folder) => join(into, 'packages', folder)
}

/** @param {string} folder @param {string} into */
function stage(folder, into) {
  const from = join(root, 'packages', folder)
  mkdirSync(into, { recursive: true })
  for (const file of ['package.json', 'LICENSE', ...readPackage(folder).files])
    if (existsSync(join(from, file))) cpSync(join(from, file), join(into, file), { recursive: true })
  // Where pnpm looks for the versions of the workspace. It is never packed.
  symlinkSync(join(from, 'node_modules'), join(into, 'node_modules'), 'junction')
  writeDocuments(folder, into)
}

/** @param {string} folder below `packages` @param {string} into where the package is packed */
export function writeDocuments(folder, into) {
  for (const [file, text] of documentsOf(folder)) {
    mkdirSync(dirname(join(into, file)), { recursive: true })
    writeFileSync(join(into, file), text)
  }
}
