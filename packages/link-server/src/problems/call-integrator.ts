import { MeshLinkProblem } from './mesh-link-problem'

/**
 * Calls a function of the integrator. Its errors are wrapped, so that they are not mistaken for errors of our database.
 */
export async function callIntegrator<T>(name: string, call: () => T | Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof MeshLinkProblem) throw cause
    throw new Error(`${name} threw.`, { cause })
  }
}
