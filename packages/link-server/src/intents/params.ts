import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { isRecord } from '../schemas/values'

/**
 * Checks the browser's params against the intent's schema.
 *
 * @returns the schema's output; `undefined` for an intent without a schema
 * @throws `invalid_params`, also for params that the schema does not know
 */
export async function parseParams(schema: StandardSchemaV1 | undefined, params: unknown): Promise<unknown> {
  if (!schema) {
    if (params === undefined || params === null) return undefined
    throw new MeshLinkProblem('invalid_params', 'This intent takes no params. Leave them out.')
  }
  const result = await schema['~standard'].validate(params)
  if (result.issues) {
    throw new MeshLinkProblem('invalid_params', 'The params are not what this intent takes.', {
      errors: result.issues.map((issue) => ({ path: pathOf(issue), message: issue.message })),
    })
  }
  const unknown = unknownParams(schema, params, result.value)
  if (unknown.length > 0) {
    throw new MeshLinkProblem(
      'invalid_params',
      'The params contain something that this intent does not take.',
      {
        errors: unknown.map((path) => ({ path, message: 'Unknown param' })),
      },
    )
  }
  return result.value
}

function pathOf({ path = [] }: StandardSchemaV1.Issue): string {
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
}

/**
 * Names the params that the schema does not know. Most schemas drop such params silently; here a browser that sends
 * e.g. an address gets an error.
 *
 * The known keys come from the schema's own JSON Schema. Without one, a key of the output counts as known.
 */
function unknownParams(schema: StandardSchemaV1, input: unknown, output: unknown): string[] {
  if (!isRecord(input)) return []
  const declared = declaredKeys(schema)
  if (declared === 'any') return []
  const known = declared ?? (isRecord(output) ? new Set(Object.keys(output)) : undefined)
  return known ? Object.keys(input).filter((key) => !known.has(key)) : []
}

interface JsonSchema {
  properties?: Record<string, unknown>
  additionalProperties?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

/**
 * Reads the allowed top-level keys of a schema's input, if the schema can describe itself as JSON Schema.
 *
 * @returns the keys, `any` when all keys are allowed, `undefined` when the schema does not say
 */
function declaredKeys(schema: StandardSchemaV1): Set<string> | 'any' | undefined {
  const { jsonSchema } = schema['~standard'] as Partial<StandardJSONSchemaV1.Props>
  if (!jsonSchema) return undefined
  try {
    return keysOf(jsonSchema.input({ target: 'draft-2020-12' }))
  } catch {
    // A part of the schema, e.g. a custom check, has no JSON Schema.
    return undefined
  }
}

function keysOf(schema: JsonSchema): Set<string> | 'any' | undefined {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].map(keysOf)
  if (!schema.properties && variants.length === 0) return schema.additionalProperties ? 'any' : undefined
  if (schema.additionalProperties || variants.includes('any')) return 'any'
  const keys = new Set(Object.keys(schema.properties ?? {}))
  for (const variant of variants) if (variant instanceof Set) for (const key of variant) keys.add(key)
  return keys
}
