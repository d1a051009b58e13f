// The documents of a package as they are packed. In the repository they link to each other wherever they are; in a tarball,
// each link leads to a file of the tarball.
import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { read } from '../docs.mjs'
import { addressOf, HOME } from '../home.mjs'
import { PUBLISHED, readPackage } from '../packages.mjs'
import { root } from '../run-command.mjs'
import { replaceLinks } from './markdown.mjs'

/**
 * The pages that a package brings beside its own: those that its README sends a reader to.
 *
 * @type {Record<string, string[]>}
 */
export const PAGES = {
  'react-link': [
    'analytics',
    'appearance',
    'components',
    'concepts',
    'errors',
    'guide',
    'reliability',
    'theming',
  ].map((page) => `docs/${page}.md`),
  'link-server': [
    ...['errors', 'moving-in', 'server'].map((page) => `docs/${page}.md`),
    ...readdirSync(join(root, 'docs/platforms')).map((page) => `docs/platforms/${page}`),
    'SECURITY.md',
  ],
  'link-sandbox': [],
}

/**
 * @param {string} folder below `packages`
 * @param {string | undefined} [home]
 * @returns {Map<string, string>} the documents that differ from those of the repository, by path in the tarball
 */
export function documentsOf(folder, home = HOME) {
  const files = [`packages/${folder}/README.md`, ...(PAGES[folder] ?? [])]
  return new Map(
    files.map((file) => [placeOf(file, folder) ?? file, adaptLinks(read(file), file, folder, home)]),
  )
}

/**
 * @param {string} text of a document
 * @param {string} file its path from the root
 * @param {string} folder of the package that is packed
 * @param {string | undefined} home
 */
export function adaptLinks(text, file, folder, home) {
  const from = posix.dirname(placeOf(file, folder) ?? file)
  return replaceLinks(text, ({ text: words, target }) => {
    const [path = '', anchor] = target.split('#')
    if (path === '' || /^[a-z]+:/.test(path)) return undefined
    const linked = posix.join(posix.dirname(file), path)
    const hash = anchor === undefined ? '' : `#${anchor}`
    const place = placeOf(linked, folder)
    if (place) return `[${words}](${posix.relative(from, place)}${hash})`
    if (home) return `[${words}](${addressOf(linked, home)}${hash})`
    return words + sayWhere(linked, words)
  })
}

/**
 * @param {string} file from the root
 * @param {string} folder
 * @returns {string | undefined} where it is in the tarball of this package
 */
function placeOf(file, folder) {
  if (PAGES[folder]?.includes(file)) return file.startsWith('docs/') ? file : `docs/${file}`
  const own = `packages/${folder}/`
  const isPacked = ['README.md', 'LICENSE', 'CHANGELOG.md'].includes(file.slice(own.length))
  const isOwnPage = file.startsWith(`${own}docs/`) && existsSync(join(root, file))
  return file.startsWith(own) && (isPacked || isOwnPage) ? file.slice(own.length) : undefined
}

/** @param {string} file @param {string} words @returns {string} which other package has the file, if the words do not say it */
function sayWhere(file, words) {
  const owner = PUBLISHED.find((folder) => placeOf(file, folder))
  if (!owner) return ''
  const { name } = readPackage(owner)
  return words.includes(name) ? '' : ` (\`${placeOf(file, owner)}\` of \`${name}\`)`
}
