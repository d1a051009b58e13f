import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the packages of the workspace are: the same folders as in `pnpm-workspace.yaml`. */
const PACKAGE_FOLDERS = ['packages', 'apps']

/**
 * One hash over everything that decides what `pnpm install --frozen-lockfile` puts on the disk.
 * Equal hashes and untouched `node_modules` mean that an install would change nothing.
 *
 * @param {string} root the workspace's folder
 * @returns {string} sha256, hex
 */
export function installHash(root) {
  const files = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', '.npmrc']
  for (const folder of workspaceFolders(root)) files.push(`${folder}/package.json`)
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(`\0${file}\0`).update(contentOf(join(root, file)))
  return hash.digest('hex')
}

/**
 * True when the last install ended well, from the same lockfile and manifests, and its folders still stand.
 *
 * @param {string} root the workspace's folder
 * @returns {boolean}
 */
export function isInstalled(root) {
  if (contentOf(stampPath(root)) !== installHash(root)) return false
  // Someone may have installed another branch's lockfile by hand since: pnpm keeps a copy of what it installed.
  if (contentOf(join(root, 'node_modules/.pnpm/lock.yaml')) !== contentOf(join(root, 'pnpm-lock.yaml')))
    return false
  return workspaceFolders(root).every((folder) => existsSync(join(root, folder, 'node_modules')))
}

/**
 * @param {string} root the workspace's folder
 * @returns {string} where the hash of the last good install is kept
 */
export function stampPath(root) {
  return join(root, 'node_modules/.install-stamp')
}

/** @param {string} root */
function workspaceFolders(root) {
  return PACKAGE_FOLDERS.flatMap((parent) => {
    const path = join(root, parent)
    if (!existsSync(path)) return []
    return readdirSync(path)
      .sort()
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json')))
  })
}

/** @param {string} path */
function contentOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
