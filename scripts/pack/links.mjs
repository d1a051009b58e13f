import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { HOME } from '../home.mjs'
import { readAnchors, readLinks } from './markdown.mjs'

/** An address of the project itself: true only when the project has a home. */
const OURS = /react-mesh-link|mesh-link-(server|sandbox)/

/**
 * @param {string} folder whose documents are read, such as an unpacked tarball
 * @param {string[]} [files] paths of documents below it; all of them by default
 * @param {string | undefined} [home]
 * @returns {string[]} each link that leads nowhere: the document, the link, and why
 */
export function findBrokenLinks(folder, files = listDocuments(folder), home = HOME) {
  return files.flatMap((file) =>
    readLinks(readFileSync(join(folder, file), 'utf8')).flatMap(({ target }) => {
      const problem = findProblem(folder, file, target, home)
      return problem ? [`${file}: ${target} ${problem}`] : []
    }),
  )
}

/** @param {string} folder @param {string} file @param {string} target @param {string | undefined} home */
function findProblem(folder, file, target, home) {
  if (/^[a-z]+:/.test(target))
    return OURS.test(target) && !(home && target.startsWith(home)) ? 'is no place of this project' : undefined
  const [path = '', anchor] = target.split('#')
  const linked = path === '' ? join(folder, file) : join(folder, dirname(file), path)
  if (relative(folder, linked).startsWith('..')) return 'is outside'
  if (!existsSync(linked)) return 'does not exist'
  if (anchor === undefined || !linked.endsWith('.md')) return undefined
  if (statSync(linked).isDirectory()) return undefined
  return readAnchors(readFileSync(linked, 'utf8')).has(anchor) ? undefined : 'is no heading there'
}

/** @param {string} folder @returns {string[]} */
function listDocuments(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
}
