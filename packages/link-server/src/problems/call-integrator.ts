import { MeshLinkConfigError } from './mesh-link-config-error'
import { MeshLinkProblem } from './mesh-link-problem'

/**
 * Calls a function of the integrator. Its errors are wrapped, so that they are not mistaken for errors of our database.
 */
export async function callIntegrator<T>(name: string, call: () => T | Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    // A wrong option of `guestSessions` is a wrong option of this backend.
    if (cause instanceof MeshLinkProblem || cause instanceof MeshLinkConfigError) throw cause
    throw new Error(`${name} threw.`, { cause })
  }
}
