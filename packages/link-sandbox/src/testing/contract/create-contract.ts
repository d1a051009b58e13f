import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { lowerFirstKeys } from '../../http/body'

export type JsonSchema = Record<string, unknown>

/** Mesh's API as JSON Schemas, from its OpenAPI document or from its client's types. */
export interface ContractDocument {
  /** By name; they refer to each other by `#/$defs/NAME`. */
  definitions: Record<string, JsonSchema>
  endpoints: Endpoint[]
}

/** A call of the API. */
export interface Endpoint {
  method: string
  /** With its parameters in braces: `/api/v1/assets/{assetType}`. */
  path: string
  query?: JsonSchema
  body?: JsonSchema
  /** Schema of the 200 answer. */
  answer?: JsonSchema
}

/** A call and its answer. */
export interface RecordedCall {
  method: string
  path: string
  query?: unknown
  body?: unknown
  status: number
  answer: unknown
}

/** Checks calls against Mesh's contract. */
export interface Contract {
  endpoints: Endpoint[]
  /** The endpoint of a path, if the contract has it. */
  find(call: Pick<RecordedCall, 'method' | 'path'>): Endpoint | undefined
  /** The errors of a call. Requests that were refused are not checked, only their answer. */
  check(call: RecordedCall): string[]
}

/** @param document from `withKnownDifferences` */
export function createContract({ definitions, endpoints }: ContractDocument): Contract {
  const ajv = new Ajv({ strict: false, allErrors: true })
  // `ajv-formats` is CommonJS: its types and its module don't agree on the default export.
  const withFormats = addFormats as unknown as (ajv: Ajv) => void
  withFormats(ajv)
  ajv.addSchema({ $id: 'mesh', $defs: definitions })
  const compiled = new Map<JsonSchema, ValidateFunction>()
  const errorsOf = (what: string, schema: JsonSchema, value: unknown): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(atMesh(schema))
    compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${what}${instancePath} ${message} ${JSON.stringify(params).slice(0, 200)}`,
    )
  }
  const find: Contract['find'] = ({ method, path }) =>
    endpoints.find((one) => one.method === method && patternOf(one.path).test(path))

  return {
    endpoints,
    find,
    check(call) {
      const endpoint = find(call)
      if (!endpoint) return [`${call.method} ${call.path} is no endpoint of Mesh’s`]
      const { query, body, answer } = endpoint
      const errors =
        call.status === 200
          ? [
              ...(query && call.query ? errorsOf('query', query, call.query) : []),
              ...(body ? errorsOf('request', body, lowerFirstKeys(call.body)) : []),
              ...errorsOf('answer', answer ?? {}, call.answer),
            ]
          : errorsOf('error', { $ref: '#/$defs/ApiResult' }, call.answer)
      return errors.map((error) => `${call.method} ${call.path} ${call.status}: ${error}`)
    },
  }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}

/** Makes the references of a schema point to the contract. */
function atMesh(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"mesh#/$defs/'))
}
