/** A JSON Schema, as far as Mesh's contract needs it. */
export type JsonSchema = Record<string, unknown>

/** Mesh's API as JSON Schemas, out of its OpenAPI document or out of its client's types. */
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
  /** What 200 answers. */
  answer?: JsonSchema
}
