import axe from 'axe-core'

/**
 * Runs axe on this page. Not on Link's own document, which is of another origin.
 *
 * @param within what to look at. Default: the whole page
 * @param rules those to check. Default: all
 * @returns one line for each violation: the rule, and the element
 */
export async function findAxeFaults(
  within: Document | Element = document,
  rules?: string[],
): Promise<string[]> {
  const { violations } = await axe.run(within, { iframes: false, ...(rules && { runOnly: rules }) })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
