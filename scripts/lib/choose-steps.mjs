/**
 * Picks the steps that are asked for.
 *
 * @template {{ name: string }} Step
 * @param {Step[]} steps
 * @param {string[]} asked names, or how they begin; none for all
 * @returns {Step[]} in their own order
 * @throws {Error} when one names no step, with those there are
 */
export function chooseSteps(steps, asked) {
  const unknown = asked.find((name) => !steps.some((step) => step.name.startsWith(name)))
  if (unknown !== undefined) {
    const names = steps.map(({ name }) => `"${name}"`).join(', ')
    throw new Error(`There is no step "${unknown}". Use one or more of: ${names}.`)
  }
  return asked.length === 0 ? steps : steps.filter((step) => asked.some((name) => step.name.startsWith(name)))
}
