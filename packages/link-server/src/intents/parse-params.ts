import type { StandardSchemaV1 } from '@standard-schema/spec'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { unknownParams } from './unknown-params'

/**
 * Checks what the browser asked for against the intent's schema.
 *
 * @returns the schema's output, `undefined` for an intent without params
 * @throws `invalid_params`, also for params the schema does not know
 */
export async function parseParams(schema: StandardSchemaV1 | undefined, params: unknown): Promise<unknown> {
  if (!schema) {
    if (params === undefined || params === null) return undefined
    throw new MeshLinkProblem('invalid_params', 'This intent takes no params. Leave them out.')
  }
  const result = await schema['~standard'].validate(params)
  if (result.issues) {
    throw new MeshLinkProblem('invalid_params', 'The params do not fit what this intent takes.', {
      errors: result.issues.map((issue) => ({ path: pathOf(issue), message: issue.message })),
    })
  }
  const unknown = unknownParams(schema, params, result.value)
  if (unknown.length > 0) {
    throw new MeshLinkProblem('invalid_params', 'The params hold something this intent does not take.', {
      errors: unknown.map((path) => ({ path, message: 'Unknown param' })),
    })
  }
  return result.value
}

function pathOf({ path = [] }: StandardSchemaV1.Issue): string {
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
}
