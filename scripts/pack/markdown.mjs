/** Blocks and spans of code, in which nothing is a link. */
const CODE = /^(`{3,})[^\n]*\n[\s\S]*?^\1`*[ \t]*$|(?<!`)(`+)(?!`)(?:[^\n])*?(?<!`)\2(?!`)/gm
const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g

/** @typedef {{ text: string, target: string }} Link its words, and the path or address */

/**
 * @param {string} markdown
 * @returns {Link[]} its links and pictures
 */
export function readLinks(markdown) {
  /** @type {Link[]} */
  const links = []
  replaceLinks(markdown, (link) => {
    links.push(link)
    return undefined
  })
  return links
}

/**
 * @param {string} markdown
 * @param {(link: Link) => string | undefined} replace what is written in place of the link; `undefined` leaves it
 */
export function replaceLinks(markdown, replace) {
  const code = findCode(markdown)
  return markdown.replaceAll(LINK, (whole, _, text, target, at) => {
    const isCode = code.some(([from, to]) => from <= at && at < to)
    return (isCode ? undefined : replace({ text, target })) ?? whole
  })
}

/**
 * @param {string} markdown
 * @returns {Set<string>} what may follow `#` in a link to this page
 */
export function readAnchors(markdown) {
  const code = findCode(markdown)
  /** @type {Map<string, number>} */
  const seen = new Map()
  const headings = [...markdown.matchAll(/^#{1,6} +(.+)$/gm)]
    .filter(({ index }) => !code.some(([from, to]) => from <= index && index < to))
    .map(([, heading = '']) => {
      const name = toAnchor(heading)
      const times = seen.get(name) ?? 0
      seen.set(name, times + 1)
      return times === 0 ? name : `${name}-${times}`
    })
  const ids = Array.from(markdown.matchAll(/<a id="([^"]+)">/g), ([, id = '']) => id)
  return new Set([...headings, ...ids])
}

/** @param {string} heading @returns {string} its name in an address, as Git hosts make it */
function toAnchor(heading) {
  const words = heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
  return words.replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '').replaceAll(' ', '-')
}

/** @param {string} markdown @returns {[from: number, to: number][]} */
function findCode(markdown) {
  return Array.from(markdown.matchAll(CODE), ({ 0: text, index }) => [index, index + text.length])
}
