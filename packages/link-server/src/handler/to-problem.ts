import { MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { meshProblem } from '../problems/mesh-problem'

/** What the caller is told of anything that was thrown. The unexpected is told without its details. */
export function toProblem(error: unknown): MeshLinkProblem {
  if (error instanceof MeshLinkProblem) return error
  if (error instanceof MeshApiError) return meshProblem(error)
  return new MeshLinkProblem('internal', 'Something went wrong in this backend. Try again in a moment.', {
    cause: error,
  })
}
