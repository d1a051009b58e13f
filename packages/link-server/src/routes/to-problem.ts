import { MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { meshProblem } from '../problems/mesh-problem'
import { storageProblem } from '../storage/database-errors'

/** Turns any thrown value into the problem for the caller. Unexpected errors are shown without details. */
export function toProblem(error: unknown): MeshLinkProblem {
  if (error instanceof MeshLinkProblem) return error
  if (error instanceof MeshApiError) return meshProblem(error)
  if (error instanceof MeshLinkConfigError) {
    return new MeshLinkProblem(
      'not_configured',
      'This backend is not set up correctly. Its operator finds the reason in the log.',
      { cause: error },
    )
  }
  return (
    storageProblem(error) ??
    new MeshLinkProblem('internal', 'Something went wrong in this backend. Try again in a moment.', {
      cause: error,
    })
  )
}
