import axe from 'axe-core'

/**
 * What axe finds on this page now, Link's own document left out: another origin's can't be looked into.
 *
 * @returns a line each: the rule, and what broke it
 */
export async function findAxeFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, { iframes: false })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
