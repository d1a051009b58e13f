import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'

interface JsonSchema {
  properties?: Record<string, unknown>
  additionalProperties?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

/**
 * Reads from a schema that can describe itself as JSON Schema which top-level keys its input may have.
 *
 * @returns the keys, `any` when it takes all, `undefined` when the schema does not tell
 */
export function declaredKeys(schema: StandardSchemaV1): Set<string> | 'any' | undefined {
  const { jsonSchema } = schema['~standard'] as Partial<StandardJSONSchemaV1.Props>
  if (!jsonSchema) return undefined
  try {
    return keysOf(jsonSchema.input({ target: 'draft-2020-12' }))
  } catch {
    // A part of the schema has no JSON Schema, e.g. a custom check.
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
