import type { ContractDocument, Endpoint, JsonSchema } from './create-contract'

/** The parts of an OpenAPI 3.0 document that a contract needs. */
export interface OpenApiDocument {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}

type Content = Record<string, { schema?: JsonSchema }>

const JSON_TYPE = 'application/json'

/** Mesh's API from its OpenAPI document. */
export function readOpenApi(document: OpenApiDocument): ContractDocument {
  const endpoints = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody, responses }]): Endpoint => {
      const query = parameters.filter((parameter) => parameter.in === 'query')
      return {
        method: method.toUpperCase(),
        path,
        query: {
          type: 'object',
          properties: Object.fromEntries(query.map(({ name, schema }) => [name, toJsonSchema(schema)])),
          required: query.filter(({ required }) => required).map(({ name }) => name),
          additionalProperties: false,
        },
        body: schemaOf(requestBody?.content),
        answer: schemaOf(responses['200']?.content),
      }
    }),
  )
  const definitions = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, toJsonSchema(schema)]),
  )
  return { definitions, endpoints }
}

function schemaOf(content: Content | undefined): JsonSchema | undefined {
  const schema = content?.[JSON_TYPE]?.schema
  return schema && toJsonSchema(schema)
}

/** Converts OpenAPI 3.0 to JSON Schema: `nullable` becomes a type, and references get another path. */
function toJsonSchema(schema: JsonSchema): JsonSchema {
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, toInner(name, value)]),
  )
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest
}

function toInner(name: string, value: unknown): unknown {
  if (name === '$ref') return String(value).replace('#/components/schemas/', '#/$defs/')
  if (name === 'properties') {
    return Object.fromEntries(
      Object.entries(value as Record<string, JsonSchema>).map(([key, inner]) => [key, toJsonSchema(inner)]),
    )
  }
  if (name === 'enum' || name === 'example' || name === 'required' || name === 'default') return value
  if (Array.isArray(value)) return value.map((inner) => toJsonSchema(inner as JsonSchema))
  return typeof value === 'object' && value !== null ? toJsonSchema(value as JsonSchema) : value
}
