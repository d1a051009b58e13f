import axe from 'axe-core'

/**
 * Runs axe on this page. Not on Link's own document, which is of another origin.
 *
 * @returns one line for each violation: the rule, and the element
 */
export async function findAxeFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, { iframes: false })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
